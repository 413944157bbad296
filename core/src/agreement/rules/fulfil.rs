//! What counts as delivered.

use jiff::civil::Date;

use super::{in_force, rule};
use crate::{
    agreement::Agreement,
    policy::Grade,
    record::OrganisationId,
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::messages::{agreement as words, term::agreement as term},
};

/// AGR-06 · Only a party other than the doer confirms or disputes.
pub static AGR_06: Rule =
    rule("AGR-06", words::AGR_06_TITLE, words::AGR_06_MESSAGE, words::AGR_06_BASIS, Grade::B);

/// AGR-07 · A delivery lies within the days on which the agreement is in force.
pub static AGR_07: Rule =
    rule("AGR-07", words::AGR_07_TITLE, words::AGR_07_MESSAGE, words::AGR_07_BASIS, Grade::A);

/// AGR-16 · A delivery has an amount.
pub static AGR_16: Rule =
    rule("AGR-16", words::AGR_16_TITLE, words::AGR_16_MESSAGE, words::AGR_16_BASIS, Grade::Own);

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
