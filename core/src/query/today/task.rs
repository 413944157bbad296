use jiff::civil::{DateTime, Time};

use super::Duty;
use crate::{
    calendar::Light,
    issue::{self, limit::Limit},
    query::name,
    record::{IssueId, Record},
    rule::{Explanation, Finding, Severity},
    text::Text,
    workspace::Workspace,
};

/// Something to be done by a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The record that it is about.
    pub about: Record,
    /// What that is called.
    pub title: String,
    /// What must be done.
    pub duty: Duty,
    /// The last moment.
    pub due: DateTime,
    /// Green, amber or red at the moment asked.
    pub light: Light,
    /// Why.
    pub why: Why,
}

/// Why something must be done by a moment.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// A limit of an issue runs.
    Limit {
        /// The issue's number.
        number: String,
        /// The limit.
        limit: Box<Limit>,
    },
    /// A rule names its last moment.
    Rule(Explanation),
}

impl Task {
    pub(super) fn of_limit(issue: IssueId, number: String, title: String, limit: Limit) -> Task {
        Task {
            about: issue.into(),
            title,
            duty: Duty::Issue(limit.duty),
            due: limit.deadline.due,
            light: limit.light,
            why: Why::Limit { number, limit: Box::new(limit) },
        }
    }

    /// A finding as a task, when its rule names a duty and a last moment; otherwise the finding as it was.
    pub(super) fn of_rule(
        workspace: &Workspace,
        finding: Finding,
        now: DateTime,
    ) -> Result<Task, Box<Finding>> {
        let Some((duty, due)) = Duty::by_rule(&finding.explanation) else { return Err(Box::new(finding)) };
        let Finding { about, explanation, .. } = finding;
        let light = match now > due {
            true => Light::Red,
            false if !explanation.holds || due.date() <= now.date() => Light::Yellow,
            false => Light::Green,
        };
        let title = name(workspace, about).unwrap_or_default();
        Ok(Task { about, title, duty, due, light, why: Why::Rule(explanation) })
    }

    /// A rule that still holds, as a task.
    pub(super) fn in_time(
        workspace: &Workspace,
        about: Record,
        explanation: Explanation,
        now: DateTime,
    ) -> Option<Task> {
        // Nothing is late, so how serious it would be is of no account.
        let standing = Finding { severity: Severity::Notice, about, explanation };
        Task::of_rule(workspace, standing, now).ok()
    }

    /// The rule behind it with its values, as at `now`.
    pub fn explanation(&self, now: DateTime) -> Explanation {
        match &self.why {
            Why::Limit { number, limit } => issue::rules::in_time(limit, number, now),
            Why::Rule(explanation) => explanation.clone(),
        }
    }

    /// What must be done, on screen.
    pub fn text(&self) -> &'static Text {
        self.duty.text()
    }
}

/// The last moment of a day.
pub(super) const END_OF_DAY: Time = Time::constant(23, 59, 59, 0);
