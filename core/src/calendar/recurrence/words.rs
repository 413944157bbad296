use jiff::civil::{DateTime, Time, Weekday};

use super::{Ending, Frequency, NthWeekday, Recurrence, RecurrenceRule};
use crate::{
    calendar::{self, END_OF_DAY},
    rule::{date_words, month_day_words},
    text::{
        Language, Text,
        messages::calendar::{recurrence as words, weekday_name},
    },
};

impl Recurrence {
    /// In words, with its time: `every Tuesday 14:00`, `每週二 14:00，至2022年11月8日`.
    pub fn words(&self, language: Language) -> String {
        self.words_at(clock_words(self.start.time()), language)
    }

    /// In words, from its time of day to another: `every Tuesday 14:00–17:00`.
    pub fn words_to(&self, to: Time, language: Language) -> String {
        self.words_at(format!("{}–{}", clock_words(self.start.time()), clock_words(to)), language)
    }

    fn words_at(&self, clock: String, language: Language) -> String {
        let clock = match self.rule.as_ref().is_some_and(RecurrenceRule::names_times) {
            true => String::new(),
            false => format!(" {clock}"),
        };
        format!("{}{clock}{}", self.days_in_words(language), self.limits(language))
    }

    /// Its days alone, without time and end: `every Tuesday`, `每月第二個週二`. A rule that plain words do not fit is
    /// given as it is written.
    pub fn days_in_words(&self, language: Language) -> String {
        match &self.rule {
            None => date_words(self.start.date(), language),
            Some(rule) => rule.in_words(self.start, language).unwrap_or_else(|| {
                let mut bare = rule.clone();
                bare.ending = Ending::Never;
                words::BY_RULE.fill(language, &[("rule", &bare.to_string())])
            }),
        }
    }

    fn limits(&self, language: Language) -> String {
        let mut limits = match self.rule.as_ref().map(|rule| rule.ending) {
            Some(Ending::Until(last)) => {
                words::UNTIL.fill(language, &[("date", &date_words(last.date(), language))])
            }
            Some(Ending::Count(count)) => words::COUNT.fill(language, &[("n", &count.to_string())]),
            Some(Ending::Never) | None => String::new(),
        };
        for (text, count) in [(&words::ADDED, self.added.len()), (&words::EXCEPT, self.except.len())] {
            if count > 0 {
                limits.push_str(&text.fill(language, &[("n", &count.to_string())]));
            }
        }
        limits
    }
}

impl RecurrenceRule {
    fn names_times(&self) -> bool {
        !(self.hours.is_empty() && self.minutes.is_empty() && self.seconds.is_empty())
    }

    fn in_words(&self, start: DateTime, language: Language) -> Option<String> {
        if self.names_times() || !self.year_days.is_empty() || !self.positions.is_empty() {
            return None;
        }
        if self.frequency != Frequency::Yearly && !self.months.is_empty() {
            return None;
        }
        let rule = self.anchored(start);
        let (once, several, days) = match self.frequency {
            Frequency::Daily if self.names_days() => return None,
            Frequency::Daily => (&words::DAILY, &words::DAILY_INTERVAL, String::new()),
            Frequency::Weekly => (&words::WEEKLY, &words::WEEKLY_INTERVAL, rule.week_in_words(language)?),
            Frequency::Monthly => (&words::MONTHLY, &words::MONTHLY_INTERVAL, rule.month_in_words(language)?),
            Frequency::Yearly => (&words::YEARLY, &words::YEARLY_INTERVAL, rule.year_in_words(language)?),
        };
        let text = if self.interval.get() == 1 { once } else { several };
        Some(text.fill(language, &[("n", &self.interval.to_string()), ("days", &days)]))
    }

    fn week_in_words(&self, language: Language) -> Option<String> {
        if !self.month_days.is_empty() {
            return None;
        }
        const WORKING: [Weekday; 5] =
            [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        if self.interval.get() == 1 && self.weekdays.iter().map(|day| day.weekday).eq(WORKING) {
            return Some(words::MONDAY_TO_FRIDAY.get(language).to_owned());
        }
        Some(joined(self.weekdays.iter().map(|day| name(day.weekday).get(language).to_owned()), language))
    }

    fn month_in_words(&self, language: Language) -> Option<String> {
        match (self.month_days.is_empty(), self.weekdays.is_empty()) {
            (false, true) => {
                Some(joined(self.month_days.iter().map(|day| month_day(*day, language)), language))
            }
            (true, false) => {
                let days: Option<Vec<String>> =
                    self.weekdays.iter().map(|day| nth_words(*day, language)).collect();
                Some(joined(days?.into_iter(), language))
            }
            _ => None,
        }
    }

    fn year_in_words(&self, language: Language) -> Option<String> {
        let days: Vec<(&i8, &i8)> = self
            .months
            .iter()
            .flat_map(|month| self.month_days.iter().map(move |day| (month, day)))
            .collect();
        match days[..] {
            [(month, day)] if *day > 0 && self.weekdays.is_empty() => {
                Some(month_day_words(*month, *day, language))
            }
            _ => None,
        }
    }
}

fn month_day(day: i8, language: Language) -> String {
    match day {
        -1 => words::LAST_DAY.get(language).to_owned(),
        day if day < 0 => words::DAY_FROM_END.fill(language, &[("n", &day.unsigned_abs().to_string())]),
        day => words::MONTH_DAY.fill(language, &[("n", &day.to_string())]),
    }
}

fn nth_words(day: NthWeekday, language: Language) -> Option<String> {
    let text: &Text = match day.ordinal? {
        1 => &words::NTH_1,
        2 => &words::NTH_2,
        3 => &words::NTH_3,
        4 => &words::NTH_4,
        5 => &words::NTH_5,
        -1 => &words::NTH_LAST,
        _ => return None,
    };
    Some(text.fill(language, &[("day", name(day.weekday).get(language))]))
}

/// `Monday, Wednesday and Friday`; `週一、週三、週五`.
fn joined(parts: impl Iterator<Item = String>, language: Language) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.split_last() {
        Some((last, rest)) if language == Language::En && !rest.is_empty() => {
            format!("{} and {last}", rest.join(", "))
        }
        _ => parts.join("、"),
    }
}

fn clock_words(clock: Time) -> String {
    match clock.second() {
        0 => clock.strftime("%H:%M").to_string(),
        _ if clock == END_OF_DAY => calendar::clock(clock),
        _ => clock.strftime("%H:%M:%S").to_string(),
    }
}

/// The whole name of a weekday.
fn name(day: Weekday) -> &'static Text {
    match day {
        Weekday::Monday => &weekday_name::MONDAY,
        Weekday::Tuesday => &weekday_name::TUESDAY,
        Weekday::Wednesday => &weekday_name::WEDNESDAY,
        Weekday::Thursday => &weekday_name::THURSDAY,
        Weekday::Friday => &weekday_name::FRIDAY,
        Weekday::Saturday => &weekday_name::SATURDAY,
        Weekday::Sunday => &weekday_name::SUNDAY,
    }
}
