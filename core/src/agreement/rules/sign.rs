//! Signing, being in force, ending early.

use jiff::civil::Date;

use super::{AGR_01, AGR_02, AGR_04, AGR_08, AGR_10, AGR_13, AGR_14, AGR_15};
use crate::{
    agreement::{Agreement, Wording},
    record::{AgreementId, OrganisationId, Record},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::agreement as term,
};

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// AGR-01.
pub fn enough_parties(text: &Wording, id: AgreementId) -> Explanation {
    let parties = Term::number(&term::PARTIES, count(text.parties.len()));
    AGR_01.holds(Condition::at_least(parties, Term::number(&term::PARTIES_NEEDED, 2))).about(id)
}

/// AGR-02. `name`: what a party is called.
pub fn everyone_contributes(text: &Wording, name: impl Fn(OrganisationId) -> TermValue) -> Explanation {
    let idle: Vec<OrganisationId> = text.idle_parties().collect();
    let names = idle.iter().map(|party| name(*party)).collect();
    let records: Vec<Record> = idle.iter().map(|party| (*party).into()).collect();
    AGR_02
        .holds(Condition::at_most(Term::counted(&term::IDLE, records), Term::number(&term::NONE, 0)))
        .with(Term::new(&term::IDLE_NAMES, TermValue::List(names)))
}

/// AGR-04: holds exactly when the agreement is in force on the day.
pub fn in_force(agreement: &Agreement, on: Date) -> Explanation {
    let days = agreement.agreed_term();
    let last_signature = match agreement.last_signature() {
        Some(day) => Term::date(&term::LAST_SIGNATURE, day),
        None => Term::new(&term::LAST_SIGNATURE, TermValue::Nothing),
    };
    let effective = agreement.effective().map_or(TermValue::Nothing, TermValue::Date);
    let effective = Term::new(&term::EFFECTIVE, effective)
        .computed_from([Term::date(&term::FROM, days.from), last_signature]);
    let mut ends = vec![Term::date(&term::TO, days.to)];
    if let Some(termination) = &agreement.termination {
        ends.push(Term::date(&term::TERMINATED_ON, termination.effective_on));
        ends.push(Term::date(&term::NOTICE_ON, termination.notice_on));
    }
    let last = Term::date(&term::LAST_DAY, agreement.last_day()).computed_from(ends);
    AGR_04.all([
        all_signed(agreement),
        Condition::not_before(Term::date(&term::ON, on), effective),
        Condition::not_after(Term::date(&term::ON, on), last),
    ])
}

fn all_signed(agreement: &Agreement) -> Condition {
    let parties = count(agreement.parties.len()).max(1);
    Condition::at_least(
        Term::number(&term::SIGNATURES, count(agreement.signed().count())),
        Term::number(&term::SIGNATURES_NEEDED, parties),
    )
}

/// AGR-08.
pub fn notice(agreement: &Agreement, notice_on: Date, effective_on: Date, today: Date) -> Explanation {
    AGR_08.all([
        Condition::not_after(Term::date(&term::NOTICE_ON, notice_on), Term::date(&term::TODAY, today)),
        Condition::not_before(
            Term::date(&term::TERMINATED_ON, effective_on),
            Term::date(&term::NOTICE_ON, notice_on),
        ),
        Condition::not_after(
            Term::date(&term::TERMINATED_ON, effective_on),
            Term::date(&term::LAST_DAY, agreement.last_day()),
        ),
    ])
}

/// AGR-10, for whoever is or was a party. `name`: what the organisation is called.
pub fn is_party(agreement: &Agreement, organisation: OrganisationId, name: TermValue) -> Explanation {
    among_parties(agreement.was_party(organisation), agreement.title.get(), organisation, name)
}

/// AGR-10, by one version of the text. `name`: what the organisation is called.
pub fn is_party_of(text: &Wording, organisation: OrganisationId, name: TermValue) -> Explanation {
    among_parties(text.party(organisation).is_some(), &text.title, organisation, name)
}

fn among_parties(found: bool, title: &str, organisation: OrganisationId, name: TermValue) -> Explanation {
    let found = Term::number(&term::AMONG_PARTIES, i64::from(found));
    AGR_10
        .holds(Condition::at_least(found, Term::number(&term::ONCE, 1)))
        .with(Term::new(&term::PARTY, name))
        .with(Term::words(&term::TITLE, title))
        .about(organisation)
}

/// AGR-13: somebody has still to sign.
pub fn not_all_signed(agreement: &Agreement, id: AgreementId) -> Explanation {
    let missing = count(agreement.parties.len() - agreement.signed().count());
    AGR_13
        .holds(Condition::at_least(Term::number(&term::UNSIGNED, missing), Term::number(&term::ONCE, 1)))
        .about(id)
}

/// AGR-14.
pub fn happened(on: Date, today: Date) -> Explanation {
    AGR_14.holds(Condition::not_after(Term::date(&term::ON, on), Term::date(&term::TODAY, today)))
}

/// AGR-15.
pub fn signing_day(agreement: &Agreement, on: Date) -> Explanation {
    let to = Term::date(&term::TO, agreement.term.get().to);
    AGR_15.holds(Condition::not_after(Term::date(&term::ON, on), to))
}
