//! The rules for the stationed rota.

mod within;

pub use within::{SVC_21, confirmed_within_opening, within_opening};

use jiff::civil::{Date, DateTime};

use super::{HoursMark, SlotTimes, Standing, StationedSlot, TimesError};
use crate::{
    agreement::organisations,
    calendar::{clock, days_between, plus_days},
    policy::{Grade, parameter},
    record::SlotId,
    rule::{Condition, Explanation, Finding, Rule, Severity, Term, TermValue},
    service::Venue,
    text::{
        Text,
        messages::{rota as words, term::rota as term},
    },
    workspace::Workspace,
};

const fn rule(code: &'static str, title: Text, message: Text, basis: Text) -> Rule {
    Rule { code, title, message, basis, grade: Grade::Own, parameters: &[] }
}

/// SVC-20 · A slot ends after it begins, on the same day.
pub static SVC_20: Rule = rule("SVC-20", words::SVC_20_TITLE, words::SVC_20_MESSAGE, words::SVC_20_BASIS);

/// SVC-22 · What is recorded about an occurrence names one that the slot has.
pub static SVC_22: Rule = rule("SVC-22", words::SVC_22_TITLE, words::SVC_22_MESSAGE, words::SVC_22_BASIS);

/// SVC-23 · Whether they came is recorded once it has begun.
pub static SVC_23: Rule = rule("SVC-23", words::SVC_23_TITLE, words::SVC_23_MESSAGE, words::SVC_23_BASIS);

/// SVC-24 · An occurrence is called off before it begins.
pub static SVC_24: Rule = Rule {
    parameters: &["rota.cancel_notice"],
    ..rule("SVC-24", words::SVC_24_TITLE, words::SVC_24_MESSAGE, words::SVC_24_BASIS)
};

/// SVC-25 · On a holiday a slot is suspended unless somebody confirms it.
pub static SVC_25: Rule = Rule {
    parameters: &["rota.holiday_notice"],
    ..rule("SVC-25", words::SVC_25_TITLE, words::SVC_25_MESSAGE, words::SVC_25_BASIS)
};

/// SVC-26 · Whether they came is recorded soon.
pub static SVC_26: Rule = Rule {
    parameters: &["rota.record_within", "rota.look_back"],
    ..rule("SVC-26", words::SVC_26_TITLE, words::SVC_26_MESSAGE, words::SVC_26_BASIS)
};

/// SVC-27 · Plans change for days to come.
pub static SVC_27: Rule = rule("SVC-27", words::SVC_27_TITLE, words::SVC_27_MESSAGE, words::SVC_27_BASIS);

/// SVC-28 · A venue where services are stationed has opening hours on record.
pub static SVC_28: Rule = rule("SVC-28", words::SVC_28_TITLE, words::SVC_28_MESSAGE, words::SVC_28_BASIS);

/// Every rule of the rota.
pub static RULES: &[&Rule] =
    &[&SVC_20, &SVC_21, &SVC_22, &SVC_23, &SVC_24, &SVC_25, &SVC_26, &SVC_27, &SVC_28];

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
