use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::Value;
use crate::{
    report::{PeriodLength, ReportingPeriod},
    rule::date_words,
    text::{Language, labelled, messages::indicator as words},
    visibility::Visibility,
};

/// What a figure is about: a year, a quarter, a month, or one day. Often only the year is known; no day is invented for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AsOf {
    /// This year.
    Year(i16),
    /// This day.
    Date(Date),
    /// This month or this quarter.
    Period(#[serde(deserialize_with = "within_a_year")] ReportingPeriod),
}

/// A year has a variant of its own: two ways to say it would be two figures of one year.
fn within_a_year<'de, D: Deserializer<'de>>(read: D) -> Result<ReportingPeriod, D::Error> {
    let period = ReportingPeriod::deserialize(read)?;
    if period.length() == PeriodLength::Year {
        return Err(D::Error::custom(format_args!("{period} is a year, not a month or a quarter")));
    }
    Ok(period)
}

impl AsOf {
    /// The first day that it is about.
    pub fn earliest(self) -> Date {
        match self {
            AsOf::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MAX),
            AsOf::Period(period) => period.first(),
            AsOf::Date(date) => date,
        }
    }

    /// The last day that it is about.
    pub fn latest(self) -> Date {
        match self {
            AsOf::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            AsOf::Period(period) => period.last(),
            AsOf::Date(date) => date,
        }
    }

    /// As a reader of `language` writes it: 「2022年」, "2022"; 「2022年第三季度」, "Q3 2022".
    pub fn words(self, language: Language) -> String {
        match self {
            AsOf::Year(year) => words::YEAR.fill(language, &[("year", &year.to_string())]),
            AsOf::Period(period) => period.words(language),
            AsOf::Date(date) => date_words(date, language),
        }
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AsOf::Year(year) => year.fmt(f),
            AsOf::Period(period) => period.fmt(f),
            AsOf::Date(date) => date.fmt(f),
        }
    }
}

labelled! {
    /// How exact a figure is.
    #[derive(Default)]
    Bound {
        /// The figure itself.
        #[default]
        Exact => BOUND_EXACT,
        /// That much or more 不少於.
        AtLeast => BOUND_AT_LEAST,
        /// More than that 突破、逾.
        MoreThan => BOUND_MORE_THAN,
        /// About that much 約、近.
        About => BOUND_ABOUT,
        /// That much or less 不超過.
        AtMost => BOUND_AT_MOST,
        /// Less than that 不足、低於.
        LessThan => BOUND_LESS_THAN,
    }
}

impl Bound {
    /// The sign before a figure, empty for an exact one.
    pub const fn sign(self) -> &'static str {
        match self {
            Bound::Exact => "",
            Bound::AtLeast => "≥",
            Bound::MoreThan => ">",
            Bound::About => "≈",
            Bound::AtMost => "≤",
            Bound::LessThan => "<",
        }
    }
}

/// A figure of a series. It carries its own unit: a series whose unit changes later does not change what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The figure.
    pub value: Value,
    /// What it counts; empty for a ratio without a unit.
    pub unit: String,
    /// How exact it is.
    #[serde(default)]
    pub bound: Bound,
    /// Where it comes from.
    pub source: String,
    /// Who may see it; the office alone unless somebody said otherwise.
    #[serde(default)]
    pub visibility: Visibility,
}

impl Reading {
    /// Sign, figure and unit: `> 700 億元`.
    pub fn shown(&self) -> String {
        let value = self.value.to_string();
        let parts = [self.bound.sign(), value.as_str(), self.unit.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
