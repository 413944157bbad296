//! What an amendment must be, and when it stands.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Amendment, Part, TextChange};
pub use crate::agreement::rules::{AGR_21, AGR_22, AGR_23, AGR_24, AGR_25, AGR_26, AGR_27};
use crate::{
    agreement::{Agreement, ObligationTerms, Wording, standing::days_between},
    policy::parameter,
    record::{AmendmentId, ObligationId, OrganisationId, Record},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::{Text, messages::term::agreement as term},
    workspace::Workspace,
};

fn number(name: &'static Text, count: usize) -> Term {
    Term::number(name, i64::try_from(count).unwrap_or(i64::MAX))
}

fn labels(parts: impl IntoIterator<Item = Part>) -> TermValue {
    TermValue::List(parts.into_iter().map(|part| TermValue::Label(part.text())).collect())
}

/// AGR-21: holds exactly when the amendment is part of the text on the day.
pub fn in_effect(agreement: &Agreement, id: AmendmentId, amendment: &Amendment, on: Date) -> Explanation {
    let stands = agreement.amendments_in_effect().into_iter().find(|(_, other, _)| *other == id);
    let effective = stands.map_or(TermValue::Nothing, |(from, ..)| TermValue::Date(from));
    let effective = Term::new(&term::AMENDMENT_EFFECTIVE, effective)
        .computed_from([Term::date(&term::AMENDMENT_FROM, amendment.from)]);
    let accepted = amendment.acceptances().count();
    AGR_21
        .all([
            Condition::at_least(
                number(&term::ACCEPTED, accepted),
                number(&term::ASKED, amendment.asked().count().max(1)),
            ),
            Condition::not_before(Term::date(&term::ON, on), effective),
        ])
        .with(Term::label(&term::AMENDMENT_STATE, amendment.state().text()))
        .about(id)
}

/// AGR-22: every change changes something, and none of them speaks of a part of which another one speaks. `adds`: how
/// many obligations the amendment adds.
pub fn clear_change(text: &Wording, changes: &[TextChange], adds: usize) -> Explanation {
    let idle: Vec<&TextChange> = changes
        .iter()
        .filter(|change| {
            let mut changed = text.clone();
            changed.apply(change);
            changed == *text
        })
        .collect();
    let twice: BTreeSet<Part> = changes
        .iter()
        .enumerate()
        .filter(|(index, change)| changes.iter().take(*index).any(|before| same_words(before, change)))
        .filter_map(|(_, change)| change.part())
        .collect();
    AGR_22
        .all([
            Condition::at_least(number(&term::CHANGES, changes.len() + adds), Term::number(&term::ONCE, 1)),
            Condition::at_most(number(&term::IDLE_CHANGES, idle.len()), Term::number(&term::NONE, 0)),
            Condition::at_most(number(&term::DOUBLE_CHANGES, twice.len()), Term::number(&term::NONE, 0)),
        ])
        .with(Term::new(
            &term::UNCLEAR_PARTS,
            labels(idle.into_iter().filter_map(TextChange::part).chain(twice)),
        ))
}

/// Whether two changes speak of the same words: of one part, and of the same field of it.
fn same_words(left: &TextChange, right: &TextChange) -> bool {
    use TextChange::{EditObligation, EditParty};
    let same_field = match (left, right) {
        (EditObligation { change: left, .. }, EditObligation { change: right, .. }) => {
            std::mem::discriminant(left) == std::mem::discriminant(right)
        }
        (EditParty { change: left, .. }, EditParty { change: right, .. }) => {
            std::mem::discriminant(left) == std::mem::discriminant(right)
        }
        _ => true,
    };
    same_field && left.part().is_some() && left.part() == right.part()
}

/// AGR-23: no other pending amendment changes a part that this one changes or rests on.
pub fn unrivalled(
    agreement: &Agreement,
    changes: &[TextChange],
    adds: &BTreeMap<ObligationId, ObligationTerms>,
) -> Explanation {
    let pending = agreement.amendments().filter(|(_, other)| other.is_pending());
    let rivals: Vec<(AmendmentId, BTreeSet<Part>)> = pending
        .map(|(id, other)| (id, other.parts_shared_with(changes, adds)))
        .filter(|(_, shared)| !shared.is_empty())
        .collect();
    let records: Vec<Record> = rivals.iter().map(|(id, _)| (*id).into()).collect();
    let parts: BTreeSet<Part> = rivals.into_iter().flat_map(|(_, shared)| shared).collect();
    let explanation = AGR_23
        .holds(Condition::at_most(
            Term::counted(&term::RIVALS, records.clone()),
            Term::number(&term::NONE, 0),
        ))
        .with(Term::new(&term::UNCLEAR_PARTS, labels(parts)));
    records.into_iter().fold(explanation, Explanation::about)
}

/// AGR-24: proposed (`on`) by today, the text `from` a day on which the agreement is in force, before and after.
pub fn proposal_days(
    agreement: &Agreement,
    amended: &Wording,
    (on, from): (Date, Date),
    today: Date,
) -> Explanation {
    let effective = agreement.effective().map_or(TermValue::Nothing, TermValue::Date);
    let last = agreement.last_day().min(amended.term.to);
    AGR_24.all([
        Condition::not_after(Term::date(&term::PROPOSED_ON, on), Term::date(&term::TODAY, today)),
        Condition::not_before(
            Term::date(&term::AMENDMENT_FROM, from),
            Term::new(&term::EFFECTIVE, effective),
        ),
        Condition::not_after(Term::date(&term::AMENDMENT_FROM, from), Term::date(&term::LAST_DAY, last)),
    ])
}

/// AGR-25. `name`: what the organisation is called.
pub fn asked(amendment: &Amendment, by: OrganisationId, name: TermValue) -> Explanation {
    let asked = i64::from(amendment.asked().any(|asked| asked == by));
    let answered = i64::from(amendment.acceptance_of(by).is_some());
    AGR_25
        .all([
            Condition::at_least(Term::number(&term::AMONG_ASKED, asked), Term::number(&term::ONCE, 1)),
            Condition::at_most(Term::number(&term::ANSWERED, answered), Term::number(&term::NONE, 0)),
        ])
        .with(Term::new(&term::PARTY, name))
}

/// AGR-26.
pub fn answer_day(agreement: &Agreement, amendment: &Amendment, on: Date, today: Date) -> Explanation {
    AGR_26.all([
        Condition::not_before(
            Term::date(&term::ON, on),
            Term::date(&term::PROPOSED_ON, amendment.proposed_on),
        ),
        Condition::not_after(Term::date(&term::ON, on), Term::date(&term::TODAY, today)),
        Condition::not_after(Term::date(&term::ON, on), Term::date(&term::LAST_DAY, agreement.last_day())),
    ])
}

/// AGR-27: days since it was proposed. `None` once it is answered.
pub fn answered_in_time(workspace: &Workspace, amendment: &Amendment, on: Date) -> Option<Explanation> {
    let limit = workspace.policy.on(&parameter::AGREEMENT_AMENDMENT, on);
    let awaited: Vec<Record> = amendment.awaited().map(Record::from).collect();
    let days = Term::number(&term::UNANSWERED_DAYS, days_between(amendment.proposed_on, on))
        .computed_from([Term::date(&term::PROPOSED_ON, amendment.proposed_on)]);
    let explanation = AGR_27.holds(Condition::at_most(days, Term::parameter(&limit)));
    amendment.is_pending().then(|| {
        explanation
            .with(Term::counted(&term::AWAITED, awaited))
            .with(Term::words(&term::AMENDMENT_REASON, &amendment.reason))
    })
}

/// AGR-27, for every amendment that waits too long.
pub(in crate::agreement) fn findings(workspace: &Workspace, agreement: &Agreement, on: Date) -> Vec<Finding> {
    let each = agreement.amendments().filter_map(|(id, amendment)| {
        answered_in_time(workspace, amendment, on)?.finding(Severity::Warning, id)
    });
    each.collect()
}
