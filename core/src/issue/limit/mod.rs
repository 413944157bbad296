//! The limits of an issue: what must be done by when, counted by the working-day calendar from the policy's terms.

mod mediation;
mod order;

use mediation::mediation;
pub(super) use mediation::{left_to_mediation, mediation_term, resumed};
pub(super) use order::deadline_of;
pub use order::{Target, contact, contact_target, of_order, reply, standing_extensions, term};

use jiff::civil::DateTime;

use super::{Issue, Outcome, State, Whistle};
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
    }
}

/// The limits that run for an issue, its work orders and its whistles at `now`, nearest first.
pub fn of_issue(workspace: &Workspace, issue: &Issue, now: DateTime) -> Vec<Limit> {
    let own = [
        state(workspace, issue, now),
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

/// What the state asks for.
fn state(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let (duty, term, from) = match issue.state {
        State::Received => (Duty::Answer, &parameter::ISSUE_QUICK, answer_start(issue)),
        State::Quick => {
            let from = left_to_mediation(issue, answer_start(issue), now)?;
            (Duty::Answer, &parameter::ISSUE_QUICK, from)
        }
        State::Council => (Duty::Session, &parameter::ISSUE_COUNCIL, council_start(issue)),
        State::Deliberated { .. } | State::Reopened => {
            let from = left_to_mediation(issue, issue.since.at, now)?;
            (Duty::Dispatch, &parameter::ISSUE_DISPATCH, from)
        }
        State::Replied if issue.can_be_called() => {
            (Duty::CallBack, &parameter::FOLLOW_UP_CALL_BACK, issue.since.at)
        }
        _ => return None,
    };
    Some(running(workspace, duty, issue.id.into(), term, from, now))
}

/// A duplicate's proposer is told when the issue followed in its place is closed, and told again when that was reopened
/// and closed anew.
fn tell(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let followed = workspace.issues.followed(issue.id).filter(|followed| followed.id != issue.id)?;
    let State::Closed { outcome } = followed.state else { return None };
    let told = issue.told.iter().any(|told| told.closing == followed.since.entry);
    if told || outcome == Outcome::Withdrawn || !issue.can_be_called() {
        return None;
    }
    let from = followed.since.at.max(issue.since.at);
    Some(running(workspace, Duty::Tell, issue.id.into(), &parameter::FOLLOW_UP_CALL_BACK, from, now))
}

fn withdrawal(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let from = issue.pending_withdrawal()?.asked.at;
    Some(running(workspace, Duty::Withdrawal, issue.id.into(), &parameter::FOLLOW_UP_CALL_BACK, from, now))
}

/// Runs until whoever gave the bad rating was called about what was done, or was called in vain often enough.
fn rectification(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let bad = issue.bad_rating.as_ref()?;
    let tries = workspace.policy.on(&parameter::FOLLOW_UP_TRIES, now.date()).value;
    let made = issue.rectification_in_hand().map_or(0, |done| done.calls.len());
    let in_vain = made > 0 && u32::try_from(made).unwrap_or(u32::MAX) >= tries;
    if in_vain || issue.state == (State::Closed { outcome: Outcome::Withdrawn }) {
        return None;
    }
    let (about, from) = (issue.id.into(), bad.trace.at);
    Some(running(workspace, Duty::Rectification, about, &parameter::FOLLOW_UP_RECTIFICATION, from, now))
}

/// The limit for arriving where a whistle calls, from the moment of the call.
pub fn arrival(workspace: &Workspace, whistle: &Whistle, now: DateTime) -> Limit {
    let (about, term) = (whistle.id.into(), whistle.kind.limit());
    running(workspace, Duty::Arrive, about, term, whistle.called_at, now)
}

/// An answer is due from receipt, or from when a duplicate turned out to be a matter of its own.
fn answer_start(issue: &Issue) -> DateTime {
    let unlinked = |step: &&super::Step| {
        step.to == State::Received && matches!(step.from, Some(State::Duplicate { .. }))
    };
    issue.log.iter().rev().find(unlinked).map_or(issue.received_at, |step| step.trace.at)
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
