//! Spaces as such.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::{SPC_13, SPC_19, SPC_22, SPC_24, occurrence_words, space_name};
use crate::{
    record::{BookingId, BuildingId, Record, SpaceId},
    rule::{Condition, Explanation, Term, TermValue},
    space::Interval,
    text::{
        Text,
        messages::{
            term,
            term::{booking, space},
        },
    },
    workspace::Workspace,
};

/// SPC-13. `own`: the space that is renamed.
pub fn name_free(
    workspace: &Workspace,
    building: BuildingId,
    name: &str,
    own: Option<SpaceId>,
) -> Explanation {
    let same = workspace.spaces.of_building(building);
    let same = same.filter(|(id, other)| other.name.get() == name.trim() && Some(*id) != own);
    let records: Vec<Record> = same.map(|(id, _)| id.into()).collect();
    let explanation = SPC_13
        .holds(Condition::at_most(
            Term::counted(&space::SAME_NAME, records.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&space::NAME, name.trim()));
    records.into_iter().fold(explanation, Explanation::about)
}

/// SPC-19: the known areas of single spaces against the declared whole, in whole square metres. `None` without one.
pub fn areas_within(workspace: &Workspace, building: BuildingId) -> Option<Explanation> {
    let declared = workspace.spaces.service_area(building)?;
    let known =
        workspace.spaces.of_building(building).filter_map(|(id, space)| Some((id, (*space.area.get())?)));
    let known: Vec<_> = known.collect();
    let sum = known.iter().map(|(_, area)| area.hundredths()).fold(0, u64::saturating_add);
    // A sum that exceeds the whole by a part of a metre exceeds it.
    let metres = |hundredths: u64| i64::try_from(hundredths.div_ceil(100)).unwrap_or(i64::MAX);
    let explanation = SPC_19
        .holds(Condition::at_most(
            Term::number(&space::AREAS, metres(sum)),
            Term::number(&space::TOTAL, metres(declared.total.hundredths())),
        ))
        .with(Term::words(&space::AREA_NAME, &declared.name))
        .about(building);
    Some(known.into_iter().fold(explanation, |explanation, (id, _)| explanation.about(id)))
}

/// SPC-24: nothing that takes the space from a moment on is for more people than it would hold.
pub fn holds_what_is_booked(
    workspace: &Workspace,
    space: SpaceId,
    capacity: u32,
    now: DateTime,
) -> Explanation {
    let too_many = |id| workspace.spaces.booking(id).is_some_and(|booking| *booking.heads.get() > capacity);
    let larger = to_come(workspace, space, now).into_iter().filter(|(id, _)| too_many(*id));
    let larger: Vec<_> = larger.collect();
    let most = larger.iter().filter_map(|(id, _)| workspace.spaces.booking(*id));
    let most = most.map(|booking| *booking.heads.get()).max();
    of_bookings(workspace, SPC_24.holds(none(&booking::LARGER, &larger)), &larger)
        .with(Term::number(&booking::CAPACITY, capacity))
        .with(Term::new(
            &booking::HEADS,
            most.map_or(TermValue::Nothing, |most| TermValue::Number(most.into())),
        ))
        .with(space_name(&workspace.spaces, space))
        .about(space)
}

/// SPC-22.
pub fn none_to_come(workspace: &Workspace, space: SpaceId, now: DateTime) -> Explanation {
    let ahead = to_come(workspace, space, now);
    of_bookings(workspace, SPC_22.holds(none(&booking::AHEAD, &ahead)), &ahead)
        .with(space_name(&workspace.spaces, space))
        .about(space)
}

/// What takes a space and is not over at a moment.
fn to_come(workspace: &Workspace, space: SpaceId, now: DateTime) -> Vec<(BookingId, Interval)> {
    let ahead = workspace.spaces.between(space, now.date(), Date::MAX);
    ahead.into_iter().filter(|(_, when)| now < when.to).collect()
}

/// There are no such bookings.
fn none(name: &'static Text, bookings: &[(BookingId, Interval)]) -> Condition {
    let records: BTreeSet<Record> = bookings.iter().map(|(id, _)| (*id).into()).collect();
    Condition::at_most(Term::counted(name, records.into_iter().collect()), Term::number(&term::ALLOWED, 0))
}

fn of_bookings(
    workspace: &Workspace,
    explanation: Explanation,
    bookings: &[(BookingId, Interval)],
) -> Explanation {
    let list = bookings.iter().map(|(id, when)| occurrence_words(workspace, *id, when.from.date())).collect();
    explanation.with(Term::new(&booking::AHEAD_LIST, TermValue::List(list)))
}
