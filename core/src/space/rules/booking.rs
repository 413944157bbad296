//! What keeps a booking from being asked for or approved.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{SPC_01, SPC_02, SPC_03, SPC_04, SPC_05, count, occurrence_words, space_name};
use crate::{
    organisation::later,
    policy::Span,
    policy::{Used, parameter},
    record::{BookingId, Record, SpaceId},
    rule::{Condition, Explanation, Term, TermValue},
    service::opening::OpenDay,
    space::{Access, Conflict, Interval, Request, Space, opening::outside},
    text::messages::{space as words, term, term::booking},
    workspace::Workspace,
};

/// SPC-01: `conflicts` are all that is in the way of `wanted` occurrences.
pub fn free(
    workspace: &Workspace,
    space: SpaceId,
    wanted: usize,
    conflicts: &[Conflict],
    buffer: &Used<Span>,
) -> Explanation {
    let taken: BTreeSet<Interval> = conflicts.iter().map(|conflict| conflict.wanted).collect();
    let each = conflicts
        .iter()
        .map(|conflict| occurrence_words(workspace, conflict.booking, conflict.taken.from.date()));
    let mut list: Vec<TermValue> = each.collect();
    list.dedup();
    let bookings: BTreeSet<BookingId> = conflicts.iter().map(|conflict| conflict.booking).collect();
    let records: Vec<Record> = bookings.into_iter().map(Record::from).collect();
    let explanation = SPC_01
        .holds(Condition::at_most(
            Term::number(&booking::TAKEN, count(taken.len())),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::number(&booking::WANTED, count(wanted)))
        .with(Term::new(&booking::IN_THE_WAY, TermValue::List(list)))
        .with(Term::parameter(buffer))
        .with(space_name(&workspace.spaces, space));
    records.into_iter().fold(explanation, Explanation::about)
}

/// SPC-02. A space whose capacity is not known takes any number.
pub fn fits(space: &Space, heads: u32) -> Explanation {
    let heads_term = Term::number(&booking::HEADS, heads);
    let some = Condition::at_least(heads_term.clone(), Term::number(&booking::HEADS_NEEDED, 1));
    let capacity = space.capacity.get().map(|capacity| Term::number(&booking::CAPACITY, capacity));
    let shown = capacity.clone().unwrap_or(Term::new(&booking::CAPACITY, TermValue::Nothing));
    let within = capacity.map(|capacity| Condition::at_most(heads_term, capacity));
    SPC_02
        .all(std::iter::once(some).chain(within))
        .with(Term::words(&booking::SPACE, space.name.get()))
        .with(shown)
}

/// SPC-03. A space whose opening hours are not on record is booked at any time; SPC-15 tells of it.
pub fn while_open(workspace: &Workspace, space: SpaceId, wanted: &[Interval]) -> Explanation {
    let outside = outside(workspace, space, wanted);
    let list = outside.iter().map(|(when, _)| TermValue::Words(when.to_string())).collect();
    let closed = |day: &OpenDay| day.hours.is_closed();
    let hours = outside.first().map_or(TermValue::Nothing, |(_, day)| match closed(day) {
        true => TermValue::Label(&words::CLOSED_ALL_DAY),
        false => TermValue::Words(day.hours.to_string()),
    });
    SPC_03
        .holds(Condition::at_most(
            Term::number(&booking::OUTSIDE, count(outside.len())),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::number(&booking::WANTED, count(wanted.len())))
        .with(Term::new(&booking::OUTSIDE_TIMES, TermValue::List(list)))
        .with(Term::new(&booking::HOURS, hours))
        .with(space_name(&workspace.spaces, space))
        .about(space)
}

/// SPC-04.
pub fn bookable(id: SpaceId, space: &Space) -> Explanation {
    SPC_04
        .holds(Condition::is(
            Term::label(&booking::ACCESS, space.access.get().text()),
            Term::label(&booking::ACCESS_NEEDED, Access::Bookable.text()),
        ))
        .with(Term::words(&booking::SPACE, space.name.get()))
        .about(id)
}

/// SPC-05: the first occurrence ends after now, and for guests every one is on a day that is not too far ahead.
pub fn within_reach(workspace: &Workspace, request: &Request, now: DateTime) -> Explanation {
    let ahead = workspace.policy.on(&parameter::BOOKING_AHEAD, now.date());
    let last = later(&workspace.calendar, now.date(), ahead.value);
    let ends = Term::moment(&booking::ENDS, request.timing.hours.on(request.timing.on).to);
    let to_come = Condition::not_before(ends, Term::moment(&booking::NOW, now));
    let last = Term::date(&booking::LAST_DAY, last).computed_from([Term::parameter(&ahead)]);
    let furthest = request.timing.days().last().copied().unwrap_or(request.timing.on).max(request.timing.on);
    let furthest = Term::date(&booking::LAST, furthest);
    let near = Condition::not_after(furthest.clone(), last.clone());
    let conditions = std::iter::once(to_come).chain(request.class.is_guest().then_some(near));
    SPC_05.all(conditions).with(Term::date(&booking::ON, request.timing.on)).with(furthest).with(last)
}
