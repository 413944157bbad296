use jiff::civil::{DateTime, Time};

use super::{Duty, Limit, running};
use crate::{
    issue::{AcceptedMediation, Issue, Mediation, MediationResult},
    policy::parameter,
    workspace::Workspace,
};

/// The term of the mediation in hand, while the issue is open.
pub(super) fn mediation(workspace: &Workspace, issue: &Issue, now: DateTime) -> Option<Limit> {
    let accepted = issue.in_mediation.as_ref().filter(|_| issue.state.is_open())?;
    Some(mediation_term(workspace, issue, accepted, now))
}

/// The term of a mediation from the day on which it was accepted, as it stands at `at`.
pub(in crate::issue) fn mediation_term(
    workspace: &Workspace,
    issue: &Issue,
    accepted: &AcceptedMediation,
    at: DateTime,
) -> Limit {
    let from = accepted.on.to_datetime(Time::midnight());
    running(workspace, Duty::Mediation, issue.id.into(), &parameter::ISSUE_MEDIATION, from, at)
}

/// From when the time for answering or dispatching runs at a moment, when it began at `from`; `None` while a mediation
/// that was accepted answers for the office.
pub(in crate::issue) fn left_to_mediation(issue: &Issue, from: DateTime, at: DateTime) -> Option<DateTime> {
    (!was_in_mediation(issue, at)).then(|| resumed(issue, from, at))
}

/// A mediation that failed lets the time that began at `from` begin anew.
pub(in crate::issue) fn resumed(issue: &Issue, from: DateTime, at: DateTime) -> DateTime {
    let ended = issue.mediations.iter().filter(|held| held.accepted.is_some()).map(|held| held.trace.at);
    ended.filter(|ended| *ended <= at).fold(from, DateTime::max)
}

/// The moment of an agreement still belongs to the mediation: it is the answer.
fn was_in_mediation(issue: &Issue, at: DateTime) -> bool {
    let in_hand = issue.in_mediation.as_ref().is_some_and(|accepted| accepted.trace.at <= at);
    let held = |held: &Mediation| {
        let lasted = match held.result {
            MediationResult::Agreed { .. } => at <= held.trace.at,
            MediationResult::Failed { .. } => at < held.trace.at,
        };
        lasted && held.accepted.as_ref().is_some_and(|accepted| accepted.trace.at <= at)
    };
    in_hand || issue.mediations.iter().any(held)
}
