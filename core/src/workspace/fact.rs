use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Told, Workspace, profile};
use crate::{
    activity, agreement, board, building, calendar, claim, clash::Fold, enterprise, indicator, issue,
    meeting, organisation, policy, programme, record::Record, report, service, space, talent, visit,
};

/// A room, a room within it, the fact.
const MOST_LEVELS: usize = 3;

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

/// The one name that a fact, or a part of it, is written under, and what stands there.
fn outer(value: &Value) -> Option<(&str, &Value)> {
    match value {
        Value::Object(map) => map.iter().next().map(|(name, inner)| (name.as_str(), inner)),
        Value::String(name) => Some((name, &Value::Null)),
        _ => None,
    }
}

/// The same, where nothing else stands beside it.
fn alone(value: &Value) -> Option<(&str, &Value)> {
    outer(value).filter(|_| value.as_object().is_some_and(|map| map.len() == 1))
}

/// What was entered in it, however deep, but for the names of choices.
fn entered(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.values().for_each(|inner| entered(inner, into)),
        Value::Array(all) => all.iter().for_each(|inner| entered(inner, into)),
        Value::Number(number) => into.push(number.to_string()),
        Value::String(text) if !is_choice(text) => into.push(text.clone()),
        _ => {}
    }
}

fn is_choice(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// The text under a key, however deep.
fn within<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    let map = value.as_object()?;
    map.get(key).and_then(Value::as_str).or_else(|| map.values().find_map(|inner| within(inner, key)))
}

impl Fact {
    /// Its name in the journal's words: `issue.closed`, from `{"issue":{"closed":{…}}}`; `service.rota.planned` in a room
    /// within a room.
    pub fn name(&self) -> String {
        self.told().name
    }

    /// What it says of itself.
    pub fn told(&self) -> Told {
        // By way of text: a second serializer of every fact would be 100 KB of the app.
        let text = serde_json::to_string(self).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        let inward = std::iter::successors(outer(&value), |(_, inner)| outer(inner));
        let path: Vec<&str> = inward.take(MOST_LEVELS).map(|(name, _)| name).collect();
        let levels = match self {
            Fact::Service(fact) if fact.is_of_a_part() => MOST_LEVELS,
            _ => 2,
        };
        let name = path.iter().take(levels).copied().collect::<Vec<_>>().join(".");
        let reason = ["reason", "why", "basis"].into_iter().find_map(|key| within(&value, key));
        let reason = reason.filter(|words| !words.trim().is_empty()).map(str::to_owned);
        Told { name, path: path.join("."), reason }
    }

    /// What happened, without the rooms on the way: `closed`.
    pub(crate) fn step(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        let inward = std::iter::successors(alone(&value), |(_, inner)| alone(inner));
        // A fact of one part is no room.
        let rooms = inward.take_while(|(_, inner)| inner.is_object());
        rooms.last().map(|(name, _)| name.to_owned()).unwrap_or_default()
    }

    /// The texts, numbers, days and ids that were entered in it, in the order of their names in the journal.
    pub fn entered(&self) -> Vec<String> {
        let text = serde_json::to_string(self).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        let mut found = Vec::new();
        entered(&value, &mut found);
        found
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Workspace(fact) => fact.touches(),
            Fact::Policy(fact) => fact.touches(),
            Fact::Calendar(fact) => fact.touches(),
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
            Fact::Workspace(fact) => fact.is_final(),
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
        let mut fold = Fold { origin, fact: Some(fact), clashes: &mut self.clashes };
        match fact {
            Fact::Workspace(profile::Fact::ClashSettled { clash, .. }) => {
                self.clashes.settle(*clash, origin.trace.entry)
            }
            Fact::Workspace(fact) => self.profile.apply(fact, &mut fold),
            Fact::Policy(fact) => self.policy.fold(fact, &mut fold),
            Fact::Calendar(fact) => self.calendar.fold(fact, &mut fold),
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
