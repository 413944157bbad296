//! What identifies an organisation and how to reach it: its code, its phone.

use super::{ORG_01, ORG_02, ORG_03, ORG_04, ORG_13};
use crate::{
    organisation::{Internal, Organisation, Phone, PhoneError, Uscc, UsccError, uscc},
    record::OrganisationId,
    rule::{Condition, Explanation, Refusal, Term, TermValue},
    text::{Text, messages::term},
    workspace::Workspace,
};

/// ORG-01 to ORG-03: the code that somebody typed, cleaned.
///
/// # Errors
/// With the position of the first wrong character, the length, or the check character that was expected.
pub fn uscc(typed: &str) -> Result<Uscc, Refusal> {
    typed.parse().map_err(|error| wrong_uscc(typed, &error).into())
}

/// Why a code is refused: ORG-01, ORG-02 or ORG-03, for a form that checks while somebody types.
pub fn wrong_uscc(typed: &str, error: &UsccError) -> Explanation {
    let letter = |name: &'static Text, c: char| Term::words(name, c.to_string());
    let explanation = match error {
        UsccError::Length { found } => ORG_01.holds(Condition::is(
            Term::number(&term::uscc::LENGTH, count(*found)),
            Term::number(&term::uscc::LENGTH_REQUIRED, count(uscc::LENGTH)),
        )),
        UsccError::Character { position, character } => {
            let allowed = Uscc::allowed_at(*position).chars().map(|c| TermValue::Words(c.to_string()));
            ORG_02
                .holds(Condition::one_of(
                    letter(&term::uscc::CHARACTER, *character),
                    Term::new(&term::uscc::ALPHABET, TermValue::List(allowed.collect())),
                ))
                .with(Term::number(&term::uscc::POSITION, count(*position)))
        }
        UsccError::Check { given, expected } => ORG_03.holds(Condition::is(
            letter(&term::uscc::CHECK, *given),
            letter(&term::uscc::CHECK_EXPECTED, *expected),
        )),
    };
    explanation.with(Term::words(&term::uscc::CODE, typed.trim()))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// ORG-04. `except`: the organisation that is to have it.
pub fn uscc_free(workspace: &Workspace, uscc: &Uscc, except: Option<OrganisationId>) -> Explanation {
    let others = workspace.organisations.all();
    let holders = others.filter(|other| other.uscc() == Some(uscc) && Some(other.id()) != except);
    let holders: Vec<&Organisation> = holders.collect();
    let records = holders.iter().map(|holder| holder.id().into()).collect();
    let name = holders.first().map_or("", |holder| holder.name());
    let explanation = ORG_04
        .holds(Condition::at_most(
            Term::counted(&term::uscc::HOLDERS, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::uscc::CODE, uscc.as_str()))
        .with(Term::words(&term::organisation::OTHER, name));
    holders.iter().fold(explanation, |explanation, holder| explanation.about(holder.id()))
}

/// ORG-13: the phone that somebody typed; none for an empty field.
///
/// # Errors
/// When it cannot be one.
pub fn phone(typed: Option<&str>) -> Result<Option<Internal<Phone>>, Refusal> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else { return Ok(None) };
    let error = match typed.parse::<Phone>() {
        Ok(phone) => return Ok(Some(Internal::new(phone))),
        Err(error) => error,
    };
    let found = match error {
        PhoneError::Digits { found } => TermValue::Words(found.to_string()),
        PhoneError::Character { character } => TermValue::Words(format!("“{character}”")),
    };
    // What was typed is not repeated: it may be an identity-card number.
    Err(ORG_13
        .fails([
            Term::new(&term::phone::FOUND, found),
            Term::number(&term::phone::FEWEST, Phone::FEWEST),
            Term::number(&term::phone::MOST, Phone::MOST),
        ])
        .into())
}
