use std::collections::BTreeSet;

use super::{Project, Stage};
use crate::{
    claim::{Claims, ProjectStatus},
    record::{ClaimId, OrganisationId, ProjectId},
};

impl Claims {
    /// Where a project stands: computed from what was accepted, delivered and rated, never typed in.
    pub fn project_status(&self, project: &Project) -> ProjectStatus {
        let done = !project.deliveries.is_empty() && !project.ratings.is_empty();
        match &project.stage {
            Stage::Cancelled { .. } => ProjectStatus::Cancelled,
            _ if project.claims.is_empty() => ProjectStatus::Unfounded,
            Stage::Planned => ProjectStatus::Planned,
            Stage::Running { .. } => ProjectStatus::Running,
            Stage::Finished { .. } if !done => ProjectStatus::DoneUnrated,
            Stage::Finished { .. } if project.evaluations.is_empty() => ProjectStatus::Done,
            Stage::Finished { .. } => ProjectStatus::Evaluated,
        }
    }

    /// Everybody who takes part: the owners and the claimants of its claims, its lead, its helpers.
    pub fn members_of(&self, project: &Project) -> BTreeSet<OrganisationId> {
        let sides = self.givers_of(project).into_iter().chain(self.beneficiaries_of(project));
        sides.chain(project.helpers()).chain([*project.lead.get()]).collect()
    }

    /// Who gives by one of its claims.
    pub fn givers_of(&self, project: &Project) -> BTreeSet<OrganisationId> {
        project.claims().filter_map(|claim| self.giver_of(self.claim(claim)?)).collect()
    }

    /// Whom it is for, by its claims.
    pub fn beneficiaries_of(&self, project: &Project) -> BTreeSet<OrganisationId> {
        project.claims().filter_map(|claim| self.beneficiary_of(self.claim(claim)?)).collect()
    }

    /// The project that rests on a claim.
    pub fn project_of(&self, claim: ClaimId) -> Option<(ProjectId, &Project)> {
        let id = self.claim(claim)?.project?;
        Some((id, self.project(id)?))
    }
}
