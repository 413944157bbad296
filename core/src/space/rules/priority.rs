//! Who gets a time that several want.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::{SPC_07, SPC_08, class_name, holder_name, no_show, occurrence_words};
use crate::{
    record::BookingId,
    rule::{Condition, Explanation, Term, TermValue},
    space::{Booking, Conflict, Interval, PriorityClass},
    text::messages::{term, term::booking},
    workspace::Workspace,
};

/// SPC-07: the class displaces, and what is in the way neither has begun nor is an important meeting itself.
pub fn may_displace(
    workspace: &Workspace,
    wants: &Booking,
    conflicts: &[Conflict],
    now: DateTime,
) -> Explanation {
    let stays = conflicts.iter().filter(|conflict| {
        let other = workspace.spaces.booking(conflict.booking);
        let important = other.is_some_and(|other| other.class.displaces());
        let settled = other.is_some_and(|other| other.mark(conflict.taken.from.date()).is_some());
        important || settled || conflict.taken.from <= now
    });
    let stays: Vec<&Conflict> = stays.collect();
    let list = stays.iter().map(|stays| occurrence_words(workspace, stays.booking, stays.taken.from.date()));
    let list = TermValue::List(list.collect());
    let records = stays.iter().map(|stays| stays.booking.into()).collect();
    SPC_07
        .all([
            Condition::at_least(
                Term::number(&booking::MAY_DISPLACE, i64::from(wants.class.displaces())),
                Term::number(&term::NEEDED, 1),
            ),
            Condition::at_most(Term::counted(&booking::STAYS, records), Term::number(&term::ALLOWED, 0)),
        ])
        .with(class_name(&booking::CLASS, &workspace.spaces, wants.class))
        .with(class_name(&booking::CLASS_NEEDED, &workspace.spaces, PriorityClass::ImportantMeeting))
        .with(Term::new(&booking::STAYING, list))
}

/// SPC-08: nobody who asked for the same time and is not decided on goes first. Class before class; within a class
/// who asked first; after all of them the guests who lately did not come too often. An important meeting and the
/// centre's own activities keep their place whoever missed what.
pub fn first_in_line(
    workspace: &Workspace,
    id: BookingId,
    wants: &Booking,
    wanted: &[Interval],
    today: Date,
) -> Explanation {
    let rank = |id: BookingId, booking: &Booking| {
        let lowered = booking.class.is_guest() && !no_show::comes(workspace, &booking.holder, today).holds;
        (lowered, booking.class, booking.requested.at, id)
    };
    let own = rank(id, wants);
    let nothing = BTreeSet::new();
    let before = workspace.spaces.pending().filter(|(other, booking)| {
        *other != id
            && booking.space == wants.space
            && booking.wanted(&nothing).iter().any(|theirs| same_time(wanted, *theirs))
            && rank(*other, booking) < own
    });
    let before: Vec<(BookingId, &Booking)> = before.collect();
    let names = before.iter().map(|(_, booking)| TermValue::Words(holder_name(workspace, &booking.holder)));
    let names = TermValue::List(names.collect());
    let explanation = SPC_08
        .holds(Condition::at_most(
            Term::counted(&booking::BEFORE, before.iter().map(|(id, _)| (*id).into()).collect()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::new(&booking::BEFORE_NAMES, names))
        .with(class_name(&booking::CLASS, &workspace.spaces, wants.class))
        .with(Term::words(&booking::HOLDER, holder_name(workspace, &wants.holder)));
    before.iter().fold(explanation, |explanation, (id, _)| explanation.about(*id))
}

/// Whether one of these intervals, in order and one a day at most, overlaps another one of a single day.
fn same_time(wanted: &[Interval], theirs: Interval) -> bool {
    let place = wanted.binary_search_by_key(&theirs.from.date(), |mine| mine.from.date());
    place.ok().and_then(|place| wanted.get(place)).is_some_and(|mine| mine.overlaps(theirs))
}
