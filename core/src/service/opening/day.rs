use jiff::civil::{Date, DateTime, Weekday};

use super::{DayHours, HolidayHours, MakeUpHours, Opening, OpeningRule};
use crate::{
    calendar::{DayKind, Reason, WorkCalendar},
    text::{Language, Text, messages::opening as words},
};

/// How many days ahead the next opening is looked for.
const AHEAD: usize = 400;

/// The hours of a venue on a day, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDay {
    /// The day.
    pub date: Date,
    /// The hours.
    pub hours: DayHours,
    /// What decided them.
    pub because: Because,
}

/// What decided the hours of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The hours of the weekday.
    Weekday,
    /// A single day's exception, and its reason.
    Exception(String),
    /// A holiday.
    Holiday(Reason<'static>),
    /// A make-up workday.
    MakeUp(Reason<'static>),
    /// No rule is on record for the day.
    Unknown,
}

impl Because {
    /// Its kind in a word or two.
    pub const fn text(&self) -> &'static Text {
        match self {
            Because::Weekday => &words::BECAUSE_WEEKDAY,
            Because::Exception(_) => &words::BECAUSE_EXCEPTION,
            Because::Holiday(_) => &words::BECAUSE_HOLIDAY,
            Because::MakeUp(_) => &words::BECAUSE_MAKE_UP,
            Because::Unknown => &words::BECAUSE_UNKNOWN,
        }
    }

    /// In words, with the reason or the notice behind it. `on` is the day it is about.
    pub fn words(&self, on: Date, language: Language) -> String {
        match self {
            Because::Exception(reason) => reason.clone(),
            Because::Holiday(reason) | Because::MakeUp(reason) => reason.words(on, language),
            Because::Weekday | Because::Unknown => self.text().get(language).to_owned(),
        }
    }
}

impl OpenDay {
    /// In words: `07:30–19:30: weekly hours`, `閉館：國慶節放假（…）`.
    pub fn words(&self, language: Language) -> String {
        let hours = match self.hours.is_closed() {
            true => words::CLOSED.get(language).to_owned(),
            false => self.hours.to_string(),
        };
        let because = self.because.words(self.date, language);
        words::DAY.fill(language, &[("hours", &hours), ("because", &because)])
    }
}

impl OpeningRule {
    /// The hours of a day by this rule alone.
    pub fn day(&self, on: Date, calendar: &WorkCalendar) -> OpenDay {
        let reason = calendar.day(on).reason;
        let usual = self.weekly.of(on.weekday());
        let (hours, because) = match &reason {
            Reason::Holiday { .. } | Reason::Statutory(_) | Reason::Exception { kind: DayKind::Off, .. } => {
                let hours = match self.holidays {
                    HolidayHours::Closed => DayHours::CLOSED,
                    HolidayHours::AsUsual => usual.clone(),
                };
                (hours, Because::Holiday(reason.into_owned()))
            }
            Reason::MakeUp { .. } | Reason::Exception { kind: DayKind::Work, .. } if is_weekend(on) => {
                let hours = match self.make_up {
                    MakeUpHours::LikeMonday => &self.weekly.monday,
                    MakeUpHours::AsUsual => usual,
                };
                (hours.clone(), Because::MakeUp(reason.into_owned()))
            }
            _ => (usual.clone(), Because::Weekday),
        };
        OpenDay { date: on, hours, because }
    }
}

impl Opening {
    /// The hours of a day: its exception, else the rule in force.
    pub fn day(&self, on: Date, calendar: &WorkCalendar) -> OpenDay {
        if let Some(exception) = self.exception_on(on) {
            let because = Because::Exception(exception.reason.clone());
            return OpenDay { date: on, hours: exception.hours.clone(), because };
        }
        match self.rule_on(on) {
            Some(rule) => rule.day(on, calendar),
            None => OpenDay { date: on, hours: DayHours::CLOSED, because: Because::Unknown },
        }
    }

    /// Whether it is open at a moment.
    pub fn is_open(&self, at: DateTime, calendar: &WorkCalendar) -> bool {
        self.day(at.date(), calendar).hours.at(at.time()).is_some()
    }

    /// The next moment after this one at which it opens; `None` when it does not within a year.
    pub fn next_opening(&self, after: DateTime, calendar: &WorkCalendar) -> Option<DateTime> {
        let mut day = after.date();
        for _ in 0..AHEAD {
            let hours = self.day(day, calendar).hours;
            let opens = hours.windows().iter().map(|window| day.to_datetime(window.opens));
            if let Some(opens) = opens.into_iter().find(|opens| *opens > after) {
                return Some(opens);
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// The most days of which open minutes are counted: ten years.
    pub const MOST_DAYS: u16 = 3_660;

    /// Whether its hours are on record for any day from one up to and including another.
    pub fn is_known_within(&self, from: Date, to: Date) -> bool {
        let by_rule = from <= to && self.rules().next().is_some_and(|(first, _)| first <= to);
        by_rule || self.exceptions().any(|(on, _)| from <= on && on <= to)
    }

    /// How many minutes it is open from one day up to and including another, for rates of use. At most ten years are
    /// counted.
    pub fn open_minutes(&self, from: Date, to: Date, calendar: &WorkCalendar) -> u64 {
        let days = std::iter::successors(Some(from), |day| day.tomorrow().ok())
            .take(usize::from(Opening::MOST_DAYS));
        let days = days.take_while(|day| *day <= to);
        days.map(|day| u64::from(self.day(day, calendar).hours.minutes())).sum()
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
