use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::{
    issue::{
        Issue, State, Step,
        limit::{self, Duty, Limit},
    },
    journal::EntryId,
    policy::{Parameter, Span, parameter},
    workspace::Workspace,
};

/// The limits of the issue's own states, by the entry whose step met them, as they stood then.
pub(super) fn of(workspace: &Workspace, issue: &Issue) -> BTreeMap<EntryId, Limit> {
    let mut kept = BTreeMap::new();
    let (mut received, mut council, mut since) = (issue.received_at, issue.received_at, issue.received_at);
    for step in &issue.log {
        let at = step.trace.at;
        let answered = |from| limit::left_to_mediation(issue, from, at);
        let met = match (step.from, step.to) {
            (Some(State::Duplicate { .. }), State::Received) => {
                (received, council) = (at, at);
                None
            }
            (Some(State::Received | State::Quick), State::Received | State::Quick) => None,
            (Some(State::Received | State::Quick), _) => {
                answered(received).map(|from| (Duty::Answer, &parameter::ISSUE_QUICK, from))
            }
            (Some(State::Council), State::Scheduled { .. }) => {
                Some((Duty::Session, &parameter::ISSUE_COUNCIL, council))
            }
            (
                Some(State::Deliberated { .. } | State::Reopened),
                State::InProgress | State::Replied | State::Scheduled { .. },
            ) => answered(since).map(|from| (Duty::Dispatch, &parameter::ISSUE_DISPATCH, from)),
            (_, State::Council) => {
                council = at;
                None
            }
            _ => None,
        };
        since = at;
        if let Some((duty, term, from)) = met {
            kept.insert(step.trace.entry, limit::running(workspace, duty, issue.id.into(), term, from, at));
        }
    }
    let accepted = issue.mediations.iter().filter_map(|held| held.accepted.as_ref());
    for accepted in accepted.chain(&issue.in_mediation) {
        if let Some((duty, term, from)) = waiting(issue, accepted.trace.at) {
            let met = limit::running(workspace, duty, issue.id.into(), term, from, accepted.trace.at);
            kept.insert(accepted.trace.entry, met);
        }
    }
    kept
}

/// The limit that ran at the moment at which a mediation was accepted in the place of an answer or an order.
fn waiting(issue: &Issue, at: DateTime) -> Option<(Duty, &'static Parameter<Span>, DateTime)> {
    let earlier = || issue.log.iter().rev().filter(|step| step.trace.at <= at);
    let last = earlier().next()?;
    let (duty, term, from) = match last.to {
        State::Quick => {
            let unlinked = |step: &&Step| {
                step.to == State::Received && matches!(step.from, Some(State::Duplicate { .. }))
            };
            let from = earlier().find(unlinked).map_or(issue.received_at, |step| step.trace.at);
            (Duty::Answer, &parameter::ISSUE_QUICK, from)
        }
        State::Deliberated { .. } | State::Reopened => {
            (Duty::Dispatch, &parameter::ISSUE_DISPATCH, last.trace.at)
        }
        _ => return None,
    };
    Some((duty, term, limit::resumed(issue, from, at)))
}
