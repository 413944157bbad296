use jiff::civil::DateTime;

use super::{Asked, screened_out};
use crate::{
    issue::{CallBack, Handling, Issue, Outcome, Reached, Solved, State, WorkOrder},
    rate::Part,
    record::IssueId,
    text::{Text, messages::issue as words},
};

/// What counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Solved,
    Satisfied,
}

impl Counts {
    fn holds(self, said: &Reached) -> bool {
        match self {
            Counts::Solved => said.solved == Solved::Yes,
            Counts::Satisfied => said.satisfaction.is_some_and(|grade| !grade.is_bad()),
        }
    }
}

/// A call-back of the period, or why there is none to count.
pub(super) struct Called<'a> {
    issue: IssueId,
    said: Result<&'a Reached, &'static Text>,
}

impl Called<'_> {
    pub(super) fn part(&self, counts: Counts) -> Part {
        match self.said {
            Ok(said) => Part::when(self.issue, counts.holds(said)),
            Err(why) => Part::excluded(self.issue, why),
        }
    }
}

/// Each round counts once, by the day of its last call-back that reached somebody.
pub(super) fn parts<'a>(asked: &Asked<'_>, issue: &'a Issue, orders: &[&WorkOrder]) -> Vec<Called<'a>> {
    let Asked { period, handling, now, .. } = asked;
    let within = |at: DateTime| period.contains(&at.date());
    let meant = |at: DateTime| {
        within(at) && (*handling == Handling::Any || handling.lets_through(handled_by(orders, issue, at)))
    };
    let called = rounds(issue, within).into_iter().filter_map(|round| {
        let reached = round.iter().rev().find_map(|call| Some((call, call.reached.as_ref()?)));
        let (call, said) = match reached {
            Some((call, said)) => (call, Ok(said)),
            None => (round.last()?, Err(&words::LEFT_OUT_NOT_REACHED)),
        };
        meant(call.trace.at).then_some(said)
    });
    let waits = waiting(issue).filter(|_| meant(issue.since.at));
    let plans = orders.iter().filter(|order| handling.lets_through(Some(order)));
    let plans = plans.filter_map(|order| {
        let until = order.planned_until()?;
        let why = if now.date() <= until { &words::LEFT_OUT_PLANNED } else { &words::LEFT_OUT_PLAN_OVER };
        within(order.replies.last()?.trace.at).then_some(why)
    });
    let screened = screened_out(asked, issue).map(|(_, why)| why);
    let left_out = waits.into_iter().chain(plans).chain(screened).map(Err);
    called.chain(left_out).map(|said| Called { issue: issue.id, said }).collect()
}

/// Why the present round has no call-back to count.
fn waiting(issue: &Issue) -> Option<&'static Text> {
    match issue.state {
        State::Closed { outcome: Outcome::Withdrawn } => Some(&words::LEFT_OUT_WITHDRAWN),
        State::Closed { outcome: Outcome::AnswerPosted } => Some(&words::LEFT_OUT_ANONYMOUS),
        State::Replied if issue.call_backs_of_this_round().next().is_none() => {
            Some(match issue.can_be_called() {
                true => &words::LEFT_OUT_NOT_CALLED,
                false => &words::LEFT_OUT_ANONYMOUS,
            })
        }
        _ => None,
    }
}

/// The rounds of call-backs of which one falls within.
fn rounds(issue: &Issue, within: impl Fn(DateTime) -> bool) -> Vec<Vec<&CallBack>> {
    let mut rounds = std::collections::BTreeMap::<u32, Vec<&CallBack>>::new();
    if issue.call_backs.iter().any(|call| within(call.trace.at)) {
        for call in &issue.call_backs {
            rounds.entry(call.round).or_default().push(call);
        }
    }
    rounds.into_values().collect()
}

/// The order that stood behind the issue at a moment: the last one dispatched by then, unless it was answered since.
fn handled_by<'a>(orders: &[&'a WorkOrder], issue: &Issue, at: DateTime) -> Option<&'a WorkOrder> {
    let order = orders.iter().rfind(|order| order.dispatched.at <= at)?;
    let answered = issue
        .answer
        .as_ref()
        .is_some_and(|answer| answer.trace.at <= at && answer.trace.at >= order.dispatched.at);
    (!answered).then_some(*order)
}
