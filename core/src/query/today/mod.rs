//! What a day asks for. A thing stands in one place: what must be done by a moment is a task, what takes place on the day
//! happens, and what else stands out is a finding.

mod duty;
mod happening;
mod in_time;
mod task;

pub use duty::Duty;
pub use happening::{Event, Happening};
pub use task::{Task, Why};

use jiff::civil::DateTime;

use crate::{
    issue::limit::{self, Limit},
    rule::Finding,
    text::Language,
    workspace::Workspace,
};

/// What a day asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// Tasks whose last moment has passed, the longest overdue first.
    pub overdue: Vec<Task>,
    /// Tasks due on the day.
    pub due: Vec<Task>,
    /// Tasks due on a later day.
    pub ahead: Vec<Task>,
    /// What happens on the day.
    pub happening: Vec<Happening>,
    /// Standing findings that name no last moment: what is missing, what does not fit. The most serious first.
    pub findings: Vec<Finding>,
}

/// What the day of `now` asks for (China Standard Time), with titles for a reader of a language.
///
/// ```
/// use cobuild::{example, query::{Duty, today}, text::Language, workspace::Workspace};
/// let workspace = Workspace::fold(&example::journal()?, u64::MAX);
/// let today = today(&workspace, jiff::civil::date(2022, 10, 12).at(9, 0, 0, 0), Language::En);
/// let tasks = today.overdue.iter().chain(&today.due).chain(&today.ahead);
/// assert!(tasks.into_iter().any(|task| task.duty == Duty::RecordAttendance), "who came on Tuesday?");
/// # Ok::<(), cobuild::workspace::PerformError>(())
/// ```
pub fn today(workspace: &Workspace, now: DateTime, language: Language) -> Today {
    let mut tasks = of_issues(workspace, now);
    let mut findings = Vec::new();
    for finding in workspace.findings_besides_limits(now) {
        match Duty::by_rule(&finding.explanation) {
            Some((duty, due)) => tasks.push(Task::of_rule((workspace, language), finding, (duty, due), now)),
            None => findings.push(finding),
        }
    }
    tasks.extend(in_time::tasks(workspace, now, language));
    // By the last moment, so that what has passed comes first and what is due on the day next.
    tasks.sort_by_key(|task| (task.due, task.duty, task.about));
    let mut overdue = tasks;
    let mut due = overdue.split_off(overdue.partition_point(|task| task.due < now));
    let ahead = due.split_off(due.partition_point(|task| task.due.date() <= now.date()));
    Today { overdue, due, ahead, happening: happening::of_day(workspace, now, language), findings }
}

fn of_issues(workspace: &Workspace, now: DateTime) -> Vec<Task> {
    let issues = workspace.issues.to_do();
    // One limit runs for most of them.
    let mut tasks = Vec::with_capacity(issues.size_hint().1.unwrap_or(0));
    for issue in issues {
        // Looked at from an earlier day, what had not begun asks for nothing. What begins on the day is the day's, at whatever
        // hour it is asked.
        let begun = |limit: &Limit| limit.deadline.from.date() <= now.date();
        let limits = limit::of_issue(workspace, issue, now).into_iter().filter(begun);
        tasks.extend(limits.map(|limit| Task::of_limit(issue, limit)));
    }
    tasks
}
