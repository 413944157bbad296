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
}

impl Span {
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
