use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    claim::{ClaimStatus, Proposer},
    clash::Trace,
    organisation::later,
    policy::parameter,
    record::{ClaimId, ListItemId, OrganisationId, ProjectId},
    text::{Text, labelled, messages::claim as words},
    workspace::Workspace,
};

labelled! {
    /// The two sides of a claim.
    Role {
        /// The owner of the item 發佈方.
        Owner => ROLE_OWNER,
        /// Whoever claims it 認領方.
        Claimant => ROLE_CLAIMANT,
    }
}

/// The claimant's own item on the other list, and how much of it the claim covers: a demand that is met by the resource
/// it claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The item.
    pub item: ListItemId,
    /// How much of it, in its unit.
    pub quantity: u32,
}

/// A claim on an item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// The item.
    pub item: ListItemId,
    /// Who claims it.
    pub claimant: OrganisationId,
    /// How much of it, in its unit.
    pub quantity: u32,
    /// The claimant's own item that it answers.
    pub answers: Option<Answer>,
    /// What the claimant offers or asks for.
    pub offer: String,
    /// Under which terms; may be empty.
    pub terms: String,
    /// Who proposed it.
    pub proposed_by: Proposer,
    /// The day.
    pub proposed_on: Date,
    pub(super) consents: BTreeMap<Role, Consent>,
    pub(in crate::claim) state: ClaimState,
    /// The entry that brought it where it stands.
    pub(in crate::claim) since: Trace,
    /// The project that rests on it.
    pub(in crate::claim) project: Option<ProjectId>,
    /// Who recorded it.
    pub proposed: Trace,
}

/// One side said yes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// The day.
    pub on: Date,
    /// Who recorded it.
    pub trace: Trace,
}

/// Where a claim stands, as recorded; whether it expired depends on the day, see [`Claim::status_on`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimState {
    /// Not both sides have said yes.
    Proposed,
    /// Both sides have said yes.
    Accepted {
        /// The day of the second yes.
        on: Date,
    },
    /// One side said no.
    Declined {
        /// Which.
        by: Role,
        /// Why.
        reason: String,
    },
    /// It was taken back.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// Its project was cancelled.
    Released,
}

impl ClaimState {
    /// Where it stands, whatever the day.
    const fn status(&self) -> ClaimStatus {
        match self {
            ClaimState::Proposed => ClaimStatus::Proposed,
            ClaimState::Accepted { .. } => ClaimStatus::Accepted,
            ClaimState::Declined { .. } => ClaimStatus::Declined,
            ClaimState::Withdrawn { .. } => ClaimStatus::Withdrawn,
            ClaimState::Released => ClaimStatus::Released,
        }
    }

    /// Its name in clashes.
    pub(in crate::claim) const fn key(&self) -> &'static str {
        match self {
            ClaimState::Proposed => "proposed",
            ClaimState::Accepted { .. } => "accepted",
            ClaimState::Declined { .. } => "declined",
            ClaimState::Withdrawn { .. } => "withdrawn",
            ClaimState::Released => "released",
        }
    }
}

impl Claim {
    /// Where it stands, as recorded.
    pub fn state(&self) -> &ClaimState {
        &self.state
    }

    /// Whether both sides have said yes, and it holds.
    pub fn is_accepted(&self) -> bool {
        matches!(self.state, ClaimState::Accepted { .. })
    }

    /// The day of the second yes, whatever became of it since; `None` while one is missing.
    pub fn accepted_on(&self) -> Option<Date> {
        let last = self.consents.values().map(|consent| consent.on).max();
        last.filter(|_| self.consents.len() == 2)
    }

    /// The project that rests on it.
    pub fn project(&self) -> Option<ProjectId> {
        self.project
    }

    /// The yes of one side.
    pub fn consent_of(&self, role: Role) -> Option<&Consent> {
        self.consents.get(&role)
    }

    /// How many sides have said yes: 0, 1 or 2.
    pub fn consents(&self) -> usize {
        self.consents.len()
    }

    /// How much it takes of an item; `None` when it is about other items.
    pub fn amount_of(&self, item: ListItemId) -> Option<u32> {
        let answered = self.answers.filter(|answer| answer.item == item).map(|answer| answer.quantity);
        if self.item == item { Some(self.quantity) } else { answered }
    }

    /// The items that it takes from, each with how much.
    pub fn takes(&self) -> impl Iterator<Item = (ListItemId, u32)> + '_ {
        let answered = self.answers.iter().map(|answer| (answer.item, answer.quantity));
        std::iter::once((self.item, self.quantity)).chain(answered)
    }

    /// The last day on which it can be answered: as long as the policy lets it wait, and no longer than the item can be
    /// claimed.
    pub fn last_day(&self, workspace: &Workspace) -> Date {
        let waits = workspace.policy.on(&parameter::CLAIM_ANSWER, self.proposed_on);
        let last = later(&workspace.calendar, self.proposed_on, waits.value);
        let item = workspace.claims.item(self.item).map(|item| item.last_day(workspace));
        item.unwrap_or(Date::MAX).min(last)
    }

    /// Where it stands on a day.
    pub fn status_on(&self, workspace: &Workspace, on: Date) -> ClaimStatus {
        match self.state.status() {
            ClaimStatus::Proposed if on > self.last_day(workspace) => ClaimStatus::Expired,
            status => status,
        }
    }

    /// Where it stands, in words.
    pub(super) fn standing(&self) -> &'static Text {
        self.state.status().text()
    }
}

impl Workspace {
    /// What a claim is called: who claims what.
    pub(crate) fn claim_name(&self, id: ClaimId) -> Option<String> {
        let claim = self.claims.claim(id)?;
        let (item, claimant) = (self.claims.item(claim.item)?, self.organisations.get(claim.claimant)?);
        Some(format!("{} · {}", item.text.get(), claimant.name()))
    }
}
