//! A parameter's value, said and asked for.

use cobuild::{
    policy::{Share, Span, SpanUnit, Value, ValueKind},
    text::Language,
};

use crate::{
    component::{Answers, Choice, Problem},
    page::number::whole,
    text::messages::policy_page as words,
};

/// The units of time as the forms offer them: what offices count in first.
pub(in crate::page::data) const UNITS: [SpanUnit; 7] = [
    SpanUnit::WorkingDays,
    SpanUnit::Days,
    SpanUnit::Hours,
    SpanUnit::WorkingHours,
    SpanUnit::Minutes,
    SpanUnit::Months,
    SpanUnit::Years,
];

/// A unit as a choice.
pub(in crate::page::data) fn unit_choice(unit: SpanUnit) -> Choice {
    Choice::new(unit.key(), unit.text())
}

/// So many of the unit that a form names; without one, working days.
pub(in crate::page::data) fn span(answers: &Answers, unit: &str, n: u32) -> Span {
    SpanUnit::named(answers.text(unit)).unwrap_or(SpanUnit::WorkingDays).times(n)
}

/// Reads a value of a kind from the form of [`super::set`].
pub(super) fn read(answers: &Answers, kind: ValueKind, language: Language) -> Result<Value, Problem> {
    match kind {
        ValueKind::Count => number(answers, "count", language).map(Value::Count),
        ValueKind::Share => {
            let (top, bottom) = (number(answers, "top", language)?, number(answers, "bottom", language)?);
            Share::new(top, bottom).map(Value::Share).ok_or_else(|| Problem::of("bottom", words::ZERO_BOTTOM))
        }
        ValueKind::Span => {
            let n = number(answers, "number", language)?;
            Ok(Value::Span(span(answers, "unit", n)))
        }
    }
}

/// A whole number that must be there.
pub(in crate::page::data) fn number(
    answers: &Answers,
    name: &'static str,
    language: Language,
) -> Result<u32, Problem> {
    whole(answers, name, language)?.ok_or_else(|| Problem::of(name, words::NO_NUMBER))
}
