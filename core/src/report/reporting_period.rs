use std::{fmt, str::FromStr};

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    service::terminal::Month,
    text::{
        Language,
        messages::report::{self as words, quarter_name as quarter},
    },
};

/// The reporting period 報告期, the days that a report is about: a month, a quarter or a year. Written `2022-08`, `2022-Q3`
/// and `2022`.
///
/// ```
/// use cobuild::report::ReportingPeriod;
/// use jiff::civil::date;
/// let month: ReportingPeriod = "2022-08".parse()?;
/// assert_eq!((month.first(), month.last()), (date(2022, 8, 1), date(2022, 8, 31)));
/// let quarter: ReportingPeriod = "2022-Q3".parse()?;
/// assert_eq!((quarter.first(), quarter.last()), (date(2022, 7, 1), date(2022, 9, 30)));
/// assert_eq!(quarter.before().map(|before| before.to_string()).as_deref(), Some("2022-Q2"));
/// assert_eq!(quarter.after().map(|after| after.to_string()).as_deref(), Some("2022-Q4"));
/// let year: ReportingPeriod = "2022".parse()?;
/// assert_eq!((year.first(), year.last()), (date(2022, 1, 1), date(2022, 12, 31)));
/// assert!("2022-13".parse::<ReportingPeriod>().is_err());
/// # Ok::<(), cobuild::report::ReportingPeriodError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ReportingPeriod {
    first: Date,
    length: PeriodLength,
}

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodLength {
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

/// What was written is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no period: a month is written 2022-08, a quarter 2022-Q3, a year 2022")]
pub struct ReportingPeriodError(String);

impl ReportingPeriod {
    /// The month that a day is in.
    pub fn month_of(day: Date) -> ReportingPeriod {
        ReportingPeriod { first: day.first_of_month(), length: PeriodLength::Month }
    }

    /// The quarter that a day is in.
    pub fn quarter_of(day: Date) -> ReportingPeriod {
        let back = i32::from((day.month() - 1) % 3);
        let first = day.first_of_month();
        ReportingPeriod {
            first: first.checked_sub(back.months()).unwrap_or(first),
            length: PeriodLength::Quarter,
        }
    }

    /// The year that a day is in.
    pub fn year_of(day: Date) -> ReportingPeriod {
        ReportingPeriod { first: day.first_of_year(), length: PeriodLength::Year }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        let month = self.first.checked_add((self.months() - 1).months()).unwrap_or(self.first);
        month.last_of_month()
    }

    /// Whether it contains a day.
    pub fn contains(self, day: Date) -> bool {
        (self.first..=self.last()).contains(&day)
    }

    /// The period of the same length before it; none before the year -9999.
    pub fn before(self) -> Option<ReportingPeriod> {
        let first = self.first.checked_sub(self.months().months()).ok()?;
        Some(ReportingPeriod { first, ..self })
    }

    /// The period of the same length after it; none after the year 9999.
    pub fn after(self) -> Option<ReportingPeriod> {
        let first = self.first.checked_add(self.months().months()).ok()?;
        Some(ReportingPeriod { first, ..self })
    }

    /// How long it is.
    pub fn length(self) -> PeriodLength {
        self.length
    }

    /// Its months, in order.
    pub(in crate::report) fn months_of(self) -> Vec<Month> {
        let each = (0..self.months()).filter_map(|nth| self.first.checked_add(nth.months()).ok());
        each.map(Month::of).collect()
    }

    /// As a reader of `language` writes it: 「2022年8月」, "August 2022"; 「2022年第三季度」, "Q3 2022"; 「2022年」, "2022".
    pub fn words(self, language: Language) -> String {
        let (year, month) = (self.first.year().to_string(), self.first.month());
        match self.length {
            PeriodLength::Month => Month::of(self.first).words(language),
            PeriodLength::Quarter => {
                let quarters = [&quarter::N1, &quarter::N2, &quarter::N3, &quarter::N4];
                let name = usize::try_from((month - 1) / 3).ok().and_then(|nth| quarters.get(nth));
                let name = name.map_or("", |name| name.get(language));
                words::QUARTER.fill(language, &[("year", &year), ("quarter", name)])
            }
            PeriodLength::Year => words::YEAR.fill(language, &[("year", &year)]),
        }
    }

    fn months(self) -> i32 {
        match self.length {
            PeriodLength::Month => 1,
            PeriodLength::Quarter => 3,
            PeriodLength::Year => 12,
        }
    }
}

impl fmt::Display for ReportingPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.length {
            PeriodLength::Month => write!(f, "{year:04}-{month:02}"),
            PeriodLength::Quarter => write!(f, "{year:04}-Q{}", (month - 1) / 3 + 1),
            PeriodLength::Year => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for ReportingPeriod {
    type Err = ReportingPeriodError;
    fn from_str(text: &str) -> Result<ReportingPeriod, ReportingPeriodError> {
        let wrong = || ReportingPeriodError(text.to_owned());
        let text = text.trim();
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let (month, length): (i8, PeriodLength) =
            match (rest, rest.and_then(|rest| rest.strip_prefix(['Q', 'q']))) {
                (_, Some(quarter)) => {
                    let quarter: i8 = quarter.parse().map_err(|_| wrong())?;
                    (
                        quarter
                            .checked_sub(1)
                            .and_then(|before| before.checked_mul(3)?.checked_add(1))
                            .ok_or_else(wrong)?,
                        PeriodLength::Quarter,
                    )
                }
                (Some(month), None) => (month.parse().map_err(|_| wrong())?, PeriodLength::Month),
                // A number alone is a year only where it is written as one: most numbers are something else.
                (None, None) if year.chars().count() == 4 => (1, PeriodLength::Year),
                (None, None) => return Err(wrong()),
            };
        let year: i16 = year.parse().map_err(|_| wrong())?;
        let first = Date::new(year, month, 1).map_err(|_| wrong())?;
        Ok(ReportingPeriod { first, length })
    }
}

impl From<ReportingPeriod> for String {
    fn from(period: ReportingPeriod) -> String {
        period.to_string()
    }
}

impl TryFrom<String> for ReportingPeriod {
    type Error = ReportingPeriodError;
    fn try_from(text: String) -> Result<ReportingPeriod, ReportingPeriodError> {
        text.parse()
    }
}
