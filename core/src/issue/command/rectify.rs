use super::{Command, known_issue, known_organisation, one};
use crate::{
    issue::{Fact, rules},
    record::IssueId,
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn rectify(
    issue: IssueId,
    text: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_issue(workspace, issue)?;
    if found.bad_rating.is_none() {
        return Err(not_now(issue, &words::STEP_RECTIFY, &words::NO_BAD_RATING).into());
    }
    said(&words::RECTIFICATION_TEXT, text).require()?;
    one(Fact::Rectified { issue, text: text.trim().to_owned() })
}

pub(super) fn call(command: &Command, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::CallAboutRectification { issue, channel, reached, caller } = command else {
        return Ok(Vec::new());
    };
    let found = known_issue(workspace, *issue)?;
    if found.rectification_in_hand().is_none() {
        return Err(not_now(*issue, &words::STEP_CALL_RECTIFICATION, &words::NOT_RECTIFIED).into());
    }
    if let Some(caller) = caller {
        known_organisation(workspace, *caller)?;
    }
    rules::independent(workspace, found, *caller).require()?;
    let (channel, reached, caller) = (*channel, reached.clone(), *caller);
    one(Fact::RectificationCalledBack { issue: *issue, channel, reached, caller })
}
