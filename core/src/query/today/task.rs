use jiff::civil::{DateTime, Time};

use super::Duty;
use crate::{
    calendar::Light,
    issue::{self, Issue, limit::Limit},
    query::name,
    record::Record,
    rule::{Explanation, Finding, Severity},
    text::{Language, Text},
    workspace::Workspace,
};

/// Something to be done by a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The record that it is about.
    pub about: Record,
    /// What that is called for the reader.
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
    pub(super) fn of_limit(issue: &Issue, limit: Limit) -> Task {
        Task {
            about: issue.id.into(),
            title: issue.title.get().clone(),
            duty: Duty::Issue(limit.duty),
            due: limit.deadline.due,
            light: limit.light,
            why: Why::Limit { number: issue.number.get().clone(), limit: Box::new(limit) },
        }
    }

    /// A finding as a task, by the duty and the last moment that its rule names.
    pub(super) fn of_rule(
        (workspace, language): (&Workspace, Language),
        finding: Finding,
        (duty, due): (Duty, DateTime),
        now: DateTime,
    ) -> Task {
        let Finding { about, explanation, .. } = finding;
        let light = match now > due {
            true => Light::Red,
            false if !explanation.holds || due.date() <= now.date() => Light::Yellow,
            false => Light::Green,
        };
        let title = name(workspace, about, language).unwrap_or_default();
        Task { about, title, duty, due, light, why: Why::Rule(explanation) }
    }

    /// A rule that still holds, as a task; `None` when it names no last moment.
    pub(super) fn in_time(
        (workspace, language): (&Workspace, Language),
        about: Record,
        explanation: Explanation,
        now: DateTime,
    ) -> Option<Task> {
        // Nothing is late, so how serious it would be is of no account.
        let by = Duty::by_rule(&explanation)?;
        let standing = Finding { severity: Severity::Notice, about, explanation };
        Some(Task::of_rule((workspace, language), standing, by, now))
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
