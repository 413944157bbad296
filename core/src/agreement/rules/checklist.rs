//! What a text generally says: a checklist for whoever writes it.

use super::AGR_32;
use crate::{
    agreement::{Agreement, Element},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::agreement as term,
};

/// AGR-32.
pub fn complete(draft: &Agreement) -> Explanation {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let missing = draft.missing_elements();
    let (all, said) = (Element::ALL.len(), Element::ALL.len() - missing.len());
    let labels = missing.iter().map(|element| TermValue::Label(element.text())).collect();
    AGR_32
        .holds(Condition::at_least(
            Term::number(&term::ELEMENTS_SAID, number(said)),
            Term::number(&term::ELEMENTS, number(all)),
        ))
        .with(Term::new(&term::ELEMENTS_MISSING, TermValue::List(labels)))
        .with(Term::words(&term::TITLE, draft.title.get()))
}
