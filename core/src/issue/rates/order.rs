use jiff::civil::DateTime;

use super::{Dated, screened_out};
use crate::{
    issue::{Handling, Issue, OrderState, WorkOrder, limit},
    rate::Part,
    text::messages::issue as words,
    workspace::Workspace,
};

/// What counts as ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    AtAll,
    InTime,
}

/// By the day of dispatch.
pub(super) fn response(
    workspace: &Workspace,
    issue: &Issue,
    handling: Handling,
    now: DateTime,
) -> Vec<Dated> {
    let each = |order: &WorkOrder| {
        let due = limit::contact(workspace, order, now).deadline.due;
        let part = match &order.contacted {
            Some(contacted) => Part::when(order.id, contacted.at <= due),
            None if order.state == OrderState::Recalled && order.since.at <= due => {
                Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN)
            }
            None if now <= due => Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE),
            None => Part::no(order.id),
        };
        Dated { on: order.dispatched.at.date(), part }
    };
    of_orders(workspace, issue, handling, each)
}

/// By the day on which the order's term ends, whatever is planned.
pub(super) fn completion(
    workspace: &Workspace,
    issue: &Issue,
    handling: Handling,
    now: DateTime,
    ended: Ended,
) -> Vec<Dated> {
    let each = |order: &WorkOrder| {
        let due = limit::term(workspace, order, now).deadline.due;
        let part = match (order.final_reply(), order.planned_until()) {
            (Some(reply), _) => Part::when(order.id, ended == Ended::AtAll || reply.trace.at <= due),
            (None, _) if order.state == OrderState::Recalled => {
                Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN)
            }
            (None, Some(until)) if now.date() <= until => Part::excluded(order.id, &words::LEFT_OUT_PLANNED),
            (None, _) if now <= due => Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE),
            (None, _) => Part::no(order.id),
        };
        Dated { on: due.date(), part }
    };
    of_orders(workspace, issue, handling, each)
}

fn of_orders(
    workspace: &Workspace,
    issue: &Issue,
    handling: Handling,
    each: impl Fn(&WorkOrder) -> Dated,
) -> Vec<Dated> {
    let orders = workspace.issues.orders_of(issue).filter(|order| handling.lets_through(Some(order)));
    let left_out = handling.lets_through(None).then(|| screened_out(issue)).flatten();
    orders.map(each).chain(left_out).collect()
}
