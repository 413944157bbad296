//! Calls that are owed to whoever raised an issue. A try in vain keeps the limit when it is made in time, and the next try
//! has a limit of its own; after tries enough nobody is owed a further one.

use jiff::civil::DateTime;

use super::{Duty, Limit, State, StateKind, running};
use crate::{
    issue::{Issue, Outcome, rules},
    policy::parameter,
    workspace::Workspace,
};

/// The call-back about a reply, until somebody was reached or called in vain often enough; then what they found is to be
/// acted upon.
pub(super) fn call_back(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    if issue.state != State::Replied {
        return None;
    }
    let tries = || issue.call_backs_of_this_round().map(|call| call.trace.at);
    let reached = issue.call_backs_of_this_round().rev().find(|call| call.reached.is_some());
    let settled = reached.map(|call| call.trace.at);
    let settled = settled.or_else(|| rules::in_vain(workspace, tries(), now.date()));
    let (duty, term, from) = match settled {
        Some(settled) => (Duty::Close, &parameter::FOLLOW_UP_CLOSE, settled),
        None if issue.can_be_called() => {
            let from = tries().fold(issue.since.at, DateTime::max);
            (Duty::CallBack, &parameter::FOLLOW_UP_CALL_BACK, from)
        }
        None => return None,
    };
    Some(running(workspace, duty, issue.id.into(), term, from, now))
}

/// A duplicate's proposer is told when the issue followed in its place is closed, and told again when that was reopened
/// and closed anew.
pub(super) fn tell(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let followed = workspace.issues.followed(issue.id).filter(|followed| followed.id != issue.id)?;
    let State::Closed { outcome } = followed.state else { return None };
    if issue.was_told_of(&followed.since) || outcome == Outcome::Withdrawn || !issue.can_be_called() {
        return None;
    }
    let from = followed.since.at.max(issue.since.at);
    Some(running(workspace, Duty::Tell, issue.id.into(), &parameter::FOLLOW_UP_CALL_BACK, from, now))
}

/// The proposer of an excluded issue is told why it is not dispatched.
pub(super) fn explain(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let excluded = issue.state.kind() == StateKind::Excluded;
    if !excluded || issue.was_told_of(&issue.since) || !issue.can_be_called() {
        return None;
    }
    let (term, from) = (&parameter::FOLLOW_UP_CALL_BACK, issue.since.at);
    Some(running(workspace, Duty::Explain, issue.id.into(), term, from, now))
}

/// Whoever is said to withdraw is called. When nobody is reached the issue simply goes on.
pub(super) fn withdrawal(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let pending = issue.pending_withdrawal()?;
    let tries = || pending.calls.iter().map(|call| call.trace.at);
    if rules::in_vain(workspace, tries(), now.date()).is_some() {
        return None;
    }
    let from = tries().fold(pending.asked.at, DateTime::max);
    Some(running(workspace, Duty::Withdrawal, issue.id.into(), &parameter::FOLLOW_UP_CALL_BACK, from, now))
}

/// Runs until whoever gave the bad rating was called about what was done, or was called in vain often enough.
pub(super) fn rectification(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let bad = issue.bad_rating.as_ref()?;
    let calls = issue.rectification_in_hand().into_iter().flat_map(|done| &done.calls);
    let in_vain = rules::in_vain(workspace, calls.map(|call| call.trace.at), now.date()).is_some();
    if in_vain || issue.state == (State::Closed { outcome: Outcome::Withdrawn }) {
        return None;
    }
    let (about, from) = (issue.id.into(), bad.trace.at);
    Some(running(workspace, Duty::Rectification, about, &parameter::FOLLOW_UP_RECTIFICATION, from, now))
}
