use serde::{Deserialize, Serialize};

use super::Span;
use crate::text::{Text, messages::policy::unit as words};

/// The unit of a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanUnit {
    /// Minutes on the clock.
    Minutes,
    /// Hours on the clock.
    Hours,
    /// Hours within the office hours of working days.
    WorkingHours,
    /// Working days 工作日.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl SpanUnit {
    /// Every unit: what a limit that the working-day calendar counts can be given in.
    pub const ALL: &[SpanUnit] = &[
        SpanUnit::Minutes,
        SpanUnit::Hours,
        SpanUnit::WorkingHours,
        SpanUnit::WorkingDays,
        SpanUnit::Days,
        SpanUnit::Months,
        SpanUnit::Years,
    ];
    /// What a time within a day can be given in.
    pub const CLOCK: &[SpanUnit] = &[SpanUnit::Minutes, SpanUnit::Hours];
    /// What a time from date to date can be given in.
    pub const DATES: &[SpanUnit] = &[SpanUnit::Days, SpanUnit::Months, SpanUnit::Years];
    /// What days, working or not, can be given in.
    pub const DAYS: &[SpanUnit] = &[SpanUnit::WorkingDays, SpanUnit::Days, SpanUnit::Months, SpanUnit::Years];

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            SpanUnit::Minutes => &words::MINUTES,
            SpanUnit::Hours => &words::HOURS,
            SpanUnit::WorkingHours => &words::WORKING_HOURS,
            SpanUnit::WorkingDays => &words::WORKING_DAYS,
            SpanUnit::Days => &words::DAYS,
            SpanUnit::Months => &words::MONTHS,
            SpanUnit::Years => &words::YEARS,
        }
    }

    /// Its name in data, as the journal writes it.
    pub const fn key(self) -> &'static str {
        match self {
            SpanUnit::Minutes => "minutes",
            SpanUnit::Hours => "hours",
            SpanUnit::WorkingHours => "working_hours",
            SpanUnit::WorkingDays => "working_days",
            SpanUnit::Days => "days",
            SpanUnit::Months => "months",
            SpanUnit::Years => "years",
        }
    }

    /// The unit that is called `key` in data.
    ///
    /// ```
    /// use cobuild::policy::{Span, SpanUnit};
    /// let unit = SpanUnit::named("working_days").expect("a unit");
    /// assert_eq!(unit.times(5), Span::WorkingDays(5));
    /// assert_eq!((Span::WorkingDays(5).unit(), Span::WorkingDays(5).count()), (unit, 5));
    /// ```
    pub fn named(key: &str) -> Option<SpanUnit> {
        SpanUnit::ALL.iter().copied().find(|unit| unit.key() == key)
    }

    /// So many of it.
    pub const fn times(self, n: u32) -> Span {
        match self {
            SpanUnit::Minutes => Span::Minutes(n),
            SpanUnit::Hours => Span::Hours(n),
            SpanUnit::WorkingHours => Span::WorkingHours(n),
            SpanUnit::WorkingDays => Span::WorkingDays(n),
            SpanUnit::Days => Span::Days(n),
            SpanUnit::Months => Span::Months(n),
            SpanUnit::Years => Span::Years(n),
        }
    }
}

impl Span {
    /// How many of its unit it is.
    pub const fn count(self) -> u32 {
        match self {
            Span::Minutes(n)
            | Span::Hours(n)
            | Span::WorkingHours(n)
            | Span::WorkingDays(n)
            | Span::Days(n)
            | Span::Months(n)
            | Span::Years(n) => n,
        }
    }

    /// The unit it is given in.
    pub const fn unit(self) -> SpanUnit {
        match self {
            Span::Minutes(_) => SpanUnit::Minutes,
            Span::Hours(_) => SpanUnit::Hours,
            Span::WorkingHours(_) => SpanUnit::WorkingHours,
            Span::WorkingDays(_) => SpanUnit::WorkingDays,
            Span::Days(_) => SpanUnit::Days,
            Span::Months(_) => SpanUnit::Months,
            Span::Years(_) => SpanUnit::Years,
        }
    }
}
