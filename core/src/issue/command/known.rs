//! The records that a command names.

use crate::{
    issue::{Fact, Issue, Whistle, WorkOrder},
    record::{IssueId, OrganisationId, WhistleId, WorkOrderId},
    rule::Refusal,
    workspace::{self, Workspace, rules::unknown},
};

pub(super) fn known_issue(workspace: &Workspace, id: IssueId) -> Result<&Issue, Refusal> {
    workspace.issues.get(id).ok_or_else(|| unknown(id).into())
}

pub(super) fn known_order(workspace: &Workspace, id: WorkOrderId) -> Result<&WorkOrder, Refusal> {
    workspace.issues.order(id).ok_or_else(|| unknown(id).into())
}

pub(super) fn known_whistle(workspace: &Workspace, id: WhistleId) -> Result<&Whistle, Refusal> {
    workspace.issues.whistle(id).ok_or_else(|| unknown(id).into())
}

pub(super) fn known_organisation(workspace: &Workspace, id: OrganisationId) -> Result<(), Refusal> {
    workspace.organisations.get(id).map(|_| ()).ok_or_else(|| unknown(id).into())
}

pub(super) fn one(fact: Fact) -> Result<Vec<workspace::Fact>, Refusal> {
    Ok(vec![workspace::Fact::Issue(fact)])
}
