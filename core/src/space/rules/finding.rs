//! Standing findings: they warn and never block.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{
    areas_within, fits, loan, minutes, name_free, no_show, occurrence_words, rule, space_name, while_open,
};
use crate::{
    policy::{Grade, parameter},
    record::{BookingId, BuildingId, SpaceId},
    rule::{Condition, Explanation, Finding, Rule, Severity, Term},
    space::{Booking, BookingState, Holder, Interval, MarkKind, opening::opening},
    text::messages::{space as words, term::booking},
    workspace::Workspace,
};

/// How many days ahead bookings are held against opening hours.
const DAYS_AHEAD: i64 = 30;

/// SPC-14 · A guest confirms before the day.
pub static SPC_14: Rule = rule(
    "SPC-14",
    [words::SPC_14_TITLE, words::SPC_14_MESSAGE, words::SPC_14_BASIS],
    Grade::D,
    &["booking.confirm"],
);

/// SPC-15 · A space that is booked has opening hours.
pub static SPC_15: Rule =
    rule("SPC-15", [words::SPC_15_TITLE, words::SPC_15_MESSAGE, words::SPC_15_BASIS], Grade::Office, &[]);

/// SPC-16 · Who is late loses the space.
pub static SPC_16: Rule = rule(
    "SPC-16",
    [words::SPC_16_TITLE, words::SPC_16_MESSAGE, words::SPC_16_BASIS],
    Grade::C,
    &["booking.grace"],
);

/// SPC-18 · Whoever is displaced is told.
pub static SPC_18: Rule =
    rule("SPC-18", [words::SPC_18_TITLE, words::SPC_18_MESSAGE, words::SPC_18_BASIS], Grade::Office, &[]);

/// What stands out at a moment: opening hours that are missing or no longer hold a booking, confirmations that are missing, late guests, no-shows, people displaced and not told,
/// spaces too small for what is booked, copies overdue.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut buildings: BTreeSet<BuildingId> = BTreeSet::new();
    for (id, space) in workspace.spaces.in_use() {
        buildings.insert(space.building);
        let named = name_free(workspace, space.building, space.name.get(), Some(id));
        found.extend(named.finding(Severity::Warning, id));
        found.extend(hours(workspace, id, now.date()));
        let tomorrow = now.date().tomorrow().unwrap_or(Date::MAX);
        for (booking_id, when) in workspace.spaces.between(id, now.date(), tomorrow) {
            let Some(booking) = workspace.spaces.booking(booking_id) else { continue };
            found.extend(of_booking(workspace, booking_id, booking, when, now));
            found.extend(fits(space, *booking.heads.get()).finding(Severity::Warning, booking_id));
        }
    }
    for building in buildings {
        let within = areas_within(workspace, building);
        found.extend(within.and_then(|within| within.finding(Severity::Warning, building)));
    }
    for (id, on) in workspace.spaces.untold() {
        found.extend(told(workspace, id, on).and_then(|told| told.finding(Severity::Warning, id)));
    }
    found.extend(absent(workspace, now.date()));
    for (id, lent) in workspace.spaces.out() {
        found.extend(loan::in_time(lent, now.date()).finding(Severity::Overdue, id));
    }
    found
}

/// SPC-15 of a space, and SPC-03 of each booking that its hours no longer hold, over the days to come.
fn hours(workspace: &Workspace, id: SpaceId, today: Date) -> Vec<Finding> {
    let last = today.checked_add(DAYS_AHEAD.days()).unwrap_or(Date::MAX);
    let mut by_booking: BTreeMap<BookingId, Vec<Interval>> = BTreeMap::new();
    for (booking, when) in workspace.spaces.between(id, today, last) {
        by_booking.entry(booking).or_default().push(when);
    }
    if by_booking.is_empty() {
        return Vec::new();
    }
    let known = i64::from(opening(workspace, id).is_some());
    let known = SPC_15
        .holds(Condition::at_least(
            Term::number(&booking::HOURS_KNOWN, known),
            Term::number(&booking::HOURS_NEEDED, 1),
        ))
        .with(Term::counted(&booking::AHEAD, by_booking.keys().map(|id| (*id).into()).collect()))
        .with(space_name(&workspace.spaces, id));
    let outside = by_booking.into_iter().filter_map(|(booking, wanted)| {
        while_open(workspace, id, &wanted).finding(Severity::Warning, booking)
    });
    known.finding(Severity::Notice, id).into_iter().chain(outside).collect()
}

fn of_booking(
    workspace: &Workspace,
    id: BookingId,
    booking: &Booking,
    when: Interval,
    now: DateTime,
) -> Vec<Finding> {
    let is_open =
        booking.occurrence(when.from.date()).is_some_and(|found| found.state == BookingState::Approved);
    if !is_open {
        return Vec::new();
    }
    let confirmed = confirmed(workspace, id, booking, when, now);
    let late = late(workspace, id, when, now);
    let confirmed = confirmed.and_then(|confirmed| confirmed.finding(Severity::Notice, id));
    confirmed.into_iter().chain(late.and_then(|late| late.finding(Severity::Warning, id))).collect()
}

/// SPC-14, for guests approved before the moment by which they confirm, until the booking begins.
fn confirmed(
    workspace: &Workspace,
    id: BookingId,
    booking: &Booking,
    when: Interval,
    now: DateTime,
) -> Option<Explanation> {
    let before = workspace.policy.on(&parameter::BOOKING_CONFIRM, now.date());
    let midnight = when.from.date().at(0, 0, 0, 0);
    let by = midnight.checked_sub(i64::from(minutes(before.value)).minutes()).unwrap_or(DateTime::MIN);
    let approved = &booking.approval()?.trace;
    if !booking.class.is_guest() || approved.at > by || now >= when.from {
        return None;
    }
    let confirmed = i64::from(booking.confirmed(when.from.date()).is_some());
    let by = Term::moment(&booking::CONFIRM_BY, by).computed_from([Term::parameter(&before)]);
    let explanation = SPC_14
        .holds(Condition::at_least(
            Term::number(&booking::CONFIRMED, confirmed),
            Term::number(&booking::CONFIRMED_NEEDED, 1),
        ))
        .with(Term::new(&booking::WHAT, occurrence_words(workspace, id, when.from.date())))
        .with(space_name(&workspace.spaces, booking.space))
        .with(by);
    Some(explanation.about(booking.space))
}

/// SPC-16, from the moment at which the space may be given free until the booking ends.
fn late(workspace: &Workspace, id: BookingId, when: Interval, now: DateTime) -> Option<Explanation> {
    let over = no_show::grace_over(workspace, when, now);
    if !over.holds || now >= when.to {
        return None;
    }
    let space = workspace.spaces.booking(id)?.space;
    let terms = over.conditions.into_iter().map(|condition| condition.right);
    let explanation = SPC_16
        .fails(terms)
        .with(Term::new(&booking::WHAT, occurrence_words(workspace, id, when.from.date())))
        .with(space_name(&workspace.spaces, space));
    Some(explanation.about(space))
}

/// SPC-18.
fn told(workspace: &Workspace, id: BookingId, on: Date) -> Option<Explanation> {
    let mark = workspace.spaces.booking(id)?.mark(on)?;
    let MarkKind::Displaced { by, told } = &mark.kind else { return None };
    let displacing = workspace.spaces.booking(*by);
    let reason = displacing.and_then(Booking::approval).map_or("", |approval| approval.reason.as_str());
    let explanation = SPC_18
        .holds(Condition::at_least(
            Term::number(&booking::TOLD, i64::from(told.is_some())),
            Term::number(&booking::TOLD_NEEDED, 1),
        ))
        .with(Term::new(&booking::WHAT, occurrence_words(workspace, id, on)))
        .with(Term::words(&booking::REASON, reason));
    Some(explanation.about(*by))
}

/// SPC-17, once for each holder, about the last booking to which they did not come.
fn absent(workspace: &Workspace, today: Date) -> Vec<Finding> {
    let last_first = workspace.spaces.missed(Date::MIN.max(a_year_before(today)), today);
    let mut holders: Vec<(&Holder, BookingId)> = Vec::new();
    for (id, _) in last_first.collect::<Vec<_>>().into_iter().rev() {
        let Some(booking) = workspace.spaces.booking(id) else { continue };
        if !holders.iter().any(|(holder, _)| *holder == &booking.holder) {
            holders.push((&booking.holder, id));
        }
    }
    let each = holders
        .into_iter()
        .filter_map(|(holder, id)| no_show::comes(workspace, holder, today).finding(Severity::Notice, id));
    each.collect()
}

/// No window that an office sets counts further back than this for the list of findings.
fn a_year_before(today: Date) -> Date {
    today.checked_sub(1.year()).unwrap_or(Date::MIN)
}
