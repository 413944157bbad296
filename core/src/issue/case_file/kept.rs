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

/// What is asked for of an issue that is taken in its turn.
const ANSWER: (Duty, &Parameter<Span>) = (Duty::Answer, &parameter::ISSUE_QUICK);

/// The limits of the issue's own states, by the entry whose step met them, as they stood then.
pub(super) fn of(workspace: &Workspace, issue: &Issue) -> BTreeMap<EntryId, Limit> {
    let mut kept = BTreeMap::new();
    let (mut received, mut council, mut since) = (issue.received_at, issue.received_at, issue.received_at);
    let urgent = limit::urgent_term(issue);
    for step in &issue.log {
        let at = step.trace.at;
        let answered = |from| limit::left_to_mediation(issue, from, at);
        let met = match (step.from, step.to) {
            _ if step.is_taken_up_again() => {
                (received, council) = (at, at);
                None
            }
            (Some(State::Received | State::Quick), State::Received | State::Quick) => None,
            (Some(State::Received | State::Quick), _) => {
                let (duty, term) = urgent.map_or(ANSWER, |term| (Duty::Urgent, term));
                answered(received).map(|from| (duty, term, from))
            }
            (Some(State::Council), State::Scheduled { .. }) => {
                Some((Duty::Session, &parameter::ISSUE_COUNCIL, council))
            }
            (
                Some(State::Deliberated { .. } | State::Reopened),
                State::InProgress | State::Replied | State::Scheduled { .. },
            ) => match urgent {
                Some(term) => answered(received).map(|from| (Duty::Urgent, term, from)),
                None => answered(since).map(|from| (Duty::Dispatch, &parameter::ISSUE_DISPATCH, from)),
            },
            (_, State::Council) => {
                council = at;
                None
            }
            _ => None,
        };
        since = at;
        if step.is_reopening() {
            received = at;
        }
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
    let urgent = limit::urgent_term(issue);
    let earlier = || issue.log.iter().rev().filter(|step| step.trace.at <= at);
    let last = earlier().next()?;
    let (duty, term, from) = match last.to {
        State::Quick | State::Deliberated { .. } | State::Reopened if urgent.is_some() => {
            let begun = |step: &&Step| step.is_taken_up_again() || step.is_reopening();
            let from = earlier().find(begun).map_or(issue.received_at, |step| step.trace.at);
            (Duty::Urgent, urgent?, from)
        }
        State::Quick => {
            let again = earlier().find(|step| step.is_taken_up_again());
            (ANSWER.0, ANSWER.1, again.map_or(issue.received_at, |step| step.trace.at))
        }
        State::Deliberated { .. } | State::Reopened => {
            (Duty::Dispatch, &parameter::ISSUE_DISPATCH, last.trace.at)
        }
        _ => return None,
    };
    Some((duty, term, limit::resumed(issue, from, at)))
}
