use jiff::civil::DateTime;

use super::{Dated, screened_out};
use crate::{
    issue::{CallBack, Handling, Issue, Outcome, Reached, Solved, State, WorkOrder},
    rate::Part,
    text::{Text, messages::issue as words},
    workspace::Workspace,
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

/// Each round counts once, by the day of its last call-back that reached somebody.
pub(super) fn parts(
    workspace: &Workspace,
    issue: &Issue,
    handling: Handling,
    now: DateTime,
    counts: Counts,
) -> Vec<Dated> {
    let meant = |at: DateTime| handling.lets_through(handled_by(workspace, issue, at));
    let called = rounds(issue).into_iter().filter_map(|round| {
        let (call, part) = match round.iter().rev().find_map(|call| Some((call, call.reached.as_ref()?))) {
            Some((call, said)) => (call, Part::when(issue.id, counts.holds(said))),
            None => (round.last()?, Part::excluded(issue.id, &words::LEFT_OUT_NOT_REACHED)),
        };
        meant(call.trace.at).then(|| Dated { on: call.trace.at.date(), part })
    });
    let waits =
        waiting(issue).filter(|_| meant(issue.since.at)).map(|why| left_out(issue, issue.since.at, why));
    let plans = workspace.issues.orders_of(issue).filter(|order| handling.lets_through(Some(order)));
    let plans = plans.filter_map(|order| {
        let until = order.planned_until()?;
        let why = if now.date() <= until { &words::LEFT_OUT_PLANNED } else { &words::LEFT_OUT_PLAN_OVER };
        Some(left_out(issue, order.replies.last()?.trace.at, why))
    });
    let screened = handling.lets_through(None).then(|| screened_out(issue)).flatten();
    called.chain(waits).chain(plans).chain(screened).collect()
}

fn left_out(issue: &Issue, at: DateTime, why: &'static Text) -> Dated {
    Dated { on: at.date(), part: Part::excluded(issue.id, why) }
}

/// Why the present round has no call-back to count.
fn waiting(issue: &Issue) -> Option<&'static Text> {
    match issue.state {
        State::Closed { outcome: Outcome::Withdrawn } => Some(&words::LEFT_OUT_WITHDRAWN),
        State::Replied if issue.call_backs_of_this_round().next().is_none() => {
            Some(&words::LEFT_OUT_NOT_CALLED)
        }
        _ => None,
    }
}

fn rounds(issue: &Issue) -> Vec<Vec<&CallBack>> {
    let mut rounds = std::collections::BTreeMap::<u32, Vec<&CallBack>>::new();
    for call in &issue.call_backs {
        rounds.entry(call.round).or_default().push(call);
    }
    rounds.into_values().collect()
}

/// The order that stood behind the issue at a moment: the last one dispatched by then, unless it was answered since.
fn handled_by<'a>(workspace: &'a Workspace, issue: &Issue, at: DateTime) -> Option<&'a WorkOrder> {
    let order = workspace.issues.orders_of(issue).rfind(|order| order.dispatched.at <= at)?;
    let answered = issue
        .answer
        .as_ref()
        .is_some_and(|answer| answer.trace.at <= at && answer.trace.at >= order.dispatched.at);
    (!answered).then_some(order)
}
