//! Standing findings: they warn and never block.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{
    SPC_14, SPC_16, SPC_18, SPC_23, ahead::ahead, areas_within, leads_through, loan, name_free, no_show,
    none_to_come, occurrence_words, space_name,
};
use crate::{
    policy::parameter,
    record::{BookingId, BuildingId},
    rule::{Condition, Explanation, Finding, Severity, Term},
    space::{Access, Booking, BookingState, Holder, Interval, MarkKind, clock_minutes},
    text::messages::term::booking,
    workspace::Workspace,
};

/// What stands out at a moment: opening hours that are missing, bookings that hours, capacity or a closed space no
/// longer hold, confirmations that are missing, late guests, requests that nobody decided on, no-shows,
/// people displaced and not told, copies overdue.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut buildings: BTreeSet<BuildingId> = BTreeSet::new();
    for (id, space) in workspace.spaces.all() {
        if space.closed().is_some() || *space.access.get() == Access::Open {
            found.extend(none_to_come(workspace, id, now).finding(Severity::Warning, id));
        }
    }
    for (id, space) in workspace.spaces.in_use() {
        buildings.insert(space.building);
        let named = name_free(workspace, space.building, space.name.get(), Some(id));
        found.extend(named.finding(Severity::Warning, id));
        found.extend(ahead(workspace, id, space, now.date()));
        let tomorrow = now.date().tomorrow().unwrap_or(Date::MAX);
        for (booking_id, when) in workspace.spaces.between(id, now.date(), tomorrow) {
            let Some(booking) = workspace.spaces.booking(booking_id) else { continue };
            found.extend(of_booking(workspace, booking_id, booking, when, now));
        }
    }
    for building in buildings {
        let within = areas_within(workspace, building);
        found.extend(within.and_then(|within| within.finding(Severity::Warning, building)));
    }
    for (building, stops) in workspace.spaces.tours() {
        found.extend(leads_through(workspace, building, stops.get()).finding(Severity::Notice, building));
    }
    for (id, on) in workspace.spaces.untold() {
        found.extend(told(workspace, id, on).and_then(|told| told.finding(Severity::Warning, id)));
    }
    for (id, booking) in workspace.spaces.pending() {
        let decided = decided_in_time(workspace, id, booking, now);
        found.extend(decided.and_then(|decided| decided.finding(Severity::Warning, id)));
    }
    found.extend(absent(workspace, now.date()));
    for (id, lent) in workspace.spaces.out() {
        found.extend(loan::in_time(lent, now.date()).finding(Severity::Overdue, id));
    }
    found
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
    let by = midnight.checked_sub(i64::from(clock_minutes(before.value)).minutes()).unwrap_or(DateTime::MIN);
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

/// SPC-16, from the moment at which the space may be released until the booking ends.
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

/// SPC-23, about a request that nobody has decided on; `None` when nothing of it is wanted any more.
pub fn decided_in_time(
    workspace: &Workspace,
    id: BookingId,
    booking: &Booking,
    now: DateTime,
) -> Option<Explanation> {
    let first = booking.wanted(&BTreeSet::new()).into_iter().next()?;
    let begins = Term::moment(&booking::BEGINS, first.from);
    let explanation = SPC_23
        .holds(Condition::not_after(Term::moment(&booking::NOW, now), begins))
        .with(Term::new(&booking::WHAT, occurrence_words(workspace, id, first.from.date())))
        .with(space_name(&workspace.spaces, booking.space));
    Some(explanation.about(booking.space))
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
