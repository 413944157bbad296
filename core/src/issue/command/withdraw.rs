use super::{Command, known_issue, known_organisation, one};
use crate::{
    issue::{Fact, State, rules},
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn ask(command: &Command, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::AskToWithdraw { issue, why, passed_on_by } = command else { return Ok(Vec::new()) };
    let found = known_issue(workspace, *issue)?;
    rules::stands(found, &words::STEP_WITHDRAW, State::is_open)?;
    if found.pending_withdrawal().is_some() {
        return Err(not_now(*issue, &words::STEP_WITHDRAW, &words::WITHDRAWAL_PENDING).into());
    }
    said(&words::WITHDRAWAL_REASON, why).require()?;
    if let Some(organisation) = passed_on_by {
        known_organisation(workspace, *organisation)?;
    }
    one(Fact::WithdrawalAsked { issue: *issue, why: why.trim().to_owned(), passed_on_by: *passed_on_by })
}

pub(super) fn call(command: &Command, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::CallAboutWithdrawal { issue, channel, wish, comment, caller } = command else {
        return Ok(Vec::new());
    };
    let found = known_issue(workspace, *issue)?;
    if found.pending_withdrawal().is_none() {
        return Err(not_now(*issue, &words::STEP_CALL_WITHDRAWAL, &words::NO_WITHDRAWAL_PENDING).into());
    }
    if let Some(caller) = caller {
        known_organisation(workspace, *caller)?;
    }
    rules::independent(workspace, found, *caller).require()?;
    one(Fact::WithdrawalCalledBack {
        issue: *issue,
        channel: *channel,
        wish: *wish,
        comment: comment.trim().to_owned(),
        caller: *caller,
    })
}
