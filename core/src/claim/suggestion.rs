//! Which resources fit a demand, and why: side by side, needs and gifts find each other.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{ListItem, Side, rules::CLM_10};
use crate::{
    record::ListItemId,
    rule::{Condition, Explanation, Term},
    text::messages::term::claim as term,
    workspace::Workspace,
};

/// A demand and a resource that could meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The demand.
    pub demand: ListItemId,
    /// The resource.
    pub resource: ListItemId,
    /// How much could be claimed: what is left of both, in the unit of the item that is claimed when the units are alike.
    pub quantity: u32,
    /// Why (CLM-10): kind, windows, unit, quantity. It holds when the resource covers the demand.
    pub explanation: Explanation,
}

impl Workspace {
    /// What fits an item of either list on a day: items of the other list that are of its kind, belong to somebody else, can
    /// still be claimed and can be had when it is needed. Those that cover it come first, then by how many of the reasons
    /// hold and for how many days both can be had.
    pub fn suggestions(&self, id: ListItemId, on: Date) -> Vec<Suggestion> {
        let Some(item) = self.claims.item(id).filter(|item| item.is_open_on(self, on)) else {
            return Vec::new();
        };
        let others = self.claims.items_on(item.side.other());
        let mut found: Vec<Suggestion> = others
            .filter(|(_, other)| other.owner != item.owner && other.category.get() == item.category.get())
            .filter(|(_, other)| other.is_open_on(self, on) && common_days(item, other) > 0)
            .map(|(other_id, other)| {
                let ((demand_id, demand), (resource_id, resource)) = match item.side {
                    Side::Demand => ((id, item), (other_id, other)),
                    Side::Resource => ((other_id, other), (id, item)),
                };
                Suggestion {
                    demand: demand_id,
                    resource: resource_id,
                    quantity: demand.remaining().min(resource.remaining()),
                    explanation: fit(demand, resource).about(demand_id).about(resource_id),
                }
            })
            .collect();
        found.sort_by_cached_key(|suggestion| {
            let held = suggestion.explanation.conditions.iter().filter(|condition| condition.holds).count();
            let days = [suggestion.demand, suggestion.resource].map(|id| self.claims.item(id));
            let days =
                if let [Some(demand), Some(resource)] = days { common_days(demand, resource) } else { 0 };
            (Reverse((suggestion.explanation.holds, held, days)), suggestion.demand, suggestion.resource)
        });
        found
    }
}

/// CLM-10.
pub fn fit(demand: &ListItem, resource: &ListItem) -> Explanation {
    let (needed, given) = (*demand.window.get(), *resource.window.get());
    let windows = Condition::not_after(
        Term::date(&term::LATER_START, needed.from.max(given.from)),
        Term::date(&term::EARLIER_END, needed.to.min(given.to)),
    );
    let category = |item: &ListItem| item.category.get().text();
    let mut conditions = vec![
        Condition::is(
            Term::label(&term::CATEGORY, category(resource)),
            Term::label(&term::CATEGORY_NEEDED, category(demand)),
        ),
        windows,
        Condition::is(
            Term::label(&term::UNIT, resource.unit.text()),
            Term::label(&term::UNIT_NEEDED, demand.unit.text()),
        ),
        Condition::at_least(
            Term::number(&term::REMAINING, resource.remaining()),
            Term::number(&term::REMAINING_NEEDED, demand.remaining()),
        ),
    ];
    if let (Some(wanted), Some(offered)) = (*demand.area.get(), *resource.area.get()) {
        conditions.push(Condition::is(
            Term::label(&term::AREA, offered.text()),
            Term::label(&term::AREA_NEEDED, wanted.text()),
        ));
    }
    CLM_10
        .all(conditions)
        .with(Term::words(&term::ITEM, demand.text.get()))
        .with(Term::words(&term::RESOURCE_TEXT, resource.text.get()))
        .with(Term::number(&term::COMMON_DAYS, common_days(demand, resource)))
}

/// On how many days both windows are open.
fn common_days(left: &ListItem, right: &ListItem) -> i32 {
    let (left, right) = (left.window.get(), right.window.get());
    let (from, to) = (left.from.max(right.from), left.to.min(right.to));
    from.until(to).map_or(0, |span| span.get_days().saturating_add(1)).max(0)
}
