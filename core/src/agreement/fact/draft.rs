//! Writing the text. It is frozen from the first signature on: a change that arrives later is set aside as a clash.

use std::collections::BTreeMap;

use super::Fact;
use crate::{
    agreement::{
        Agreement, Change, Obligation, ObligationChange, ObligationTerms, Party, PartyChange, PartyTerms,
        Seal,
    },
    clash::{Field, Fold},
    record::{AgreementId, ObligationId, OrganisationId},
};

pub(super) fn drafted(fact: &Fact, fold: &Fold<'_>) -> Option<Agreement> {
    let Fact::Drafted { number, title, parties, principles, goal, axes, areas, term, rhythm, renews, .. } =
        fact
    else {
        return None;
    };
    let mut agreement = Agreement {
        number: Field::new(number.clone(), fold),
        title: Field::new(title.clone(), fold),
        parties: Vec::new(),
        principles: Field::new(principles.clone(), fold),
        goal: Field::new(goal.clone(), fold),
        axes: Field::new(axes.clone(), fold),
        areas: Field::new(areas.clone(), fold),
        term: Field::new(*term, fold),
        rhythm: Field::new(*rhythm, fold),
        clauses: BTreeMap::new(),
        renews: *renews,
        obligations: BTreeMap::new(),
        fulfilments: BTreeMap::new(),
        amendments: BTreeMap::new(),
        agreed: Vec::new(),
        liaisons: BTreeMap::new(),
        pledges: BTreeMap::new(),
        joint_meetings: BTreeMap::new(),
        evaluations: Vec::new(),
        text_history: vec![fold.trace()],
        dropped: None,
        termination: None,
    };
    for party in parties {
        if agreement.party(party.organisation).is_none() {
            agreement.parties.push(Party::new(party, fold));
        }
    }
    Some(agreement)
}

impl Party {
    fn new(terms: &PartyTerms, fold: &Fold<'_>) -> Party {
        Party {
            organisation: terms.organisation,
            role: Field::new(terms.role.clone(), fold),
            signatory: Field::new(terms.signatory.clone(), fold),
            liaison: Field::new(terms.liaison.clone(), fold),
            participation: Field::new(terms.participation, fold),
            signed_on: Field::new(None, fold),
            seal: Field::new(Seal::NotSaid, fold),
        }
    }
}

impl Agreement {
    /// Whether the text can still be changed; takes note of the change, or reports why it is too late.
    fn writes(&mut self, id: AgreementId, step: &str, fold: &mut Fold<'_>) -> bool {
        if let Some(dropped) = &self.dropped {
            fold.impossible(id, step, "dropped", &dropped.trace);
            return false;
        }
        if let Some(signed) = self.signed().next() {
            fold.impossible(id, step, "signed", signed.signed_on.set_by());
            return false;
        }
        if self.text_history.last().is_none_or(|last| last.entry != fold.origin.trace.entry) {
            self.text_history.push(fold.trace());
        }
        true
    }

    pub(super) fn edit(&mut self, id: AgreementId, change: &Change, fold: &mut Fold<'_>) {
        if change.is_text() && !self.writes(id, "edited", fold) {
            return;
        }
        match change {
            Change::Number(number) => self.number.set(number.clone(), id, "number", fold),
            Change::Title(title) => self.title.set(title.clone(), id, "title", fold),
            Change::Goal(goal) => self.goal.set(goal.clone(), id, "goal", fold),
            Change::Principles(all) => self.principles.set(all.clone(), id, "principles", fold),
            Change::Axes(axes) => self.axes.set(axes.clone(), id, "axes", fold),
            Change::Areas(areas) => self.areas.set(areas.clone(), id, "areas", fold),
            Change::Term(term) => self.term.set(*term, id, "term", fold),
            Change::Rhythm(rhythm) => self.rhythm.set(*rhythm, id, "rhythm", fold),
            Change::Clause { clause, text } => match self.clauses.get_mut(clause) {
                Some(written) => written.set(text.clone(), id, clause.text().key, fold),
                None => {
                    self.clauses.insert(*clause, Field::new(text.clone(), fold));
                }
            },
        }
    }

    pub(super) fn add_party(&mut self, id: AgreementId, terms: &PartyTerms, fold: &mut Fold<'_>) {
        if !self.writes(id, "party_added", fold) {
            return;
        }
        match self.party(terms.organisation) {
            None => self.parties.push(Party::new(terms, fold)),
            // Somebody else added it at the same time: the first entry stands, the second can be read in the clash.
            Some(party) => fold.impossible(id, "party_added", "party_added", party.role.set_by()),
        }
    }

    pub(super) fn edit_party(
        &mut self,
        id: AgreementId,
        organisation: OrganisationId,
        change: &PartyChange,
        fold: &mut Fold<'_>,
    ) {
        if change.is_text() && !self.writes(id, "party_edited", fold) {
            return;
        }
        // The same field of two parties is not the same field.
        let field = |name: &str| format!("party.{organisation}.{name}");
        let joined = self.was_party(organisation);
        let Some(party) = self.parties.iter_mut().find(|party| party.organisation == organisation) else {
            return match (change, joined) {
                (PartyChange::Liaison(who), true) => match self.liaisons.get_mut(&organisation) {
                    Some(liaison) => liaison.set(who.clone(), id, &field("liaison"), fold),
                    None => {
                        self.liaisons.insert(organisation, Field::new(who.clone(), fold));
                    }
                },
                _ => self.text_moved_on(id, "party_edited", "party_removed", fold),
            };
        };
        match change {
            PartyChange::Role(role) => party.role.set(role.clone(), id, &field("role"), fold),
            PartyChange::Signatory(who) => party.signatory.set(who.clone(), id, &field("signatory"), fold),
            PartyChange::Liaison(who) => party.liaison.set(who.clone(), id, &field("liaison"), fold),
            PartyChange::Participation(participation) => {
                party.participation.set(*participation, id, &field("participation"), fold)
            }
        }
    }

    pub(super) fn remove_party(
        &mut self,
        id: AgreementId,
        organisation: OrganisationId,
        fold: &mut Fold<'_>,
    ) {
        if !self.writes(id, "party_removed", fold) {
            return;
        }
        self.parties.retain(|party| party.organisation != organisation);
        for obligation in self.obligations.values_mut().filter(|one| one.party == organisation) {
            obligation.removed.get_or_insert_with(|| fold.trace());
        }
    }

    pub(super) fn add_obligation(
        &mut self,
        id: AgreementId,
        obligation: ObligationId,
        terms: &ObligationTerms,
        fold: &mut Fold<'_>,
    ) {
        if !self.writes(id, "obligation_added", fold) {
            return;
        }
        if self.party(terms.party).is_none() {
            return self.text_moved_on(id, "obligation_added", "party_removed", fold);
        }
        self.obligations.entry(obligation).or_insert_with(|| Obligation {
            party: terms.party,
            text: Field::new(terms.text.clone(), fold),
            kind: Field::new(terms.kind, fold),
            measure: Field::new(terms.measure.clone(), fold),
            due: Field::new(terms.due, fold),
            removed: None,
        });
    }

    pub(super) fn edit_obligation(
        &mut self,
        id: AgreementId,
        obligation: ObligationId,
        change: &ObligationChange,
        fold: &mut Fold<'_>,
    ) {
        if !self.writes(id, "obligation_edited", fold) {
            return;
        }
        let Some(written) = self.obligations.get_mut(&obligation) else { return fold.missing(obligation) };
        if let Some(removed) = &written.removed {
            return fold.impossible(obligation, "obligation_edited", "obligation_removed", removed);
        }
        match change {
            ObligationChange::Text(text) => written.text.set(text.clone(), obligation, "text", fold),
            ObligationChange::Kind(kind) => written.kind.set(*kind, obligation, "kind", fold),
            ObligationChange::Measure(measure) => {
                written.measure.set(measure.clone(), obligation, "measure", fold)
            }
            ObligationChange::Due(due) => written.due.set(*due, obligation, "due", fold),
        }
    }

    pub(super) fn remove_obligation(
        &mut self,
        id: AgreementId,
        obligation: ObligationId,
        fold: &mut Fold<'_>,
    ) {
        if !self.writes(id, "obligation_removed", fold) {
            return;
        }
        match self.obligations.get_mut(&obligation) {
            Some(written) => {
                written.removed.get_or_insert_with(|| fold.trace());
            }
            None => fold.missing(obligation),
        }
    }

    /// Reports that somebody else changed the text in the meantime.
    pub(super) fn text_moved_on(&self, id: AgreementId, step: &str, state: &str, fold: &mut Fold<'_>) {
        let other = self.text_history.iter().rev().find(|trace| trace.entry != fold.origin.trace.entry);
        if let Some(other) = other {
            fold.impossible(id, step, state, other);
        }
    }
}
