mod clock;
mod dates;

use jiff::civil::{Date, DateTime};

use super::{Counted, Deadline, Reach, Step, StepReason};
use crate::{
    calendar::{DayKind, Pauses, WorkCalendar},
    policy::Span,
};

pub(super) fn deadline(calendar: &WorkCalendar, from: DateTime, span: Span, pauses: &Pauses) -> Deadline {
    let steps = Vec::with_capacity(usual_steps(span));
    let mut count = Count { calendar, from, pauses, steps, runs: Vec::new(), reach: Reach::Whole };
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

/// How many steps a term takes where no long holiday and no pause lie in it.
fn usual_steps(span: Span) -> usize {
    let steps = match span {
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => 2,
        Span::WorkingDays(days) => days.saturating_add(days / 5 * 2).saturating_add(3),
        Span::Days(days) => days.saturating_add(3),
        Span::Months(_) | Span::Years(_) => 4,
    };
    usize::try_from(steps).map_or(Deadline::LONGEST, |steps| steps.min(Deadline::LONGEST))
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
        (day.kind, day.reason.into())
    }
}
