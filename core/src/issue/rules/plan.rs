use jiff::civil::{Date, DateTime};

use super::{
    ORD_14,
    approval::{self, Approved},
};
use crate::{
    calendar::Pauses,
    issue::{Reply, ReplyResult, WorkOrder},
    policy::{Span, Used},
    rule::{Explanation, Term},
    text::messages::term,
    workspace::Workspace,
};

/// ORD-14, about the plan that an open order's last reply names; `None` when there is none, or when it is no longer than the
/// order's own term would be if it began anew.
pub fn plan_approved(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Option<Explanation> {
    let plan = order.plan()?;
    let ReplyResult::Planned { until } = plan.result else { return None };
    if until <= own_last_day(workspace, order, plan).1 {
        return None;
    }
    Some(match &plan.approval {
        Some(approval) => {
            let approved = Approved { by: &approval.approver, told_on: approval.proposer_told_on };
            plan_approvable(workspace, order, plan, approved, approval.trace.at.date())
        }
        None => plan_approvable(workspace, order, plan, Approved { by: "", told_on: None }, now.date()),
    })
}

/// Whether the plan of an open order waits for its approval.
pub fn plan_waits(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> bool {
    let unapproved = order.plan().is_some_and(|plan| plan.approval.is_none());
    unapproved && plan_approved(workspace, order, now).is_some_and(|found| !found.holds)
}

/// ORD-14, about the plan of an order and an approval recorded on `today`.
pub fn plan_approvable(
    workspace: &Workspace,
    order: &WorkOrder,
    plan: &Reply,
    approved: Approved<'_>,
    today: Date,
) -> Explanation {
    let (own, last) = own_last_day(workspace, order, plan);
    let from = plan.trace.at.date();
    let number = workspace.issues.get(order.issue).map_or("", |issue| issue.number.get().as_str());
    let explanation = ORD_14
        .all(approval::conditions(workspace, order, approved, plan.trace.at, (from, today)))
        .with(Term::date(&term::plan::LAST, last).computed_from([Term::parameter(&own)]))
        .with(Term::words(&term::NUMBER, number))
        .about(order.id);
    match plan.result {
        ReplyResult::Planned { until } => explanation.with(Term::date(&term::PLANNED, until)),
        _ => explanation,
    }
}

/// The term of the order's class, and its last day if it began with the plan: as far as an extension could reach.
fn own_last_day(workspace: &Workspace, order: &WorkOrder, plan: &Reply) -> (Used<Span>, Date) {
    let own = workspace.policy.on(order.class.limit(), order.dispatched.at.date());
    let last = workspace.calendar.deadline(plan.trace.at, own.value, &Pauses::NONE).due.date();
    (own, last)
}
