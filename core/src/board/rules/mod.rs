//! The rules of this room.

mod finding;

pub use finding::{BRD_04, BRD_05, BRD_06, findings, fresh, internal_since, taken_down_in_time};

use jiff::civil::Date;

use super::{Board, PublicBlock};
use crate::{
    policy::Grade,
    record::Record,
    rule::{Condition, Explanation, Rule, Term},
    text::{
        Text,
        messages::{board as words, term, term::board as terms},
    },
};

const fn rule(code: &'static str, title: Text, message: Text, basis: Text, grade: Grade) -> Rule {
    Rule { code, title, message, basis, grade, parameters: &[] }
}

/// BRD-01 · A board goes up with something that everybody may see.
pub static BRD_01: Rule =
    rule("BRD-01", words::BRD_01_TITLE, words::BRD_01_MESSAGE, words::BRD_01_BASIS, Grade::Own);

/// BRD-02 · What is published names its source.
pub static BRD_02: Rule =
    rule("BRD-02", words::BRD_02_TITLE, words::BRD_02_MESSAGE, words::BRD_02_BASIS, Grade::Own);

/// BRD-03 · The last day of a publication is not before its first.
pub static BRD_03: Rule =
    rule("BRD-03", words::BRD_03_TITLE, words::BRD_03_MESSAGE, words::BRD_03_BASIS, Grade::Own);

/// BRD-07 · Printing and checking are recorded when they have happened.
pub static BRD_07: Rule =
    rule("BRD-07", words::BRD_07_TITLE, words::BRD_07_MESSAGE, words::BRD_07_BASIS, Grade::Own);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&BRD_01, &BRD_02, &BRD_03, &BRD_04, &BRD_05, &BRD_06, &BRD_07];

/// BRD-01.
pub fn something_public(board: &Board, blocks: &[PublicBlock]) -> Explanation {
    let public = blocks.iter().map(|block| block.block.into()).collect();
    let internal = board.blocks().into_iter().filter(|(_, block)| !block.visibility.get().is_public());
    BRD_01
        .holds(Condition::at_least(Term::counted(&terms::PUBLIC, public), Term::number(&term::NEEDED, 1)))
        .with(Term::words(&terms::TITLE, board.title.get()))
        .with(Term::counted(&terms::INTERNAL, internal.map(|(id, _)| id.into()).collect()))
}

/// BRD-02.
pub fn sourced(board: &Board, blocks: &[PublicBlock]) -> Explanation {
    let without: Vec<Record> = blocks
        .iter()
        .filter(|block| block.source.trim().is_empty())
        .map(|block| block.block.into())
        .collect();
    let explanation = BRD_02
        .holds(Condition::at_most(
            Term::counted(&terms::UNSOURCED, without.clone()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&terms::TITLE, board.title.get()));
    without.into_iter().fold(explanation, Explanation::about)
}

/// BRD-03.
pub fn in_order(from: Date, until: Date) -> Explanation {
    BRD_03.holds(Condition::not_before(Term::date(&terms::UNTIL, until), Term::date(&terms::FROM, from)))
}

/// BRD-07.
pub fn not_ahead(on: Date, today: Date) -> Explanation {
    BRD_07.holds(Condition::not_after(Term::date(&terms::ON, on), Term::date(&term::TODAY, today)))
}
