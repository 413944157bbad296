//! What is not late yet: duties of every room whose last moment lies ahead.

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};

use super::Task;
use crate::{
    activity,
    agreement::{amendment, review},
    board::{self, Status},
    claim::{self, ClaimStatus, ProjectStatus},
    indicator,
    meeting::{self, SessionState},
    organisation::{self, Role},
    record::Record,
    report,
    rule::{Explanation, TermValue},
    service::{
        self, rechecks, rota,
        terminal::{self, Month},
    },
    space, talent,
    text::Language,
    visit,
    workspace::Workspace,
};

/// How many days the list looks ahead. What somebody waits for is shown at once.
const AHEAD: i64 = 31;

/// The tasks that are not late, of every room but that of issues.
pub(super) fn tasks(workspace: &Workspace, now: DateTime, language: Language) -> Vec<Task> {
    let horizon = now.checked_add(AHEAD.days()).unwrap_or(DateTime::MAX);
    let rooms = [
        services(workspace, now, horizon.date()),
        spaces(workspace, now),
        activities(workspace, now),
        claims(workspace, now.date()),
        agreements(workspace, now.date()),
        organisations(workspace, now.date()),
        meetings(workspace, now.date()),
        shown(workspace, now.date()),
        reports(workspace, now),
    ];
    let holding = rooms.into_iter().flatten().filter(|(_, explanation)| explanation.holds);
    let tasks = holding
        .filter_map(|(about, explanation)| Task::in_time((workspace, language), about, explanation, now));
    tasks.filter(|task| task.due <= horizon || task.duty.is_awaited()).collect()
}

type Asked = Vec<(Record, Explanation)>;

/// Entries to look at again, departments of which nobody recorded whether they came, faults, uses to report.
fn services(workspace: &Workspace, now: DateTime, horizon: Date) -> Asked {
    let today = now.date();
    let stale = rechecks(workspace, horizon).into_iter().filter_map(|recheck| {
        let entry = workspace.services.get(recheck.service)?;
        Some((recheck.service.into(), service::rules::fresh(workspace, entry, today)))
    });
    let unrecorded = workspace.services.rota.all().filter_map(|(id, slot)| {
        let recorded = rota::rules::recorded(workspace, slot, now);
        let some = recorded.value("rota.unrecorded") != Some(&TermValue::Number(0));
        some.then(|| (id.into(), recorded))
    });
    let last_month = Month::of(today).before();
    let terminals = workspace.services.terminals.in_use().flat_map(|(id, found)| {
        let fault = terminal::rules::repaired_soon(workspace, found, today);
        let uses = terminal::rules::uses_known(workspace, found, today);
        let uses = uses.filter(|_| found.uses_of(last_month).is_none());
        fault.into_iter().chain(uses).map(move |explanation| (id.into(), explanation))
    });
    stale.chain(unrecorded).chain(terminals).collect()
}

/// Bookings to decide, copies that are out.
fn spaces(workspace: &Workspace, now: DateTime) -> Asked {
    let pending = workspace.spaces.pending().filter_map(|(id, booking)| {
        Some((id.into(), space::rules::decided_in_time(workspace, id, booking, now)?))
    });
    let out = workspace.spaces.out().map(|(id, loan)| (id.into(), space::rules::in_time(loan, now.date())));
    pending.chain(out).collect()
}

/// Activities that are over and of which nobody recorded how they went.
fn activities(workspace: &Workspace, now: DateTime) -> Asked {
    let over = workspace.activities.all().filter(|(_, activity)| {
        activity.called_off().is_none() && activity.outcome().is_none() && activity.when.get().to <= now
    });
    let asked =
        |(id, activity)| (Record::from(id), activity::rules::outcome_recorded(workspace, id, activity, now));
    over.map(asked).collect()
}

/// Claims to answer, accepted claims to plan a project for, projects to finish.
fn claims(workspace: &Workspace, today: Date) -> Asked {
    let claims = workspace.claims.claims().filter_map(|(id, claim)| {
        let asked = match claim.status_on(workspace, today) {
            ClaimStatus::Proposed => claim::rules::answered_soon(workspace, claim, today),
            ClaimStatus::Accepted => claim::rules::planned_in_time(workspace, claim, today)?,
            _ => return None,
        };
        Some((id.into(), asked))
    });
    let projects = workspace.claims.projects().filter_map(|(id, project)| {
        let status = workspace.claims.project_status(project);
        let runs = matches!(status, ProjectStatus::Planned | ProjectStatus::Running);
        runs.then(|| (id.into(), claim::rules::finished_in_time(project, today)))
    });
    claims.chain(projects).collect()
}

/// Amendments to answer, joint meetings and evaluations that are due.
fn agreements(workspace: &Workspace, today: Date) -> Asked {
    let each = workspace.agreements.all().flat_map(|(id, agreement)| {
        let amendments = agreement.amendments().filter_map(|(id, amendment)| {
            let answered = amendment::rules::answered_in_time(workspace, amendment, today)?;
            Some((Record::from(id), answered))
        });
        let met = review::rules::met_in_time(workspace, agreement, today);
        let evaluated = review::rules::evaluated_in_time(workspace, agreement, today);
        let own = met.into_iter().chain(evaluated).map(move |explanation| (id.into(), explanation));
        own.chain(amendments).collect::<Asked>()
    });
    each.collect()
}

/// Promised visits, instructors whose term ends.
fn organisations(workspace: &Workspace, today: Date) -> Asked {
    let firms = workspace.organisations.active_on(today).filter(|firm| firm.kind().is_visited());
    let promised = firms.filter_map(|firm| {
        workspace.visits.last_to(firm.id(), today)?.next_on().filter(|next| *next >= today)?;
        let kept = visit::promise_kept(workspace, firm, today)?;
        (!workspace.buildings.has_left(firm.id(), today)).then(|| (firm.id().into(), kept))
    });
    let instructors = workspace.organisations.appointments_in(Role::Instructor, today).map(|instructor| {
        (instructor.id().into(), organisation::instructor_term(workspace, instructor, today))
    });
    promised.chain(instructors).collect()
}

/// Notices that are not sent yet, sessions that a body's rhythm asks for.
fn meetings(workspace: &Workspace, today: Date) -> Asked {
    let (policy, calendar) = (&workspace.policy, &workspace.calendar);
    let planned = workspace
        .meetings
        .sessions()
        .filter(|session| session.state == SessionState::Planned && session.notice_sent_on.get().is_none());
    let notices = planned.filter_map(|session| {
        let told = meeting::rules::notice_in_time(workspace, session, today)?;
        Some((session.id.into(), told))
    });
    let bodies = workspace.meetings.bodies();
    let rhythm = bodies.map(|body| {
        (body.id.into(), meeting::rules::rhythm(body, &workspace.meetings, policy, calendar, today))
    });
    notices.chain(rhythm).collect()
}

/// Boards to look at again or to take down, people whose details are to be erased, series to continue.
fn shown(workspace: &Workspace, today: Date) -> Asked {
    let boards = workspace.boards.all().flat_map(|(id, found)| {
        let fresh = (found.status_on(today) == Status::Published)
            .then(|| board::rules::fresh(workspace, found, today));
        let down = board::rules::taken_down_in_time(found, today);
        fresh.into_iter().chain(down).map(move |explanation| (id.into(), explanation))
    });
    let people = workspace.talents.all().filter_map(|(id, found)| {
        Some((id.into(), talent::rules::erased_in_time(workspace, found.details()?, today)?))
    });
    let series = workspace
        .indicators
        .kept()
        .filter_map(|(id, found)| Some((id.into(), indicator::rules::continued(workspace, found, today)?)));
    boards.chain(people).chain(series).collect()
}

/// The report about the month before.
fn reports(workspace: &Workspace, now: DateTime) -> Asked {
    let month = report::ReportingPeriod::month_of(now.date()).before();
    let missing = month.is_some_and(|month| workspace.submissions.about(month).is_none());
    let due = report::rules::handed_in(workspace, now).filter(|_| missing);
    let about = due.as_ref().and_then(|due| due.records.first().copied());
    about.zip(due).into_iter().collect()
}
