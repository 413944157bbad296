//! The question of a scenario, and what follows from it.

use jiff::civil::DateTime;
use serde::Deserialize as _;
use toml::{Table, Value};

use super::{
    error::{Mistake, moment},
    model::{ExpectedLimit, Look, Scenario},
    stage::{Stage, named},
};
use crate::{
    agreement::amendment,
    calendar::{Deadline, Pauses},
    claim,
    issue::{self, limit},
    policy::Span,
    record::IssueId,
    rule::{Explanation, Finding, Refusal},
    service::opening::rules::open_at,
    talent,
    workspace::{Fact, PerformError, written::complaint::said},
};

/// What followed from the question.
pub(super) struct Answer {
    pub decided: Option<Result<Vec<Fact>, Refusal>>,
    pub deadline: Option<Deadline>,
    pub looked_up: Option<Explanation>,
    /// The fields or steps of the open clashes.
    pub clashes: Vec<String>,
    pub findings: Vec<Finding>,
}

impl Stage {
    /// Asks the question, with what happened elsewhere taken in.
    pub(super) fn ask(&mut self, scenario: &Scenario) -> Result<Answer, Mistake> {
        let when = &scenario.when;
        if when.look.is_some() && when.command.is_none() {
            self.set_view(when.at.as_ref(), when.by.as_deref())?;
        } else {
            self.set_scene(when.at.as_ref(), when.by.as_deref())?;
        }
        self.meet();
        let mut decided = None;
        if let Some(command) = &when.command {
            let command = self.command(command)?;
            decided = Some(match self.desk.perform(&command) {
                Ok(facts) => Ok(facts),
                Err(PerformError::Refused(refusal)) => Err(refusal),
                Err(PerformError::Unwritable(error)) => return Err(Mistake::NoCommand(error.to_string())),
            });
        }
        let mut deadline = None;
        if let Some(due) = &when.due {
            let span = Span::deserialize(Value::Table(due.term.clone()))
                .map_err(|error| Mistake::Shape(format!("`due.term`: {}", said(error.message()))))?;
            deadline = Some(self.desk.workspace().calendar.deadline(moment(&due.from)?, span, &Pauses::NONE));
        }
        let looked_up = when.look.as_ref().map(|look| self.look(look)).transpose()?;
        let workspace = self.desk.workspace();
        let clashes = workspace.clashes.open().map(|(_, clash)| clash.field.clone()).collect();
        let findings = workspace.findings(self.desk.now());
        Ok(Answer { decided, deadline, looked_up, clashes, findings })
    }

    fn look(&self, table: &Table) -> Result<Explanation, Mistake> {
        let look = Look::deserialize(named(&Value::Table(table.clone()), &self.names)?)
            .map_err(|error| Mistake::Shape(format!("`look`: {}", said(error.message()))))?;
        let (workspace, today) = (self.desk.workspace(), self.desk.now().date());
        let found = match look {
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
        };
        let what = table.keys().next().map_or("it", String::as_str);
        found.ok_or_else(|| Mistake::Shape(format!("`look.{what}`: this is a record of another kind")))
    }

    /// When an expected limit runs out; `None` when there is nothing to do.
    pub(super) fn limit(&self, expected: &ExpectedLimit) -> Result<Option<DateTime>, Mistake> {
        let wrong = |reason: String| Mistake::Shape(format!("`limits`: {reason}"));
        let id = named(&Value::String(expected.issue.clone()), &self.names)?;
        let id = IssueId::deserialize(id).map_err(|error| wrong(said(error.message())))?;
        let duty = limit::Duty::deserialize(Value::String(expected.duty.clone()))
            .map_err(|error| wrong(said(error.message())))?;
        let (workspace, now) = (self.desk.workspace(), self.desk.now());
        let issue =
            workspace.issues.get(id).ok_or_else(|| wrong(format!("`{}` is not an issue", expected.issue)))?;
        let mut limits = limit::of_issue(workspace, issue, now).into_iter();
        Ok(limits.find(|limit| limit.duty == duty).map(|limit| limit.deadline.due))
    }
}
