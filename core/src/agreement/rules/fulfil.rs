//! What counts as delivered.

use jiff::civil::Date;

use super::{AGR_06, AGR_07, AGR_16, in_force};
use crate::{
    agreement::Agreement,
    record::OrganisationId,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::agreement as term,
};

/// AGR-16.
pub fn some_amount(amount: impl Into<u64>) -> Explanation {
    let amount = Term::number(&term::QUANTITY, i64::try_from(amount.into()).unwrap_or(i64::MAX));
    AGR_16.holds(Condition::at_least(amount, Term::number(&term::QUANTITY_NEEDED, 1)))
}

/// AGR-06. `name`: what the doer is called.
pub fn other_side(by: OrganisationId, doer: OrganisationId, name: TermValue) -> Explanation {
    let same = i64::from(by == doer);
    AGR_06
        .holds(Condition::at_most(Term::number(&term::OWN, same), Term::number(&term::NONE, 0)))
        .with(Term::new(&term::DOER, name))
        .about(doer)
}

/// AGR-07: the conditions of AGR-04 on the day of the delivery.
pub fn within_term(agreement: &Agreement, on: Date) -> Explanation {
    AGR_07.all(in_force(agreement, on).conditions)
}
