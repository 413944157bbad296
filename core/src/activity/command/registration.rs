//! Registrations.

use std::collections::BTreeMap;

use super::{Command, planned};
use crate::{
    activity::{Fact, Placing, Registration, Sign, WaitingList, rules, waiting::Offer},
    agreement::organisations,
    record::{ActivityId, RegistrationId},
    rule::Refusal,
    text::{Text, messages::activity as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match command {
        Command::Register { activity, sign } => {
            register(*activity, sign, workspace, context).map(|fact| vec![fact])
        }
        Command::Promote { registration } => promote(*registration, workspace).map(|fact| vec![fact]),
        Command::CancelRegistration { registration, reason } => {
            cancel(*registration, reason, workspace, context)
        }
        Command::RecordAttendance { activity, came } => {
            record_attendance(*activity, came, workspace, context).map(|fact| vec![fact])
        }
        _ => Ok(Vec::new()),
    }
}

fn register(
    id: ActivityId,
    sign: &Sign,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    let activity = planned(workspace, id, &words::STEP_REGISTER)?;
    if let Some(unit) = sign.unit {
        organisations::on_record(workspace, unit)?;
    }
    no_identity_number(&words::FIELD_PERSON, &sign.person).require()?;
    rules::somebody(sign.heads).require()?;
    rules::window_open(activity, context.now).about(id).require()?;
    rules::within_unit_cap(workspace, activity, sign).about(id).require()?;
    let seats = activity.seats();
    let placing = match seats.waited_for == 0 && seats.fit(sign.heads) {
        true => Placing::Seat,
        false if *activity.waiting_list.get() == WaitingList::Kept => Placing::Waiting,
        false => {
            rules::room_left(activity, sign.heads).about(id).require()?;
            Placing::Seat
        }
    };
    let sign = Sign { person: sign.person.trim().to_owned(), ..sign.clone() };
    Ok(Fact::Registered { registration: context.ids.next(), activity: id, sign, placing })
}

fn promote(id: RegistrationId, workspace: &Workspace) -> Result<Fact, Refusal> {
    let registration = known(workspace, id)?;
    if !registration.is_waiting() {
        return Err(not_now(id, &words::STEP_PROMOTE, registration.state().text()).into());
    }
    let activity = planned(workspace, registration.activity, &words::STEP_PROMOTE)?;
    rules::room_left(activity, registration.heads).about(registration.activity).require()?;
    rules::unit_may_send(workspace, activity, registration).about(registration.activity).require()?;
    rules::in_turn(workspace, activity, id).require()?;
    Ok(Fact::Promoted { registration: id })
}

/// The registration that is given up, and whoever moves up while the activity has not begun.
fn cancel(
    id: RegistrationId,
    reason: &str,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let registration = known(workspace, id)?;
    alive(id, registration, &words::STEP_CANCEL)?;
    let given_up = Fact::RegistrationCancelled { registration: id, reason: reason.trim().to_owned() };
    let moving = match workspace.activities.get(registration.activity) {
        Some(activity) if activity.called_off().is_none() && context.now < activity.when.get().from => {
            let (capacity, per_unit) = (*activity.capacity.get(), *activity.per_unit.get());
            workspace.activities.moving_up(activity, Offer { capacity, per_unit, without: Some(id) })
        }
        _ => Vec::new(),
    };
    let promoted = moving.into_iter().map(|registration| Fact::Promoted { registration });
    Ok(std::iter::once(given_up).chain(promoted).collect())
}

fn record_attendance(
    id: ActivityId,
    came: &BTreeMap<RegistrationId, u32>,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    let activity = planned(workspace, id, &words::STEP_ATTENDANCE)?;
    rules::has_begun(activity, context.now).about(id).require()?;
    for (registration, heads) in came {
        let known = known(workspace, *registration)?;
        if known.activity != id {
            return Err(unknown(*registration).into());
        }
        rules::no_more_than_registered(known, *heads).about(*registration).require()?;
    }
    Ok(Fact::AttendanceRecorded { activity: id, came: came.clone() })
}

fn known(workspace: &Workspace, id: RegistrationId) -> Result<&Registration, Refusal> {
    workspace.activities.registration(id).ok_or_else(|| unknown(id).into())
}

/// Neither given up nor attended.
fn alive(id: RegistrationId, registration: &Registration, step: &'static Text) -> Result<(), Refusal> {
    let attended = registration.came().is_some_and(|came| came > 0);
    if registration.cancelled().is_some() || attended {
        return Err(not_now(id, step, registration.state().text()).into());
    }
    Ok(())
}
