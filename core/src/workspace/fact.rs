use serde::{Deserialize, Serialize};

use super::{Workspace, profile};
use crate::{
    activity, agreement, board, building, calendar, claim, clash::Fold, enterprise, indicator, issue,
    meeting, organisation, policy, programme, record::Record, report, service, space, talent, visit,
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
    /// To the files of firms.
    Enterprise(enterprise::Fact),
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
    /// To the three lists.
    Claim(claim::Fact),
    /// To spaces.
    Space(space::Fact),
    /// To activities.
    Activity(activity::Fact),
    /// To the talent board.
    Talent(talent::Fact),
    /// To display boards.
    Board(board::Fact),
    /// To work programmes.
    Programme(programme::Fact),
    /// To indicators.
    Indicator(indicator::Fact),
    /// To reports.
    Report(report::Fact),
}

impl Fact {
    /// Its name in the journal's words: `issue.closed`, from `{"issue":{"closed":{…}}}`; `service.rota.planned` in a room
    /// within a room.
    pub fn name(&self) -> String {
        let outer = |value: &serde_json::Value| match value {
            serde_json::Value::Object(map) => {
                map.iter().next().map(|(key, inner)| (key.clone(), inner.clone()))
            }
            serde_json::Value::String(name) => Some((name.clone(), serde_json::Value::Null)),
            _ => None,
        };
        // By way of text: a second serializer of every fact would be 100 KB of the app.
        let text = serde_json::to_string(self).unwrap_or_default();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let levels = match self {
            Fact::Service(fact) if fact.is_of_a_part() => 3,
            _ => 2,
        };
        let inward = std::iter::successors(outer(&value), |(_, inner)| outer(inner));
        inward.take(levels).map(|(name, _)| name).collect::<Vec<_>>().join(".")
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Workspace(_) | Fact::Policy(_) | Fact::Calendar(_) => Vec::new(),
            Fact::Organisation(fact) => fact.touches(),
            Fact::Building(fact) => fact.touches(),
            Fact::Enterprise(fact) => fact.touches(),
            Fact::Service(fact) => fact.touches(),
            Fact::Agreement(fact) => fact.touches(),
            Fact::Visit(fact) => fact.touches(),
            Fact::Issue(fact) => fact.touches(),
            Fact::Claim(fact) => fact.touches(),
            Fact::Space(fact) => fact.touches(),
            Fact::Activity(fact) => fact.touches(),
            Fact::Talent(fact) => fact.touches(),
            Fact::Board(fact) => fact.touches(),
            Fact::Programme(fact) => fact.touches(),
            Fact::Indicator(fact) => fact.touches(),
            Fact::Report(fact) => fact.touches(),
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
            Fact::Enterprise(fact) => fact.is_final(),
            Fact::Service(fact) => fact.is_final(),
            Fact::Agreement(fact) => fact.is_final(),
            Fact::Visit(fact) => fact.is_final(),
            Fact::Issue(fact) => fact.is_final(),
            Fact::Claim(fact) => fact.is_final(),
            Fact::Space(fact) => fact.is_final(),
            Fact::Activity(fact) => fact.is_final(),
            Fact::Talent(fact) => fact.is_final(),
            Fact::Board(fact) => fact.is_final(),
            Fact::Programme(fact) => fact.is_final(),
            Fact::Indicator(fact) => fact.is_final(),
            Fact::Report(fact) => fact.is_final(),
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
            Fact::Enterprise(fact) => self.enterprises.apply(fact, &mut fold),
            Fact::Service(fact) => self.services.apply(fact, &mut fold),
            Fact::Agreement(fact) => self.agreements.apply(fact, &mut fold),
            Fact::Visit(fact) => self.visits.apply(fact, &mut fold),
            Fact::Issue(fact) => self.issues.apply(fact, &mut fold),
            Fact::Claim(fact) => self.claims.apply(fact, &mut fold),
            Fact::Space(fact) => self.spaces.apply(fact, &mut fold),
            Fact::Activity(fact) => self.activities.apply(fact, &mut fold),
            Fact::Talent(fact) => self.talents.apply(fact, &mut fold),
            Fact::Board(fact) => self.boards.apply(fact, &mut fold),
            Fact::Programme(fact) => self.programmes.apply(fact, &mut fold),
            Fact::Indicator(fact) => self.indicators.apply(fact, &mut fold),
            Fact::Report(fact) => self.submissions.apply(fact, &mut fold),
            Fact::Meeting(fact) => self.meetings.apply(fact, &mut fold),
        }
    }
}
