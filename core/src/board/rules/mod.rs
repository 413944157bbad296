//! The rules of this room.

mod finding;

pub use finding::{findings, fresh, internal_since, taken_down_in_time};

use jiff::civil::Date;

use super::{Board, PublicBlock};
use crate::{
    record::Record,
    rule::{Condition, Explanation, Term, rules},
    text::messages::{board as words, term, term::board as terms},
};

rules! {
    /// BRD-01 · A board goes up with something that everybody may see.
    BRD_01 = "BRD-01", BRD_01_TITLE, BRD_01_MESSAGE, Own, BRD_01_BASIS, [];
    /// BRD-02 · What is published names its source.
    BRD_02 = "BRD-02", BRD_02_TITLE, BRD_02_MESSAGE, Own, BRD_02_BASIS, [];
    /// BRD-03 · The last day of a publication is not before its first.
    BRD_03 = "BRD-03", BRD_03_TITLE, BRD_03_MESSAGE, Own, BRD_03_BASIS, [];
    /// BRD-04 · What has become internal does not stay on the wall or on paper.
    BRD_04 = "BRD-04", BRD_04_TITLE, BRD_04_MESSAGE, Own, BRD_04_BASIS, [];
    /// BRD-05 · What is shown is looked at again before it goes stale.
    BRD_05 = "BRD-05", BRD_05_TITLE, BRD_05_MESSAGE, D, BRD_05_BASIS, ["board.freshness"];
    /// BRD-06 · What hangs on a wall is taken down after its last day.
    BRD_06 = "BRD-06", BRD_06_TITLE, BRD_06_MESSAGE, Own, BRD_06_BASIS, [];
    /// BRD-07 · Printing and checking are recorded when they have happened.
    BRD_07 = "BRD-07", BRD_07_TITLE, BRD_07_MESSAGE, Own, BRD_07_BASIS, [];
}

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
