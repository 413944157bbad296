//! The rules of this room.

use jiff::civil::Date;

use super::{Industry, IndustryError};
use crate::{
    organisation::Organisation,
    rule::{Condition, Explanation, Refusal, Term, TermValue, rules},
    text::messages::{enterprise as words, term, term::enterprise as terms},
};

pub use super::standing::findings;

rules! {
    /// ENT-01 · An industry is a code of GB/T 4754.
    ENT_01 = "ENT-01", ENT_01_TITLE, ENT_01_MESSAGE, A, ENT_01_BASIS, [];
    /// ENT-02 · A yearly amount belongs to a year that had begun on the day it speaks of.
    ENT_02 = "ENT-02", ENT_02_TITLE, ENT_02_MESSAGE, Own, ENT_02_BASIS, [];
    /// ENT-03 · A firm is covered by a Party organisation, not by an organisation of another kind.
    ENT_03 = "ENT-03", ENT_03_TITLE, ENT_03_MESSAGE, Own, ENT_03_BASIS, [];
    /// ENT-10 · What the file of a firm says is not older than a quarter.
    ENT_10 = "ENT-10", ENT_10_TITLE, ENT_10_MESSAGE, D, ENT_10_BASIS, ["enterprise.freshness"];
    /// ENT-11 · A firm has at most as many Party members as staff.
    ENT_11 = "ENT-11", ENT_11_TITLE, ENT_11_MESSAGE, Own, ENT_11_BASIS, [];
    /// ENT-12 · A firm that has closed by its file is closed on record as well.
    ENT_12 = "ENT-12", ENT_12_TITLE, ENT_12_MESSAGE, Own, ENT_12_BASIS, [];
}

/// ENT-01: the industry that somebody typed.
///
/// # Errors
/// With what is wrong about it.
pub fn industry(typed: &str) -> Result<Industry, Refusal> {
    typed.parse().map_err(|error| wrong_industry(typed, error).into())
}

/// ENT-01: why a code is refused, for a form that checks while somebody types.
pub fn wrong_industry(typed: &str, error: IndustryError) -> Explanation {
    let (problem, section) = match error {
        IndustryError::Form => (&words::INDUSTRY_FORM, TermValue::Nothing),
        IndustryError::NoDivision { .. } => (&words::INDUSTRY_NO_DIVISION, TermValue::Nothing),
        IndustryError::OtherSection { section, .. } => {
            (&words::INDUSTRY_OTHER_SECTION, TermValue::Words(section.letter().to_string()))
        }
    };
    ENT_01.fails([
        Term::words(&terms::CODE, typed.trim()),
        Term::label(&terms::PROBLEM, problem),
        Term::new(&terms::SECTION, section),
    ])
}

/// ENT-02.
pub fn year_has_begun(year: i16, as_of: Date) -> Explanation {
    let latest =
        Term::number(&terms::LATEST_YEAR, as_of.year()).computed_from([Term::date(&terms::AS_OF, as_of)]);
    ENT_02.holds(Condition::at_most(Term::number(&terms::YEAR, year), latest))
}

/// ENT-03.
pub fn is_party(organisation: &Organisation) -> Explanation {
    let is = match organisation.kind().is_party() {
        true => &words::A_PARTY_ORGANISATION,
        false => organisation.kind().text(),
    };
    ENT_03
        .holds(Condition::is(
            Term::label(&terms::IS, is),
            Term::label(&terms::SHOULD_BE, &words::A_PARTY_ORGANISATION),
        ))
        .with(Term::words(&term::organisation::NAME, organisation.name()))
        .about(organisation.id())
}
