use jiff::civil::DateTime;

use super::{Counted, Deadline};
use crate::{
    calendar::WorkCalendar,
    policy::{Share, Span},
    text::{Language, messages::calendar::remaining},
};

/// The colour of a deadline, computed and never typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// In time.
    Green,
    /// In time, and the share `deadline.warn_at` of the time is used, or it is the last day of a term in days.
    Yellow,
    /// Past its last moment.
    Red,
}

/// How much of a term is used. Whole days for terms in days, so that "4 of 5" is what the explanation counts;
/// minutes for terms in hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// Days that are over, or minutes that ran.
    pub used: u32,
    /// All of them.
    pub total: u32,
}

/// What is left of a term, or how late it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remaining {
    /// Working days after today, up to the last one.
    WorkingDays(u32),
    /// Calendar days after today, up to the last one.
    Days(u32),
    /// Minutes on the clock that the term runs on.
    Minutes(u32),
    /// Today is the last day, and its last moment has not passed.
    LastDay,
    /// Late by working days that began since; 0 on the last day itself after close of business.
    OverdueWorkingDays(u32),
    /// Late by calendar days.
    OverdueDays(u32),
    /// Late by minutes.
    OverdueMinutes(u32),
}

impl Deadline {
    /// How much of the term is used at a moment.
    pub fn used(&self, now: DateTime) -> Elapsed {
        let (used, total) = match self.span {
            Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => {
                let ran = |until: DateTime| {
                    let runs = self.runs.iter().map(|(start, end)| minutes(*start, (*end).min(until)));
                    runs.fold(0, u32::saturating_add)
                };
                (ran(now), ran(self.due))
            }
            Span::WorkingDays(_) | Span::Days(_) => {
                let nth = |step: &&super::Step| matches!(step.counted, Counted::Nth(_));
                let all = self.steps.iter().filter(nth).count();
                let over = self.steps.iter().filter(nth).filter(|step| step.date < now.date()).count();
                (number(over), number(all))
            }
            Span::Months(_) | Span::Years(_) => {
                let paused = |until: DateTime| {
                    let steps = self.steps.iter().filter(|step| step.reason == super::StepReason::Paused);
                    number(steps.filter(|step| step.date < until.date()).count())
                };
                let total = days(self.from, self.due).saturating_sub(paused(self.due));
                let over = days(self.from, now).saturating_sub(1).saturating_sub(paused(now));
                (over.min(total), total)
            }
        };
        Elapsed { used, total }
    }

    /// The colour at a moment; `warn_at` is the policy parameter `deadline.warn_at`. The last day of a term in days is
    /// yellow whatever the share: of a term of one day nothing is used up to its end, and it must be seen all the same.
    pub fn light(&self, now: DateTime, warn_at: Share) -> Light {
        let Elapsed { used, total } = self.used(now);
        if now > self.due {
            Light::Red
        } else if warn_at.reached_by(used, total) || self.is_last_day(now) {
            Light::Yellow
        } else {
            Light::Green
        }
    }

    fn is_last_day(&self, now: DateTime) -> bool {
        let in_days = !matches!(self.span, Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_));
        in_days && now.date() == self.due.date()
    }
}

impl WorkCalendar {
    /// What is left of a term at a moment, or how late it is, in the unit of the term: the calendar counts the working
    /// days since.
    pub fn remaining(&self, deadline: &Deadline, now: DateTime) -> Remaining {
        let due = deadline.due;
        match deadline.span {
            Span::Minutes(_) | Span::Hours(_) if now > due => Remaining::OverdueMinutes(minutes(due, now)),
            Span::Days(_) | Span::Months(_) | Span::Years(_) if now > due => {
                Remaining::OverdueDays(days(due, now))
            }
            _ if now > due => Remaining::OverdueWorkingDays(self.working_days_since(due, now)),
            Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) => {
                let Elapsed { used, total } = deadline.used(now);
                Remaining::Minutes(total.saturating_sub(used))
            }
            _ if deadline.is_last_day(now) => Remaining::LastDay,
            Span::WorkingDays(_) => {
                let ahead = deadline.steps.iter().filter(|step| step.date > now.date());
                Remaining::WorkingDays(number(
                    ahead.filter(|step| matches!(step.counted, Counted::Nth(_))).count(),
                ))
            }
            Span::Days(_) | Span::Months(_) | Span::Years(_) => Remaining::Days(days(now, due)),
        }
    }

    fn working_days_since(&self, due: DateTime, now: DateTime) -> u32 {
        let mut working = 0;
        let mut day = due.date();
        for _ in 0..Deadline::LONGEST {
            let Ok(next) = day.tomorrow() else { break };
            if next > now.date() {
                break;
            }
            working += u32::from(self.is_working(next));
            day = next;
        }
        working
    }
}

const MINUTES_OF_A_DAY: u32 = 24 * 60;
/// From so many minutes on, lateness is told in days.
const TOLD_IN_DAYS: u32 = 3 * MINUTES_OF_A_DAY;

impl Remaining {
    /// In words: 「還剩2個工作日」, "overdue by 1 working day".
    pub fn words(self, language: Language) -> String {
        let (text, n) = match self {
            Remaining::WorkingDays(n) => (&remaining::WORKING_DAYS, n.to_string()),
            Remaining::Days(n) => (&remaining::DAYS, n.to_string()),
            Remaining::Minutes(n) => (&remaining::CLOCK, super::words::minutes_words(n, language)),
            Remaining::LastDay => (&remaining::LAST_DAY, String::new()),
            Remaining::OverdueWorkingDays(0) => (&remaining::OVERDUE_TODAY, String::new()),
            Remaining::OverdueWorkingDays(n) => (&remaining::OVERDUE_WORKING_DAYS, n.to_string()),
            Remaining::OverdueDays(n) => (&remaining::OVERDUE_DAYS, n.to_string()),
            // Nobody reads 2,371 hours.
            Remaining::OverdueMinutes(n) if n >= TOLD_IN_DAYS => {
                (&remaining::OVERDUE_DAYS, (n / MINUTES_OF_A_DAY).to_string())
            }
            Remaining::OverdueMinutes(n) => {
                (&remaining::OVERDUE_CLOCK, super::words::minutes_words(n, language))
            }
        };
        text.fill(language, &[("n", &n)])
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whole days between two dates; 0 when the second is not later.
fn days(from: DateTime, to: DateTime) -> u32 {
    u32::try_from(to.date().duration_since(from.date()).as_secs() / 86_400).unwrap_or(0)
}

/// Whole minutes between two moments; 0 when the second is not later.
fn minutes(from: DateTime, to: DateTime) -> u32 {
    u32::try_from(to.duration_since(from).as_secs() / 60).unwrap_or(if to > from { u32::MAX } else { 0 })
}
