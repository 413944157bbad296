use super::{known_issue, known_order, known_organisation, one};
use crate::{
    issue::{Fact, OrderState, WorkOrder, rules},
    record::{OrganisationId, WorkOrderId},
    rule::Refusal,
    text::{Text, messages::issue as words},
    workspace::{
        self, Workspace,
        rules::{not_now, said},
    },
};

/// A returned order is not transferred but decided on: the return is answered.
pub(super) fn transfer(
    order: WorkOrderId,
    lead: OrganisationId,
    reason: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = open(workspace, order, &words::STEP_TRANSFER)?;
    if found.state == OrderState::Returned {
        return Err(not_now(order, &words::STEP_TRANSFER, found.state.text()).into());
    }
    known_organisation(workspace, lead)?;
    said(&words::TRANSFER_REASON, reason).require()?;
    rules::another_lead(workspace, found, lead).require()?;
    rules::passed_on(workspace, known_issue(workspace, found.issue)?).require()?;
    one(Fact::Transferred { order, lead, reason: reason.trim().to_owned() })
}

pub(super) fn remind(
    order: WorkOrderId,
    reason: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    open(workspace, order, &words::STEP_REMIND)?;
    said(&words::REMINDER_REASON, reason).require()?;
    one(Fact::Reminded { order, reason: reason.trim().to_owned() })
}

pub(super) fn supervise(
    order: WorkOrderId,
    reason: &str,
    supervisor: &str,
    workspace: &Workspace,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let found = open(workspace, order, &words::STEP_SUPERVISE)?;
    if !found.supervisions.is_empty() {
        return Err(not_now(order, &words::STEP_SUPERVISE, &words::ALREADY_SUPERVISED).into());
    }
    said(&words::SUPERVISION_REASON, reason).require()?;
    said(&words::SUPERVISOR, supervisor).require()?;
    let (reason, supervisor) = (reason.trim().to_owned(), supervisor.trim().to_owned());
    one(Fact::Supervised { order, reason, supervisor })
}

fn open<'a>(
    workspace: &'a Workspace,
    order: WorkOrderId,
    step: &'static Text,
) -> Result<&'a WorkOrder, Refusal> {
    let found = known_order(workspace, order)?;
    if found.is_open() { Ok(found) } else { Err(not_now(order, step, found.state.text()).into()) }
}
