use std::ops::Range;

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};

use super::Asked;
use crate::{
    calendar::Pauses,
    issue::{Class, OrderState, WorkOrder, limit},
    policy::Span,
    rate::{Part, Rate},
    record::WorkOrderId,
    text::messages::issue as words,
    workspace::Workspace,
};

/// How far back before a period an order is looked at closely, in days.
const CLOSELY: i64 = 90;

/// The first day on which something can have happened that counts in the period, to an order without pause or extension;
/// `None` where some class has ever had a term that reaches further than is looked back.
pub(super) fn earliest(workspace: &Workspace, period: &Range<Date>) -> Option<Date> {
    let early = period.start.checked_sub(CLOSELY.days()).ok()?;
    let start = early.to_datetime(Time::midnight());
    let ended =
        |term: Span| workspace.calendar.deadline(start, term, &Pauses::NONE).due.date() < period.start;
    let mut terms = Class::ALL.iter().flat_map(|class| workspace.policy.ever(class.limit()));
    terms.all(ended).then_some(early)
}

/// By the day of dispatch.
pub(super) fn response(asked: &Asked<'_>, order: &WorkOrder) -> Option<Part> {
    if !asked.within(order.dispatched.at) {
        return None;
    }
    let Some(limit) = limit::contact(asked.workspace, order, asked.now) else {
        return Some(Part::excluded(order.id, &words::LEFT_OUT_NOBODY_TO_CONTACT));
    };
    let due = limit.deadline.due;
    Some(match &order.contacted {
        Some(contacted) => Part::when(order.id, contacted.at <= due),
        None if order.state == OrderState::Recalled && order.since.at <= due => {
            Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN)
        }
        None if asked.now <= due => Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE),
        None => Part::no(order.id),
    })
}

/// By the day on which the order's term ends, whatever is planned: what counts as ended at all, and as ended by then. A
/// plan is an answer, not an end; the plans of those that were not ended stand beside the rate.
pub(super) fn completion(asked: &Asked<'_>, order: &WorkOrder) -> Option<(Part, Part)> {
    // A term ends after it began.
    if order.dispatched.at.date() >= asked.period.end {
        return None;
    }
    let due = limit::term(asked.workspace, order, asked.now).deadline.due;
    if !asked.within(due) {
        return None;
    }
    let both = |part: Part| (part, part);
    Some(match order.final_reply() {
        Some(reply) => (Part::yes(order.id), Part::when(order.id, reply.trace.at <= due)),
        None if order.state == OrderState::Recalled => {
            both(Part::excluded(order.id, &words::LEFT_OUT_WITHDRAWN))
        }
        None if asked.now <= due => both(Part::excluded(order.id, &words::LEFT_OUT_NOT_DUE)),
        None => both(Part::no(order.id)),
    })
}

/// The orders that a completion rate counts as not ended, and that are planned until a day.
pub(super) fn planned(workspace: &Workspace, completion: &Rate) -> Vec<(WorkOrderId, Date)> {
    let orders = completion.falling_short().filter_map(|record| WorkOrderId::try_from(record).ok());
    let mut planned: Vec<_> =
        orders.filter_map(|id| Some((id, workspace.issues.order(id)?.planned_until()?))).collect();
    planned.sort_by_key(|(id, until)| (*until, *id));
    planned
}
