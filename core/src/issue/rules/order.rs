use jiff::civil::{Date, DateTime};

use super::{ORD_01, ORD_04, ORD_06, ORD_07, ORD_08, ORD_09, ORD_11, ORD_12, ORD_15};
use crate::{
    calendar::{Deadline, Pauses},
    issue::WorkOrder,
    policy::parameter,
    record::OrganisationId,
    rule::{Condition, Explanation, Term},
    text::messages::term,
    workspace::Workspace,
};

/// ORD-01.
pub fn one_lead(lead: OrganisationId, co_handlers: &[OrganisationId]) -> Explanation {
    let among = co_handlers.iter().filter(|handler| **handler == lead).count();
    let mut distinct = co_handlers.to_vec();
    distinct.sort();
    distinct.dedup();
    let twice = co_handlers.len() - distinct.len();
    let twice = u32::try_from(among + twice).unwrap_or(u32::MAX);
    ORD_01.holds(Condition::is(Term::number(&term::NAMED_TWICE, twice), Term::number(&term::ALLOWED, 0)))
}

/// ORD-04, about a return that is asked for.
pub fn returnable(workspace: &Workspace, order: &WorkOrder, now: DateTime) -> Explanation {
    returned(workspace, order, order.bounces.len(), now)
}

/// ORD-04, about every return on record that it does not allow. The clock was never stopped for it.
pub fn returns_allowed(workspace: &Workspace, order: &WorkOrder) -> Vec<Explanation> {
    let on_record = order.bounces.iter().enumerate();
    let judged = on_record.map(|(before, bounce)| returned(workspace, order, before, bounce.trace.at));
    judged.filter(|judged| !judged.holds).collect()
}

fn returned(workspace: &Workspace, order: &WorkOrder, before: usize, at: DateTime) -> Explanation {
    let day = order.dispatched.at.date();
    let (most, window) = (
        workspace.policy.on(&parameter::ORDER_BOUNCES, day),
        workspace.policy.on(&parameter::ORDER_BOUNCE_WINDOW, day),
    );
    let until = workspace.calendar.deadline(order.dispatched.at, window.value, &Pauses::NONE);
    let next = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    ORD_04
        .all([
            Condition::at_most(Term::number(&term::RETURNS, next), Term::parameter(&most)),
            Condition::not_after(Term::moment(&term::NOW, at), Term::deadline(&term::RETURN_UNTIL, &until)),
        ])
        .with(Term::parameter(&window))
        .about(order.id)
}

/// ORD-06.
pub fn planned_ahead(until: Date, today: Date) -> Explanation {
    let tomorrow = today.tomorrow().unwrap_or(today);
    ORD_06.holds(Condition::not_before(
        Term::date(&term::PLANNED, until),
        Term::date(&term::EARLIEST, tomorrow),
    ))
}

/// ORD-07.
pub fn another_lead(workspace: &Workspace, order: &WorkOrder, lead: OrganisationId) -> Explanation {
    let same = u32::from(order.lead == lead);
    ORD_07
        .holds(Condition::at_most(Term::number(&term::transfer::SAME, same), Term::number(&term::ALLOWED, 0)))
        .with(Term::words(&term::transfer::LEAD, workspace.organisations.name(order.lead)))
        .about(order.id)
}

/// ORD-08, about an order whose reply was due; `None` while there is still time for reminding.
pub fn reminded(
    workspace: &Workspace,
    order: &WorkOrder,
    due: &Deadline,
    number: &str,
    now: DateTime,
) -> Option<Explanation> {
    let term = workspace.policy.on(&parameter::ORDER_REMINDER, due.due.date());
    let by = workspace.calendar.deadline(due.due, term.value, &Pauses::NONE);
    if !order.is_open() || now <= by.due {
        return None;
    }
    let made = order.reminders.iter().filter(|reminder| reminder.trace.at > due.due).count();
    let made = u32::try_from(made).unwrap_or(u32::MAX);
    let explanation = ORD_08
        .holds(Condition::at_least(
            Term::number(&term::reminder::MADE, made),
            Term::number(&term::reminder::NEEDED, 1),
        ))
        .with(Term::deadline(&term::DUE, due))
        .with(Term::deadline(&term::reminder::BY, &by))
        .with(Term::parameter(&term))
        .with(Term::words(&term::NUMBER, number));
    Some(explanation.about(order.id))
}

/// ORD-09, about an order of which the lead was reminded after it was due.
pub fn supervised(
    workspace: &Workspace,
    order: &WorkOrder,
    due: &Deadline,
    number: &str,
    now: DateTime,
) -> Option<Explanation> {
    let reminder = order.reminders.iter().find(|reminder| reminder.trace.at > due.due)?;
    if !order.is_open() || !order.supervisions.is_empty() {
        return None;
    }
    let term = workspace.policy.on(&parameter::ORDER_SUPERVISE_AFTER, reminder.trace.at.date());
    let by = workspace.calendar.deadline(reminder.trace.at, term.value, &Pauses::NONE);
    let explanation = ORD_09
        .holds(Condition::not_after(
            Term::moment(&term::NOW, now),
            Term::deadline(&term::supervision::BY, &by),
        ))
        .with(Term::moment(&term::reminder::AT, reminder.trace.at))
        .with(Term::parameter(&term))
        .with(Term::words(&term::NUMBER, number));
    Some(explanation.about(order.id))
}

/// ORD-11, about an order whose clock stands still.
pub fn pause_reviewed(
    workspace: &Workspace,
    order: &WorkOrder,
    number: &str,
    now: DateTime,
) -> Option<Explanation> {
    let pause = order.pauses.last().filter(|pause| pause.to.is_none() && order.is_open())?;
    let longest = workspace.policy.on(&parameter::ORDER_PAUSE, pause.from.at.date());
    let by = workspace.calendar.deadline(pause.from.at, longest.value, &Pauses::NONE);
    let explanation = ORD_11
        .holds(Condition::not_after(Term::moment(&term::NOW, now), Term::deadline(&term::pause::BY, &by)))
        .with(Term::moment(&term::pause::SINCE, pause.from.at))
        .with(Term::words(&term::pause::REASON, pause.reason.clone()))
        .with(Term::parameter(&longest))
        .with(Term::words(&term::NUMBER, number));
    Some(explanation.about(order.id))
}

/// ORD-12, about an order that is open.
pub fn planned_once(workspace: &Workspace, order: &WorkOrder, number: &str) -> Explanation {
    let most = workspace.policy.on(&parameter::ORDER_PLANS, order.dispatched.at.date());
    let plans = order.replies.iter().filter(|reply| reply.result.is_plan()).count();
    let plans = u32::try_from(plans).unwrap_or(u32::MAX);
    ORD_12
        .holds(Condition::at_most(Term::number(&term::PLANS, plans), Term::parameter(&most)))
        .with(Term::words(&term::NUMBER, number))
        .about(order.id)
}

/// ORD-15, about an order that is open.
pub fn paused_once(workspace: &Workspace, order: &WorkOrder, number: &str) -> Explanation {
    let most = workspace.policy.on(&parameter::ORDER_PAUSES, order.dispatched.at.date());
    let pauses = u32::try_from(order.pauses.len()).unwrap_or(u32::MAX);
    ORD_15
        .holds(Condition::at_most(Term::number(&term::PAUSES, pauses), Term::parameter(&most)))
        .with(Term::words(&term::NUMBER, number))
        .about(order.id)
}
