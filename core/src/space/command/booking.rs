//! What is decided about a booking as a whole.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Command, in_use, known};
use crate::{
    agreement::organisations,
    policy::parameter,
    record::{BookingId, SpaceId},
    rule::Refusal,
    space::{
        Booking, BookingChange, BookingState, Conflict, Displacement, Fact, Holder, Request, clock_minutes,
        in_the_way, rules,
    },
    text::{Text, messages::space as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, one_line, said},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Request { space, request: asked } => request(*space, asked, workspace, context)?,
        Command::EditBooking { booking, changes } => return edit(*booking, changes, workspace),
        Command::Approve { booking, except, displacing } => {
            approve(*booking, except, displacing.as_deref(), workspace, context)?
        }
        Command::Decline { booking, reason } => {
            undecided(*booking, known(workspace, *booking)?, &words::STEP_DECLINE)?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Declined { booking: *booking, reason: reason.trim().to_owned() }
        }
        Command::Cancel { booking, reason, .. } => {
            alive(*booking, known(workspace, *booking)?, &words::STEP_CANCEL)?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Cancelled { booking: *booking, on: None, reason: reason.trim().to_owned() }
        }
        Command::Suspend { organisation, until, reason } => {
            organisations::on_record(workspace, *organisation)?;
            rules::ends_to_come(*until, context.today()).require()?;
            said(&words::FIELD_REASON, reason).require()?;
            Fact::Suspended { organisation: *organisation, until: *until, reason: reason.trim().to_owned() }
        }
        Command::LiftSuspension { organisation, reason } => {
            organisations::on_record(workspace, *organisation)?;
            if workspace.spaces.suspension(*organisation, context.today()).is_none() {
                return Err(not_now(*organisation, &words::STEP_LIFT, &words::STATE_NOT_SUSPENDED).into());
            }
            said(&words::FIELD_REASON, reason).require()?;
            Fact::SuspensionLifted { organisation: *organisation, reason: reason.trim().to_owned() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

fn request(
    id: SpaceId,
    request: &Request,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    let space = in_use(workspace, id, &words::STEP_REQUEST)?;
    rules::bookable(id, space).require()?;
    match &request.holder {
        Holder::Organisation(organisation) => {
            organisations::on_record(workspace, *organisation)?;
            rules::not_suspended(workspace, *organisation, context.today()).require()?;
        }
        Holder::Person(name) => {
            one_line(&words::FIELD_HOLDER, name).require()?;
            no_identity_number(&words::FIELD_HOLDER, name).require()?;
        }
    }
    said(&words::FIELD_PURPOSE, &request.purpose).require()?;
    no_identity_number(&words::FIELD_CONTACT, &request.contact).require()?;
    rules::fits(space, request.heads).about(id).require()?;
    rules::bounded(workspace, &request.timing, context.today()).require()?;
    let wanted = request.timing.occurrences();
    rules::while_open(workspace, id, &wanted).require()?;
    rules::within_reach(workspace, request, context.now).require()?;
    let holder = match &request.holder {
        Holder::Person(name) => Holder::Person(name.trim().to_owned()),
        organisation => organisation.clone(),
    };
    let request = Request {
        holder,
        contact: request.contact.trim().to_owned(),
        purpose: request.purpose.trim().to_owned(),
        ..request.clone()
    };
    Ok(Fact::Requested { booking: context.ids.next(), space: id, request: Box::new(request) })
}

fn edit(id: BookingId, changes: &[BookingChange], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    let booking = known(workspace, id)?;
    alive(id, booking, &words::STEP_EDIT_BOOKING)?;
    let space = in_use(workspace, booking.space, &words::STEP_EDIT_BOOKING)?;
    for change in changes {
        match change {
            BookingChange::Contact(contact) => {
                no_identity_number(&words::FIELD_CONTACT, contact).require()?
            }
            BookingChange::Purpose(purpose) => said(&words::FIELD_PURPOSE, purpose).require()?,
            BookingChange::Heads(heads) => rules::fits(space, *heads).about(booking.space).require()?,
        }
    }
    Ok(changes.iter().map(|change| Fact::BookingEdited { booking: id, change: change.clone() }).collect())
}

fn approve(
    id: BookingId,
    except: &[Date],
    displacing: Option<&str>,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    let booking = known(workspace, id)?;
    undecided(id, booking, &words::STEP_APPROVE)?;
    let space = in_use(workspace, booking.space, &words::STEP_APPROVE)?;
    rules::bookable(booking.space, space).require()?;
    rules::fits(space, *booking.heads.get()).about(booking.space).require()?;
    let except: BTreeSet<Date> = except.iter().copied().collect();
    rules::exceptions_fit(booking, &except).about(id).require()?;

    let wanted = booking.wanted(&except);
    rules::while_open(workspace, booking.space, &wanted).about(id).require()?;
    let buffer = workspace.policy.on(&parameter::BOOKING_BUFFER, context.today());
    let buffer_minutes = clock_minutes(buffer.value);
    let conflicts = in_the_way(workspace, booking, &except, context.today());
    let free = rules::free(workspace, booking.space, wanted.len(), &conflicts, &buffer).about(id);
    let displaces = match displacing {
        Some(reason) if !free.holds => displaced(id, booking, reason, &conflicts, workspace, context)?,
        _ => {
            free.require()?;
            Vec::new()
        }
    };
    rules::first_in_line(workspace, id, booking, &wanted, context.today()).require()?;
    let reason = displacing.filter(|_| !displaces.is_empty()).unwrap_or_default().trim().to_owned();
    let except = except.into_iter().collect();
    Ok(Fact::Approved { booking: id, except, buffer: buffer_minutes, displaces, reason })
}

/// Everything in the way, when all of it may be displaced.
fn displaced(
    id: BookingId,
    booking: &Booking,
    reason: &str,
    conflicts: &[Conflict],
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Displacement>, Refusal> {
    said(&words::FIELD_DISPLACING, reason).require()?;
    rules::may_displace(workspace, booking, conflicts, context.now).about(id).require()?;
    let mut all: Vec<Displacement> = Vec::new();
    for conflict in conflicts {
        let one = Displacement { booking: conflict.booking, on: conflict.taken.from.date() };
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Ok(all)
}

fn undecided(id: BookingId, booking: &Booking, step: &'static Text) -> Result<(), Refusal> {
    match booking.decision() {
        BookingState::Requested => Ok(()),
        state => Err(not_now(id, step, state.text()).into()),
    }
}

fn alive(id: BookingId, booking: &Booking, step: &'static Text) -> Result<(), Refusal> {
    match booking.decision() {
        BookingState::Requested | BookingState::Approved => Ok(()),
        state => Err(not_now(id, step, state.text()).into()),
    }
}
