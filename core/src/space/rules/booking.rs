//! What keeps a booking from being asked for or approved.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::{class_name, holder_name, no_show, occurrence_words, rule, space_name};
use crate::{
    organisation::later,
    policy::Span,
    policy::{Grade, Used, parameter},
    record::{BookingId, Record, SpaceId},
    rule::{Condition, Explanation, Rule, Term, TermValue},
    service::opening::OpenDay,
    space::{Access, Booking, Conflict, Interval, PriorityClass, Request, Space, Timing, opening::outside},
    text::messages::{space as words, term, term::booking},
    workspace::Workspace,
};

/// SPC-01 · No two approved bookings of a space overlap.
pub static SPC_01: Rule = rule(
    "SPC-01",
    [words::SPC_01_TITLE, words::SPC_01_MESSAGE, words::SPC_01_BASIS],
    Grade::Office,
    &["booking.buffer"],
);

/// SPC-02 · No more people than the space holds.
pub static SPC_02: Rule =
    rule("SPC-02", [words::SPC_02_TITLE, words::SPC_02_MESSAGE, words::SPC_02_BASIS], Grade::Office, &[]);

/// SPC-03 · A space is booked while it is open.
pub static SPC_03: Rule =
    rule("SPC-03", [words::SPC_03_TITLE, words::SPC_03_MESSAGE, words::SPC_03_BASIS], Grade::D, &[]);

/// SPC-04 · Only what can be booked is booked.
pub static SPC_04: Rule =
    rule("SPC-04", [words::SPC_04_TITLE, words::SPC_04_MESSAGE, words::SPC_04_BASIS], Grade::Office, &[]);

/// SPC-05 · A guest books for a time to come, and not too far ahead.
pub static SPC_05: Rule = rule(
    "SPC-05",
    [words::SPC_05_TITLE, words::SPC_05_MESSAGE, words::SPC_05_BASIS],
    Grade::D,
    &["booking.ahead"],
);

/// SPC-06 · A series keeps one time of day and ends within a year.
pub static SPC_06: Rule = rule(
    "SPC-06",
    [words::SPC_06_TITLE, words::SPC_06_MESSAGE, words::SPC_06_BASIS],
    Grade::Office,
    &["booking.series"],
);

/// SPC-07 · An important meeting alone displaces what is booked.
pub static SPC_07: Rule =
    rule("SPC-07", [words::SPC_07_TITLE, words::SPC_07_MESSAGE, words::SPC_07_BASIS], Grade::C, &[]);

/// SPC-08 · Who wants the same time is served in order of priority.
pub static SPC_08: Rule = rule(
    "SPC-08",
    [words::SPC_08_TITLE, words::SPC_08_MESSAGE, words::SPC_08_BASIS],
    Grade::D,
    &["booking.no-show-window", "booking.no-show-limit"],
);

/// SPC-12 · A series is approved without days of its own, and something of it is left.
pub static SPC_12: Rule =
    rule("SPC-12", [words::SPC_12_TITLE, words::SPC_12_MESSAGE, words::SPC_12_BASIS], Grade::Office, &[]);

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

/// SPC-06. A booking that does not come back always fits.
pub fn bounded(workspace: &Workspace, timing: &Timing, today: Date) -> Explanation {
    let Some(repeats) = &timing.repeats else { return SPC_06.all([]) };
    let longest = workspace.policy.on(&parameter::BOOKING_SERIES, today);
    let days = timing.days();
    let other =
        repeats.occurrences().take(Timing::MOST).filter(|moment| moment.time() != timing.hours.from());
    let date = |day: Option<&Date>| day.map_or(TermValue::Nothing, |day| TermValue::Date(*day));
    let last_allowed = later(&workspace.calendar, timing.on, longest.value);
    let last_allowed =
        Term::date(&booking::SERIES_UNTIL, last_allowed).computed_from([Term::parameter(&longest)]);
    SPC_06.all([
        Condition::is(Term::new(&booking::FIRST, date(days.first())), Term::date(&booking::ON, timing.on)),
        Condition::at_most(
            Term::number(&booking::OTHER_TIMES, count(other.count())),
            Term::number(&term::ALLOWED, 0),
        ),
        Condition::at_most(
            Term::number(&booking::ENDLESS, i64::from(!repeats.is_bounded())),
            Term::number(&term::ALLOWED, 0),
        ),
        Condition::not_after(Term::new(&booking::LAST, date(days.last())), last_allowed),
        Condition::at_most(
            Term::number(&booking::TIMES, count(days.len())),
            Term::number(&booking::TIMES_ALLOWED, count(Timing::MOST)),
        ),
    ])
}

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

/// SPC-12.
pub fn exceptions_fit(wants: &Booking, except: &BTreeSet<Date>) -> Explanation {
    let strangers = except.iter().filter(|on| wants.when(**on).is_none());
    let strangers: Vec<TermValue> = strangers.map(|on| TermValue::Date(*on)).collect();
    SPC_12
        .all([
            Condition::at_most(
                Term::number(&booking::NOT_ITS_OWN, count(strangers.len())),
                Term::number(&term::ALLOWED, 0),
            ),
            Condition::at_least(
                Term::number(&booking::LEFT, count(wants.wanted(except).len())),
                Term::number(&term::NEEDED, 1),
            ),
        ])
        .with(Term::new(&booking::NOT_ITS_DAYS, TermValue::List(strangers)))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
