use jiff::{
    SignedDuration, ToSpan,
    civil::{Date, DateTime},
};

use super::{Counted, Deadline, Reach, Step, StepReason};
use crate::{
    calendar::{DayKind, OfficeHours, Pauses, WorkCalendar, pause::END_OF_DAY},
    policy::Span,
};

pub(super) fn deadline(calendar: &WorkCalendar, from: DateTime, span: Span, pauses: &Pauses) -> Deadline {
    let mut count =
        Count { calendar, from, pauses, steps: Vec::new(), runs: Vec::new(), reach: Reach::Whole };
    let due = match span {
        Span::Minutes(0)
        | Span::Hours(0)
        | Span::WorkingHours(0)
        | Span::WorkingDays(0)
        | Span::Days(0)
        | Span::Months(0)
        | Span::Years(0) => from,
        Span::Minutes(n) => count.clock(i64::from(n) * 60),
        Span::Hours(n) => count.clock(i64::from(n) * 3600),
        Span::WorkingHours(n) => count.working_hours(i64::from(n) * 3600),
        Span::WorkingDays(n) => count.working_days(n),
        Span::Days(n) => count.days(n),
        Span::Months(n) => count.corresponding_day(jiff::Span::new().try_months(n).ok()),
        Span::Years(n) => count.corresponding_day(jiff::Span::new().try_years(n).ok()),
    };
    // A capped count may stop on its first day, before the hour at which the term began.
    let due = due.max(from);
    let Count { steps, runs, reach, .. } = count;
    let provisional = provisional_years(calendar, span, from.date(), due.date(), &steps);
    Deadline { from, span, due, steps, provisional, reach, pauses: pauses.clone(), runs }
}

/// The years whose missing notice may still change this deadline. The clock of hours and minutes asks no calendar;
/// a term in months or years asks it about its last days only.
fn provisional_years(calendar: &WorkCalendar, span: Span, from: Date, due: Date, steps: &[Step]) -> Vec<i16> {
    if matches!(span, Span::Minutes(_) | Span::Hours(_)) {
        return Vec::new();
    }
    let asked =
        steps.iter().filter(|step| !matches!(step.reason, StepReason::StartDay)).map(|step| step.date);
    let mut years: Vec<i16> = asked
        .chain([due])
        .filter(|day| *day > from || *day == due)
        .filter_map(|day| calendar.provisional_year(day))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

struct Count<'a> {
    calendar: &'a WorkCalendar,
    from: DateTime,
    pauses: &'a Pauses,
    steps: Vec<Step>,
    runs: Vec<(DateTime, DateTime)>,
    reach: Reach,
}

impl Count<'_> {
    fn step(&mut self, date: Date, counted: Counted, reason: StepReason) {
        self.steps.push(Step { date, counted, reason });
    }

    /// The day after, unless the count has gone on for too long.
    fn next(&mut self, day: Date) -> Option<Date> {
        let next = if self.steps.len() > Deadline::LONGEST { None } else { day.tomorrow().ok() };
        if next.is_none() {
            self.reach = Reach::Capped;
        }
        next
    }

    fn reason(&self, day: Date) -> (DayKind, StepReason) {
        let day = self.calendar.day(day);
        (day.kind, StepReason::Day(day.reason.into_owned()))
    }

    fn working_days(&mut self, wanted: u32) -> DateTime {
        let mut day = self.from.date();
        self.step(day, Counted::No, StepReason::StartDay);
        let mut counted = 0;
        while counted < wanted {
            let Some(next) = self.next(day) else { break };
            day = next;
            let (kind, reason) = self.reason(day);
            if kind == DayKind::Off {
                self.step(day, Counted::No, reason);
            } else if self.pauses.cover(self.close_of_business(day)) {
                self.step(day, Counted::No, StepReason::Paused);
            } else {
                counted += 1;
                self.step(day, Counted::Nth(counted), reason);
            }
        }
        self.close_of_business(day)
    }

    fn days(&mut self, wanted: u32) -> DateTime {
        let mut day = self.from.date();
        self.step(day, Counted::No, StepReason::StartDay);
        let mut counted = 0;
        while counted < wanted {
            let Some(next) = self.next(day) else { break };
            day = next;
            if self.pauses.cover(day.to_datetime(END_OF_DAY)) {
                self.step(day, Counted::No, StepReason::Paused);
            } else {
                counted += 1;
                let (_, reason) = self.reason(day);
                self.step(day, Counted::Nth(counted), reason);
            }
        }
        self.next_working_day(day)
    }

    fn corresponding_day(&mut self, length: Option<jiff::Span>) -> DateTime {
        let start = self.from.date();
        self.step(start, Counted::No, StepReason::StartDay);
        let Some(mut last) = length.and_then(|length| start.checked_add(length).ok()) else {
            self.reach = Reach::Capped;
            return DateTime::MAX;
        };
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
            for day in paused {
                self.step(day, Counted::No, StepReason::Paused);
            }
            if self.steps.len() > Deadline::LONGEST {
                self.reach = Reach::Capped;
                break;
            }
        }
        let (_, reason) = self.reason(last);
        self.step(last, Counted::Corresponding, reason);
        self.next_working_day(last)
    }

    /// The days after `after` up to `last` at whose end the clock stood still.
    fn paused_days(&self, after: Date, last: Date) -> Vec<Date> {
        let mut days = Vec::new();
        for (start, end) in self.pauses.intervals() {
            let mut day = start.date();
            if day <= after {
                let Ok(next) = after.tomorrow() else { return days };
                day = next;
            }
            while day <= last && day < end.date() && days.len() <= Deadline::LONGEST {
                days.push(day);
                let Ok(next) = day.tomorrow() else { return days };
                day = next;
            }
        }
        days
    }

    /// The end of `last`, moved on while it is a day off or paused.
    fn next_working_day(&mut self, last: Date) -> DateTime {
        let mut day = last;
        while self.reach == Reach::Whole {
            let (kind, reason) = self.reason(day);
            let paused = day != last && self.pauses.cover(day.to_datetime(END_OF_DAY));
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

    fn clock(&mut self, wanted: i64) -> DateTime {
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

    fn working_hours(&mut self, wanted: i64) -> DateTime {
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

/// Seconds from one moment to another; negative when the other is earlier.
fn seconds(from: DateTime, to: DateTime) -> i64 {
    to.duration_since(from).as_secs()
}
