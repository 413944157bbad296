use jiff::civil::DateTime;

use super::{Command, NewWhistle, known_issue, known_organisation, known_whistle, one};
use crate::{
    issue::{Fact, Marks, Response, State, Whistle, WhistleResult, WhistleSide, rules},
    record::{OrganisationId, WhistleId},
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn blow(
    new: &NewWhistle,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let issue = known_issue(workspace, new.issue)?;
    rules::stands(issue, &words::STEP_BLOW, State::is_open)?;
    said(&words::WHISTLE_MATTER, &new.matter).require()?;
    for organisation in std::iter::once(&new.whistler).chain(&new.departments) {
        known_organisation(workspace, *organisation)?;
    }
    rules::departments_called(new.whistler, &new.departments).require()?;
    rules::passed_on(workspace, issue).require()?;
    rules::nameless(workspace, issue, &[&new.matter]).require()?;
    let called_at = new.called_at.unwrap_or(context.now);
    rules::moment_between(called_at, issue.received_at, context.now).require()?;
    one(Fact::WhistleBlown {
        whistle: context.ids.next(),
        issue: new.issue,
        kind: new.kind,
        matter: new.matter.trim().to_owned(),
        whistler: new.whistler,
        departments: new.departments.clone(),
        called_at,
    })
}

pub(super) fn arrive(
    whistle: WhistleId,
    department: OrganisationId,
    at: Option<DateTime>,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_whistle(workspace, whistle)?;
    let response = called(workspace, found, department)?;
    if response.arrived.is_some() {
        return Err(not_now(whistle, &words::STEP_ARRIVE, &words::WHISTLE_ARRIVED).into());
    }
    let at = at.unwrap_or(context.now);
    rules::moment_between(at, found.called_at, context.now).require()?;
    one(Fact::WhistleArrived { whistle, department, at })
}

pub(super) fn leave(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::Leave { whistle, department, at, reason } = command else { return Ok(Vec::new()) };
    let (whistle, department) = (*whistle, *department);
    let found = known_whistle(workspace, whistle)?;
    let response = called(workspace, found, department)?;
    let arrived = match (&response.arrived, &response.left) {
        (None, _) => {
            return Err(not_now(whistle, &words::STEP_LEAVE, &words::WHISTLE_NOT_ARRIVED).into());
        }
        (Some(_), Some(_)) => return Err(not_now(whistle, &words::STEP_LEAVE, &words::WHISTLE_LEFT).into()),
        (Some((arrived, _)), None) => *arrived,
    };
    let at = at.unwrap_or(context.now);
    rules::moment_between(at, arrived, context.now).require()?;
    rules::may_leave(workspace, found, department, reason).require()?;
    one(Fact::WhistleLeft { whistle, department, at, reason: reason.trim().to_owned() })
}

pub(super) fn conclude(
    whistle: WhistleId,
    result: WhistleResult,
    text: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_whistle(workspace, whistle)?;
    if found.outcome.is_some() {
        return Err(not_now(whistle, &words::STEP_CONCLUDE, &words::WHISTLE_CONCLUDED).into());
    }
    said(&words::WHISTLE_TEXT, text).require()?;
    one(Fact::WhistleConcluded { whistle, result, text: text.trim().to_owned() })
}

pub(super) fn rate(
    whistle: WhistleId,
    department: OrganisationId,
    by: WhistleSide,
    marks: Marks,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_whistle(workspace, whistle)?;
    let response = called(workspace, found, department)?;
    if found.outcome.is_none() {
        return Err(not_now(whistle, &words::STEP_RATE, &words::WHISTLE_RUNNING).into());
    }
    let rated = match by {
        WhistleSide::Whistler => &response.rated_by_whistler,
        WhistleSide::Department => &response.rated_by_department,
    };
    if rated.is_some() {
        return Err(not_now(whistle, &words::STEP_RATE, &words::WHISTLE_RATED).into());
    }
    one(Fact::WhistleRated { whistle, department, by, marks })
}

fn called<'a>(
    workspace: &Workspace,
    whistle: &'a Whistle,
    department: OrganisationId,
) -> Result<&'a Response, Refusal> {
    rules::was_called(workspace, whistle, department).require()?;
    whistle.called.get(&department).ok_or_else(|| rules::was_called(workspace, whistle, department).into())
}
