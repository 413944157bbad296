use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Claim, ListItem, NamedList, Project, Role, Side};
use crate::record::{ClaimId, ListItemId, OrganisationId, ProjectId};

/// Demands, resources and the projects made of both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claims {
    pub(super) items: BTreeMap<ListItemId, ListItem>,
    pub(super) claims: BTreeMap<ClaimId, Claim>,
    pub(super) projects: BTreeMap<ProjectId, Project>,
    pub(super) lists: Vec<NamedList>,
}

impl Claims {
    /// The item with this id.
    pub fn item(&self, id: ListItemId) -> Option<&ListItem> {
        self.items.get(&id)
    }

    /// Every item of both lists, in the order in which they were listed.
    pub fn items(&self) -> impl Iterator<Item = (ListItemId, &ListItem)> {
        self.items.iter().map(|(id, item)| (*id, item))
    }

    /// The items of one list.
    pub fn items_on(&self, side: Side) -> impl Iterator<Item = (ListItemId, &ListItem)> {
        self.items().filter(move |(_, item)| item.side == side)
    }

    /// The claim with this id.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get(&id)
    }

    /// Every claim, in the order in which they were proposed.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimId, &Claim)> {
        self.claims.iter().map(|(id, claim)| (*id, claim))
    }

    /// The claims on an item, and those that it answers.
    pub fn claims_on(&self, item: ListItemId) -> impl Iterator<Item = (ClaimId, &Claim)> {
        self.claims().filter(move |(_, claim)| claim.amount_of(item).is_some())
    }

    /// The project with this id.
    pub fn project(&self, id: ProjectId) -> Option<&Project> {
        self.projects.get(&id)
    }

    /// Every project, in the order in which they were planned.
    pub fn projects(&self) -> impl Iterator<Item = (ProjectId, &Project)> {
        self.projects.iter().map(|(id, project)| (*id, project))
    }

    /// Who owns the item of a claim.
    pub fn owner_of(&self, claim: &Claim) -> Option<OrganisationId> {
        self.items.get(&claim.item).map(|item| item.owner)
    }

    /// Which side of a claim an organisation is; `None` when it is neither.
    pub fn role_of(&self, claim: &Claim, organisation: OrganisationId) -> Option<Role> {
        if organisation == claim.claimant {
            return Some(Role::Claimant);
        }
        (self.owner_of(claim) == Some(organisation)).then_some(Role::Owner)
    }

    /// Who gives by a claim: the claimant of a demand, the owner of a resource.
    pub fn giver_of(&self, claim: &Claim) -> Option<OrganisationId> {
        let item = self.items.get(&claim.item)?;
        Some(match item.side {
            Side::Demand => claim.claimant,
            Side::Resource => item.owner,
        })
    }

    /// Whom a claim is for: the owner of a demand, the claimant of a resource.
    pub fn beneficiary_of(&self, claim: &Claim) -> Option<OrganisationId> {
        let item = self.items.get(&claim.item)?;
        Some(match item.side {
            Side::Demand => item.owner,
            Side::Resource => claim.claimant,
        })
    }
}
