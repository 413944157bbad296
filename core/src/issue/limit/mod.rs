//! The limits of an issue: what must be done by when, counted by the working-day calendar from the policy's terms.

mod call;
mod mediation;
mod order;
mod urgent;

use call::{call_back, explain, rectification, tell, withdrawal};
use mediation::mediation;
pub(super) use mediation::{left_to_mediation, mediation_term, resumed};
pub(super) use order::deadline_of;
pub use order::{Target, contact, contact_target, of_order, reply, standing_extensions, term};
use urgent::urgent;
pub(super) use urgent::urgent_term;

use jiff::civil::DateTime;

use super::{Issue, State, StateKind, Whistle};
use crate::{
    calendar::{Deadline, Light, Pauses},
    policy::{Parameter, Span, Used, parameter},
    record::Record,
    text::{labelled, messages::issue as words},
    workspace::Workspace,
};

/// What must be done by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// What must be done.
    pub duty: Duty,
    /// The record that it is about.
    pub about: Record,
    /// By when, and how that was counted.
    pub deadline: Deadline,
    /// The parameter that sets the term; `None` where a planned day sets it.
    pub term: Option<Used<Span>>,
    /// Green, amber or red at the moment asked.
    pub light: Light,
}

labelled! {
    /// What must be done within a limit.
    Duty {
        /// Answer on the quick track, or screen.
        Answer => DUTY_ANSWER,
        /// Put it on a session's agenda.
        Session => DUTY_SESSION,
        /// Contact whoever raised the issue.
        Contact => DUTY_CONTACT,
        /// Reply to the work order.
        Reply => DUTY_REPLY,
        /// Call back.
        CallBack => DUTY_CALL_BACK,
        /// Come where a whistle calls.
        Arrive => DUTY_ARRIVE,
        /// Reply to a supervised work order.
        Supervision => DUTY_SUPERVISION,
        /// Tell whoever raised a duplicate what became of the matter.
        Tell => DUTY_TELL,
        /// Ask whoever raised the issue whether they wish to withdraw it.
        Withdrawal => DUTY_WITHDRAWAL,
        /// Put a bad rating right and call about it.
        Rectification => DUTY_RECTIFICATION,
        /// Dispatch what was deliberated or reopened, or answer it.
        Dispatch => DUTY_DISPATCH,
        /// Finish a mediation that was accepted.
        Mediation => DUTY_MEDIATION,
        /// Dispatch or answer what cannot wait.
        Urgent => DUTY_URGENT,
        /// Tell whoever raised an excluded issue why it is not dispatched.
        Explain => DUTY_EXPLAIN,
        /// Close or reopen what the call-backs have settled.
        Close => DUTY_CLOSE,
    }
}

/// The limits that run for an issue, its work orders and its whistles at `now`, nearest first.
pub fn of_issue(workspace: &Workspace, issue: &Issue, now: DateTime) -> Vec<Limit> {
    let own = [
        state(workspace, issue, now),
        urgent(workspace, issue, now),
        call_back(workspace, issue, now),
        explain(workspace, issue, now),
        tell(workspace, issue, now),
        withdrawal(workspace, issue, now),
        rectification(workspace, issue, now),
        mediation(workspace, issue, now),
    ];
    let orders = workspace.issues.orders_of(issue).flat_map(|order| of_order(workspace, order, now));
    let whistles = workspace.issues.whistles_of(issue);
    let awaited = whistles.filter(|whistle| whistle.outcome.is_none() && whistle.awaited().next().is_some());
    let arrivals = awaited.map(|whistle| arrival(workspace, whistle, now));
    let mut limits: Vec<Limit> = own.into_iter().flatten().chain(orders).chain(arrivals).collect();
    limits.sort_by_key(|limit| (limit.deadline.due, limit.duty));
    limits
}

/// What the state asks for, unless something more urgent stands in its place.
fn state(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let (duty, term, from) = match issue.state {
        State::Council => (Duty::Session, &parameter::ISSUE_COUNCIL, council_start(issue)),
        _ if urgent_term(issue).is_some() => return None,
        State::Received => (Duty::Answer, &parameter::ISSUE_QUICK, answer_start(issue)),
        State::Quick => {
            let from = left_to_mediation(issue, answer_start(issue), now)?;
            (Duty::Answer, &parameter::ISSUE_QUICK, from)
        }
        State::Deliberated { .. } | State::Reopened => {
            let from = left_to_mediation(issue, issue.since.at, now)?;
            (Duty::Dispatch, &parameter::ISSUE_DISPATCH, from)
        }
        _ => return None,
    };
    Some(running(workspace, duty, issue.id.into(), term, from, now))
}

/// The limit for arriving where a whistle calls, from the moment of the call.
pub fn arrival(workspace: &Workspace, whistle: &Whistle, now: DateTime) -> Limit {
    let (about, term) = (whistle.id.into(), whistle.kind.limit());
    running(workspace, Duty::Arrive, about, term, whistle.called_at, now)
}

/// An answer is due from receipt, or from when an issue that was linked or excluded was taken up again.
fn answer_start(issue: &Issue) -> DateTime {
    let again = |step: &&super::Step| step.is_taken_up_again();
    issue.log.iter().rev().find(again).map_or(issue.received_at, |step| step.trace.at)
}

/// Full deliberation starts from receipt, or from the step that sent the issue back to the council.
fn council_start(issue: &Issue) -> DateTime {
    let sent_back = |step: &&super::Step| {
        step.to == State::Council && !matches!(step.from, Some(State::Received | State::Quick))
    };
    let sent_back = issue.log.iter().rev().find(sent_back).map(|step| step.trace.at);
    sent_back.unwrap_or_else(|| answer_start(issue))
}

pub(super) fn running(
    workspace: &Workspace,
    duty: Duty,
    about: Record,
    term: &'static Parameter<Span>,
    from: DateTime,
    now: DateTime,
) -> Limit {
    let term = workspace.policy.on(term, from.date());
    let deadline = workspace.calendar.deadline(from, term.value, &Pauses::NONE);
    limit(workspace, duty, about, Some(term), deadline, now)
}

fn limit(
    workspace: &Workspace,
    duty: Duty,
    about: Record,
    term: Option<Used<Span>>,
    deadline: Deadline,
    now: DateTime,
) -> Limit {
    let warn_at = workspace.policy.on(&parameter::DEADLINE_WARN_AT, now.date());
    let light = deadline.light(now, warn_at.value);
    Limit { duty, about, deadline, term, light }
}
