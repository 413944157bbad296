//! What the parties put their names to, as one value: the signed text, and what amendments made of it.

mod version;

pub use version::Version;

use std::collections::BTreeMap;

use super::{
    Agreement, Area, Axis, Change, Clause, Measure, ObligationChange, ObligationTerms, Participation,
    PartyChange, PartyTerms, Rhythm, Term, TextChange,
};
use crate::record::{ObligationId, OrganisationId};

/// The wording of an agreement: everything that its parties put their names to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The title.
    pub title: String,
    /// The parties in the order of the text.
    pub parties: Vec<PartyTerms>,
    /// The principles.
    pub principles: Vec<String>,
    /// The goal.
    pub goal: String,
    /// The axes of the content.
    pub axes: Vec<Axis>,
    /// The fields in which the parties work together.
    pub areas: Vec<Area>,
    /// The first and the last day.
    pub term: Term,
    /// How often the joint meeting is held; `None`: as the office's policy says.
    pub rhythm: Option<Rhythm>,
    /// The further clauses.
    pub clauses: BTreeMap<Clause, String>,
    /// The obligations.
    pub obligations: BTreeMap<ObligationId, ObligationTerms>,
}

impl Agreement {
    /// The text as its parties sign it, without what amendments made of it later.
    pub fn signed_wording(&self) -> Wording {
        Wording {
            title: self.title.get().clone(),
            parties: self.parties.iter().map(PartyTerms::from).collect(),
            principles: self.principles.get().clone(),
            goal: self.goal.get().clone(),
            axes: self.axes.get().clone(),
            areas: self.areas.get().clone(),
            term: *self.term.get(),
            rhythm: *self.rhythm.get(),
            clauses: self.clauses().map(|(clause, text)| (clause, text.to_owned())).collect(),
            obligations: self.obligations().map(|(id, obligation)| (id, obligation.into())).collect(),
        }
    }
}

impl Wording {
    /// The party that this organisation is.
    pub fn party(&self, organisation: OrganisationId) -> Option<&PartyTerms> {
        self.parties.iter().find(|party| party.organisation == organisation)
    }

    /// The parties that neither promise anything nor say that they only take part.
    pub fn idle_parties(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        let promises =
            |party: OrganisationId| self.obligations.values().any(|obligation| obligation.party == party);
        self.parties
            .iter()
            .filter(|party| party.participation == Participation::Contributes)
            .map(|party| party.organisation)
            .filter(move |party| !promises(*party))
    }

    /// Whether it can be an agreement at all: two parties or more, none of them idle, every obligation counted or
    /// expressly not, and a last day that is not before the first.
    pub fn is_sound(&self) -> bool {
        let countable = |measure: &Measure| match measure {
            Measure::Quantified { quantity, unit, .. } => *quantity > 0 && !unit.trim().is_empty(),
            Measure::Qualitative => true,
        };
        self.parties.len() >= 2
            && self.idle_parties().next().is_none()
            && self.obligations.values().all(|obligation| countable(&obligation.measure))
            && self.term.from <= self.term.to
    }

    /// Applies one change. Total: what does not fit, such as a change of an obligation that is not there, changes
    /// nothing.
    pub fn apply(&mut self, change: &TextChange) {
        match change {
            TextChange::Part(change) => self.apply_part(change),
            TextChange::AddParty(party) => {
                if self.party(party.organisation).is_none() {
                    self.parties.push(party.clone());
                }
            }
            TextChange::EditParty { party, change } => {
                let found = self.parties.iter_mut().find(|found| found.organisation == *party);
                if let Some(found) = found {
                    found.apply(change);
                }
            }
            TextChange::RemoveParty(party) => {
                self.parties.retain(|found| found.organisation != *party);
                self.obligations.retain(|_, obligation| obligation.party != *party);
            }
            TextChange::EditObligation { obligation, change } => {
                if let Some(found) = self.obligations.get_mut(obligation) {
                    found.apply(change);
                }
            }
            TextChange::RemoveObligation(obligation) => {
                self.obligations.remove(obligation);
            }
        }
    }

    /// Adds an obligation of one of the parties.
    pub fn add(&mut self, obligation: ObligationId, terms: &ObligationTerms) {
        if self.party(terms.party).is_some() {
            self.obligations.entry(obligation).or_insert_with(|| terms.clone());
        }
    }

    fn apply_part(&mut self, change: &Change) {
        match change {
            // The office's own number is not part of the text.
            Change::Number(_) => {}
            Change::Title(title) => self.title.clone_from(title),
            Change::Goal(goal) => self.goal.clone_from(goal),
            Change::Principles(principles) => self.principles.clone_from(principles),
            Change::Axes(axes) => self.axes.clone_from(axes),
            Change::Areas(areas) => self.areas.clone_from(areas),
            // The first day has passed or is near: what began is not made to begin on another day.
            Change::Term(term) => self.term.to = term.to,
            Change::Rhythm(rhythm) => self.rhythm = *rhythm,
            Change::Clause { clause, text } if text.trim().is_empty() => {
                self.clauses.remove(clause);
            }
            Change::Clause { clause, text } => {
                self.clauses.insert(*clause, text.clone());
            }
        }
    }
}

impl PartyTerms {
    fn apply(&mut self, change: &PartyChange) {
        match change {
            PartyChange::Role(role) => self.role.clone_from(role),
            PartyChange::Signatory(signatory) => self.signatory.clone_from(signatory),
            // People change without the text.
            PartyChange::Liaison(_) => {}
            PartyChange::Participation(participation) => self.participation = *participation,
        }
    }
}

impl ObligationTerms {
    fn apply(&mut self, change: &ObligationChange) {
        match change {
            ObligationChange::Text(text) => self.text.clone_from(text),
            ObligationChange::Kind(kind) => self.kind = *kind,
            ObligationChange::Measure(measure) => self.measure.clone_from(measure),
            ObligationChange::Due(due) => self.due = *due,
        }
    }
}
