//! What becomes of one occurrence of a booking.

use jiff::civil::Date;

use super::{Command, known};
use crate::{
    record::BookingId,
    rule::Refusal,
    space::{BookingState, Fact, MarkKind, Occurrence, rules},
    text::{Text, messages::space as words},
    workspace::{
        Context, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    use BookingState::{Approved, Released, Requested};
    let fact = match command {
        Command::Cancel { booking, on: Some(on), reason } => {
            standing(workspace, *booking, *on, &[Requested, Approved], &words::STEP_CANCEL)?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Cancelled { booking: *booking, on: Some(*on), reason: reason.trim().to_owned() }
        }
        Command::Confirm { booking, on } => {
            standing(workspace, *booking, *on, &[Approved], &words::STEP_CONFIRM)?;
            Fact::Confirmed { booking: *booking, on: *on }
        }
        Command::Hold { booking, on } => {
            standing(workspace, *booking, *on, &[Approved], &words::STEP_HOLD)?;
            rules::day_has_come(*on, context.today()).about(*booking).require()?;
            Fact::Held { booking: *booking, on: *on }
        }
        Command::Release { booking, on } => {
            let found = standing(workspace, *booking, *on, &[Approved], &words::STEP_RELEASE)?;
            rules::grace_over(workspace, found.when, context.now).about(*booking).require()?;
            Fact::Released { booking: *booking, on: *on }
        }
        Command::MarkNoShow { booking, on } => {
            let found = standing(workspace, *booking, *on, &[Approved, Released], &words::STEP_NO_SHOW)?;
            rules::grace_over(workspace, found.when, context.now).about(*booking).require()?;
            Fact::NoShow { booking: *booking, on: *on }
        }
        Command::TellDisplaced { booking, on } => {
            let from = &[BookingState::Displaced];
            standing(workspace, *booking, *on, from, &words::STEP_TELL)?;
            let mark = known(workspace, *booking)?.mark(*on);
            if mark.is_some_and(|mark| matches!(mark.kind, MarkKind::Displaced { told: Some(_), .. })) {
                return Err(not_now(*booking, &words::STEP_TELL, &words::STATE_TOLD).into());
            }
            Fact::DisplacementTold { booking: *booking, on: *on }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

/// The occurrence on a day, when it stands in one of these states.
fn standing(
    workspace: &Workspace,
    id: BookingId,
    on: Date,
    from: &[BookingState],
    step: &'static Text,
) -> Result<Occurrence, Refusal> {
    let booking = known(workspace, id)?;
    rules::on_this_day(booking, on).about(id).require()?;
    match booking.occurrence(on) {
        Some(found) if from.contains(&found.state) => Ok(found),
        found => {
            let state = found.map_or(booking.decision(), |found| found.state);
            Err(not_now(id, step, state.text()).into())
        }
    }
}
