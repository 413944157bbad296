//! The limits of an issue: what must be done by when, counted by the working-day calendar from the policy's terms.

use jiff::civil::{Date, DateTime};

use super::{Issue, ReplyResult, State, WorkOrder};
use crate::{
    calendar::{Deadline, Light, Pause, Pauses},
    policy::{Parameter, Span, Used, parameter},
    record::Record,
    text::{Text, messages::issue as words},
    workspace::Workspace,
};

/// What must be done by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// What must be done.
    pub duty: Duty,
    /// The record that it is about.
    pub about: Record,
    /// By when, and how that was counted.
    pub deadline: Deadline,
    /// The parameter that sets the term; `None` where a planned day sets it.
    pub term: Option<Used<Span>>,
    /// Green, amber or red at the moment asked.
    pub light: Light,
}

/// What must be done within a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// Answer on the quick track, or screen.
    Answer,
    /// Hold the session.
    Session,
    /// Contact whoever raised the issue.
    Contact,
    /// Reply to the work order.
    Reply,
    /// Call back.
    CallBack,
}

impl Duty {
    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Duty::Answer => &words::DUTY_ANSWER,
            Duty::Session => &words::DUTY_SESSION,
            Duty::Contact => &words::DUTY_CONTACT,
            Duty::Reply => &words::DUTY_REPLY,
            Duty::CallBack => &words::DUTY_CALL_BACK,
        }
    }
}

/// The limits that run for an issue and its work orders at `now`, nearest first.
pub fn of_issue(workspace: &Workspace, issue: &Issue, now: DateTime) -> Vec<Limit> {
    let own = match issue.state {
        State::Received | State::Quick => vec![(Duty::Answer, &parameter::ISSUE_QUICK, issue.received_at)],
        State::Council | State::Scheduled { .. } => {
            vec![(Duty::Session, &parameter::ISSUE_COUNCIL, council_start(issue))]
        }
        State::Replied => vec![(Duty::CallBack, &parameter::FOLLOW_UP_CALL_BACK, issue.since.at)],
        _ => Vec::new(),
    };
    let own = own
        .into_iter()
        .map(|(duty, term, from)| running(workspace, duty, issue.id.into(), term, from, &Pauses::NONE, now));
    let orders = workspace.issues.orders_of(issue).flat_map(|order| of_order(workspace, order, now));
    let mut limits: Vec<Limit> = own.chain(orders).collect();
    limits.sort_by_key(|limit| (limit.deadline.due, limit.duty));
    limits
}

/// The limits that run for a work order at `now`. A replied order has none.
pub fn of_order(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Vec<Limit> {
    if order.state == super::OrderState::Replied {
        return Vec::new();
    }
    let mut limits = Vec::new();
    if order.contacted.is_none() {
        let contact = running(
            workspace,
            Duty::Contact,
            order.id.into(),
            &parameter::ORDER_CONTACT,
            order.dispatched.at,
            &Pauses::NONE,
            now,
        );
        limits.push(contact);
    }
    limits.push(reply(workspace, order, now));
    limits
}

/// The limit for the reply to a work order: the term of its class from dispatch, with its extension and pauses; a
/// planned day takes its place.
pub fn reply(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Limit {
    let mut term = workspace.policy.on(order.class.limit(), order.dispatched.at.date());
    for extension in &order.extensions {
        term.value = longer(term.value, extension.by);
    }
    let pauses: Vec<Pause> = order
        .pauses
        .iter()
        .map(|pause| Pause { start: pause.from.at, end: pause.to.as_ref().map(|to| to.at) })
        .collect();
    let deadline = workspace.calendar.deadline(order.dispatched.at, term.value, &Pauses::at(&pauses, now));
    if let Some((planned, until)) = planned(order) {
        let days = planned.date().until(until).map_or(0, |span| span.get_days());
        let deadline = workspace.calendar.deadline(planned, Span::Days(days.unsigned_abs()), &Pauses::NONE);
        return limit(workspace, Duty::Reply, order.id.into(), None, deadline, now);
    }
    limit(workspace, Duty::Reply, order.id.into(), Some(term), deadline, now)
}

/// When the last reply was given and until which day it plans.
fn planned(order: &WorkOrder) -> Option<(DateTime, Date)> {
    let reply = order.replies.last()?;
    match reply.result {
        ReplyResult::Planned { until } => Some((reply.trace.at, until)),
        _ => None,
    }
}

/// Full deliberation starts from receipt, or from the step that sent the issue back to the council.
fn council_start(issue: &Issue) -> DateTime {
    let sent_back = |step: &&super::Step| {
        step.to == State::Council && !matches!(step.from, Some(State::Received | State::Quick))
    };
    issue.log.iter().rev().find(sent_back).map_or(issue.received_at, |step| step.trace.at)
}

fn running(
    workspace: &Workspace,
    duty: Duty,
    about: Record,
    term: &'static Parameter<Span>,
    from: DateTime,
    pauses: &Pauses,
    now: DateTime,
) -> Limit {
    let term = workspace.policy.on(term, from.date());
    let deadline = workspace.calendar.deadline(from, term.value, pauses);
    limit(workspace, duty, about, Some(term), deadline, now)
}

fn limit(
    workspace: &Workspace,
    duty: Duty,
    about: Record,
    term: Option<Used<Span>>,
    deadline: Deadline,
    now: DateTime,
) -> Limit {
    let warn_at = workspace.policy.on(&parameter::DEADLINE_WARN_AT, now.date());
    let light = deadline.light(now, warn_at.value);
    Limit { duty, about, deadline, term, light }
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
