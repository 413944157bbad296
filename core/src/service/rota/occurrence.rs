use std::{collections::BTreeSet, iter};

use jiff::civil::{Date, DateTime, Time};

use super::{Outcome, SlotTimes, StationedSlot};
use crate::{
    calendar::{DayKind, Reason, WorkCalendar, days_between},
    policy::parameter,
    text::{Text, messages::rota as words},
    workspace::Workspace,
};

/// One occurrence of a slot, as it stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// When it begins.
    pub at: DateTime,
    /// When it is over.
    pub to: DateTime,
    /// How it stands.
    pub standing: Standing,
}

/// How an occurrence stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Still to come, or going on.
    Planned,
    /// It falls on a holiday and nobody confirmed it.
    Suspended(Reason<'static>),
    /// It was called off; in time, or so late that it still counts as planned.
    Cancelled {
        /// Whether in time.
        in_time: bool,
        /// Why.
        reason: String,
    },
    /// They came, or nobody did.
    Known(Outcome),
    /// It is over and nobody recorded whether they came.
    Unrecorded,
}

impl Standing {
    /// Its name on screen.
    pub const fn text(&self) -> &'static Text {
        match self {
            Standing::Planned => &words::STANDING_PLANNED,
            Standing::Suspended(_) => &words::STANDING_SUSPENDED,
            Standing::Cancelled { in_time: true, .. } => &words::STANDING_CANCELLED,
            Standing::Cancelled { in_time: false, .. } => &words::STANDING_CANCELLED_LATE,
            Standing::Known(Outcome::Held { .. }) => &words::STANDING_HELD,
            Standing::Known(Outcome::Absent { .. }) => &words::STANDING_ABSENT,
            Standing::Unrecorded => &words::STANDING_UNRECORDED,
        }
    }
}

impl StationedSlot {
    /// The moments at which it begins by its times, at or after the first and before the second, in order.
    pub fn planned_between(&self, from: DateTime, to: DateTime) -> Vec<DateTime> {
        let last = self.ended.as_ref().and_then(|ended| ended.on.tomorrow().ok());
        let to = last.map_or(to, |day| to.min(midnight(day)));
        let mut planned = Vec::new();
        for (begins, ends, times) in self.versions() {
            let (from, to) = (from.max(begins), to.min(ends));
            if from < to {
                planned.extend(times.recurrence().between(from, to));
            }
        }
        planned
    }

    /// Its times, each with the moments between which it holds: the first from ever, the last for ever.
    fn versions(&self) -> impl Iterator<Item = (DateTime, DateTime, &SlotTimes)> {
        let begins = self.times.keys().skip(1).map(|day| midnight(*day));
        let ends = begins.clone().chain(iter::once(DateTime::MAX));
        let begins = iter::once(DateTime::MIN).chain(begins);
        begins.zip(ends).zip(self.times.values()).map(|((begins, ends), times)| (begins, ends, times.get()))
    }

    /// Whether it begins at this moment by its times.
    pub fn is_planned_at(&self, at: DateTime) -> bool {
        let ended = self.ended.as_ref().is_some_and(|ended| ended.on < at.date());
        !ended && self.times_on(at.date()).is_some_and(|times| times.recurrence().occurs_at(at))
    }

    /// The next moment after this one at which it takes place: neither called off nor on a holiday. The next hundred
    /// are looked through.
    pub fn next_after(&self, moment: DateTime, calendar: &WorkCalendar) -> Option<DateTime> {
        let mut after = moment;
        for _ in 0..100 {
            let next = self.next_planned(after)?;
            let record = self.records.get(&next);
            let off = record.is_some_and(|record| record.cancelled.is_some());
            if !off && self.suspended(next, calendar).is_none() {
                return Some(next);
            }
            after = next;
        }
        None
    }

    fn next_planned(&self, after: DateTime) -> Option<DateTime> {
        let found = self.versions().filter_map(|(begins, ends, times)| {
            let recurrence = times.recurrence();
            let next = match begins > after {
                true if recurrence.occurs_at(begins) => Some(begins),
                _ => recurrence.next_after(after.max(begins)),
            };
            next.filter(|next| *next < ends)
        });
        let ended = self.ended.as_ref().map(|ended| ended.on);
        found.min().filter(|next| ended.is_none_or(|last| next.date() <= last))
    }

    /// Why the occurrence at this moment is suspended: its day is a holiday and nobody confirmed it.
    pub fn suspended(&self, at: DateTime, calendar: &WorkCalendar) -> Option<Reason<'static>> {
        let confirmed = self.records.get(&at).is_some_and(|record| record.confirmed.is_some());
        holiday(at.date(), calendar).filter(|_| !confirmed)
    }

    /// Its occurrences from one day up to and including another, as they stand at `now`: those planned, and those of
    /// which something is on record although the times say otherwise.
    pub fn occurrences(&self, workspace: &Workspace, from: Date, to: Date, now: DateTime) -> Vec<Occurrence> {
        let (first, last) = (midnight(from), end_of_day(to));
        let mut starts: BTreeSet<DateTime> = self.planned_between(first, last).into_iter().collect();
        starts.extend(self.records.range(first..last).map(|(at, _)| *at));
        starts.into_iter().map(|at| self.occurrence(workspace, at, now)).collect()
    }

    /// The occurrence that begins at a moment, as it stands at `now`.
    pub fn occurrence(&self, workspace: &Workspace, at: DateTime, now: DateTime) -> Occurrence {
        let to = self.times_on(at.date()).map_or(at, |times| times.end_of(at));
        Occurrence { at, to, standing: self.standing(workspace, at, to, now) }
    }

    fn standing(&self, workspace: &Workspace, at: DateTime, to: DateTime, now: DateTime) -> Standing {
        let record = self.records.get(&at);
        if let Some(outcome) = record.and_then(|record| record.outcome.as_ref()) {
            return Standing::Known(outcome.get().clone());
        }
        if let Some(cancelled) = record.and_then(|record| record.cancelled.as_ref()) {
            let notice = workspace.policy.on(&parameter::ROTA_CANCEL_NOTICE, at.date()).value;
            let days = days_between(cancelled.trace.at.date(), at.date());
            return Standing::Cancelled {
                in_time: days >= i64::from(notice),
                reason: cancelled.reason.clone(),
            };
        }
        if let Some(reason) = self.suspended(at, &workspace.calendar) {
            return Standing::Suspended(reason);
        }
        if to <= now { Standing::Unrecorded } else { Standing::Planned }
    }
}

/// Why a day is a holiday; a plain weekend is none, as a slot on a Saturday is meant to be there.
pub(super) fn holiday(on: Date, calendar: &WorkCalendar) -> Option<Reason<'static>> {
    match calendar.day(on).reason {
        reason @ (Reason::Holiday { .. }
        | Reason::Statutory(_)
        | Reason::Exception { kind: DayKind::Off, .. }) => Some(reason.into_owned()),
        _ => None,
    }
}

fn midnight(day: Date) -> DateTime {
    day.to_datetime(Time::midnight())
}

/// The first moment of the next day.
fn end_of_day(day: Date) -> DateTime {
    day.tomorrow().map_or(DateTime::MAX, midnight)
}
