//! The rules of this room. That the firm visited is on record and exists on the day are GEN-01 and ORG-05.

use jiff::civil::{Date, DateTime};

use super::Visitor;
use crate::{
    policy::Grade,
    rule::{Condition, Explanation, Rule, Term},
    text::messages::{term, visit as words},
};

pub use super::standing::findings;

macro_rules! rule {
    ($(#[$doc:meta])* $name:ident, $code:literal, $title:ident, $message:ident, $grade:ident, $basis:ident $(, $parameter:literal)*) => {
        $(#[$doc])*
        pub static $name: Rule = Rule {
            code: $code,
            title: words::$title,
            message: words::$message,
            basis: words::$basis,
            grade: Grade::$grade,
            parameters: &[$($parameter),*],
        };
    };
}

rule!(
    /// VIS-01 · A visit has happened when it is recorded.
    VIS_01, "VIS-01", VIS_01_TITLE, VIS_01_MESSAGE, Office, VIS_01_BASIS
);
rule!(
    /// VIS-02 · Somebody went.
    VIS_02, "VIS-02", VIS_02_TITLE, VIS_02_MESSAGE, Office, VIS_02_BASIS
);
rule!(
    /// VIS-03 · The next visit comes after this one.
    VIS_03, "VIS-03", VIS_03_TITLE, VIS_03_MESSAGE, Office, VIS_03_BASIS
);
rule!(
    /// VIS-10 · A firm is visited within the cycle.
    VIS_10, "VIS-10", VIS_10_TITLE, VIS_10_MESSAGE, C, VIS_10_BASIS,
    "visit.cycle", "visit.cycle.key"
);
rule!(
    /// VIS-11 · A visit that was promised is made.
    VIS_11, "VIS-11", VIS_11_TITLE, VIS_11_MESSAGE, Office, VIS_11_BASIS
);
rule!(
    /// VIS-12 · A demand is answered or becomes an issue.
    VIS_12, "VIS-12", VIS_12_TITLE, VIS_12_MESSAGE, Office, VIS_12_BASIS
);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&VIS_01, &VIS_02, &VIS_03, &VIS_10, &VIS_11, &VIS_12];

/// VIS-01.
pub fn not_in_the_future(at: DateTime, now: DateTime) -> Explanation {
    VIS_01
        .holds(Condition::not_after(Term::moment(&term::visit::AT, at), Term::moment(&term::visit::NOW, now)))
}

/// VIS-02.
pub fn somebody_went(visitors: &[Visitor]) -> Explanation {
    let named = visitors.iter().filter(|visitor| !visitor.name.trim().is_empty()).count();
    VIS_02.holds(Condition::at_least(
        Term::number(&term::visit::VISITORS, i64::try_from(named).unwrap_or(i64::MAX)),
        Term::number(&term::NEEDED, 1),
    ))
}

/// VIS-03.
pub fn next_is_later(visited: Date, next: Date) -> Explanation {
    let earliest = Term::date(&term::visit::EARLIEST_NEXT, visited.tomorrow().unwrap_or(Date::MAX))
        .computed_from([Term::date(&term::visit::ON, visited)]);
    VIS_03.holds(Condition::not_before(Term::date(&term::visit::NEXT, next), earliest))
}
