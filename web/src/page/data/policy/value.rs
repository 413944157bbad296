//! A parameter's value, said and asked for.

use cobuild::{
    policy::{Share, Span, Value},
    text::{Language, Text},
};

use crate::{
    component::{Answers, Problem},
    text::messages::policy_page as words,
};

/// A unit of time, without its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::page::data) enum Unit {
    Minutes,
    Hours,
    WorkingHours,
    WorkingDays,
    Days,
    Months,
    Years,
}

impl Unit {
    pub(in crate::page::data) const ALL: [Unit; 7] = [
        Unit::WorkingDays,
        Unit::Days,
        Unit::Hours,
        Unit::WorkingHours,
        Unit::Minutes,
        Unit::Months,
        Unit::Years,
    ];

    /// Its value in a form.
    pub(in crate::page::data) const fn key(self) -> &'static str {
        match self {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::WorkingHours => "working_hours",
            Unit::WorkingDays => "working_days",
            Unit::Days => "days",
            Unit::Months => "months",
            Unit::Years => "years",
        }
    }

    pub(in crate::page::data) const fn text(self) -> Text {
        match self {
            Unit::Minutes => words::time::MINUTES,
            Unit::Hours => words::time::HOURS,
            Unit::WorkingHours => words::time::WORKING_HOURS,
            Unit::WorkingDays => words::time::WORKING_DAYS,
            Unit::Days => words::time::DAYS,
            Unit::Months => words::time::MONTHS,
            Unit::Years => words::time::YEARS,
        }
    }

    pub(in crate::page::data) const fn span(self, n: u32) -> Span {
        match self {
            Unit::Minutes => Span::Minutes(n),
            Unit::Hours => Span::Hours(n),
            Unit::WorkingHours => Span::WorkingHours(n),
            Unit::WorkingDays => Span::WorkingDays(n),
            Unit::Days => Span::Days(n),
            Unit::Months => Span::Months(n),
            Unit::Years => Span::Years(n),
        }
    }

    pub(in crate::page::data) const fn of(span: Span) -> (Unit, u32) {
        match span {
            Span::Minutes(n) => (Unit::Minutes, n),
            Span::Hours(n) => (Unit::Hours, n),
            Span::WorkingHours(n) => (Unit::WorkingHours, n),
            Span::WorkingDays(n) => (Unit::WorkingDays, n),
            Span::Days(n) => (Unit::Days, n),
            Span::Months(n) => (Unit::Months, n),
            Span::Years(n) => (Unit::Years, n),
        }
    }

    /// The unit that a form names.
    pub(in crate::page::data) fn named(key: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.key() == key)
    }
}

/// Reads a value of the same kind as `like` from the form of [`super::set`].
pub(super) fn read(answers: &Answers, like: Value, language: Language) -> Result<Value, Problem> {
    match like {
        Value::Count(_) => number(answers, "count", language).map(Value::Count),
        Value::Share(_) | Value::NotSet => {
            let (top, bottom) = (number(answers, "top", language)?, number(answers, "bottom", language)?);
            Share::new(top, bottom).map(Value::Share).ok_or_else(|| Problem::of("bottom", words::ZERO_BOTTOM))
        }
        Value::Span(_) => {
            let n = number(answers, "number", language)?;
            let unit = Unit::named(answers.text("unit")).unwrap_or(Unit::WorkingDays);
            Ok(Value::Span(unit.span(n)))
        }
    }
}

/// A whole number that must be there.
pub(in crate::page::data) fn number(
    answers: &Answers,
    name: &'static str,
    language: Language,
) -> Result<u32, Problem> {
    match answers.number(name) {
        Some(Ok(number)) => Ok(number),
        Some(Err(given)) => Err(Problem::of(name, words::NOT_WHOLE.fill(language, &[("given", &given)]))),
        None => Err(Problem::of(name, words::NO_NUMBER)),
    }
}
