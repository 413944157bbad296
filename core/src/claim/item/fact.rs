use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ListItem, Window, Withdrawal};
use crate::{
    agreement::Area,
    claim::{Category, Claims, Side, Unit},
    clash::{Field, Fold},
    record::{IssueId, ListItemId, OrganisationId},
};

/// What an entry of a list says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// What kind of thing it is.
    pub category: Category,
    /// The field of co-building that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// What it is, in words.
    pub text: String,
    /// How much, in its unit.
    pub quantity: u32,
    /// What the quantity counts.
    pub unit: Unit,
    /// When it is needed, or can be had.
    pub window: Window,
    /// Where.
    #[serde(default)]
    pub place: String,
}

/// A change of one part of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemChange {
    /// What kind of thing it is.
    Category(Category),
    /// The field of co-building that it belongs to.
    Area(Option<Area>),
    /// What it is, in words.
    Text(String),
    /// How much; never less than is taken.
    Quantity(u32),
    /// When it is needed, or can be had.
    Window(Window),
    /// Where.
    Place(String),
}

/// What happened to an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was put on a list.
    Listed {
        /// The item.
        item: ListItemId,
        /// Which list.
        side: Side,
        /// The organisation that needs or gives it.
        owner: OrganisationId,
        /// What the entry says.
        listing: Listing,
        /// The day.
        on: Date,
        /// The issue that it came from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issue: Option<IssueId>,
    },
    /// One part of it was changed.
    Edited {
        /// The item.
        item: ListItemId,
        /// What was changed.
        change: ItemChange,
    },
    /// Its owner confirmed that it stands.
    Prolonged {
        /// The item.
        item: ListItemId,
        /// The day.
        on: Date,
    },
    /// It was taken off the list.
    Withdrawn {
        /// The item.
        item: ListItemId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The item.
    pub(in crate::claim) fn item(&self) -> ListItemId {
        match self {
            Fact::Listed { item, .. }
            | Fact::Edited { item, .. }
            | Fact::Prolonged { item, .. }
            | Fact::Withdrawn { item, .. } => *item,
        }
    }
}

impl Claims {
    pub(in crate::claim) fn apply_to_item(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.item();
        if let Fact::Listed { side, owner, listing, on, issue, .. } = fact {
            let listed = ListItem::new(*side, *owner, listing, (*on, *issue), fold);
            match self.items.get(&id) {
                Some(earlier) => fold.impossible(id, "listed", "listed", &earlier.listed),
                None => {
                    self.items.insert(id, listed);
                }
            }
            return;
        }
        let Some(item) = self.items.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Listed { .. } => {}
            Fact::Edited { change, .. } => item.edit(id, change, fold),
            Fact::Prolonged { on, .. } => {
                // Two people who asked on different days do not contradict each other: the later day stands.
                if on >= item.confirmed.get() {
                    item.confirmed = Field::new(*on, fold);
                }
            }
            Fact::Withdrawn { reason, .. } => match &item.withdrawn {
                Some(withdrawn) => fold.impossible(id, "withdrawn", "withdrawn", &withdrawn.trace),
                None => item.withdrawn = Some(Withdrawal { reason: reason.clone(), trace: fold.trace() }),
            },
        }
    }
}

impl ListItem {
    fn new(
        side: Side,
        owner: OrganisationId,
        listing: &Listing,
        (on, issue): (Date, Option<IssueId>),
        fold: &Fold<'_>,
    ) -> ListItem {
        ListItem {
            side,
            owner,
            category: Field::new(listing.category, fold),
            area: Field::new(listing.area, fold),
            text: Field::new(listing.text.clone(), fold),
            quantity: Field::new(listing.quantity, fold),
            unit: listing.unit,
            window: Field::new(listing.window, fold),
            place: Field::new(listing.place.clone(), fold),
            issue,
            listed_on: on,
            confirmed: Field::new(on, fold),
            held: BTreeMap::new(),
            withdrawn: None,
            listed: fold.trace(),
        }
    }

    fn edit(&mut self, id: ListItemId, change: &ItemChange, fold: &mut Fold<'_>) {
        match change {
            ItemChange::Category(category) => self.category.set(*category, id, "category", fold),
            ItemChange::Area(area) => self.area.set(*area, id, "area", fold),
            ItemChange::Text(text) => self.text.set(text.clone(), id, "text", fold),
            // Somebody took more in the meantime than would be left: what was promised stands.
            ItemChange::Quantity(quantity) if *quantity < self.taken() => {
                let since = self.quantity.set_by().clone();
                let (taken, wanted) = (self.taken().to_string(), quantity.to_string());
                fold.overlapping(id, "quantity", &taken, &wanted, &since);
            }
            ItemChange::Quantity(quantity) => self.quantity.set(*quantity, id, "quantity", fold),
            ItemChange::Window(window) => self.window.set(*window, id, "window", fold),
            ItemChange::Place(place) => self.place.set(place.clone(), id, "place", fold),
        }
    }
}
