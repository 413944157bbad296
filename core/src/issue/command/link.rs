use super::{known_issue, one};
use crate::{
    issue::{Channel, Fact, Issue, State, StateKind, rules},
    record::IssueId,
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn unlink(
    issue: IssueId,
    why: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_UNLINK, |state| state.kind() == StateKind::Duplicate)?;
    said(&words::UNLINK_REASON, why).require()?;
    one(Fact::Unlinked { issue, why: why.trim().to_owned() })
}

pub(super) fn relate(
    issue: IssueId,
    to: IssueId,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::related_once(found, known_issue(workspace, to)?).require()?;
    one(Fact::Related { issue, to })
}

pub(super) fn unrelate(
    issue: IssueId,
    to: IssueId,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    if !found.related.contains_key(&to) {
        return Err(not_now(issue, &words::STEP_UNRELATE, &words::NOT_RELATED).into());
    }
    one(Fact::Unrelated { issue, to })
}

/// There is something to tell when it was excluded, or once the issue that is followed in its place has ended otherwise than
/// by being withdrawn.
pub(super) fn tell(
    issue: IssueId,
    channel: Channel,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    let told = |state: State| matches!(state.kind(), StateKind::Duplicate | StateKind::Excluded);
    rules::stands(found, &words::STEP_TELL, told)?;
    if !found.can_be_called() {
        return Err(not_now(issue, &words::STEP_TELL, &words::NOBODY_TO_CALL).into());
    }
    if found.state.kind() == StateKind::Duplicate {
        ended(workspace, found)?;
    }
    one(Fact::OutcomeTold { issue, channel })
}

fn ended(workspace: &Workspace, duplicate: &Issue) -> Result<(), Refusal> {
    if let Some(followed) = workspace.issues.followed(duplicate.id)
        && followed.state.kind() != StateKind::Closed
    {
        let running = not_now(duplicate.id, &words::STEP_TELL, followed.state.text());
        return Err(running.about(followed.id).into());
    }
    rules::still_followed(workspace, duplicate).require()
}
