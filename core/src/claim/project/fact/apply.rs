use std::collections::BTreeMap;

use super::{Fact, ProjectChange};
use crate::{
    claim::{
        ClaimState, Claims,
        project::{BeneficiaryRating, Delivery, Project, ProjectEvaluation, Stage},
    },
    clash::{Field, Fold},
    record::{ClaimId, ProjectId},
};

impl Claims {
    pub(in crate::claim) fn apply_to_project(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.project();
        if let Fact::Planned { .. } = fact {
            return self.plan(fact, fold);
        }
        let Some(project) = self.projects.get_mut(&id) else { return fold.missing(id) };
        if let Stage::Cancelled { .. } = project.stage {
            // Whatever was recorded after it was called off elsewhere is shown to a person.
            return fold.impossible(id, fact.step(), "cancelled", &project.since);
        }
        match fact {
            Fact::Planned { .. } => {}
            Fact::ClaimJoined { claim, .. } => self.join(id, *claim, fold),
            Fact::Cancelled { reason, .. } => self.cancel(id, reason, fold),
            Fact::Edited { change, .. } => project.edit(id, change, fold),
            Fact::HelperJoined { helper, .. } => {
                project.helpers.entry(*helper).or_insert_with(|| fold.trace());
            }
            Fact::Started { on, .. } => project.moves(id, fact.step(), Stage::Running { since: *on }, fold),
            Fact::Finished { on, .. } => project.moves(id, fact.step(), Stage::Finished { on: *on }, fold),
            Fact::Delivered { .. } | Fact::Rated { .. } | Fact::Evaluated { .. } => {
                project.record(id, fact, fold)
            }
        }
    }

    fn plan(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Planned { project: id, title, claims, lead, plan, window, agreement } = fact else {
            return;
        };
        if let Some(earlier) = self.projects.get(id) {
            return fold.impossible(*id, "planned", "planned", &earlier.planned);
        }
        let planned = Project {
            title: Field::new(title.clone(), fold),
            lead: Field::new(*lead, fold),
            plan: Field::new(plan.clone(), fold),
            window: Field::new(*window, fold),
            agreement: *agreement,
            claims: BTreeMap::new(),
            helpers: BTreeMap::new(),
            stage: Stage::Planned,
            since: fold.trace(),
            deliveries: Vec::new(),
            ratings: BTreeMap::new(),
            evaluations: Vec::new(),
            planned: fold.trace(),
        };
        self.projects.insert(*id, planned);
        for claim in claims {
            self.join(*id, *claim, fold);
        }
    }

    /// A claim joins only when both sides have accepted it and no other project rests on it; otherwise the project is left
    /// without it, and a person sees why.
    fn join(&mut self, id: ProjectId, claim_id: ClaimId, fold: &mut Fold<'_>) {
        let Some(project) = self.projects.get_mut(&id) else { return fold.missing(id) };
        let Some(claim) = self.claims.get_mut(&claim_id) else { return fold.missing(claim_id) };
        match claim.project {
            Some(other) if other == id => {}
            Some(_) => fold.impossible(claim_id, "joined", "in_project", &claim.since),
            None if !claim.is_accepted() => {
                fold.impossible(claim_id, "joined", claim.state.key(), &claim.since)
            }
            None => {
                (claim.project, claim.since) = (Some(id), fold.trace());
                project.claims.insert(claim_id, fold.trace());
            }
        }
    }

    fn cancel(&mut self, id: ProjectId, reason: &str, fold: &mut Fold<'_>) {
        let Some(project) = self.projects.get_mut(&id) else { return fold.missing(id) };
        if let Stage::Finished { .. } = project.stage {
            return fold.impossible(id, "cancelled", "finished", &project.since);
        }
        (project.stage, project.since) = (Stage::Cancelled { reason: reason.to_owned() }, fold.trace());
        let claims: Vec<ClaimId> = project.claims().collect();
        for claim in claims {
            self.let_go(claim, ClaimState::Released, fold.trace());
        }
    }
}

impl Project {
    fn edit(&mut self, id: ProjectId, change: &ProjectChange, fold: &mut Fold<'_>) {
        match change {
            ProjectChange::Title(title) => self.title.set(title.clone(), id, "title", fold),
            ProjectChange::Lead(lead) => self.lead.set(*lead, id, "lead", fold),
            ProjectChange::Plan(plan) => self.plan.set(plan.clone(), id, "plan", fold),
            ProjectChange::Window(window) => self.window.set(*window, id, "window", fold),
        }
    }

    /// Planned → running → finished, one step at a time. The same step of the same day, told at two desks, is one step.
    fn moves(&mut self, id: ProjectId, step: &str, to: Stage, fold: &mut Fold<'_>) {
        let next = match (&self.stage, &to) {
            (Stage::Planned, Stage::Running { .. }) | (Stage::Running { .. }, Stage::Finished { .. }) => true,
            (stage, to) if stage == to => return,
            _ => false,
        };
        if !next {
            return fold.impossible(id, step, self.stage.key(), &self.since);
        }
        (self.stage, self.since) = (to, fold.trace());
    }

    fn record(&mut self, id: ProjectId, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Delivered { by, on, text, beneficiaries, fulfilment, .. } => {
                self.deliveries.push(Delivery {
                    by: *by,
                    on: *on,
                    text: text.clone(),
                    beneficiaries: *beneficiaries,
                    fulfilment: *fulfilment,
                    trace: fold.trace(),
                })
            }
            Fact::Rated { by, rating, raters, comment, on, .. } => match self.ratings.get(by) {
                // The first word of those whom it was for stands; another one is kept for a person.
                Some(given) if given.rating != *rating => {
                    let (stands, said) = (given.rating.get().to_string(), rating.get().to_string());
                    fold.overlapping(id, "rated", &stands, &said, &given.trace.clone());
                }
                Some(_) => {}
                None => {
                    let given = BeneficiaryRating {
                        rating: *rating,
                        raters: *raters,
                        comment: comment.clone(),
                        on: *on,
                        trace: fold.trace(),
                    };
                    self.ratings.insert(*by, given);
                }
            },
            Fact::Evaluated { by, on, text, .. } => {
                let given = ProjectEvaluation { by: *by, on: *on, text: text.clone(), trace: fold.trace() };
                self.evaluations.push(given);
            }
            _ => {}
        }
    }
}
