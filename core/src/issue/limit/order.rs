use jiff::civil::{Date, DateTime};

use super::{Duty, Limit, limit, running};
use crate::{
    calendar::{Deadline, Pause, Pauses},
    issue::{Extension, Issue, ReplyResult, WorkOrder, rules},
    organisation::Kind,
    policy::{Span, Used, parameter},
    workspace::Workspace,
};

/// The limits that run for a work order at `now`. One that was replied to or recalled has none.
pub fn of_order(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Vec<Limit> {
    if !order.is_open() {
        return Vec::new();
    }
    let contact = contact(workspace, order, now).filter(|_| order.contacted.is_none());
    let supervision = supervision(workspace, order, now);
    contact.into_iter().chain([reply(workspace, order, now)]).chain(supervision).collect()
}

/// The limit for the first contact with whoever raised the issue, from dispatch; `None` when they gave no name
/// ([`contactable`](rules::contactable) says so).
pub fn contact(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Option<Limit> {
    let somebody = workspace.issues.get(order.issue).is_none_or(Issue::can_be_called);
    let (term, from) = (&parameter::ORDER_CONTACT, order.dispatched.at);
    somebody.then(|| running(workspace, Duty::Contact, order.id.into(), term, from, now))
}

/// A time that is aimed at; being later than it breaks no rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// By when, and how that was counted.
    pub deadline: Deadline,
    /// The parameter that sets the term.
    pub term: Used<Span>,
}

/// The target for the first contact with an enterprise; `None` when nobody or somebody else raised the issue.
pub fn contact_target(workspace: &Workspace, order: &WorkOrder) -> Option<Target> {
    let firm = workspace.issues.get(order.issue)?.raised_by.organisation()?;
    let kind = workspace.organisations.get(firm)?.kind();
    if !matches!(kind, Kind::Enterprise | Kind::IndividualHousehold) {
        return None;
    }
    let from = order.dispatched.at;
    let term = workspace.policy.on(&parameter::ORDER_CONTACT_ENTERPRISE, from.date());
    let deadline = workspace.calendar.deadline(from, term.value, &Pauses::NONE);
    Some(Target { deadline, term })
}

/// The limit for the reply to a work order: its [term], or the planned day that has taken the term's place.
pub fn reply(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Limit {
    let Some((planned, until)) = planned(order) else { return term(workspace, order, now) };
    let days = planned.date().until(until).map_or(0, |span| span.get_days());
    let days = Span::Days(u32::try_from(days).unwrap_or(0));
    let deadline = workspace.calendar.deadline(planned, days, &Pauses::NONE);
    limit(workspace, Duty::Reply, order.id.into(), None, deadline, now)
}

/// The term of a work order's class from dispatch, with its extension and pauses, whatever is planned.
pub fn term(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Limit {
    let (term, deadline) = deadline_of(workspace, order, &standing_extensions(workspace, order), now);
    limit(workspace, Duty::Reply, order.id.into(), Some(term), deadline, now)
}

/// The extensions that lengthen the term: those that ORD-05 allows. A file can hold others; they are kept and change
/// nothing.
pub fn standing_extensions<'a>(workspace: &Workspace, order: &'a WorkOrder) -> Vec<&'a Extension> {
    let mut standing: Vec<&Extension> = Vec::new();
    for extension in &order.extensions {
        if rules::extension_allowed(workspace, order, &standing, extension).holds {
            standing.push(extension);
        }
    }
    standing
}

pub(in crate::issue) fn deadline_of(
    workspace: &Workspace,
    order: &WorkOrder,
    extensions: &[&Extension],
    now: DateTime,
) -> (Used<Span>, Deadline) {
    let mut term = workspace.policy.on(order.class.limit(), order.dispatched.at.date());
    for extension in extensions {
        term.value = longer(term.value, extension.by);
    }
    let pauses: Vec<Pause> = order
        .pauses
        .iter()
        .map(|pause| Pause { start: pause.from.at, end: pause.to.as_ref().map(|to| to.at) })
        .collect();
    let deadline = workspace.calendar.deadline(order.dispatched.at, term.value, &Pauses::at(&pauses, now));
    (term, deadline)
}

/// From the first time it was put under supervision, until the lead has replied to that.
fn supervision(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Option<Limit> {
    let from = order.supervisions.first()?.trace.at;
    if order.replies.last().is_some_and(|reply| reply.trace.at >= from) {
        return None;
    }
    Some(running(workspace, Duty::Supervision, order.id.into(), &parameter::ORDER_SUPERVISION, from, now))
}

/// When the last reply was given and until which day it plans.
fn planned(order: &WorkOrder) -> Option<(DateTime, Date)> {
    let reply = order.replies.last()?;
    match reply.result {
        ReplyResult::Planned { until } => Some((reply.trace.at, until)),
        _ => None,
    }
}

/// The sum of two terms of one unit; a term of another unit adds nothing (ORD-05 refuses such an extension).
fn longer(term: Span, by: Span) -> Span {
    match (term, by) {
        (Span::Minutes(a), Span::Minutes(b)) => Span::Minutes(a.saturating_add(b)),
        (Span::Hours(a), Span::Hours(b)) => Span::Hours(a.saturating_add(b)),
        (Span::WorkingHours(a), Span::WorkingHours(b)) => Span::WorkingHours(a.saturating_add(b)),
        (Span::WorkingDays(a), Span::WorkingDays(b)) => Span::WorkingDays(a.saturating_add(b)),
        (Span::Days(a), Span::Days(b)) => Span::Days(a.saturating_add(b)),
        (Span::Months(a), Span::Months(b)) => Span::Months(a.saturating_add(b)),
        (Span::Years(a), Span::Years(b)) => Span::Years(a.saturating_add(b)),
        (term, _) => term,
    }
}
