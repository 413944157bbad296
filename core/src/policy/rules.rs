//! The rules for changing a parameter.

use super::{Grade, Value, parameter};
use crate::{
    rule::{Condition, Explanation, Rule, Term},
    text::{
        Text,
        messages::{policy as words, term},
    },
};

/// POL-01 · A parameter keeps its kind: a share stays a share, a term a term.
pub static POL_01: Rule = Rule {
    code: "POL-01",
    title: words::POL_01_TITLE,
    message: words::POL_01_MESSAGE,
    basis: words::POL_01_BASIS,
    grade: Grade::Office,
    parameters: &[],
};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&POL_01];

/// POL-01.
pub fn fits(key: &str, value: Value) -> Explanation {
    let shipped = parameter::find(key).and_then(|known| known.shipped().first().map(|dated| dated.value));
    let expected = match shipped {
        Some(Value::NotSet) => &words::SHARE,
        Some(other) => kind(other),
        None => &words::UNKNOWN,
    };
    let given = Term::label(&term::value::KIND, kind(value));
    POL_01
        .holds(Condition::is(given, Term::label(&term::value::KIND_EXPECTED, expected)))
        .with(Term::words(&term::KEY, key))
}

fn kind(value: Value) -> &'static Text {
    match value {
        Value::Count(_) => &words::COUNT,
        Value::Share(_) => &words::SHARE,
        Value::Span(_) => &words::SPAN,
        Value::NotSet => &words::NOT_SET,
    }
}
