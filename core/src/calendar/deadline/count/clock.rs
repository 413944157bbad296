//! Terms by the clock: minutes and hours, and hours within office hours.

use jiff::{
    SignedDuration, ToSpan,
    civil::{Date, DateTime},
};

use super::Count;
use crate::calendar::{
    DayKind, Deadline, OfficeHours,
    deadline::{Counted, Reach, StepReason},
    pause::seconds,
};

impl Count<'_> {
    pub(super) fn clock(&mut self, wanted: i64) -> DateTime {
        let limit = self.from.saturating_add(i64::try_from(Deadline::LONGEST).unwrap_or(0).days());
        let mut left = wanted;
        let mut moment = self.from;
        for (start, end) in self.pauses.intervals() {
            if *end <= moment {
                continue;
            }
            if seconds(moment, *start) >= left {
                break;
            }
            if moment < *start {
                self.runs.push((moment, *start));
                left -= seconds(moment, *start);
            }
            moment = *end;
        }
        let mut due = moment.saturating_add(SignedDuration::from_secs(left));
        if due > limit || due == DateTime::MAX {
            self.reach = Reach::Capped;
            due = limit;
        }
        self.runs.push((moment.min(due), due));
        self.runs.retain(|(start, end)| start < end && *start < due);
        self.clock_steps(due);
        due
    }

    fn clock_steps(&mut self, due: DateTime) {
        let mut day = self.from.date();
        loop {
            let (begins, ends) = (day.to_datetime(jiff::civil::Time::midnight()), day.tomorrow());
            let ends = ends.map_or(DateTime::MAX, |next| next.to_datetime(jiff::civil::Time::midnight()));
            let ran: i64 = self
                .runs
                .iter()
                .map(|(start, end)| seconds((*start).max(begins), (*end).min(ends)).max(0))
                .sum();
            match u32::try_from(ran) {
                Ok(ran) if ran > 0 => self.step(day, Counted::Seconds(ran), StepReason::Clock),
                _ if begins < due => self.step(day, Counted::No, StepReason::Paused),
                _ => {}
            }
            if day >= due.date() {
                break;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
    }

    pub(super) fn working_hours(&mut self, wanted: i64) -> DateTime {
        let mut left = wanted;
        let mut day = self.from.date();
        loop {
            let (kind, reason) = self.reason(day);
            if kind == DayKind::Off {
                self.step(day, Counted::No, reason);
            } else {
                let open = self.open_runs(day);
                let mut ran = 0;
                let had_hours = !open.is_empty();
                for (start, end) in self.running(open) {
                    let take = seconds(start, end).min(left);
                    let end = start.saturating_add(SignedDuration::from_secs(take));
                    if take > 0 {
                        self.runs.push((start, end));
                        (ran, left) = (ran + take, left - take);
                    }
                }
                match u32::try_from(ran) {
                    Ok(ran) if ran > 0 => self.step(day, Counted::Seconds(ran), reason),
                    _ if had_hours => self.step(day, Counted::No, StepReason::Paused),
                    _ => self.step(day, Counted::No, StepReason::AfterHours),
                }
            }
            if left == 0 {
                break;
            }
            let Some(next) = self.next(day) else { break };
            day = next;
        }
        self.runs.last().map_or(self.from, |(_, end)| *end)
    }

    /// The office hours of a day after the term began.
    fn open_runs(&self, day: Date) -> Vec<(DateTime, DateTime)> {
        let hours: OfficeHours = self.calendar.hours(day);
        let windows =
            hours.windows().map(|w| (day.to_datetime(w.opens).max(self.from), day.to_datetime(w.closes)));
        windows.filter(|(start, end)| start < end).collect()
    }

    /// What is left of intervals without the pauses.
    fn running(&self, intervals: Vec<(DateTime, DateTime)>) -> Vec<(DateTime, DateTime)> {
        let mut running = Vec::with_capacity(intervals.len());
        for (mut start, end) in intervals {
            for (stops, runs_on) in self.pauses.intervals() {
                if *runs_on <= start || *stops >= end {
                    continue;
                }
                if start < *stops {
                    running.push((start, *stops));
                }
                start = (*runs_on).min(end);
            }
            if start < end {
                running.push((start, end));
            }
        }
        running
    }
}
