use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, date};
use serde::Deserialize as _;
use toml::{Table, Value};

use super::{
    check,
    model::{ExpectedLimit, File, Given, Look, Names, Scenario, ScenarioError, Step, moment},
};
use crate::{
    agreement::amendment,
    calendar::{Deadline, Pauses},
    claim,
    issue::{self, limit},
    journal::{Actor, DeviceId, Journal},
    policy::Span,
    record::{IssueId, Record, Seeded},
    rule::{Explanation, Finding, Refusal},
    service::opening::rules::open_at,
    talent,
    workspace::{Command, Desk, Fact, PerformError},
};

/// How a scenario went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it says.
    Passed,
    /// Otherwise; what was expected and what happened, a line each.
    Failed(Vec<String>),
}

/// A scenario that was run.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// Its title.
    pub title: String,
    /// The rule that it is about.
    pub rule: String,
    /// Whether it expects that the rule is not satisfied: a refusal, a finding (`true`); or that it is (`false`).
    pub refusing: bool,
    /// How it went.
    pub outcome: Outcome,
    /// Everything that was recorded in it, on either device.
    pub journal: Journal<Fact>,
}

/// What followed from the question.
pub(super) struct Answer {
    pub decided: Option<Result<Vec<Fact>, Refusal>>,
    pub deadline: Option<Deadline>,
    pub looked_up: Option<Explanation>,
    /// For each expected limit, when it runs out.
    pub limits: Vec<Option<DateTime>>,
    /// The fields or steps of the open clashes.
    pub clashes: Vec<String>,
    pub findings: Vec<Finding>,
}

/// Runs every scenario of a file. `given` reads a starting point's text by its name.
///
/// # Errors
/// When the file is not well formed; a scenario that does not hold is not an error but [`Outcome::Failed`].
pub fn run_file(text: &str, given: &dyn Fn(&str) -> Option<String>) -> Result<Vec<Ran>, ScenarioError> {
    let file: File = toml::from_str(text).map_err(|error| ScenarioError::Shape(error.to_string()))?;
    file.scenario.iter().map(|scenario| run(scenario, given)).collect()
}

fn run(scenario: &Scenario, given: &dyn Fn(&str) -> Option<String>) -> Result<Ran, ScenarioError> {
    let mut stage = Stage::new();
    if let Some(name) = &scenario.given {
        stage.play_given(name, given)?;
    }
    let mut elsewhere = stage.elsewhere();
    for step in &scenario.before {
        stage.play(step)?;
    }
    for step in &scenario.elsewhere {
        elsewhere.play(step)?;
    }
    stage.elsewhere = Some(Box::new(elsewhere)).filter(|_| !scenario.elsewhere.is_empty());
    if !scenario.afterwards.is_empty() {
        stage.meet();
    }
    for step in &scenario.afterwards {
        stage.play(step)?;
    }
    let answer = stage.ask(scenario)?;
    let failures = check::failures(&scenario.then, &answer, &stage.names)?;
    let outcome = if failures.is_empty() { Outcome::Passed } else { Outcome::Failed(failures) };
    let then = &scenario.then;
    let named =
        |codes: &Option<Vec<String>>| codes.as_ref().is_some_and(|codes| codes.contains(&scenario.rule));
    let refusing =
        then.refused.as_ref() == Some(&scenario.rule) || named(&then.findings) || then.holds == Some(false);
    let (title, rule, journal) = (scenario.title.clone(), scenario.rule.clone(), stage.desk.into_journal());
    Ok(Ran { title, rule, refusing, outcome, journal })
}

/// A desk, the names of its records, and how many steps were played.
struct Stage {
    desk: Desk<Seeded>,
    names: BTreeMap<String, Value>,
    known: BTreeSet<Record>,
    steps: usize,
    /// What happened meanwhile on another device, until it is taken in.
    elsewhere: Option<Box<Stage>>,
}

impl Stage {
    fn new() -> Stage {
        let desk = Desk::seeded(1, Actor::new("scenario"), date(2022, 10, 11).at(9, 0, 0, 0));
        Stage { desk, names: BTreeMap::new(), known: BTreeSet::new(), steps: 0, elsewhere: None }
    }

    /// Another device that has seen everything so far.
    fn elsewhere(&self) -> Stage {
        let (device, actor) = (DeviceId::from_number(2), Actor::new("elsewhere"));
        let mut desk = Desk::new(device, actor, self.desk.now(), Seeded::new(2));
        desk.receive(self.desk.journal().clone());
        let (names, known) = (self.names.clone(), self.known.clone());
        Stage { desk, names, known, steps: self.steps, elsewhere: None }
    }

    /// Takes in what happened elsewhere, and names the clashes.
    fn meet(&mut self) {
        let Some(other) = self.elsewhere.take() else { return };
        for (name, value) in other.names {
            self.names.entry(name).or_insert(value);
        }
        self.desk.receive(other.desk.into_journal());
        for (index, (id, _)) in self.desk.workspace().clashes.open().enumerate() {
            if let Ok(value) = Value::try_from(id) {
                self.names.insert(format!("clash-{}", index + 1), value);
            }
        }
    }

    fn play_given(
        &mut self,
        name: &str,
        given: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), ScenarioError> {
        let text = given(name).ok_or_else(|| ScenarioError::NoGiven(name.to_owned()))?;
        let given_file: Given = toml::from_str(&text)
            .map_err(|error| ScenarioError::Shape(format!("given/{name}.toml: {error}")))?;
        if let Some(base) = &given_file.given {
            self.play_given(base, given)?;
        }
        given_file.step.iter().try_for_each(|step| self.play(step))
    }

    fn play(&mut self, step: &Step) -> Result<(), ScenarioError> {
        self.set_scene(step.at.as_ref(), step.by.as_deref())?;
        let command = self.command(&step.command)?;
        let facts = self.desk.perform(&command).map_err(|error| {
            let reason = error.to_string();
            ScenarioError::Refused { step: self.steps, reason }
        })?;
        let made: Vec<Record> =
            facts.iter().flat_map(Fact::touches).filter(|record| self.known.insert(*record)).collect();
        let names = match &step.names {
            Names::None => &[][..],
            Names::One(name) => std::slice::from_ref(name),
            Names::Several(names) => names,
        };
        for (name, record) in names.iter().zip(made) {
            self.names.insert(name.clone(), Value::String(uuid_of(record)));
        }
        let last = self.desk.workspace().history.last().and_then(|last| Value::try_from(last.id()).ok());
        if let (Some(name), Some(entry)) = (&step.entry, last) {
            self.names.insert(name.clone(), entry);
        }
        Ok(())
    }

    fn ask(&mut self, scenario: &Scenario) -> Result<Answer, ScenarioError> {
        let when = &scenario.when;
        self.set_scene(when.at.as_ref(), when.by.as_deref())?;
        self.meet();
        let mut decided = None;
        if let Some(command) = &when.command {
            let command = self.command(command)?;
            decided = Some(match self.desk.perform(&command) {
                Ok(facts) => Ok(facts),
                Err(PerformError::Refused(refusal)) => Err(refusal),
                Err(PerformError::Unwritable(error)) => {
                    return Err(ScenarioError::NoCommand { step: self.steps, reason: error.to_string() });
                }
            });
        }
        let mut deadline = None;
        if let Some(due) = &when.due {
            let span = Span::deserialize(Value::Table(due.term.clone()))
                .map_err(|error| ScenarioError::Shape(format!("when.due.term: {error}")))?;
            deadline = Some(self.desk.workspace().calendar.deadline(moment(&due.from)?, span, &Pauses::NONE));
        }
        let looked_up = when.look.as_ref().map(|look| self.look(look)).transpose()?.flatten();
        let limits = scenario.then.limits.iter().map(|limit| self.limit(limit)).collect::<Result<_, _>>()?;
        let workspace = self.desk.workspace();
        let clashes = workspace.clashes.open().map(|(_, clash)| clash.field.clone()).collect();
        let findings = workspace.findings(self.desk.now());
        Ok(Answer { decided, deadline, looked_up, limits, clashes, findings })
    }

    fn look(&self, table: &Table) -> Result<Option<Explanation>, ScenarioError> {
        let look = Look::deserialize(named(&Value::Table(table.clone()), &self.names)?)
            .map_err(|error| ScenarioError::Shape(format!("when.look: {error}")))?;
        let (workspace, today) = (self.desk.workspace(), self.desk.now().date());
        Ok(match look {
            Look::Standing(id) => {
                workspace.agreements.get(id).map(|agreement| agreement.standing_on(today).explanation)
            }
            Look::Amendment(id) => workspace.agreements.with_amendment(id).and_then(|(_, agreement)| {
                let amendment = agreement.amendment(id)?;
                Some(amendment::rules::in_effect(agreement, id, amendment, today))
            }),
            Look::Fit { demand, resource } => {
                let items = workspace.claims.item(demand).zip(workspace.claims.item(resource));
                items.map(|(demand, resource)| claim::rules::fit(demand, resource))
            }
            Look::Reopening(id) => {
                workspace.issues.get(id).map(|issue| issue::rules::reopenable(workspace, issue, today))
            }
            Look::Open(venue) => Some(open_at(workspace, venue, self.desk.now())),
            Look::Shown { talent, channel } => {
                let talent = workspace.talents.get(talent);
                talent.map(|talent| talent::rules::may_be_shown(talent, today, channel))
            }
        })
    }

    fn limit(&self, expected: &ExpectedLimit) -> Result<Option<DateTime>, ScenarioError> {
        let wrong = |reason: String| ScenarioError::Shape(format!("then.limits: {reason}"));
        let id = named(&Value::String(expected.issue.clone()), &self.names)?;
        let id = IssueId::deserialize(id).map_err(|error| wrong(error.to_string()))?;
        let duty = limit::Duty::deserialize(Value::String(expected.duty.clone()))
            .map_err(|error| wrong(error.to_string()))?;
        let (workspace, now) = (self.desk.workspace(), self.desk.now());
        let issue = workspace.issues.get(id).ok_or_else(|| wrong(format!("no issue {id}")))?;
        let mut limits = limit::of_issue(workspace, issue, now).into_iter();
        Ok(limits.find(|limit| limit.duty == duty).map(|limit| limit.deadline.due))
    }

    fn set_scene(&mut self, at: Option<&Value>, by: Option<&str>) -> Result<(), ScenarioError> {
        self.steps += 1;
        if let Some(at) = at {
            self.desk.set_now(moment(at)?);
        }
        if let Some(by) = by {
            self.desk.set_actor(Actor::new(by));
        }
        Ok(())
    }

    fn command(&self, table: &Table) -> Result<Command, ScenarioError> {
        let value = named(&Value::Table(table.clone()), &self.names)?;
        let wrong = |reason: String| ScenarioError::NoCommand { step: self.steps, reason };
        let written = serde_json::to_value(value).map_err(|error| wrong(error.to_string()))?;
        Command::read(&written).map_err(|error| wrong(error.to_string()))
    }
}

/// Replaces `"@name"` by the record's id, and TOML date-times by texts.
pub(super) fn named(value: &Value, names: &BTreeMap<String, Value>) -> Result<Value, ScenarioError> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix('@') {
            Some(name) => names.get(name).cloned().ok_or_else(|| ScenarioError::NoName(name.to_owned()))?,
            None => value.clone(),
        },
        Value::Datetime(moment) => Value::String(moment.to_string()),
        Value::Array(values) => {
            Value::Array(values.iter().map(|value| named(value, names)).collect::<Result<_, _>>()?)
        }
        Value::Table(table) => {
            // A key may be a record as well: attendance by seat.
            let entry = |(key, value): (&String, &Value)| {
                let key = match key.strip_prefix('@') {
                    Some(name) => {
                        let id = names.get(name).and_then(Value::as_str);
                        id.ok_or_else(|| ScenarioError::NoName(name.to_owned()))?
                    }
                    None => key,
                };
                Ok((key.to_owned(), named(value, names)?))
            };
            Value::Table(table.iter().map(entry).collect::<Result<_, _>>()?)
        }
        _ => value.clone(),
    })
}

fn uuid_of(record: Record) -> String {
    // Externally tagged: {"issue":"<uuid>"}.
    let value = serde_json::to_value(record).unwrap_or_default();
    let id = value.as_object().and_then(|object| object.values().next()).and_then(|id| id.as_str());
    id.unwrap_or_default().to_owned()
}
