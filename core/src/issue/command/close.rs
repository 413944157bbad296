use super::{Command, known_issue, known_organisation, one};
use crate::{
    issue::{Fact, Outcome, Solved, State, rules},
    record::IssueId,
    rule::Refusal,
    text::messages::issue as words,
    workspace::{self, Context, Workspace, rules::said},
};

pub(super) fn call_back(command: &Command, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::CallBack { issue, channel, reached, caller } = command else { return Ok(Vec::new()) };
    let found = known_issue(workspace, *issue)?;
    rules::stands(found, &words::STEP_CALL_BACK, |state| state == State::Replied)?;
    if let Some(caller) = caller {
        known_organisation(workspace, *caller)?;
    }
    rules::independent(workspace, found, *caller).require()?;
    one(Fact::CalledBack { issue: *issue, channel: *channel, reached: reached.clone(), caller: *caller })
}

pub(super) fn reopen(
    issue: IssueId,
    why: &str,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_REOPEN, State::is_reopenable)?;
    said(&words::REOPEN_REASON, why).require()?;
    let why = why.trim().to_owned();
    let again = rules::reopenable(workspace, found, context.today());
    one(if again.holds { Fact::Reopened { issue, why } } else { Fact::ReturnedToCouncil { issue, why } })
}

/// Nobody can be called back about it: what is posted stands for the call.
pub(super) fn post_answer(
    issue: IssueId,
    place: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_POST_ANSWER, |state| state == State::Replied)?;
    said(&words::POSTED_PLACE, place).require()?;
    rules::closed_by_posting(found).require()?;
    one(Fact::AnswerPosted { issue, place: place.trim().to_owned() })
}

pub(super) fn close(
    issue: IssueId,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    rules::stands(found, &words::STEP_CLOSE, |state| state == State::Replied)?;
    rules::closable(workspace, found, context.today()).require()?;
    let outcome = match found.said_last().map(|reached| reached.solved) {
        Some(Solved::Yes) => Outcome::Solved,
        Some(Solved::No) => Outcome::Explained,
        None => Outcome::Unreachable,
    };
    one(Fact::Closed { issue, outcome })
}
