use jiff::civil::DateTime;

use super::{ISS_01, ISS_19};
use crate::{
    issue::{Issue, OrderState, State, WorkOrder},
    rule::{Condition, Explanation, Refusal, Term},
    text::{
        Text,
        messages::{issue as words, term},
    },
    visit::Urgency,
    workspace::rules::not_now,
};

/// ISS-01.
pub fn received_by_now(received_at: DateTime, now: DateTime) -> Explanation {
    ISS_01.holds(Condition::not_after(
        Term::moment(&term::RECEIVED, received_at),
        Term::moment(&term::NOW, now),
    ))
}

/// GEN-02 for an issue: the step `step` may start from where it stands.
pub fn stands(issue: &Issue, step: &'static Text, may: impl Fn(State) -> bool) -> Result<(), Refusal> {
    if may(issue.state) { Ok(()) } else { Err(not_now(issue.id, step, issue.state.text()).into()) }
}

/// GEN-02 for a work order.
pub fn order_stands(order: &WorkOrder, step: &'static Text, wanted: OrderState) -> Result<(), Refusal> {
    if order.state == wanted {
        return Ok(());
    }
    Err(not_now(order.id, step, order.state.text()).into())
}

/// ISS-19, about an issue in which people are in danger.
pub fn not_left_to_council(issue: &Issue) -> Option<Explanation> {
    let waits = match issue.state {
        State::Council | State::Scheduled { .. } => issue.state.text(),
        _ => &words::AT_ONCE,
    };
    (*issue.urgency.get() == Urgency::Safety).then(|| {
        ISS_19
            .holds(Condition::is(
                Term::label(&term::urgency::STANDS, waits),
                Term::label(&term::urgency::NEEDED, &words::AT_ONCE),
            ))
            .with(Term::label(&term::urgency::SAID, issue.urgency.get().text()))
            .with(Term::words(&term::NUMBER, issue.number.get().clone()))
            .about(issue.id)
    })
}
