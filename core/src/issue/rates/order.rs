use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time},
};

use super::{Asked, screened_out};
use crate::{
    calendar::Pauses,
    issue::{Issue, OrderState, WorkOrder, limit},
    policy::Span,
    rate::{Part, Rate},
    record::WorkOrderId,
    text::messages::issue as words,
    workspace::Workspace,
};

/// How far back before a period an order is looked at closely, in days.
const CLOSELY: i64 = 90;

/// Which terms end before the period when they begin well before it.
#[derive(Default)]
pub(super) struct Terms {
    ended: Vec<(Span, bool)>,
}

/// By the day of dispatch.
pub(super) fn response(asked: &Asked<'_>, issue: &Issue, orders: &[&WorkOrder]) -> Vec<Part> {
    let dispatched = orders.iter().filter(|order| {
        asked.period.contains(&order.dispatched.at.date()) && asked.handling.lets_through(Some(order))
    });
    let part = |order: &&WorkOrder| {
        let Some(limit) = limit::contact(asked.workspace, order, asked.now) else {
            return Part::excluded(order.id, &words::LEFT_OUT_NOBODY_TO_CONTACT);
        };
        let due = limit.deadline.due;
        match &order.contacted {
            Some(contacted) => Part::when(order.id, contacted.at <= due),
            None if order.state == OrderState::Recalled && order.since.at <= due => {
                Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN)
            }
            None if asked.now <= due => Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE),
            None => Part::no(order.id),
        }
    };
    let left_out = screened_out(asked, issue).map(|(issue, why)| Part::excluded(issue, why));
    dispatched.map(part).chain(left_out).collect()
}

/// By the day on which the order's term ends, whatever is planned: what counts as ended at all, and as ended by then. A
/// plan is an answer, not an end; the plans of those that were not ended stand beside the rate.
pub(super) fn completion(asked: &mut Asked<'_>, issue: &Issue, orders: &[&WorkOrder]) -> Vec<(Part, Part)> {
    let (mut parts, handling) = (Vec::new(), asked.handling);
    for order in orders.iter().filter(|order| handling.lets_through(Some(order))) {
        if !may_fall_due(asked, order) {
            continue;
        }
        let due = limit::term(asked.workspace, order, asked.now).deadline.due;
        if !asked.period.contains(&due.date()) {
            continue;
        }
        let both = |part: Part| (part, part);
        parts.push(match order.final_reply() {
            Some(reply) => (Part::yes(order.id), Part::when(order.id, reply.trace.at <= due)),
            None if order.state == OrderState::Recalled => {
                both(Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN))
            }
            None if asked.now <= due => both(Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE)),
            None => both(Part::no(order.id)),
        });
    }
    let left_out = screened_out(asked, issue).map(|(issue, why)| Part::excluded(issue, why));
    parts.extend(left_out.map(|part| (part, part)));
    parts
}

/// The orders that a completion rate counts as not ended, and that are planned until a day.
pub(super) fn planned(workspace: &Workspace, completion: &Rate) -> Vec<(WorkOrderId, Date)> {
    let orders = completion.falling_short().filter_map(|record| WorkOrderId::try_from(record).ok());
    let mut planned: Vec<_> =
        orders.filter_map(|id| Some((id, workspace.issues.order(id)?.planned_until()?))).collect();
    planned.sort_by_key(|(id, until)| (*until, *id));
    planned
}

/// Whether the term can end within the period, before it is counted day by day. A term ends after it began; and of two
/// that run alike without a pause, the one that began earlier ends no later.
fn may_fall_due(asked: &mut Asked<'_>, order: &WorkOrder) -> bool {
    let dispatched = order.dispatched.at;
    if dispatched.date() >= asked.period.end {
        return false;
    }
    let early = asked.period.start.checked_sub(CLOSELY.days()).unwrap_or(Date::MIN);
    let early: DateTime = early.to_datetime(Time::midnight());
    if dispatched > early || !order.pauses.is_empty() || !order.extensions.is_empty() {
        return true;
    }
    let term = asked.workspace.policy.on(order.class.limit(), dispatched.date()).value;
    if let Some((_, ended)) = asked.terms.ended.iter().find(|(known, _)| *known == term) {
        return !ended;
    }
    let due = asked.workspace.calendar.deadline(early, term, &Pauses::NONE).due;
    let ended = due.date() < asked.period.start;
    asked.terms.ended.push((term, ended));
    !ended
}
