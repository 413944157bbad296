use super::{Command, NewOrder, known_issue, known_order, known_organisation, one};
use crate::{
    issue::{
        Fact, OrderState, ReplyResult, State,
        rules::{self, Approved},
    },
    record::{OrganisationId, WorkOrderId},
    rule::Refusal,
    text::messages::issue as words,
    workspace::{
        self, Context, Workspace,
        rules::{not_now, said},
    },
};

pub(super) fn dispatch(
    new: &NewOrder,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let issue = known_issue(workspace, new.issue)?;
    rules::stands(issue, &words::STEP_DISPATCH, State::is_dispatchable)?;
    said(&words::ORDER_TEXT, &new.text).require()?;
    for organisation in std::iter::once(&new.lead).chain(&new.co_handlers) {
        known_organisation(workspace, *organisation)?;
    }
    rules::one_lead(new.lead, &new.co_handlers).require()?;
    rules::passed_on(workspace, issue).require()?;
    rules::nameless(workspace, issue, &[&new.text]).require()?;
    one(Fact::Dispatched {
        order: context.ids.next(),
        issue: new.issue,
        lead: new.lead,
        co_handlers: new.co_handlers.clone(),
        text: new.text.trim().to_owned(),
        class: new.class,
    })
}

pub(super) fn contact(order: WorkOrderId, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    if found.contacted.is_some() {
        return Err(not_now(order, &words::STEP_CONTACT, &words::ALREADY_CONTACTED).into());
    }
    if !found.is_open() {
        return Err(not_now(order, &words::STEP_CONTACT, found.state.text()).into());
    }
    rules::contactable(known_issue(workspace, found.issue)?).require()?;
    one(Fact::Contacted { order })
}

pub(super) fn give_back(
    order: WorkOrderId,
    reason: &str,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    rules::order_stands(found, &words::STEP_RETURN, OrderState::InHand)?;
    said(&words::RETURN_REASON, reason).require()?;
    rules::returnable(workspace, found, context.now).require()?;
    one(Fact::Returned { order, reason: reason.trim().to_owned() })
}

pub(super) fn rule(
    order: WorkOrderId,
    lead: OrganisationId,
    reason: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    rules::order_stands(found, &words::STEP_DECIDE, OrderState::Returned)?;
    known_organisation(workspace, lead)?;
    said(&words::DECISION_REASON, reason).require()?;
    if lead != found.lead {
        rules::passed_on(workspace, known_issue(workspace, found.issue)?).require()?;
    }
    one(Fact::Ruled { order, lead, reason: reason.trim().to_owned() })
}

pub(super) fn pause(
    order: WorkOrderId,
    reason: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    rules::order_stands(found, &words::STEP_PAUSE, OrderState::InHand)?;
    said(&words::PAUSE_REASON, reason).require()?;
    one(Fact::Paused { order, reason: reason.trim().to_owned() })
}

pub(super) fn resume(order: WorkOrderId, workspace: &Workspace) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    rules::order_stands(found, &words::STEP_RESUME, OrderState::Paused)?;
    one(Fact::Resumed { order })
}

pub(super) fn extend(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::Extend { order, by, reason, approver, proposer_told_on } = command else {
        return Ok(Vec::new());
    };
    let found = known_order(workspace, *order)?;
    rules::order_stands(found, &words::STEP_EXTEND, OrderState::InHand)?;
    said(&words::EXTENSION_REASON, reason).require()?;
    said(&words::APPROVER, approver).require()?;
    let told = Approved { by: approver, told_on: *proposer_told_on };
    rules::extendable(workspace, found, *by, told, context.now).require()?;
    one(Fact::Extended {
        order: *order,
        by: *by,
        reason: reason.trim().to_owned(),
        approver: approver.trim().to_owned(),
        proposer_told_on: *proposer_told_on,
    })
}

pub(super) fn approve_plan(
    command: &Command,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let Command::ApprovePlan { order, approver, proposer_told_on } = command else {
        return Ok(Vec::new());
    };
    let found = known_order(workspace, *order)?;
    let Some(plan) = found.plan() else {
        return Err(not_now(*order, &words::STEP_APPROVE_PLAN, &words::NO_PLAN).into());
    };
    if plan.approval.is_some() {
        return Err(not_now(*order, &words::STEP_APPROVE_PLAN, &words::PLAN_APPROVED).into());
    }
    said(&words::APPROVER, approver).require()?;
    let approved = Approved { by: approver, told_on: *proposer_told_on };
    rules::plan_approvable(workspace, found, plan, approved, context.today()).require()?;
    let (approver, proposer_told_on) = (approver.trim().to_owned(), *proposer_told_on);
    one(Fact::PlanApproved { order: *order, approver, proposer_told_on })
}

pub(super) fn reply(
    order: WorkOrderId,
    text: &str,
    result: ReplyResult,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = known_order(workspace, order)?;
    rules::order_stands(found, &words::STEP_REPLY, OrderState::InHand)?;
    said(&words::REPLY_TEXT, text).require()?;
    if let ReplyResult::Planned { until } = result {
        rules::planned_ahead(until, context.today()).require()?;
    }
    one(Fact::Replied { order, text: text.trim().to_owned(), result })
}
