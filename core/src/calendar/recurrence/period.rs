//! The days of one period of a rule.

use jiff::civil::{Date, DateTime};

use super::{Frequency, NthWeekday, RecurrenceRule};
use crate::calendar::{days_between, plus_days};

impl RecurrenceRule {
    /// The days that the rule meets in its period number `index`, counted from the one of `start`; `None` when civil time
    /// ends before it. The rule must be anchored.
    pub(super) fn days(&self, start: DateTime, index: i64) -> Option<Vec<Date>> {
        let step = index.checked_mul(i64::from(self.interval.get()))?;
        let all: Vec<Date> = match self.frequency {
            Frequency::Daily => vec![plus_days(start.date(), step)?],
            Frequency::Weekly => {
                let monday = plus_days(self.week_of(start.date()), step.checked_mul(7)?)?;
                (0..7).filter_map(|day| plus_days(monday, day)).collect()
            }
            Frequency::Monthly => {
                let month = month_number(start.date()).checked_add(step)?;
                self.month(month.div_euclid(12), month.rem_euclid(12) + 1)?
            }
            Frequency::Yearly => {
                let year = i64::from(start.year()).checked_add(step)?;
                Date::new(i16::try_from(year).ok()?, 1, 1).ok()?;
                (1..=12).filter_map(|month| self.month(year, month)).flatten().collect()
            }
        };
        Some(all.into_iter().filter(|day| self.meets(*day)).collect())
    }

    /// The number of a period in which no occurrence is later than `moment`, as near to it as is cheap.
    pub(super) fn period_before(&self, start: DateTime, moment: DateTime) -> i64 {
        let days = days_between(self.week_of(start.date()), moment.date());
        let passed = match self.frequency {
            Frequency::Daily => days,
            Frequency::Weekly => days / 7,
            Frequency::Monthly => month_number(moment.date()) - month_number(start.date()),
            Frequency::Yearly => i64::from(moment.year()) - i64::from(start.year()),
        };
        // A daily rule counts from DTSTART, not from its week: up to six days less.
        let passed = if self.frequency == Frequency::Daily { passed - 6 } else { passed };
        (passed / i64::from(self.interval.get()) - 1).max(0)
    }

    /// The first day of a day's week.
    fn week_of(&self, day: Date) -> Date {
        plus_days(day, -i64::from(day.weekday().since(self.week_start))).unwrap_or(Date::MIN)
    }

    /// The days of a month, unless the rule leaves the month out.
    fn month(&self, year: i64, month: i64) -> Option<Vec<Date>> {
        let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
        if !self.months.is_empty() && !self.months.contains(&first.month()) {
            return Some(Vec::new());
        }
        Some((1..=first.days_in_month()).filter_map(|day| first.with().day(day).build().ok()).collect())
    }

    fn meets(&self, day: Date) -> bool {
        let month_day = |wanted: &i8| *wanted == day.day() || *wanted == day.day() - day.days_in_month() - 1;
        let of_year = day.day_of_year();
        let year_day = |wanted: &i16| *wanted == of_year || *wanted == of_year - day.days_in_year() - 1;
        (self.months.is_empty() || self.months.contains(&day.month()))
            && (self.month_days.is_empty() || self.month_days.iter().any(month_day))
            && (self.year_days.is_empty() || self.year_days.iter().any(year_day))
            && (self.weekdays.is_empty()
                || self.weekdays.iter().any(|weekday| self.meets_weekday(*weekday, day)))
    }

    /// An ordinal counts within the month when the rule is monthly or names months, else within the year.
    fn meets_weekday(&self, wanted: NthWeekday, day: Date) -> bool {
        let within_month = self.frequency == Frequency::Monthly || !self.months.is_empty();
        let (place, length) = match within_month {
            true => (i16::from(day.day()), i16::from(day.days_in_month())),
            false => (day.day_of_year(), day.days_in_year()),
        };
        wanted.weekday == day.weekday()
            && match wanted.ordinal.map(i16::from) {
                None => true,
                Some(nth) if nth > 0 => (place - 1) / 7 + 1 == nth,
                Some(nth) => (length - place) / 7 + 1 == -nth,
            }
    }
}

/// Months since the year 0.
fn month_number(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}
