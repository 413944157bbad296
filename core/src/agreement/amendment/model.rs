use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::{Agreement, Change, ObligationChange, ObligationTerms, PartyChange, PartyTerms},
    clash::Trace,
    record::{AmendmentId, ObligationId, OrganisationId},
    text::{Text, messages::agreement as words},
};

/// A change of the signed text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextChange {
    /// Of one part of the agreement. Of the term only the last day changes.
    Part(Change),
    /// A further party joins.
    AddParty(PartyTerms),
    /// Of one part of a party's entry.
    EditParty {
        /// The party.
        party: OrganisationId,
        /// What to change.
        change: PartyChange,
    },
    /// A party leaves, with its obligations.
    RemoveParty(OrganisationId),
    /// Of one part of an obligation.
    EditObligation {
        /// The obligation.
        obligation: ObligationId,
        /// What to change.
        change: ObligationChange,
    },
    /// An obligation falls away.
    RemoveObligation(ObligationId),
}

/// A proposed change of a signed agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// The party that proposed it.
    pub by: OrganisationId,
    /// The day on which it was proposed.
    pub proposed_on: Date,
    /// The first day on which it is to be the text. It takes effect later when the last acceptance is later.
    pub from: Date,
    /// Why.
    pub reason: String,
    /// The changes, in their order.
    pub changes: Vec<TextChange>,
    /// The obligations that it adds.
    pub adds: BTreeMap<ObligationId, ObligationTerms>,
    /// Who must accept it: the parties, and those who would become one.
    pub(super) asked: BTreeSet<OrganisationId>,
    pub(super) acceptances: BTreeMap<OrganisationId, Acceptance>,
    pub(super) state: AmendmentState,
    /// The entry that brought it where it stands.
    pub(super) since: Trace,
    /// Who recorded the proposal.
    pub proposed: Trace,
}

/// A party accepted an amendment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The day.
    pub on: Date,
    /// Who recorded it.
    pub trace: Trace,
}

/// Where an amendment stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AmendmentState {
    /// Not all have answered.
    Pending,
    /// All have accepted.
    Agreed,
    /// One of those asked rejected it.
    Rejected {
        /// Who.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
    /// It was taken back before all had accepted.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// Unclear, and therefore no change: another amendment changed the same part first, or together with what else was
    /// agreed it would leave no agreement.
    Void {
        /// The amendment that came first.
        against: Option<AmendmentId>,
    },
}

impl AmendmentState {
    /// The name on screen.
    pub const fn text(&self) -> &'static Text {
        match self {
            AmendmentState::Pending => &words::AMENDMENT_PENDING,
            AmendmentState::Agreed => &words::AMENDMENT_AGREED,
            AmendmentState::Rejected { .. } => &words::AMENDMENT_REJECTED,
            AmendmentState::Withdrawn { .. } => &words::AMENDMENT_WITHDRAWN,
            AmendmentState::Void { .. } => &words::AMENDMENT_VOID,
        }
    }

    /// Its name in clashes.
    pub(super) const fn key(&self) -> &'static str {
        match self {
            AmendmentState::Pending => "pending",
            AmendmentState::Agreed => "agreed",
            AmendmentState::Rejected { .. } => "rejected",
            AmendmentState::Withdrawn { .. } => "withdrawn",
            AmendmentState::Void { .. } => "void",
        }
    }
}

impl Amendment {
    /// Where it stands.
    pub fn state(&self) -> &AmendmentState {
        &self.state
    }

    /// Whether answers are still awaited.
    pub fn is_pending(&self) -> bool {
        self.state == AmendmentState::Pending
    }

    /// Who must accept it: the parties, and those who would become one.
    pub fn asked(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.asked.iter().copied()
    }

    /// Those who would become parties.
    pub fn joining(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.changes.iter().filter_map(|change| match change {
            TextChange::AddParty(party) => Some(party.organisation),
            _ => None,
        })
    }

    /// Who accepted it, and when.
    pub fn acceptances(&self) -> impl Iterator<Item = (OrganisationId, &Acceptance)> {
        self.acceptances.iter().map(|(by, acceptance)| (*by, acceptance))
    }

    /// The acceptance of one of those asked.
    pub fn acceptance_of(&self, organisation: OrganisationId) -> Option<&Acceptance> {
        self.acceptances.get(&organisation)
    }

    /// Who has not accepted it yet.
    pub fn awaited(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.asked().filter(|asked| !self.acceptances.contains_key(asked))
    }

    /// The day of the last acceptance, once all have accepted.
    pub fn agreed_on(&self) -> Option<Date> {
        let last =
            self.asked.iter().filter_map(|asked| self.acceptances.get(asked)).map(|given| given.on).max();
        last.filter(|_| self.state == AmendmentState::Agreed)
    }
}

impl Agreement {
    /// The amendments, in the order in which they were proposed.
    pub fn amendments(&self) -> impl Iterator<Item = (AmendmentId, &Amendment)> {
        self.amendments.iter().map(|(id, amendment)| (*id, amendment))
    }

    /// The amendment with this id.
    pub fn amendment(&self, id: AmendmentId) -> Option<&Amendment> {
        self.amendments.get(&id)
    }
}
