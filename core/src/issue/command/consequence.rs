use crate::{
    issue::{Fact, State, Wish},
    meeting::{self, SessionState},
    record::{IssueId, ItemId, SessionId},
    workspace::{self, Workspace},
};

/// What a council's facts mean for the issues on its agenda, and what the end of an issue means for an agenda: the same
/// entry moves them on, so that nobody enters it twice. Facts of other rooms have none.
pub fn consequences(facts: &[workspace::Fact], workspace: &Workspace) -> Vec<workspace::Fact> {
    let follow = |fact: &workspace::Fact| match fact {
        workspace::Fact::Meeting(fact) => {
            follow(fact, workspace).into_iter().map(workspace::Fact::Issue).collect()
        }
        workspace::Fact::Issue(Fact::WithdrawalCalledBack { issue, wish: Some(Wish::Own), .. }) => {
            off_the_agenda(workspace, *issue).into_iter().map(workspace::Fact::Meeting).collect()
        }
        _ => Vec::new(),
    };
    facts.iter().flat_map(follow).collect()
}

/// A withdrawn issue leaves the agenda of a session that has not begun. In one that has, the chair says what becomes of
/// the item.
fn off_the_agenda(workspace: &Workspace, issue: IssueId) -> Option<meeting::Fact> {
    let State::Scheduled { session, item } = workspace.issues.get(issue)?.state else { return None };
    let planned = workspace.meetings.session(session)?.state == SessionState::Planned;
    planned.then_some(meeting::Fact::ItemRemoved { session, item })
}

fn follow(fact: &meeting::Fact, workspace: &Workspace) -> Vec<Fact> {
    match fact {
        meeting::Fact::Concluded { session, item, outcome } => {
            let deferred = matches!(outcome, meeting::Outcome::Deferred { .. });
            let why = if deferred { outcome.words() } else { "" };
            scheduled(
                workspace,
                *session,
                *item,
                why,
                if deferred { Then::BackToCouncil } else { Then::Deliberated },
            )
        }
        meeting::Fact::ItemRemoved { session, item } => {
            scheduled(workspace, *session, *item, "", Then::BackToCouncil)
        }
        meeting::Fact::Cancelled { session, why } => unfinished(workspace, *session, why),
        meeting::Fact::Closed { session, .. } => unfinished(workspace, *session, ""),
        _ => Vec::new(),
    }
}

enum Then {
    Deliberated,
    BackToCouncil,
}

fn scheduled(workspace: &Workspace, session: SessionId, item: ItemId, why: &str, then: Then) -> Vec<Fact> {
    let issue = workspace
        .meetings
        .item(item)
        .and_then(|item| item.issue)
        .and_then(|issue| workspace.issues.get(issue));
    let Some(issue) = issue.filter(|issue| issue.state == State::Scheduled { session, item }) else {
        return Vec::new();
    };
    vec![match then {
        Then::Deliberated => Fact::Deliberated { issue: issue.id, session, item },
        Then::BackToCouncil => Fact::Unscheduled { issue: issue.id, why: why.to_owned() },
    }]
}

/// Items that a session leaves without a conclusion go back to wait for the next one.
fn unfinished(workspace: &Workspace, session: SessionId, why: &str) -> Vec<Fact> {
    let Some(found) = workspace.meetings.session(session) else { return Vec::new() };
    let agenda = workspace.meetings.agenda(found);
    let left = agenda.into_iter().filter(|item| item.concluded.is_none());
    left.flat_map(|item| scheduled(workspace, session, item.id, why, Then::BackToCouncil)).collect()
}
