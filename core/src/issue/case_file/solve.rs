use std::collections::BTreeMap;

use super::{CaseLink, Event};
use crate::{
    clash::Trace,
    issue::{
        Issue, WorkOrder,
        limit::{self, Limit},
    },
    journal::EntryId,
    record::OrganisationId,
    text::{Text, messages::issue as words},
    workspace::Workspace,
};

/// The answer without a work order, and the work orders.
pub(super) fn events<'a>(
    workspace: &'a Workspace,
    issue: &'a Issue,
    kept: &BTreeMap<EntryId, Limit>,
) -> Vec<Event<'a>> {
    let answer = issue.answer.as_ref().map(|answer| Event {
        words: &answer.text,
        limit: kept.get(&answer.trace.entry).cloned(),
        ..Event::new(CaseLink::Solve, &answer.trace, &words::STEP_ANSWER, issue.id)
    });
    let orders = workspace.issues.orders_of(issue);
    answer.into_iter().chain(orders.flat_map(|order| of_order(workspace, order, kept))).collect()
}

fn of_order<'a>(
    workspace: &'a Workspace,
    order: &'a WorkOrder,
    kept: &BTreeMap<EntryId, Limit>,
) -> Vec<Event<'a>> {
    let mut events = vec![Event {
        organisation: Some(order.first_lead),
        how: Some(order.class.text()),
        words: &order.text,
        limit: kept.get(&order.dispatched.entry).cloned(),
        ..Event::new(CaseLink::Solve, &order.dispatched, &words::STEP_DISPATCH, order.id)
    }];
    events.extend(order.contacted.as_ref().map(|contacted| Event {
        limit: limit::contact(workspace, order, contacted.at),
        ..Event::new(CaseLink::Solve, contacted, &words::DUTY_CONTACT, order.id)
    }));
    events.extend(of_lead(order));
    events.extend(of_clock(order));
    events.extend(order.replies.iter().map(|reply| Event {
        how: Some(reply.result.text()),
        words: &reply.text,
        limit: Some(limit::term(workspace, order, reply.trace.at)),
        ..Event::new(CaseLink::Solve, &reply.trace, &words::STEP_REPLY, order.id)
    }));
    events
}

/// Who led, and who saw to it that they did.
fn of_lead(order: &WorkOrder) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    let mut add = |trace, what, organisation: Option<OrganisationId>, words| {
        events.push(Event { organisation, ..worded(order, trace, what, words) });
    };
    for bounce in &order.bounces {
        add(&bounce.trace, &words::STEP_RETURN, None, &bounce.reason);
        if let Some(ruling) = &bounce.ruling {
            add(&ruling.trace, &words::STEP_DECIDE, Some(ruling.lead), &ruling.reason);
        }
    }
    for transfer in &order.transfers {
        add(&transfer.trace, &words::STEP_TRANSFER, Some(transfer.to), &transfer.reason);
    }
    for reminder in &order.reminders {
        add(&reminder.trace, &words::STEP_REMIND, None, &reminder.reason);
    }
    events.extend(order.supervisions.iter().map(|supervision| Event {
        person: &supervision.supervisor,
        ..worded(order, &supervision.trace, &words::STEP_SUPERVISE, &supervision.reason)
    }));
    events
}

/// What moved the limit.
fn of_clock(order: &WorkOrder) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    for pause in &order.pauses {
        events.push(worded(order, &pause.from, &words::STEP_PAUSE, &pause.reason));
        events.extend(pause.to.as_ref().map(|to| worded(order, to, &words::STEP_RESUME, "")));
    }
    events.extend(order.extensions.iter().map(|extension| Event {
        person: &extension.approver,
        ..worded(order, &extension.trace, &words::STEP_EXTEND, &extension.reason)
    }));
    events.extend(order.replies.iter().filter_map(|reply| reply.approval.as_ref()).map(|approval| Event {
        person: &approval.approver,
        ..worded(order, &approval.trace, &words::STEP_APPROVE_PLAN, "")
    }));
    events
}

fn worded<'a>(order: &WorkOrder, trace: &'a Trace, what: &'static Text, words: &'a str) -> Event<'a> {
    Event { words, ..Event::new(CaseLink::Solve, trace, what, order.id) }
}
