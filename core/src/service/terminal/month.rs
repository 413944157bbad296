use std::{fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    rule::month_name,
    text::{Language, messages::report},
};

/// A month of a year, written `2022-10`; years 0 to 9999.
///
/// ```
/// use cobuild::service::terminal::Month;
/// use jiff::civil::date;
/// let february: Month = "2024-02".parse()?;
/// assert_eq!((february.first_day(), february.last_day()), (date(2024, 2, 1), date(2024, 2, 29)));
/// assert_eq!(Month::of(date(2022, 10, 11)).to_string(), "2022-10");
/// assert!("2024-13".parse::<Month>().is_err());
/// # Ok::<(), cobuild::service::terminal::MonthError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    first: Date,
}

/// Why something is not a month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a month such as 2022-10")]
pub struct MonthError(String);

impl Month {
    /// The month of a day; a day before the year 0 has that year's first.
    pub fn of(day: Date) -> Month {
        Month { first: day.max(jiff::civil::date(0, 1, 1)).first_of_month() }
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.first.last_of_month()
    }

    /// The month before; the first month there is has itself.
    pub fn before(self) -> Month {
        self.first.yesterday().map_or(self, Month::of)
    }

    /// As a reader of `language` writes it: 「2022年8月」, "August 2022".
    pub fn words(self, language: Language) -> String {
        let (year, name) = (self.first.year().to_string(), month_name(self.first.month()).get(language));
        report::MONTH.fill(language, &[("year", &year), ("month", name)])
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = MonthError;
    fn from_str(text: &str) -> Result<Month, MonthError> {
        let wrong = || MonthError(text.to_owned());
        let (year, month) = text.trim().split_once('-').ok_or_else(wrong)?;
        let figures =
            |part: &str, count: usize| part.len() == count && part.chars().all(|c| c.is_ascii_digit());
        if !(figures(year, 4) && figures(month, 2)) {
            return Err(wrong());
        }
        let (year, month) = year.parse().ok().zip(month.parse().ok()).ok_or_else(wrong)?;
        Date::new(year, month, 1).map(Month::of).map_err(|_| wrong())
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = MonthError;
    fn try_from(text: String) -> Result<Month, MonthError> {
        text.parse()
    }
}
