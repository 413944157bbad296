use jiff::civil::{Date, DateTime, Time};

use super::{
    MTG_11, MTG_19,
    agenda::{name, notice_in_time},
    duty_binds, minutes_confirmed,
};
use crate::{
    calendar::{Pauses, WorkCalendar},
    meeting::{Body, Meetings, Session, SessionState},
    policy::{Policy, parameter},
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

/// What stands out on a moment of the workspace's clock: notices not sent in time, sessions not held, minutes not
/// confirmed, duties that nobody has accepted, councils that have not met for long.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let meetings = &workspace.meetings;
    let mut found = Vec::new();
    for session in meetings.sessions() {
        match session.state {
            SessionState::Planned => {
                let notice = notice_in_time(session, &workspace.policy, &workspace.calendar, now.date());
                found.extend(notice.and_then(|verdict| verdict.finding(Severity::Warning, session.id)));
                found.extend(held(session, now).finding(Severity::Overdue, session.id));
            }
            SessionState::Closed { .. } => {
                found.extend(minutes_confirmed(session).finding(Severity::Notice, session.id));
            }
            SessionState::Open { .. } | SessionState::Cancelled { .. } => {}
        }
    }
    for item in meetings.items() {
        let duties = item.outcome().map_or(&[][..], |outcome| outcome.duties());
        found.extend(duties.iter().filter_map(|duty| duty_binds(duty).finding(Severity::Warning, item.id)));
    }
    for body in meetings.bodies() {
        let verdict = rhythm(body, meetings, &workspace.policy, &workspace.calendar, now.date());
        found.extend(verdict.finding(Severity::Notice, body.id));
    }
    found
}

/// MTG-11: the moment that a session is planned for has not passed.
fn held(session: &Session, now: DateTime) -> Explanation {
    MTG_11
        .holds(Condition::not_before(
            Term::moment(&term::session::PLANNED_AT, *session.planned_at.get()),
            Term::moment(&term::session::NOW, now),
        ))
        .with(name(session))
        .about(session.id)
}

/// MTG-19: a body has met within its rhythm, counted from its last session or from its founding.
pub fn rhythm(
    body: &Body,
    meetings: &Meetings,
    policy: &Policy,
    calendar: &WorkCalendar,
    today: Date,
) -> Explanation {
    let sessions = meetings.sessions().filter(|session| session.body == body.id && session.was_held());
    let last = sessions.map(Session::day).filter(|day| *day <= today).max().unwrap_or(body.founded_on);
    let every = policy.on(&parameter::COUNCIL_RHYTHM, today);
    let next = calendar.deadline(last.to_datetime(Time::midnight()), every.value, &Pauses::NONE);
    let by = Term::date(&term::session::NEXT_BY, next.due.date())
        .computed_from([Term::date(&term::session::LAST, last), Term::parameter(&every)]);
    MTG_19
        .holds(Condition::not_after(Term::date(&term::session::TODAY, today), by))
        .with(Term::words(&term::session::BODY, body.name.get()))
        .about(body.id)
}
