//! The rules for changing a parameter.

use super::{Range, Value, ValueKind, parameter};
use crate::{
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::{
        Text,
        messages::{policy as words, term},
    },
};

rules! {
    /// POL-01 · A parameter keeps its kind: a share stays a share, a term a term.
    POL_01 = "POL-01", POL_01_TITLE, POL_01_MESSAGE, Own, POL_01_BASIS, [];
    /// POL-02 · A length of time is given in a unit that the parameter can be counted in.
    POL_02 = "POL-02", POL_02_TITLE, POL_02_MESSAGE, Own, POL_02_BASIS, [];
    /// POL-03 · A parameter stays between its least and its most: a share is no more than the whole, a limit has an end.
    POL_03 = "POL-03", POL_03_TITLE, POL_03_MESSAGE, Own, POL_03_BASIS, [];
    /// POL-04 · What is set is a parameter that there is.
    POL_04 = "POL-04", POL_04_TITLE, POL_04_MESSAGE, Own, POL_04_BASIS, [];
}

/// POL-01.
pub fn fits(key: &str, value: Value) -> Explanation {
    let expected = parameter::find(key).map_or(&words::UNKNOWN, |known| known.kind().text());
    let given = Term::label(&term::value::KIND, kind(value));
    POL_01
        .holds(Condition::is(given, Term::label(&term::value::KIND_EXPECTED, expected)))
        .with(Term::words(&term::KEY, key))
}

/// POL-02; `None` when it is no length of time, or of a parameter that takes none.
pub fn unit_fits(key: &str, value: Value) -> Option<Explanation> {
    let (Value::Span(span), Some(known)) = (value, parameter::find(key)) else { return None };
    let allowed = known.units().iter().map(|unit| TermValue::Label(unit.text())).collect();
    let given = Term::label(&term::value::UNIT, span.unit().text());
    let allowed = Term::new(&term::value::UNITS_ALLOWED, TermValue::List(allowed));
    Some(POL_02.holds(Condition::one_of(given, allowed)).with(Term::words(&term::KEY, key)))
}

/// POL-03; `None` when there is no such parameter.
pub fn in_range(key: &str, value: Value) -> Option<Explanation> {
    let Range { least, most } = parameter::find(key)?.range();
    let given = || Term::new(&term::value::GIVEN, value.into());
    let above = Condition::at_least(given(), Term::new(&term::value::LEAST, least.into()));
    let below = Condition::at_most(given(), Term::new(&term::value::MOST, most.into()));
    Some(POL_03.all([above, below]).with(Term::words(&term::KEY, key)))
}

/// POL-04.
pub fn known(key: &str) -> Explanation {
    let found = i64::from(parameter::find(key).is_some());
    POL_04
        .holds(Condition::at_least(Term::number(&term::FOUND, found), Term::number(&term::NEEDED, 1)))
        .with(Term::words(&term::KEY, key))
}

fn kind(value: Value) -> &'static Text {
    match value {
        Value::Count(_) => ValueKind::Count.text(),
        Value::Share(_) => ValueKind::Share.text(),
        Value::Span(_) => ValueKind::Span.text(),
        Value::NotSet => &words::NOT_SET,
    }
}
