use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::Area,
    claim::{Category, ItemStatus, Side, Unit},
    clash::{Field, Trace},
    organisation::later,
    policy::parameter,
    record::{ClaimId, IssueId, OrganisationId},
    workspace::Workspace,
};

/// From the first to the last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// An item of the demand or the resource list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListItem {
    /// Which list it is on.
    pub side: Side,
    /// The organisation that needs or gives it.
    pub owner: OrganisationId,
    /// What kind of thing it is.
    pub category: Field<Category>,
    /// The field of co-building that it belongs to.
    pub area: Field<Option<Area>>,
    /// What it is, in words.
    pub text: Field<String>,
    /// How much, in its unit.
    pub quantity: Field<u32>,
    /// What the quantity counts.
    pub unit: Unit,
    /// When it is needed, or can be had.
    pub window: Field<Window>,
    /// Where.
    pub place: Field<String>,
    /// The issue that it came from, so that nobody types a demand twice.
    pub issue: Option<IssueId>,
    /// The day on which it was listed.
    pub listed_on: Date,
    /// The day on which its owner last confirmed that it stands.
    pub confirmed: Field<Date>,
    /// What accepted claims take of it.
    pub(in crate::claim) held: BTreeMap<ClaimId, u32>,
    /// That it was taken off the list.
    pub withdrawn: Option<Withdrawal>,
    /// Who listed it.
    pub listed: Trace,
}

/// An item was taken off the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

impl ListItem {
    /// How much of it is taken by claims that both sides accepted. Never more than its quantity.
    pub fn taken(&self) -> u32 {
        self.held.values().copied().fold(0, u32::saturating_add)
    }

    /// How much of it is left.
    pub fn remaining(&self) -> u32 {
        self.quantity.get().saturating_sub(self.taken())
    }

    /// The claims that take something of it, and how much.
    pub fn held(&self) -> impl Iterator<Item = (ClaimId, u32)> + '_ {
        self.held.iter().map(|(claim, quantity)| (*claim, *quantity))
    }

    /// The last day on which it can be claimed: of its window, or earlier when its owner has not confirmed for as long as
    /// the office's policy lets an entry stand.
    pub fn last_day(&self, workspace: &Workspace) -> Date {
        let confirmed = *self.confirmed.get();
        let listing = workspace.policy.on(&parameter::CLAIM_LISTING, confirmed);
        let stale = later(&workspace.calendar, confirmed, listing.value);
        self.window.get().to.min(stale.yesterday().unwrap_or(stale))
    }

    /// Where it stands on a day.
    pub fn status_on(&self, workspace: &Workspace, on: Date) -> ItemStatus {
        match (self.remaining(), self.taken()) {
            _ if self.withdrawn.is_some() => ItemStatus::Withdrawn,
            (0, _) => ItemStatus::Taken,
            _ if on > self.last_day(workspace) => ItemStatus::Expired,
            (_, 0) => ItemStatus::Open,
            _ => ItemStatus::PartlyTaken,
        }
    }

    /// Whether something of it can be claimed on a day.
    pub fn is_open_on(&self, workspace: &Workspace, on: Date) -> bool {
        matches!(self.status_on(workspace, on), ItemStatus::Open | ItemStatus::PartlyTaken)
    }
}
