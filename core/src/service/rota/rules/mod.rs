//! The rules for the stationed rota.

mod within;

pub use within::{confirmed_within_opening, within_opening};

use jiff::civil::{Date, DateTime};

use super::{HoursMark, SlotTimes, Standing, StationedSlot, TimesError};
use crate::{
    agreement::organisations,
    calendar::{clock, days_between, plus_days},
    policy::parameter,
    record::SlotId,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue, rules},
    service::Venue,
    text::messages::{rota as words, term::rota as term},
    workspace::Workspace,
};

rules! {
    /// SVC-20 · A slot ends after it begins, on the same day.
    SVC_20 = "SVC-20", SVC_20_TITLE, SVC_20_MESSAGE, Own, SVC_20_BASIS, [];
    /// SVC-21 · A slot lies within the opening hours of its venue, or is marked as extra hours.
    SVC_21 = "SVC-21", SVC_21_TITLE, SVC_21_MESSAGE, Own, SVC_21_BASIS, ["rota.look_ahead"];
    /// SVC-22 · What is recorded about an occurrence names one that the slot has.
    SVC_22 = "SVC-22", SVC_22_TITLE, SVC_22_MESSAGE, Own, SVC_22_BASIS, [];
    /// SVC-23 · Whether they came is recorded once it has begun.
    SVC_23 = "SVC-23", SVC_23_TITLE, SVC_23_MESSAGE, Own, SVC_23_BASIS, [];
    /// SVC-24 · An occurrence is called off before it begins.
    SVC_24 = "SVC-24", SVC_24_TITLE, SVC_24_MESSAGE, Own, SVC_24_BASIS, ["rota.cancel_notice"];
    /// SVC-25 · On a holiday a slot is suspended unless somebody confirms it.
    SVC_25 = "SVC-25", SVC_25_TITLE, SVC_25_MESSAGE, Own, SVC_25_BASIS, ["rota.holiday_notice"];
    /// SVC-26 · Whether they came is recorded soon.
    SVC_26 = "SVC-26", SVC_26_TITLE, SVC_26_MESSAGE, Own, SVC_26_BASIS, ["rota.record_within", "rota.look_back"];
    /// SVC-27 · Plans change for days to come.
    SVC_27 = "SVC-27", SVC_27_TITLE, SVC_27_MESSAGE, Own, SVC_27_BASIS, [];
    /// SVC-28 · A venue where services are stationed has opening hours on record.
    SVC_28 = "SVC-28", SVC_28_TITLE, SVC_28_MESSAGE, Own, SVC_28_BASIS, [];
}

/// New times are checked against the opening hours of so many days to come.
pub const YEAR: i64 = 366;

/// SVC-20: refused because of `error`.
pub fn ends_after_it_begins(error: TimesError) -> Explanation {
    let clock = |time| TermValue::Words(clock(time));
    SVC_20.fails([Term::new(&term::FROM, clock(error.from)), Term::new(&term::TO, clock(error.to))])
}

/// SVC-22.
pub fn occurs(workspace: &Workspace, id: SlotId, slot: &StationedSlot, at: DateTime) -> Explanation {
    let found = i64::from(slot.is_planned_at(at));
    let next = slot.next_after(at, &workspace.calendar);
    SVC_22
        .holds(Condition::at_least(Term::number(&term::FOUND, found), Term::number(&term::NEEDED, 1)))
        .with(Term::moment(&term::AT, at))
        .with(Term::new(&term::NEXT, next.map_or(TermValue::Nothing, TermValue::Moment)))
        .with(Term::new(&term::PROVIDER, organisations::name(workspace, *slot.provider.get())))
        .about(id)
}

/// SVC-23.
pub fn begun(at: DateTime, now: DateTime) -> Explanation {
    SVC_23.holds(Condition::not_after(Term::moment(&term::AT, at), Term::moment(&term::NOW, now)))
}

/// SVC-24.
pub fn not_begun(at: DateTime, now: DateTime) -> Explanation {
    SVC_24.holds(Condition::not_after(Term::moment(&term::NOW, now), Term::moment(&term::AT, at)))
}

/// SVC-25: the occurrence is not suspended.
pub fn not_suspended(workspace: &Workspace, slot: &StationedSlot, at: DateTime) -> Explanation {
    let suspended = slot.suspended(at, &workspace.calendar);
    let standing =
        if suspended.is_some() { &words::STANDING_SUSPENDED } else { &words::STANDING_NOT_SUSPENDED };
    SVC_25
        .holds(Condition::is(
            Term::label(&term::STANDING, standing),
            Term::label(&term::STANDING_NEEDED, &words::STANDING_NOT_SUSPENDED),
        ))
        .with(Term::moment(&term::AT, at))
        .with(Term::new(&term::PROVIDER, organisations::name(workspace, *slot.provider.get())))
}

/// SVC-26: no occurrence of the days that are looked back at has been over for longer than the policy gives without a word on whether
/// they came.
pub fn recorded(workspace: &Workspace, slot: &StationedSlot, now: DateTime) -> Explanation {
    let limit = workspace.policy.on(&parameter::ROTA_RECORD_WITHIN, now.date());
    let back = workspace.policy.on(&parameter::ROTA_LOOK_BACK, now.date());
    let from = moved(now, -i64::from(back.value).min(YEAR)).date();
    let open = slot.occurrences(workspace, from, now.date(), now).into_iter();
    let open: Vec<DateTime> = open
        .filter(|occurrence| occurrence.standing == Standing::Unrecorded)
        .map(|occurrence| occurrence.at)
        .collect();
    let oldest = open.first().map(|at| days_between(at.date(), now.date()));
    SVC_26
        .holds(Condition::at_most(
            Term::number(&term::DAYS_OPEN, oldest.unwrap_or(0)),
            Term::parameter(&limit),
        ))
        .with(Term::number(&term::UNRECORDED, i64::try_from(open.len()).unwrap_or(i64::MAX)))
        .with(Term::new(&term::AT, open.first().copied().map_or(TermValue::Nothing, TermValue::Moment)))
        .with(Term::new(&term::PROVIDER, organisations::name(workspace, *slot.provider.get())))
}

/// SVC-27.
pub fn still_to_come(on: Date, today: Date) -> Explanation {
    SVC_27.holds(Condition::not_before(Term::date(&term::ON, on), Term::date(&term::TODAY, today)))
}

/// SVC-28.
pub fn hours_known(workspace: &Workspace, venue: Venue) -> Explanation {
    let known = i64::from(workspace.services.openings.get(venue).is_some());
    SVC_28
        .holds(Condition::at_least(Term::number(&term::OPENINGS, known), Term::number(&term::NEEDED, 1)))
        .with(Term::new(&term::VENUE, venue.called(workspace)))
        .about(venue)
}

/// What stands out in the rota: occurrences that nobody recorded, that a holiday suspends soon, that lie outside opening
/// hours, and venues whose hours are not known.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let ahead = i64::from(workspace.policy.on(&parameter::ROTA_LOOK_AHEAD, today).value).min(YEAR);
    let running = workspace.services.rota.all().filter(|(_, slot)| {
        let ended = slot.ended().is_some_and(|ended| ended.on < today);
        !ended
    });
    let each = running.flat_map(|(id, slot)| {
        let venue = *slot.venue.get();
        let opening = slot.times_on(today).and_then(|times| {
            within_opening(workspace, venue, times, Some(slot), now, ahead).finding(Severity::Warning, id)
        });
        let known = match slot.times_on(today).map(SlotTimes::hours) {
            Some(HoursMark::Regular) => hours_known(workspace, venue).finding(Severity::Notice, id),
            _ => None,
        };
        [
            recorded(workspace, slot, now).finding(Severity::Warning, id),
            suspended_soon(workspace, slot, now).and_then(|soon| soon.finding(Severity::Notice, id)),
            opening,
            known,
        ]
    });
    each.flatten().collect()
}

/// SVC-25 for the first occurrence that a holiday suspends within the days that the policy gives.
fn suspended_soon(workspace: &Workspace, slot: &StationedSlot, now: DateTime) -> Option<Explanation> {
    let ahead = workspace.policy.on(&parameter::ROTA_HOLIDAY_NOTICE, now.date());
    let to = moved(now, i64::from(ahead.value));
    let first = slot.planned_between(now, to).into_iter().find(|at| {
        let off = slot.record_of(*at).is_some_and(|record| record.cancelled.is_some());
        !off && slot.suspended(*at, &workspace.calendar).is_some()
    })?;
    Some(not_suspended(workspace, slot, first).with(Term::parameter(&ahead)))
}

/// So many days later, or earlier; at the edge of civil time that edge.
fn moved(moment: DateTime, days: i64) -> DateTime {
    let edge = if days < 0 { DateTime::MIN } else { DateTime::MAX };
    plus_days(moment.date(), days).map_or(edge, |day| day.to_datetime(moment.time()))
}
