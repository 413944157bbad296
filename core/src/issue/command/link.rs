use super::{known_issue, one};
use crate::{
    issue::{Channel, Fact, Issue, State, StateKind, rules},
    record::IssueId,
    rule::Refusal,
    text::{Text, messages::issue as words},
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
    duplicate(workspace, issue, &words::STEP_UNLINK)?;
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

/// There is something to tell once the issue that is followed has ended otherwise than by being withdrawn.
pub(super) fn tell(
    issue: IssueId,
    channel: Channel,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = duplicate(workspace, issue, &words::STEP_TELL)?;
    if !found.can_be_called() {
        return Err(not_now(issue, &words::STEP_TELL, &words::NOBODY_TO_CALL).into());
    }
    if let Some(followed) = workspace.issues.followed(issue)
        && followed.state.kind() != StateKind::Closed
    {
        return Err(not_now(issue, &words::STEP_TELL, followed.state.text()).about(followed.id).into());
    }
    rules::still_followed(workspace, found).require()?;
    one(Fact::OutcomeTold { issue, channel })
}

fn duplicate<'a>(
    workspace: &'a Workspace,
    issue: IssueId,
    step: &'static Text,
) -> Result<&'a Issue, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, step, |state| matches!(state, State::Duplicate { .. }))?;
    Ok(found)
}
