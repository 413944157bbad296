//! Making the common recurrences without text.

use std::num::{NonZeroU16, NonZeroU32};

use jiff::civil::{Date, DateTime, Time, Weekday, date, time};

use super::{Ending, Frequency, MOST_OCCURRENCES, NthWeekday, Recurrence, RecurrenceRule, value::DAY_ENDS};

impl Recurrence {
    /// Once, at this moment.
    pub fn once(at: DateTime) -> Recurrence {
        Recurrence { start: written(at), rule: None, added: Default::default(), except: Default::default() }
    }

    /// Every day, from this moment on.
    pub fn daily(first: DateTime) -> Recurrence {
        Recurrence { rule: Some(RecurrenceRule::every(Frequency::Daily)), ..Recurrence::once(first) }
    }

    /// Every week on these weekdays at a time of day, from the first of them on or after a day; without a weekday, on
    /// the weekday of that day.
    ///
    /// ```
    /// use cobuild::{calendar::Recurrence, text::Language};
    /// use jiff::civil::{Weekday, date, time};
    /// let tuesdays = Recurrence::weekly([Weekday::Tuesday], date(2022, 10, 9), time(14, 0, 0, 0));
    /// assert_eq!(tuesdays.start(), date(2022, 10, 11).at(14, 0, 0, 0));
    /// assert_eq!(tuesdays.to_string(), "DTSTART:20221011T140000\nRRULE:FREQ=WEEKLY;BYDAY=TU");
    /// assert_eq!(tuesdays.words(Language::En), "every Tuesday 14:00");
    /// ```
    pub fn weekly(on: impl IntoIterator<Item = Weekday>, from: Date, at: Time) -> Recurrence {
        let mut rule = RecurrenceRule::every(Frequency::Weekly);
        rule.on(on);
        if rule.weekdays.is_empty() {
            rule.on([from.weekday()]);
        }
        let mut first = from;
        while !rule.weekdays.iter().any(|day| day.weekday == first.weekday()) {
            let Ok(next) = first.tomorrow() else { break };
            first = next;
        }
        Recurrence { rule: Some(rule), ..Recurrence::once(first.to_datetime(at)) }
    }

    /// Every month on the day of the month of its first moment; months that lack the day are left out.
    pub fn monthly_by_day(first: DateTime) -> Recurrence {
        let mut rule = RecurrenceRule::every(Frequency::Monthly);
        rule.month_days.insert(first.day());
        Recurrence { rule: Some(rule), ..Recurrence::once(first) }
    }

    /// Every month on the weekday of its first moment, the same one of the month: the second Tuesday. The fifth is left
    /// out in months that have four.
    pub fn monthly_by_weekday(first: DateTime) -> Recurrence {
        let mut rule = RecurrenceRule::every(Frequency::Monthly);
        let ordinal = Some((first.day() - 1) / 7 + 1);
        rule.weekdays.push(NthWeekday { ordinal, weekday: first.weekday() });
        Recurrence { rule: Some(rule), ..Recurrence::once(first) }
    }

    /// The same, every so many days, weeks, months or years. Nothing changes for what does not come back.
    #[must_use]
    pub fn every(mut self, interval: NonZeroU32) -> Recurrence {
        if let Some(rule) = &mut self.rule {
            rule.interval = interval;
        }
        self
    }

    /// The same, up to and including a day.
    #[must_use]
    pub fn until(mut self, last: Date) -> Recurrence {
        if let Some(rule) = &mut self.rule {
            rule.ending = Ending::Until(written(last.to_datetime(DAY_ENDS)));
        }
        self
    }

    /// The same, so many times, at most [`MOST_OCCURRENCES`].
    #[must_use]
    pub fn times(mut self, count: NonZeroU16) -> Recurrence {
        if let Some(rule) = &mut self.rule {
            rule.ending = Ending::Count(count.get().min(MOST_OCCURRENCES));
        }
        self
    }

    /// The same without this moment.
    #[must_use]
    pub fn except(mut self, moment: DateTime) -> Recurrence {
        self.except.insert(written(moment));
        self
    }

    /// The same with this moment as well.
    #[must_use]
    pub fn also(mut self, moment: DateTime) -> Recurrence {
        self.added.insert(written(moment));
        self
    }
}

/// A moment as RFC 5545 can write it: whole seconds, years of four digits.
fn written(moment: DateTime) -> DateTime {
    let whole = time(moment.hour(), moment.minute(), moment.second(), 0);
    moment.date().max(date(0, 1, 1)).to_datetime(whole)
}
