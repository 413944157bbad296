//! Signing, being in force, ending early.

use jiff::civil::Date;

use super::rule;
use crate::{
    agreement::{Agreement, Wording},
    policy::Grade,
    record::{AgreementId, OrganisationId, Record},
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::messages::{agreement as words, term::agreement as term},
};

/// AGR-01 · Two different parties at least.
pub static AGR_01: Rule =
    rule("AGR-01", words::AGR_01_TITLE, words::AGR_01_MESSAGE, words::AGR_01_BASIS, Grade::C);

/// AGR-02 · Every party promises something, or says that it only takes part.
pub static AGR_02: Rule =
    rule("AGR-02", words::AGR_02_TITLE, words::AGR_02_MESSAGE, words::AGR_02_BASIS, Grade::D);

/// AGR-04 · In force when all have signed, from the later of the first day and the last signature.
pub static AGR_04: Rule =
    rule("AGR-04", words::AGR_04_TITLE, words::AGR_04_MESSAGE, words::AGR_04_BASIS, Grade::A);

/// AGR-08 · Ending early needs a notice, and takes effect when it has arrived.
pub static AGR_08: Rule =
    rule("AGR-08", words::AGR_08_TITLE, words::AGR_08_MESSAGE, words::AGR_08_BASIS, Grade::A);

/// AGR-10 · Only a party signs, gives notice, confirms.
pub static AGR_10: Rule =
    rule("AGR-10", words::AGR_10_TITLE, words::AGR_10_MESSAGE, words::AGR_10_BASIS, Grade::A);

/// AGR-13 · Once all have signed, no signature is taken back.
pub static AGR_13: Rule =
    rule("AGR-13", words::AGR_13_TITLE, words::AGR_13_MESSAGE, words::AGR_13_BASIS, Grade::A);

/// AGR-14 · What is recorded has happened.
pub static AGR_14: Rule =
    rule("AGR-14", words::AGR_14_TITLE, words::AGR_14_MESSAGE, words::AGR_14_BASIS, Grade::Own);

/// AGR-15 · Nobody signs after the last day.
pub static AGR_15: Rule =
    rule("AGR-15", words::AGR_15_TITLE, words::AGR_15_MESSAGE, words::AGR_15_BASIS, Grade::A);

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
