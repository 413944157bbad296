use serde::{Deserialize, Serialize};

use super::{Workspace, profile};
use crate::{
    agreement, building, calendar, clash::Fold, issue, meeting, organisation, policy, record::Record,
    service, visit,
};

/// What happened, in whichever room. On disk: `{"issue":{"received":{…}}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// To the workspace itself.
    Workspace(profile::Fact),
    /// To the policy.
    Policy(policy::Fact),
    /// To the working-day calendar.
    Calendar(calendar::Fact),
    /// To organisations.
    Organisation(organisation::Fact),
    /// To buildings.
    Building(building::Fact),
    /// To services.
    Service(service::Fact),
    /// To agreements.
    Agreement(agreement::Fact),
    /// To visits.
    Visit(visit::Fact),
    /// To issues.
    Issue(issue::Fact),
    /// To meetings.
    Meeting(meeting::Fact),
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Workspace(_) | Fact::Policy(_) | Fact::Calendar(_) => Vec::new(),
            Fact::Organisation(fact) => fact.touches(),
            Fact::Building(fact) => fact.touches(),
            Fact::Service(fact) => fact.touches(),
            Fact::Agreement(fact) => fact.touches(),
            Fact::Visit(fact) => fact.touches(),
            Fact::Issue(fact) => fact.touches(),
            Fact::Meeting(fact) => fact.touches(),
        }
    }

    /// Whether it signed or published something, or steers the replay: such a fact is never undone.
    pub fn is_final(&self) -> bool {
        match self {
            Fact::Workspace(_) => true,
            Fact::Policy(_) | Fact::Calendar(_) => false,
            Fact::Organisation(fact) => fact.is_final(),
            Fact::Building(fact) => fact.is_final(),
            Fact::Service(fact) => fact.is_final(),
            Fact::Agreement(fact) => fact.is_final(),
            Fact::Visit(fact) => fact.is_final(),
            Fact::Issue(fact) => fact.is_final(),
            Fact::Meeting(fact) => fact.is_final(),
        }
    }
}

impl Workspace {
    /// Applies one fact. Total.
    pub(super) fn apply(&mut self, fact: &Fact, origin: crate::clash::Origin<'_>) {
        let mut fold = Fold { origin, clashes: &mut self.clashes };
        match fact {
            Fact::Workspace(profile::Fact::ClashSettled { clash, .. }) => {
                self.clashes.settle(*clash, origin.trace.entry)
            }
            Fact::Workspace(fact) => self.profile.apply(fact),
            Fact::Policy(fact) => self.policy.apply(fact),
            Fact::Calendar(fact) => self.calendar.apply(fact),
            Fact::Organisation(fact) => self.organisations.apply(fact, &mut fold),
            Fact::Building(fact) => self.buildings.apply(fact, &mut fold),
            Fact::Service(fact) => self.services.apply(fact, &mut fold),
            Fact::Agreement(fact) => self.agreements.apply(fact, &mut fold),
            Fact::Visit(fact) => self.visits.apply(fact, &mut fold),
            Fact::Issue(fact) => self.issues.apply(fact, &mut fold),
            Fact::Meeting(fact) => self.meetings.apply(fact, &mut fold),
        }
    }
}
