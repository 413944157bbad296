use std::collections::BTreeSet;

use jiff::civil::{DateTime, Time};

use super::{Change, Command, Fact, HoursMark, NewSlot, Outcome, SlotPlan, SlotTimes, StationedSlot, rules};
use crate::{
    agreement::organisations,
    calendar::Recurrence,
    organisation::Internal,
    record::{ServiceId, SlotId},
    rule::Refusal,
    service::in_catalogue,
    text::{
        Text,
        messages::{rota as words, service as service_words},
    },
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, said, unknown},
    },
};

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::Plan(slot) => plan(slot, workspace, context)?,
        Command::Edit { slot, changes } => return edit(*slot, changes, workspace, context),
        Command::Reschedule { slot, from, recurrence, to, hours } => {
            let entry = running(workspace, *slot, &words::STEP_RESCHEDULE)?;
            let from = from.unwrap_or(context.today());
            rules::still_to_come(from, context.today()).require()?;
            let times = Box::new(times(recurrence, *to, *hours)?);
            let asked = context.now.max(from.to_datetime(Time::midnight()));
            rules::within_opening(workspace, *entry.venue.get(), &times, Some(entry), asked, rules::YEAR)
                .require()?;
            Fact::Rescheduled { slot: *slot, from, times }
        }
        Command::Cancel { slot, at, reason } => {
            let entry = occurring(workspace, *slot, *at)?;
            said(&service_words::FIELD_REASON, reason).require()?;
            rules::not_begun(*at, context.now).require()?;
            untouched(entry, *slot, *at, &words::STEP_CANCEL)?;
            Fact::Cancelled { slot: *slot, at: *at, reason: reason.trim().to_owned() }
        }
        Command::Reinstate { slot, at } => {
            let entry = occurring(workspace, *slot, *at)?;
            if entry.record_of(*at).is_none_or(|record| record.cancelled.is_none()) {
                return Err(not_now(*slot, &words::STEP_REINSTATE, &words::STANDING_PLANNED).into());
            }
            Fact::Reinstated { slot: *slot, at: *at }
        }
        Command::Confirm { slot, at, hours } => {
            let entry = occurring(workspace, *slot, *at)?;
            if entry.suspended(*at, &workspace.calendar).is_none() {
                return Err(not_now(*slot, &words::STEP_CONFIRM, &words::STANDING_NOT_SUSPENDED).into());
            }
            rules::confirmed_within_opening(workspace, entry, *at, *hours).about(*slot).require()?;
            Fact::Confirmed { slot: *slot, at: *at, hours: *hours }
        }
        Command::Held { slot, at, came_at, served } => {
            attendable(workspace, *slot, *at, context)?;
            let outcome = Outcome::Held { came_at: came_at.unwrap_or(at.time()), served: *served };
            Fact::Attended { slot: *slot, at: *at, outcome }
        }
        Command::Absent { slot, at, note } => {
            attendable(workspace, *slot, *at, context)?;
            Fact::Attended { slot: *slot, at: *at, outcome: Outcome::Absent { note: note.trim().to_owned() } }
        }
        Command::End { slot, on, reason } => {
            running(workspace, *slot, &words::STEP_END)?;
            said(&service_words::FIELD_REASON, reason).require()?;
            let on = on.unwrap_or(context.today());
            rules::still_to_come(on, context.today()).require()?;
            Fact::Ended { slot: *slot, on, reason: reason.trim().to_owned() }
        }
    };
    Ok(vec![fact])
}

fn plan(new: &NewSlot, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    organisations::on_record(workspace, new.provider)?;
    new.venue.on_record(workspace)?;
    offered(workspace, &new.services, &BTreeSet::new(), &new.offers)?;
    officers_named(&new.officers)?;
    officers_named(&new.deputies)?;
    let times = times(&new.recurrence, new.to, new.hours)?;
    let asked = context.now.max(new.recurrence.start());
    rules::within_opening(workspace, new.venue, &times, None, asked, rules::YEAR).require()?;
    let plan = SlotPlan {
        provider: new.provider,
        services: new.services.clone(),
        offers: new.offers.trim().to_owned(),
        venue: new.venue,
        place: new.place.trim().to_owned(),
        times,
        officers: named(&new.officers),
        deputies: named(&new.deputies),
    };
    Ok(Fact::Planned { slot: context.ids.next(), plan: Box::new(plan) })
}

fn edit(
    id: SlotId,
    changes: &[Change],
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let slot = running(workspace, id, &words::STEP_EDIT)?;
    let (mut services, mut offers) = (slot.services.get(), slot.offers.get());
    for change in changes {
        match change {
            Change::Provider(provider) => organisations::on_record(workspace, *provider)?,
            Change::Venue(venue) => {
                venue.on_record(workspace)?;
                for (from, times) in slot.times_from(context.today()) {
                    let asked = context.now.max(from.to_datetime(Time::midnight()));
                    rules::within_opening(workspace, *venue, times, Some(slot), asked, rules::YEAR)
                        .require()?;
                }
            }
            Change::Services(changed) => services = changed,
            Change::Offers(changed) => offers = changed,
            Change::Officers(people) | Change::Deputies(people) => officers_named(people)?,
            Change::Place(_) => {}
        }
    }
    offered(workspace, services, slot.services.get(), offers)?;
    let cleaned = |change: &Change| match change {
        Change::Offers(words) => Change::Offers(words.trim().to_owned()),
        Change::Place(place) => Change::Place(place.trim().to_owned()),
        Change::Officers(people) => Change::Officers(named(people)),
        Change::Deputies(people) => Change::Deputies(named(people)),
        Change::Provider(_) | Change::Services(_) | Change::Venue(_) => change.clone(),
    };
    Ok(changes.iter().map(|change| Fact::Edited { slot: id, change: cleaned(change) }).collect())
}

/// Every service that is new is in the catalogue, and something is offered.
fn offered(
    workspace: &Workspace,
    services: &BTreeSet<ServiceId>,
    before: &BTreeSet<ServiceId>,
    offers: &str,
) -> Result<(), Refusal> {
    in_catalogue(workspace, services, before)?;
    if services.is_empty() { said(&words::FIELD_OFFERS, offers).require() } else { Ok(()) }
}

/// GEN-04: names, and nothing that is not stored.
fn officers_named(people: &[Internal<String>]) -> Result<(), Refusal> {
    let mut names = people.iter().map(Internal::for_the_office);
    names.try_for_each(|name| no_identity_number(&words::FIELD_OFFICERS, name).require())
}

fn named(people: &[Internal<String>]) -> Vec<Internal<String>> {
    let names = people.iter().map(|name| name.for_the_office().trim()).filter(|name| !name.is_empty());
    names.map(|name| Internal::new(name.to_owned())).collect()
}

fn times(recurrence: &Recurrence, to: Time, hours: HoursMark) -> Result<SlotTimes, Refusal> {
    SlotTimes::new(recurrence.clone(), to, hours).map_err(|error| rules::ends_after_it_begins(error).into())
}

/// The slot, unless it has ended.
fn running<'a>(
    workspace: &'a Workspace,
    id: SlotId,
    step: &'static Text,
) -> Result<&'a StationedSlot, Refusal> {
    let slot = workspace.services.rota.get(id).ok_or_else(|| unknown(id))?;
    match slot.ended() {
        Some(_) => Err(not_now(id, step, &words::STATE_ENDED).into()),
        None => Ok(slot),
    }
}

/// The slot, when it has an occurrence at this moment.
fn occurring(workspace: &Workspace, id: SlotId, at: DateTime) -> Result<&StationedSlot, Refusal> {
    let slot = workspace.services.rota.get(id).ok_or_else(|| unknown(id))?;
    rules::occurs(workspace, id, slot, at).require()?;
    Ok(slot)
}

/// Nobody called the occurrence off or recorded whether they came.
fn untouched(slot: &StationedSlot, id: SlotId, at: DateTime, step: &'static Text) -> Result<(), Refusal> {
    let Some(record) = slot.record_of(at) else { return Ok(()) };
    match (&record.outcome, &record.cancelled) {
        (Some(_), _) => Err(not_now(id, step, &words::STANDING_KNOWN).into()),
        (None, Some(_)) => Err(not_now(id, step, &words::STANDING_CANCELLED).into()),
        (None, None) => Ok(()),
    }
}

/// It occurs, has begun, was not called off, and is not suspended.
fn attendable(workspace: &Workspace, id: SlotId, at: DateTime, context: &Context<'_>) -> Result<(), Refusal> {
    let slot = occurring(workspace, id, at)?;
    rules::begun(at, context.now).require()?;
    if slot.record_of(at).is_some_and(|record| record.cancelled.is_some()) {
        return Err(not_now(id, &words::STEP_ATTEND, &words::STANDING_CANCELLED).into());
    }
    rules::not_suspended(workspace, slot, at).require()
}
