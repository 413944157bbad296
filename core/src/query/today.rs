use jiff::civil::{Date, DateTime};

use crate::{
    calendar::Light,
    issue::limit::{self, Limit},
    query::name,
    record::{IssueId, Record, SpaceId},
    rule::Finding,
    service::rota::{self, Standing},
    space::Space,
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
    /// A department that comes to offer services 駐點.
    Stationed,
    /// A booking of a space.
    Booking,
}

impl Event {
    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Event::Session => &words::EVENT_SESSION,
            Event::Visit => &words::EVENT_VISIT,
            Event::Stationed => &words::EVENT_STATIONED,
            Event::Booking => &words::EVENT_BOOKING,
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
    Today { overdue, due, ahead, happening: happening(workspace, now), findings }
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

fn happening(workspace: &Workspace, now: DateTime) -> Vec<Happening> {
    let day = now.date();
    let sessions = workspace.meetings.sessions().filter(|session| session.day() == day);
    let sessions = sessions.filter(|session| !session.is_cancelled()).map(|session| Happening {
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
    let mut all: Vec<Happening> =
        sessions.chain(visits).chain(stationed(workspace, now)).chain(bookings(workspace, day)).collect();
    all.sort_by_key(|happening| (happening.at, happening.about));
    all
}

/// Who comes to offer services: what is suspended or called off does not happen.
fn stationed(workspace: &Workspace, now: DateTime) -> impl Iterator<Item = Happening> + '_ {
    let takes_place =
        |standing: &Standing| !matches!(standing, Standing::Suspended(_) | Standing::Cancelled { .. });
    let of_day = rota::on_day(workspace, now.date(), now).into_iter();
    of_day.filter(move |(_, occurrence)| takes_place(&occurrence.standing)).map(|(slot, occurrence)| {
        Happening {
            at: occurrence.at,
            event: Event::Stationed,
            about: slot.into(),
            title: name(workspace, slot.into()).unwrap_or_default(),
        }
    })
}

fn bookings(workspace: &Workspace, day: Date) -> impl Iterator<Item = Happening> + '_ {
    let of_space = move |(space, found): (SpaceId, &Space)| {
        let place = found.name.get().clone();
        let booked = workspace.spaces.on(space, day).into_iter();
        booked.map(move |(booking, when)| {
            let purpose = workspace.spaces.booking(booking).map(|booking| booking.purpose.get().clone());
            let title = format!("{place} · {}", purpose.unwrap_or_default());
            Happening { at: when.from, event: Event::Booking, about: booking.into(), title }
        })
    };
    workspace.spaces.in_use().flat_map(of_space)
}
