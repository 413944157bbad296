use jiff::civil::{Date, DateTime, Time};

use super::{
    MTG_11, MTG_19, adopted,
    agenda::{name, notice_in_time},
    assembly::entitled_members,
    called_on_request, competent, congress_approved, consented, decided, duty_binds, enough_candidates,
    minutes_confirmed,
    office::rhythm_of,
    posted_at_the_place, roll_of_the_day, studied_before, takes_topics, topic_in_time, topics_answered,
};
use crate::{
    calendar::{Pauses, WorkCalendar},
    meeting::{Body, BodyKind, Consent, Item, Meetings, Session, SessionState},
    policy::Policy,
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

/// What stands out on a moment of the workspace's clock: notices not sent in time, sessions not held, minutes not
/// confirmed, duties that nobody has accepted, bodies that have not met for long, and what the law asks of assemblies.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let meetings = &workspace.meetings;
    let mut found = Vec::new();
    for session in meetings.sessions() {
        of_session(workspace, session, now, &mut found);
    }
    for item in meetings.items() {
        of_item(workspace, item, &mut found);
    }
    for body in meetings.bodies() {
        of_body(workspace, body, now.date(), &mut found);
    }
    found
}

fn of_session(workspace: &Workspace, session: &Session, now: DateTime, found: &mut Vec<Finding>) {
    let (meetings, policy, calendar) = (&workspace.meetings, &workspace.policy, &workspace.calendar);
    let body = meetings.body(session.body);
    match session.state {
        SessionState::Planned => {
            let notice = notice_in_time(workspace, session, now.date());
            found.extend(notice.and_then(|verdict| verdict.finding(Severity::Warning, session.id)));
            found.extend(held(session, now).finding(Severity::Overdue, session.id));
            if body.is_some_and(|body| takes_topics(body.kind)) {
                let topics = session.topics.iter();
                let late = topics.map(|(id, topic)| topic_in_time(*id, topic, session, policy, calendar));
                found.extend(late.filter_map(|verdict| verdict.finding(Severity::Notice, session.id)));
            }
        }
        SessionState::Closed { .. } => {
            found.extend(minutes_confirmed(session).finding(Severity::Notice, session.id));
            found.extend(topics_answered(meetings, session).finding(Severity::Notice, session.id));
        }
        SessionState::Open { .. } | SessionState::Cancelled { .. } => {}
    }
    let roll = roll_of_the_day(meetings, session);
    found.extend(roll.and_then(|verdict| verdict.finding(Severity::Warning, session.id)));
    let place = body.and_then(|body| posted_at_the_place(body, session));
    found.extend(place.and_then(|verdict| verdict.finding(Severity::Notice, session.id)));
}

fn of_item(workspace: &Workspace, item: &Item, found: &mut Vec<Finding>) {
    let Some(session) = workspace.meetings.session(item.session) else { return };
    for duty in item.outcome().map_or(&[][..], |outcome| outcome.duties()) {
        found.extend(duty_binds(duty).finding(Severity::Warning, item.id));
        // What another device changed since may have taken away what the consent rests on.
        if duty.consent != Consent::Pending {
            let present = workspace.meetings.present_from(session, duty.organisation);
            // Whoever looks back sees a consent before its day: that it is not to come was asked when it was entered.
            let verdict = consented(duty, present, session.day(), Date::MAX);
            found.extend(verdict.finding(Severity::Warning, item.id));
        }
    }
    if item.outcome().is_some_and(|outcome| outcome.kind().decides()) {
        found.extend(carried(workspace, session, item));
        found.extend(in_its_power(workspace, session, item));
    }
    let awaited = matches!(session.state, SessionState::Planned | SessionState::Open { .. });
    if !awaited || item.concluded.is_some() {
        return;
    }
    let kind = workspace.meetings.kind_of(session);
    let candidates = kind.and_then(|kind| enough_candidates(kind, item, &workspace.policy, session.day()));
    found.extend(candidates.and_then(|verdict| verdict.finding(Severity::Notice, item.id)));
    if kind.is_some_and(BodyKind::is_of_residents) {
        let studied = studied_before(item, &workspace.policy, session.day());
        found.extend(studied.finding(Severity::Warning, item.id));
    }
}

/// What was concluded is still carried: a vote counted anew on another device may have taken that away.
fn carried(workspace: &Workspace, session: &Session, item: &Item) -> Option<Finding> {
    let kind = workspace.meetings.kind_of(session)?;
    let verdict = match adopted(kind, item, &workspace.policy, session.day()) {
        Some(verdict) => verdict,
        None => decided(item),
    };
    verdict.finding(Severity::Warning, item.id)
}

/// What was concluded is within the body's power: a journal from before an owners' vote had to be on record may name one
/// in words only.
fn in_its_power(workspace: &Workspace, session: &Session, item: &Item) -> Option<Finding> {
    let kind = workspace.meetings.kind_of(session)?;
    competent(kind, item, item.outcome()?).finding(Severity::Warning, item.id)
}

fn of_body(workspace: &Workspace, body: &Body, today: Date, found: &mut Vec<Finding>) {
    let (meetings, policy) = (&workspace.meetings, &workspace.policy);
    let verdict = rhythm(body, meetings, policy, &workspace.calendar, today);
    found.extend(verdict.finding(Severity::Notice, body.id));
    for request in &body.requests {
        let called = called_on_request(body, request, meetings, policy);
        let severity = if request.requester.obliges() { Severity::Warning } else { Severity::Notice };
        found.extend(called.and_then(|verdict| verdict.finding(severity, body.id)));
    }
    let members = body.organisation.and_then(|id| workspace.organisations.get(id)?.members());
    if body.kind == BodyKind::PartyCongress {
        found.extend(congress_approved(body, members, policy, today).finding(Severity::Warning, body.id));
    }
    if matches!(body.kind, BodyKind::PartyAssembly | BodyKind::PartyElection) {
        let entitled = body.electorate_on(today).zip(members);
        let verdict = entitled.map(|((_, electorate), members)| entitled_members(body, electorate, members));
        found.extend(verdict.and_then(|verdict| verdict.finding(Severity::Warning, body.id)));
    }
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

/// MTG-19: a body has met within its rhythm, counted from its last session or from its founding. Kinds without a known
/// rhythm are never late.
pub fn rhythm(
    body: &Body,
    meetings: &Meetings,
    policy: &Policy,
    calendar: &WorkCalendar,
    today: Date,
) -> Explanation {
    let Some(parameter) = rhythm_of(body.kind) else { return MTG_19.all([]).about(body.id) };
    let sessions = meetings.sessions().filter(|session| session.body == body.id && session.was_held());
    let last = sessions.map(Session::day).filter(|day| *day <= today).max().unwrap_or(body.founded_on);
    let every = policy.on(parameter, today);
    let next = calendar.deadline(last.to_datetime(Time::midnight()), every.value, &Pauses::NONE);
    let by = Term::date(&term::session::NEXT_BY, next.due.date())
        .computed_from([Term::date(&term::session::LAST, last), Term::parameter(&every)]);
    MTG_19
        .holds(Condition::not_after(Term::date(&term::session::TODAY, today), by))
        .with(Term::words(&term::session::BODY, body.name.get()))
        .about(body.id)
}
