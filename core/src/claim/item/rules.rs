//! What an entry of a list must be.

use jiff::civil::Date;

use super::{ListItem, Window};
use crate::{
    claim::{Category, Unit, rules::rule},
    policy::{Grade, parameter},
    rule::{Condition, Explanation, Rule, Term},
    text::messages::{claim as words, term::claim as term},
    workspace::Workspace,
};

/// CLM-04 · Only what is on the list is claimed: until its last day.
pub static CLM_04: Rule = Rule {
    code: "CLM-04",
    title: words::CLM_04_TITLE,
    message: words::CLM_04_MESSAGE,
    basis: words::CLM_04_BASIS,
    grade: Grade::D,
    parameters: &["claim.listing"],
};

/// CLM-06 · A window does not end before it begins.
pub static CLM_06: Rule =
    rule("CLM-06", words::CLM_06_TITLE, words::CLM_06_MESSAGE, words::CLM_06_BASIS, Grade::Own);

/// CLM-07 · An item has a quantity; a post is counted in heads.
pub static CLM_07: Rule =
    rule("CLM-07", words::CLM_07_TITLE, words::CLM_07_MESSAGE, words::CLM_07_BASIS, Grade::C);

/// CLM-14 · The quantity is not lowered below what is taken.
pub static CLM_14: Rule =
    rule("CLM-14", words::CLM_14_TITLE, words::CLM_14_MESSAGE, words::CLM_14_BASIS, Grade::Own);

/// CLM-04: the day is within the window and before the entry is stale.
pub fn on_the_list(workspace: &Workspace, item: &ListItem, on: Date) -> Explanation {
    let confirmed = *item.confirmed.get();
    let listing = workspace.policy.on(&parameter::CLAIM_LISTING, confirmed);
    let last = Term::date(&term::LAST_DAY, item.last_day(workspace)).computed_from([
        Term::date(&term::TO, item.window.get().to),
        Term::date(&term::CONFIRMED, confirmed),
        Term::parameter(&listing),
    ]);
    CLM_04
        .holds(Condition::not_after(Term::date(&term::ON, on), last))
        .with(Term::words(&term::ITEM, item.text.get()))
}

/// CLM-06.
pub fn window_order(window: Window) -> Explanation {
    CLM_06
        .holds(Condition::not_before(Term::date(&term::TO, window.to), Term::date(&term::FROM, window.from)))
}

/// CLM-07.
pub fn countable(category: Category, quantity: u32, unit: Unit) -> Explanation {
    let some =
        Condition::at_least(Term::number(&term::QUANTITY, quantity), Term::number(&term::QUANTITY_NEEDED, 1));
    let asked = if category.is_post() { Unit::People } else { unit };
    let counted =
        Condition::is(Term::label(&term::UNIT, unit.text()), Term::label(&term::UNIT_NEEDED, asked.text()));
    CLM_07.all([some, counted]).with(Term::label(&term::CATEGORY, category.text()))
}

/// CLM-14.
pub fn not_below_taken(item: &ListItem, quantity: u32) -> Explanation {
    let claims = item.held().map(|(claim, _)| claim.into()).collect();
    let taken =
        Term::number(&term::TAKEN, item.taken()).computed_from([Term::counted(&term::CLAIMS, claims)]);
    CLM_14
        .holds(Condition::at_least(Term::number(&term::QUANTITY, quantity), taken))
        .with(Term::words(&term::ITEM, item.text.get()))
}
