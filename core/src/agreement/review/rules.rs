//! Standing findings about joint meetings and evaluations.

use jiff::civil::{Date, Time};

pub use crate::agreement::rules::{AGR_28, AGR_31, AGR_33};
use crate::{
    agreement::{Agreement, Rhythm, Status},
    meeting::{BodyKind, Session, SessionState},
    organisation::later,
    policy::{Span, parameter},
    record::{AgreementId, OrganisationId, SessionId},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term::{STATE, agreement as term, body},
    workspace::Workspace,
};

impl Rhythm {
    /// The time between two meetings; `None` when they are held as needed.
    pub const fn span(self) -> Option<Span> {
        match self {
            Rhythm::Monthly => Some(Span::Months(1)),
            Rhythm::Quarterly => Some(Span::Months(3)),
            Rhythm::HalfYearly => Some(Span::Months(6)),
            Rhythm::Yearly => Some(Span::Years(1)),
            Rhythm::AsNeeded => None,
        }
    }
}

/// AGR-28: the day by which the next joint meeting is due. `None` when the text says "as needed", and while the agreement
/// is not in force.
pub fn met_in_time(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Explanation> {
    if agreement.status_on(on) != Status::Active {
        return None;
    }
    let (span, rhythm) = match agreement.rhythm_on(on) {
        Some(rhythm) => (rhythm.span()?, Term::label(&term::RHYTHM, rhythm.text())),
        None => {
            let used = workspace.policy.on(&parameter::JOINT_RHYTHM, on);
            (used.value, Term::parameter(&used))
        }
    };
    let last = last_joint_meeting(workspace, agreement, on);
    let since = agreement.effective()?.max(last.unwrap_or(Date::MIN));
    let due = Term::date(&term::MEETING_DUE, later(&workspace.calendar, since, span))
        .computed_from([Term::date(&term::SINCE, since), rhythm]);
    let explanation = AGR_28
        .holds(Condition::not_after(Term::date(&term::ON, on), due))
        .with(Term::new(&term::LAST_MEETING, last.map_or(TermValue::Nothing, TermValue::Date)))
        .with(Term::words(&term::TITLE, agreement.agreed_title()));
    Some(explanation)
}

/// The day of the last joint meeting up to a day: one that was recorded with the agreement, or a session of a joint
/// meeting in which every party has a seat. One recorded for a session that was never held does not count.
pub fn last_joint_meeting(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Date> {
    let meetings = &workspace.meetings;
    let held = |id: SessionId| meetings.session(id).is_none_or(Session::was_held);
    let recorded = agreement.joint_meetings().filter(|(_, meeting)| meeting.session.is_none_or(held));
    let sessions = meetings.sessions().filter(|session| {
        session.was_held()
            && meetings.kind_of(session) == Some(BodyKind::JointMeeting)
            && all_seated(workspace, agreement, session)
    });
    let days = recorded.map(|(day, _)| day).chain(sessions.map(Session::day));
    days.filter(|day| *day <= on).max()
}

/// Whether every party has a seat in a session's body on its day.
fn all_seated(workspace: &Workspace, agreement: &Agreement, session: &Session) -> bool {
    let seated = |party: OrganisationId| {
        let mut seats = workspace.meetings.seats_on(session.body, session.day());
        seats.any(|seat| seat.organisation == Some(party))
    };
    !agreement.parties.is_empty() && agreement.parties.iter().all(|party| seated(party.organisation))
}

/// AGR-33: a session recorded as a joint meeting is one, was held, and on that day.
pub fn held_as_session(workspace: &Workspace, session: &Session, on: Date) -> Explanation {
    let kind = workspace.meetings.kind_of(session).unwrap_or_default();
    let at = session.day().to_datetime(Time::midnight());
    let held = [SessionState::Open { at }, SessionState::Closed { opened_at: at, at }];
    let held = held.iter().map(|state| TermValue::Label(state.text())).collect();
    AGR_33
        .all([
            Condition::is(
                Term::label(&body::KIND, kind.text()),
                Term::label(&body::KIND_REQUIRED, BodyKind::JointMeeting.text()),
            ),
            Condition::one_of(
                Term::label(&STATE, session.state.text()),
                Term::new(&term::SESSION_STATES, TermValue::List(held)),
            ),
            Condition::is(Term::date(&term::ON, on), Term::date(&term::SESSION_DAY, session.day())),
        ])
        .with(Term::words(&term::SESSION, session.title.get()))
        .about(session.id)
}

/// AGR-31: the day by which the next evaluation is due: a year after the last one, and at the latest the day after the
/// agreement has ended. `None` before it is in force, and when it ended too long ago to be reminded of.
pub fn evaluated_in_time(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Explanation> {
    let every = workspace.policy.on(&parameter::AGREEMENT_EVALUATION, on);
    let reminder = workspace.policy.on(&parameter::AGREEMENT_EVALUATION_AFTER, on);
    let ended = agreement.last_day();
    let told_until = later(&workspace.calendar, ended, reminder.value);
    let asked = match agreement.status_on(on) {
        Status::Active => true,
        Status::Ended | Status::Terminated => on <= told_until,
        _ => false,
    };
    let last = agreement.evaluations().iter().map(|given| given.on).filter(|given| *given <= on).max();
    let since = last.unwrap_or(agreement.effective()?);
    let next = later(&workspace.calendar, since, every.value);
    let due = match last {
        Some(_) => next,
        None => next.min(ended.tomorrow().unwrap_or(Date::MAX)),
    };
    let due = Term::date(&term::EVALUATION_DUE, due)
        .computed_from([Term::date(&term::SINCE, since), Term::parameter(&every)]);
    let explanation = AGR_31
        .holds(Condition::not_after(Term::date(&term::ON, on), due))
        .with(Term::new(&term::LAST_EVALUATION, last.map_or(TermValue::Nothing, TermValue::Date)))
        .with(Term::words(&term::TITLE, agreement.agreed_title()));
    asked.then_some(explanation)
}

/// AGR-28 and AGR-31.
pub(in crate::agreement) fn findings(
    workspace: &Workspace,
    id: AgreementId,
    agreement: &Agreement,
    on: Date,
) -> Vec<Finding> {
    let met = met_in_time(workspace, agreement, on);
    let evaluated = evaluated_in_time(workspace, agreement, on);
    let each = met.into_iter().chain(evaluated);
    each.filter_map(|explanation| explanation.finding(Severity::Notice, id)).collect()
}
