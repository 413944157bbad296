use std::collections::BTreeSet;

use super::{BeneficiaryRating, Delivery, Project, Stage};
use crate::{
    claim::{Claims, ProjectStatus},
    record::{ClaimId, OrganisationId, ProjectId},
};

impl Claims {
    /// Where a project stands: computed from what was accepted, delivered and rated, never typed in.
    pub fn project_status(&self, project: &Project) -> ProjectStatus {
        let done = self.deliveries_to(project).next().is_some() && self.ratings_of(project).next().is_some();
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

    /// What was delivered by somebody who gives, leads or helps. A file may hold words of others: they stay on record and
    /// make nothing done.
    pub fn deliveries_to<'a>(&self, project: &'a Project) -> impl Iterator<Item = &'a Delivery> {
        let mut give = self.givers_of(project);
        give.extend(project.helpers().chain([*project.lead.get()]));
        project.deliveries().iter().filter(move |delivery| give.contains(&delivery.by))
    }

    /// How those rate it whom it was for. What others said stays on record and does not count.
    pub fn ratings_of<'a>(
        &self,
        project: &'a Project,
    ) -> impl Iterator<Item = (OrganisationId, &'a BeneficiaryRating)> {
        let was_for = self.beneficiaries_of(project);
        project.ratings().filter(move |(by, _)| was_for.contains(by))
    }

    /// The mean of the ratings that count in tenths, rounded down: 45 is 4.5. `None` when there is none.
    pub fn mean_rating(&self, project: &Project) -> Option<u32> {
        let ratings: Vec<u32> =
            self.ratings_of(project).map(|(_, given)| u32::from(given.rating.get())).collect();
        (ratings.iter().sum::<u32>() * 10).checked_div(u32::try_from(ratings.len()).ok()?)
    }

    /// The project that rests on a claim.
    pub fn project_of(&self, claim: ClaimId) -> Option<(ProjectId, &Project)> {
        let id = self.claim(claim)?.project?;
        Some((id, self.project(id)?))
    }
}
