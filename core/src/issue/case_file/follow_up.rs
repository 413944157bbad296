use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{CaseLink, Event};
use crate::{
    clash::Trace,
    issue::{
        CallBack, Issue, Outcome, Satisfaction, State, StateKind, Step,
        limit::{self, Duty, Limit},
    },
    policy::{Parameter, Span, parameter},
    text::{Text, messages::issue as words},
    workspace::Workspace,
};

/// Call-backs, reopenings, requests to withdraw, bad ratings put right, the closing.
pub(super) fn events<'a>(workspace: &'a Workspace, issue: &'a Issue) -> Vec<Event<'a>> {
    let mut events = call_backs(workspace, issue);
    events.extend(rectifications(workspace, issue));
    events.extend(withdrawals(workspace, issue));
    events.extend(issue.log.iter().filter_map(|step| of_step(issue, step)));
    events.extend(issue.told.iter().map(|told| Event {
        how: Some(told.channel.text()),
        ..follow_up(issue, &told.trace, &words::STEP_TELL)
    }));
    events
}

fn call_backs<'a>(workspace: &'a Workspace, issue: &'a Issue) -> Vec<Event<'a>> {
    let mut replied = replied(issue);
    let each = issue.call_backs.iter().map(|call| {
        // Each try of a round had to come in time, from the reply or from the try before it, until somebody was reached.
        let from = replied.remove(&call.round).filter(|_| issue.can_be_called());
        if call.reached.is_none() {
            replied.extend(from.map(|_| (call.round, call.trace.at)));
        }
        let term = &parameter::FOLLOW_UP_CALL_BACK;
        let limit = from.map(|from| ran(workspace, issue, Duty::CallBack, term, from, call.trace.at));
        Event { limit, ..called(issue, call, &words::STEP_CALL_BACK) }
    });
    each.collect()
}

/// When each round was replied to.
fn replied(issue: &Issue) -> BTreeMap<u32, DateTime> {
    let mut round = 0_u32;
    let mut replied = BTreeMap::new();
    for step in &issue.log {
        round = round.saturating_add(u32::from(step.is_reopening()));
        if step.to == State::Replied {
            replied.insert(round, step.trace.at);
        }
    }
    replied
}

fn rectifications<'a>(workspace: &'a Workspace, issue: &'a Issue) -> Vec<Event<'a>> {
    let each = issue.rectifications.iter().flat_map(|done| {
        let rectified = Event { words: &done.text, ..follow_up(issue, &done.trace, &words::STEP_RECTIFY) };
        let calls = done.calls.iter().map(|call| {
            let (term, from) = (&parameter::FOLLOW_UP_RECTIFICATION, done.of.at);
            let limit = ran(workspace, issue, Duty::Rectification, term, from, call.trace.at);
            Event { limit: Some(limit), ..called(issue, call, &words::STEP_CALL_RECTIFICATION) }
        });
        std::iter::once(rectified).chain(calls)
    });
    each.collect()
}

fn withdrawals<'a>(workspace: &'a Workspace, issue: &'a Issue) -> Vec<Event<'a>> {
    let each = issue.withdrawals.iter().flat_map(|asked| {
        let request = Event {
            organisation: asked.passed_on_by,
            words: &asked.why,
            ..follow_up(issue, &asked.asked, &words::STEP_WITHDRAW)
        };
        let calls = asked.calls.iter().enumerate().map(|(index, call)| {
            let before = index.checked_sub(1).and_then(|before| asked.calls.get(before));
            let (term, from) =
                (&parameter::FOLLOW_UP_CALL_BACK, before.map_or(asked.asked.at, |call| call.trace.at));
            let limit = ran(workspace, issue, Duty::Withdrawal, term, from, call.trace.at);
            Event {
                organisation: call.caller,
                how: Some(call.wish.map_or(&words::LEFT_OUT_NOT_REACHED, |wish| wish.text())),
                words: &call.comment,
                limit: Some(limit),
                ..follow_up(issue, &call.trace, &words::STEP_CALL_WITHDRAWAL)
            }
        });
        std::iter::once(request).chain(calls)
    });
    each.collect()
}

fn of_step<'a>(issue: &'a Issue, step: &'a Step) -> Option<Event<'a>> {
    let event = |what| Event { words: &step.why, ..follow_up(issue, &step.trace, what) };
    match step.to {
        State::Closed { outcome: outcome @ Outcome::AnswerPosted } => {
            Some(Event { how: Some(outcome.text()), ..event(&words::STEP_POST_ANSWER) })
        }
        State::Closed { outcome } => Some(Event { how: Some(outcome.text()), ..event(&words::STEP_CLOSE) }),
        to if step.is_reopening() => Some(Event {
            how: (to.kind() == StateKind::Council).then(|| to.text()),
            ..event(&words::STEP_REOPEN)
        }),
        _ => None,
    }
}

fn called<'a>(issue: &Issue, call: &'a CallBack, what: &'static Text) -> Event<'a> {
    let (how, rating, words) = match &call.reached {
        Some(said) => (said.solved.text(), said.satisfaction.map(Satisfaction::marks), said.comment.as_str()),
        None => (&words::LEFT_OUT_NOT_REACHED, None, ""),
    };
    Event { organisation: call.caller, how: Some(how), rating, words, ..follow_up(issue, &call.trace, what) }
}

fn follow_up<'a>(issue: &Issue, trace: &'a Trace, what: &'static Text) -> Event<'a> {
    Event::new(CaseLink::FollowUp, trace, what, issue.id)
}

fn ran(
    workspace: &Workspace,
    issue: &Issue,
    duty: Duty,
    term: &'static Parameter<Span>,
    from: DateTime,
    at: DateTime,
) -> Limit {
    limit::running(workspace, duty, issue.id.into(), term, from, at)
}
