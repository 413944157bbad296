use jiff::civil::DateTime;

use super::{Duty, Limit, StateKind, answer_start, left_to_mediation, running};
use crate::{
    issue::Issue,
    policy::{Parameter, Span, parameter},
    visit::Urgency,
    workspace::Workspace,
};

/// The term within which what cannot wait is dispatched or answered; `None` for what is taken in its turn.
pub(in crate::issue) fn urgent_term(issue: &Issue) -> Option<&'static Parameter<Span>> {
    match issue.urgency.get() {
        Urgency::Safety => Some(&parameter::ISSUE_SAFETY),
        Urgency::Urgent => Some(&parameter::ISSUE_URGENT),
        Urgency::Ordinary => None,
    }
}

/// What cannot wait is dispatched or answered within hours, on whichever track it stands.
pub(super) fn urgent(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let term = urgent_term(issue)?;
    let waits = matches!(
        issue.state.kind(),
        StateKind::Received
            | StateKind::Quick
            | StateKind::Council
            | StateKind::Scheduled
            | StateKind::Deliberated
            | StateKind::Reopened
    );
    let from = left_to_mediation(issue, urgent_start(issue), now).filter(|_| waits)?;
    Some(running(workspace, Duty::Urgent, issue.id.into(), term, from, now))
}

/// The hours run from receipt; those of what was reopened from then. Neither track nor agenda begins them anew.
fn urgent_start(issue: &Issue) -> DateTime {
    let reopened = issue.log.iter().rev().find(|step| step.is_reopening());
    reopened.map_or(answer_start(issue), |step| step.trace.at.max(answer_start(issue)))
}
