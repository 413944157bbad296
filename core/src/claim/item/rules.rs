//! What an entry of a list must be.

use jiff::civil::Date;

use super::{ListItem, Window};
pub use crate::claim::rules::{CLM_04, CLM_06, CLM_07, CLM_14};
use crate::{
    claim::{Category, Unit},
    policy::parameter,
    rule::{Condition, Explanation, Term},
    text::messages::term::claim as term,
    workspace::Workspace,
};

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
