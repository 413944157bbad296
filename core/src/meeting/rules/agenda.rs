use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{MTG_08, MTG_10, MTG_14, MTG_15, MTG_16};
use crate::{
    calendar::WorkCalendar,
    meeting::{BodyKind, Meetings, Session, SessionState},
    policy::{Policy, Span, Used, parameter},
    record::{IssueId, Record},
    rule::{Condition, Explanation, Term},
    text::{Text, messages::term},
    workspace::Workspace,
};

/// MTG-16: `later` is not before `earlier`; `field` names what is asked for.
pub fn in_order(field: &'static Text, earlier: Date, later: Date) -> Explanation {
    MTG_16
        .holds(Condition::not_before(
            Term::date(&term::session::LATER, later),
            Term::date(&term::session::EARLIER, earlier),
        ))
        .with(Term::label(&term::FIELD, field))
}

/// MTG-08: a session is opened (`at`) after it was called, and closed after it was opened (`earliest`); neither is
/// recorded before it has happened.
pub fn held_in_order(session: &Session, earliest: DateTime, at: DateTime, now: DateTime) -> Explanation {
    let given = || Term::moment(&term::session::AT, at);
    MTG_08
        .all([
            Condition::not_before(given(), Term::moment(&term::session::EARLIEST, earliest)),
            Condition::not_after(given(), Term::moment(&term::session::NOW, now)),
        ])
        .about(session.id)
}

/// MTG-14: the issue waits on no other agenda.
pub fn free_of_other_agendas(meetings: &Meetings, issue: IssueId) -> Explanation {
    let waiting: Vec<Record> =
        meetings.pending_item_of(issue).map(|item| item.session.into()).into_iter().collect();
    MTG_14
        .holds(Condition::at_most(
            Term::counted(&term::session::WAITING, waiting),
            Term::number(&term::ALLOWED, 0),
        ))
        .about(issue)
}

/// MTG-15.
pub fn items_concluded(meetings: &Meetings, session: &Session) -> Explanation {
    let open = meetings.agenda(session).into_iter().filter(|item| item.concluded.is_none());
    let open: Vec<Record> = open.map(|item| item.id.into()).collect();
    MTG_15.holds(Condition::at_most(Term::counted(&term::item::OPEN, open), Term::number(&term::ALLOWED, 0)))
}

/// The last day on which notice of a session is in time.
pub fn notice_by(planned_on: Date, span: Span, calendar: &WorkCalendar) -> Date {
    let back = |span: jiff::Span| planned_on.checked_sub(span).unwrap_or(Date::MIN);
    match span {
        Span::Minutes(_) | Span::Hours(0..=23) | Span::WorkingHours(_) => planned_on,
        Span::Hours(hours) => back(i64::from(hours.div_ceil(24)).days()),
        Span::Days(days) => back(i64::from(days.min(36_500)).days()),
        Span::Months(months) => back(i64::from(months.min(1_200)).months()),
        Span::Years(years) => back(i64::from(years.min(100)).years()),
        Span::WorkingDays(days) => {
            let mut day = planned_on;
            let mut left = days.min(1_000);
            while let (1.., Ok(before)) = (left, day.yesterday()) {
                day = before;
                left -= u32::from(calendar.is_working(day));
            }
            day
        }
    }
}

/// How long before a session its members are told, where a rule says so: of councils, joint meetings and owners' meetings.
/// What is asked of residents, unions and Party meetings is not on record here, and theirs is not judged by the council's.
pub fn notice_lead(kind: BodyKind, policy: &Policy, planned_on: Date) -> Option<Used<Span>> {
    let parameter = match kind {
        BodyKind::BuildingCouncil => &parameter::COUNCIL_NOTICE,
        BodyKind::JointMeeting => &parameter::JOINT_NOTICE,
        BodyKind::OwnersMeeting => &parameter::OWNERS_NOTICE,
        _ => return None,
    };
    Some(policy.on(parameter, planned_on))
}

/// MTG-10. Nothing to say for a session that is over, whose notice is not due yet, or for which no rule says when.
pub fn notice_in_time(workspace: &Workspace, session: &Session, today: Date) -> Option<Explanation> {
    if matches!(session.state, SessionState::Cancelled { .. }) {
        return None;
    }
    let (policy, calendar) = (&workspace.policy, &workspace.calendar);
    let planned_on = session.planned_at.get().date();
    let lead = notice_lead(workspace.meetings.kind_of(session)?, policy, planned_on)?;
    let by = Term::date(&term::session::NOTICE_BY, notice_by(planned_on, lead.value, calendar))
        .computed_from([
            Term::moment(&term::session::PLANNED_AT, *session.planned_at.get()),
            Term::parameter(&lead),
        ]);
    let told = match session.notice_sent_on.get() {
        Some(on) => Term::date(&term::session::NOTICE_ON, *on),
        None if session.state == SessionState::Planned => Term::date(&term::session::TODAY, today),
        None => return None,
    };
    let told = Term { name: &term::session::NOTICE_ON, ..told };
    Some(MTG_10.holds(Condition::not_after(told, by)).with(name(session)).about(session.id))
}

pub(super) fn name(session: &Session) -> Term {
    Term::words(&term::session::TITLE, session.title.get())
}
