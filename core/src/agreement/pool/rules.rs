//! What a ledger of pooled resources may say.

use jiff::civil::Date;

use super::{Amount, Movement, Pledge};
pub use crate::agreement::rules::{AGR_29, AGR_30};
use crate::{
    agreement::Agreement,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term::agreement as term,
};

fn amount(name: &'static crate::text::Text, amount: Amount) -> Term {
    Term::new(name, amount.value())
}

/// AGR-29: the same resource as was promised, and no more than is there to be used or taken back.
pub fn fits(pledge: &Pledge, movement: Movement, of: Amount) -> Explanation {
    let same = Condition::is(
        Term::label(&term::RESOURCE, of.resource().text()),
        Term::label(&term::RESOURCE_PROMISED, pledge.resource().text()),
    );
    let room = match pledge.room_for(movement) {
        Some(room) => amount(&term::ROOM, room),
        // As much more as can be counted at all.
        None => amount(&term::ROOM, Amount::of(pledge.resource(), u64::MAX - pledge.delivered().number())),
    };
    let room = room
        .computed_from([amount(&term::DELIVERED, pledge.delivered()), amount(&term::USED, pledge.used())]);
    AGR_29
        .all([same, Condition::at_most(amount(&term::AMOUNT, of), room)])
        .with(Term::label(&term::MOVEMENT, movement.text()))
        .with(Term::words(&term::PURPOSE, &pledge.purpose))
}

/// AGR-30: delivered in full once its day has passed.
pub fn delivered_in_time(agreement: &Agreement, pledge: &Pledge, on: Date) -> Explanation {
    let due = pledge.due.unwrap_or(agreement.last_day());
    // Until its day has passed nothing is asked for.
    let asked = if on > due { pledge.promised } else { Amount::of(pledge.resource(), 0) };
    let asked = amount(&term::PLEDGED_BY_NOW, asked)
        .computed_from([amount(&term::PLEDGED, pledge.promised), Term::date(&term::DUE, due)]);
    AGR_30
        .holds(Condition::at_least(amount(&term::DELIVERED, pledge.delivered()), asked))
        .with(Term::words(&term::PURPOSE, &pledge.purpose))
        .with(Term::new(&term::RESOURCE, TermValue::Label(pledge.resource().text())))
}

/// AGR-30, for every pledge.
pub(in crate::agreement) fn findings(agreement: &Agreement, on: Date) -> Vec<Finding> {
    let standing = agreement.pledges().filter(|(_, pledge)| pledge.withdrawn.is_none());
    standing
        .filter_map(|(id, pledge)| delivered_in_time(agreement, pledge, on).finding(Severity::Warning, id))
        .collect()
}
