//! Terms by the calendar: working days, days, and the corresponding day of a month or a year.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};

use super::Count;
use crate::calendar::{
    DayKind, Deadline,
    deadline::{Counted, Reach, StepReason},
    pause::END_OF_DAY,
};

impl Count<'_> {
    pub(super) fn working_days(&mut self, wanted: u32) -> DateTime {
        let mut day = self.from.date();
        self.step(day, Counted::No, StepReason::StartDay);
        let mut counted = 0;
        while counted < wanted {
            let Some(next) = self.next(day) else { break };
            day = next;
            let (kind, reason) = self.reason(day);
            if kind == DayKind::Off {
                self.step(day, Counted::No, reason);
            } else if self.stood_still_in_office_hours(day) {
                self.step(day, Counted::No, StepReason::Paused);
            } else {
                counted += 1;
                self.step(day, Counted::Nth(counted), reason);
            }
        }
        self.close_of_business(day)
    }

    pub(super) fn days(&mut self, wanted: u32) -> DateTime {
        let mut day = self.from.date();
        self.step(day, Counted::No, StepReason::StartDay);
        let mut counted = 0;
        while counted < wanted {
            let Some(next) = self.next(day) else { break };
            day = next;
            if self.stood_still(day) {
                self.step(day, Counted::No, StepReason::Paused);
            } else {
                counted += 1;
                let (_, reason) = self.reason(day);
                self.step(day, Counted::Nth(counted), reason);
            }
        }
        self.next_working_day(day)
    }

    pub(super) fn corresponding_day(&mut self, length: Option<jiff::Span>) -> DateTime {
        let start = self.from.date();
        self.step(start, Counted::No, StepReason::StartDay);
        let Some(mut last) = length.and_then(|length| start.checked_add(length).ok()) else {
            self.reach = Reach::Capped;
            return DateTime::MAX;
        };
        let mut ends = if last.day() == start.day() { Counted::Corresponding } else { Counted::MonthEnd };
        let mut seen = start;
        loop {
            let paused = self.paused_days(seen, last);
            if paused.is_empty() {
                break;
            }
            seen = last;
            let Ok(later) = last.checked_add(i64::try_from(paused.len()).unwrap_or(i64::MAX).days()) else {
                self.reach = Reach::Capped;
                return DateTime::MAX;
            };
            last = later;
            ends = Counted::AfterPauses;
            for day in paused {
                self.step(day, Counted::No, StepReason::Paused);
            }
            if self.steps.len() > Deadline::LONGEST {
                self.reach = Reach::Capped;
                break;
            }
        }
        let (_, reason) = self.reason(last);
        self.step(last, ends, reason);
        self.next_working_day(last)
    }

    /// The days after `after` up to `last` for most of which the clock stood still.
    fn paused_days(&self, after: Date, last: Date) -> Vec<Date> {
        let mut days: Vec<Date> = Vec::new();
        let Ok(first) = after.tomorrow() else { return days };
        for (start, end) in self.pauses.intervals() {
            // A day on which the clock was paused twice counts once.
            let begins = days.last().map_or(first, |day| day.tomorrow().unwrap_or(*day));
            let mut day = start.date().max(begins);
            while day <= last && day <= end.date() && days.len() <= Deadline::LONGEST {
                if self.stood_still(day) {
                    days.push(day);
                }
                let Ok(next) = day.tomorrow() else { return days };
                day = next;
            }
        }
        days
    }

    /// Whether the clock stood still for most of a day's 24 hours.
    fn stood_still(&self, day: Date) -> bool {
        let midnight = |day: Date| day.to_datetime(Time::midnight());
        self.pauses.cover_most([(midnight(day), day.tomorrow().map_or(DateTime::MAX, midnight))])
    }

    /// Whether the clock stood still for most of a day's office hours.
    fn stood_still_in_office_hours(&self, day: Date) -> bool {
        let hours = self.calendar.hours(day);
        let windows =
            hours.windows().map(|window| (day.to_datetime(window.opens), day.to_datetime(window.closes)));
        self.pauses.cover_most(windows)
    }

    /// The end of `last`, moved on while it is a day off or paused.
    fn next_working_day(&mut self, last: Date) -> DateTime {
        let mut day = last;
        while self.reach == Reach::Whole {
            let (kind, reason) = self.reason(day);
            let paused = day != last && self.stood_still(day);
            if kind == DayKind::Work && !paused {
                if day != last {
                    self.step(day, Counted::MovedTo, reason);
                }
                break;
            }
            if day != last {
                self.step(day, Counted::No, if paused { StepReason::Paused } else { reason });
            }
            let Some(next) = self.next(day) else { break };
            day = next;
        }
        day.to_datetime(END_OF_DAY)
    }

    fn close_of_business(&self, day: Date) -> DateTime {
        day.to_datetime(self.calendar.hours(day).closes())
    }
}
