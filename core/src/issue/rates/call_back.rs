use jiff::civil::DateTime;

use super::Asked;
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
    pub(super) fn left_out(issue: IssueId, why: &'static Text) -> Self {
        Called { issue, said: Err(why) }
    }

    pub(super) fn part(&self, counts: Counts) -> Part {
        match self.said {
            Ok(said) => Part::when(self.issue, counts.holds(said)),
            Err(why) => Part::excluded(self.issue, why),
        }
    }
}

/// Each round counts once, by the day of its last call-back that reached somebody; a round that waits for one is left
/// out.
pub(super) fn parts<'a>(asked: &Asked<'_>, issue: &'a Issue) -> impl Iterator<Item = Called<'a>> {
    let meant = |at: DateTime| asked.within(at) && handled_as_asked(asked, issue, at);
    let called = rounds(issue, |at| asked.within(at)).into_iter().filter_map(move |round| {
        let reached = round.iter().rev().find_map(|call| Some((call, call.reached.as_ref()?)));
        let (call, said) = match reached {
            Some((call, said)) => (call, Ok(said)),
            None => (round.last()?, Err(&words::LEFT_OUT_NOT_REACHED)),
        };
        meant(call.trace.at).then_some(Called { issue: issue.id, said })
    });
    let waits = waiting(issue).filter(|_| meant(issue.since.at));
    called.chain(waits.map(|why| Called::left_out(issue.id, why)))
}

/// An order whose last reply plans it for a day: nobody is called back yet.
pub(super) fn planned<'a>(asked: &Asked<'_>, order: &WorkOrder) -> Option<Called<'a>> {
    let until = order.planned_until()?;
    if !asked.within(order.replies.last()?.trace.at) {
        return None;
    }
    let why = if asked.now.date() <= until { &words::LEFT_OUT_PLANNED } else { &words::LEFT_OUT_PLAN_OVER };
    Some(Called::left_out(order.issue, why))
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

/// Whether the issue was handled at a moment in the way that is asked for: by the last order dispatched by then, unless it
/// was answered since.
fn handled_as_asked(asked: &Asked<'_>, issue: &Issue, at: DateTime) -> bool {
    let handling = asked.handling;
    if handling == Handling::Any {
        return true;
    }
    let mut orders = asked.workspace.issues.orders_of(issue);
    let order = orders.rfind(|order| order.dispatched.at <= at);
    let answered = |order: &WorkOrder| {
        let answer = issue.answer.as_ref();
        answer.is_some_and(|answer| answer.trace.at <= at && answer.trace.at >= order.dispatched.at)
    };
    handling.lets_through(order.filter(|order| !answered(order)))
}
