use jiff::civil::{Date, DateTime};

use crate::{
    calendar::Light,
    issue::limit::{self, Limit},
    record::{IssueId, Record},
    rule::Finding,
    text::{Text, messages::query as words},
    workspace::Workspace,
};

/// What a day asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// Duties whose last moment has passed, the latest first.
    pub overdue: Vec<Task>,
    /// Duties due on the day.
    pub due: Vec<Task>,
    /// Duties due on a later day.
    pub ahead: Vec<Task>,
    /// What happens on the day.
    pub happening: Vec<Happening>,
    /// Standing findings other than late duties: what expires, what is missing.
    pub findings: Vec<Finding>,
}

/// A duty of an issue, with its limit and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The issue.
    pub issue: IssueId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What must be done by when.
    pub limit: Limit,
}

/// Something that happens at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// When.
    pub at: DateTime,
    /// What.
    pub event: Event,
    /// The record.
    pub about: Record,
    /// What it is called.
    pub title: String,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A council session.
    Session,
    /// A visit that was promised for the day.
    Visit,
}

impl Event {
    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Event::Session => &words::EVENT_SESSION,
            Event::Visit => &words::EVENT_VISIT,
        }
    }
}

/// What the day of `now` asks for (China Standard Time).
pub fn today(workspace: &Workspace, now: DateTime) -> Today {
    let mut tasks = tasks(workspace, now);
    tasks.sort_by_key(|task| (task.limit.deadline.due, task.limit.duty, task.issue));
    let (overdue, rest): (Vec<Task>, Vec<Task>) =
        tasks.into_iter().partition(|task| task.limit.light == Light::Red);
    let (due, ahead) = rest.into_iter().partition(|task| task.limit.deadline.due.date() <= now.date());
    let late = |finding: &Finding| matches!(finding.about, Record::Issue(_) | Record::WorkOrder(_));
    let findings = workspace.findings(now).into_iter().filter(|finding| !late(finding)).collect();
    Today { overdue, due, ahead, happening: happening(workspace, now.date()), findings }
}

fn tasks(workspace: &Workspace, now: DateTime) -> Vec<Task> {
    let of_issue = |issue: &crate::issue::Issue| {
        let (id, number, title) = (issue.id, issue.number.clone(), issue.title.get().clone());
        let limits = limit::of_issue(workspace, issue, now);
        limits.into_iter().map(move |limit| Task {
            issue: id,
            number: number.clone(),
            title: title.clone(),
            limit,
        })
    };
    workspace.issues.open().flat_map(of_issue).collect()
}

fn happening(workspace: &Workspace, day: Date) -> Vec<Happening> {
    let sessions =
        workspace.meetings.sessions().filter(|session| session.day() == day).map(|session| Happening {
            at: *session.planned_at.get(),
            event: Event::Session,
            about: session.id.into(),
            title: session.title.get().clone(),
        });
    let visits = workspace.visits.all().filter(|visit| visit.next_on() == Some(day)).map(|visit| Happening {
        at: day.at(0, 0, 0, 0),
        event: Event::Visit,
        about: visit.organisation().into(),
        title: workspace.organisations.name(visit.organisation()).to_owned(),
    });
    let mut all: Vec<Happening> = sessions.chain(visits).collect();
    all.sort_by_key(|happening| (happening.at, happening.about));
    all
}
