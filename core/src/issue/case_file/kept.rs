use std::collections::BTreeMap;

use crate::{
    issue::{
        Issue, State,
        limit::{self, Duty, Limit},
    },
    journal::EntryId,
    policy::parameter,
    workspace::Workspace,
};

/// The limits of the issue's own states, by the entry whose step met them, as they stood then.
pub(super) fn of(workspace: &Workspace, issue: &Issue) -> BTreeMap<EntryId, Limit> {
    let mut kept = BTreeMap::new();
    let (mut received, mut council, mut since) = (issue.received_at, issue.received_at, issue.received_at);
    for step in &issue.log {
        let at = step.trace.at;
        let met = match (step.from, step.to) {
            (Some(State::Duplicate { .. }), State::Received) => {
                (received, council) = (at, at);
                None
            }
            (Some(State::Received | State::Quick), State::Received | State::Quick) => None,
            (Some(State::Received | State::Quick), _) => {
                Some((Duty::Answer, &parameter::ISSUE_QUICK, received))
            }
            (Some(State::Council), State::Scheduled { .. }) => {
                Some((Duty::Session, &parameter::ISSUE_COUNCIL, council))
            }
            (
                Some(State::Deliberated { .. } | State::Reopened),
                State::InProgress | State::Replied | State::Scheduled { .. },
            ) => Some((Duty::Dispatch, &parameter::ISSUE_DISPATCH, since)),
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
    kept
}
