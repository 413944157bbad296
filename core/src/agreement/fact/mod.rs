mod draft;
mod fulfil;
mod sign;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Agreements, Area, Axis, Change, ObligationChange, ObligationTerms, PartyChange, PartyTerms,
    Rating, Rhythm, Seal, Term, amendment, pool, review,
};
use crate::{
    clash::Fold,
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId, Record},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// An agreement was drafted.
    Drafted {
        /// The agreement.
        agreement: AgreementId,
        /// The office's number for it.
        number: String,
        /// The title.
        title: String,
        /// The parties so far.
        parties: Vec<PartyTerms>,
        /// The principles.
        principles: Vec<String>,
        /// The goal.
        goal: String,
        /// The axes of the content.
        axes: Vec<Axis>,
        /// The fields in which the parties work together.
        areas: Vec<Area>,
        /// The first and the last day.
        term: Term,
        /// How often the joint meeting is held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rhythm: Option<Rhythm>,
        /// The earlier agreement that it renews.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        renews: Option<AgreementId>,
    },
    /// One part of it was changed.
    Edited {
        /// The agreement.
        agreement: AgreementId,
        /// What was changed.
        change: Change,
    },
    /// A party joined the draft.
    PartyAdded {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: PartyTerms,
    },
    /// One part of a party's entry was changed.
    PartyEdited {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// What was changed.
        change: PartyChange,
    },
    /// A party was taken out of the draft, with its obligations.
    PartyRemoved {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
    },
    /// An obligation was added to the draft.
    ObligationAdded {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
        /// What it says.
        terms: ObligationTerms,
    },
    /// One part of an obligation was changed.
    ObligationEdited {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
        /// What was changed.
        change: ObligationChange,
    },
    /// An obligation was taken out of the draft.
    ObligationRemoved {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
    },
    /// A party signed.
    Signed {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// The day.
        on: Date,
        /// Whether its seal stands beside the signature.
        #[serde(default, skip_serializing_if = "Seal::is_not_said")]
        seal: Seal,
    },
    /// A party took its signature back before all had signed.
    SignatureWithdrawn {
        /// The agreement.
        agreement: AgreementId,
        /// The party.
        party: OrganisationId,
        /// Why.
        reason: String,
    },
    /// The agreement was given up before all had signed.
    Dropped {
        /// The agreement.
        agreement: AgreementId,
        /// Why.
        reason: String,
    },
    /// A party ended it early by notice.
    Terminated {
        /// The agreement.
        agreement: AgreementId,
        /// The party that gave notice.
        by: OrganisationId,
        /// The day on which the notice reached the others.
        notice_on: Date,
        /// The last day on which the agreement is in force.
        effective_on: Date,
        /// Why.
        reason: String,
    },
    /// Something happened to an amendment.
    Amendment(amendment::Fact),
    /// Something happened to a pooled resource.
    Pool(pool::Fact),
    /// The parties met, or one of them evaluated the agreement.
    Review(review::Fact),
    /// Something was delivered under an obligation.
    Fulfilled {
        /// The agreement.
        agreement: AgreementId,
        /// The obligation.
        obligation: ObligationId,
        /// The fulfilment.
        fulfilment: FulfilmentId,
        /// Who delivered.
        party: OrganisationId,
        /// The day.
        on: Date,
        /// How many, in the obligation's unit.
        amount: u32,
        /// What shows it, one a line.
        evidence: String,
        /// How many people benefited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beneficiaries: Option<u32>,
    },
    /// A party other than the doer confirmed it.
    FulfilmentConfirmed {
        /// The agreement.
        agreement: AgreementId,
        /// The fulfilment.
        fulfilment: FulfilmentId,
        /// The party that confirms.
        by: OrganisationId,
        /// How it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rating: Option<Rating>,
    },
    /// A party other than the doer disputed it.
    FulfilmentDisputed {
        /// The agreement.
        agreement: AgreementId,
        /// The fulfilment.
        fulfilment: FulfilmentId,
        /// The party that disputes.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    fn agreement(&self) -> AgreementId {
        match self {
            Fact::Drafted { agreement, .. }
            | Fact::Edited { agreement, .. }
            | Fact::PartyAdded { agreement, .. }
            | Fact::PartyEdited { agreement, .. }
            | Fact::PartyRemoved { agreement, .. }
            | Fact::ObligationAdded { agreement, .. }
            | Fact::ObligationEdited { agreement, .. }
            | Fact::ObligationRemoved { agreement, .. }
            | Fact::Signed { agreement, .. }
            | Fact::SignatureWithdrawn { agreement, .. }
            | Fact::Dropped { agreement, .. }
            | Fact::Terminated { agreement, .. }
            | Fact::Fulfilled { agreement, .. }
            | Fact::FulfilmentConfirmed { agreement, .. }
            | Fact::FulfilmentDisputed { agreement, .. } => *agreement,
            Fact::Amendment(fact) => fact.about().0,
            Fact::Pool(fact) => fact.about().0,
            Fact::Review(fact) => fact.about(),
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        let part: Option<Record> = match self {
            Fact::ObligationAdded { obligation, .. }
            | Fact::ObligationEdited { obligation, .. }
            | Fact::ObligationRemoved { obligation, .. } => Some((*obligation).into()),
            Fact::Fulfilled { fulfilment, .. }
            | Fact::FulfilmentConfirmed { fulfilment, .. }
            | Fact::FulfilmentDisputed { fulfilment, .. } => Some((*fulfilment).into()),
            Fact::Amendment(fact) => Some(fact.about().1.into()),
            Fact::Pool(fact) => Some(fact.about().1.into()),
            _ => None,
        };
        let added: Vec<Record> = match self {
            Fact::Amendment(fact) => fact.adds().map(Record::from).collect(),
            _ => Vec::new(),
        };
        std::iter::once(self.agreement().into()).chain(part).chain(added).collect()
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        match self {
            Fact::Signed { .. } | Fact::SignatureWithdrawn { .. } | Fact::Terminated { .. } => true,
            Fact::Amendment(fact) => fact.is_final(),
            _ => false,
        }
    }
}

impl Agreements {
    /// Applies what happened. Total: a fact that does not fit, or about an agreement that is not here, becomes a
    /// clash that holds the whole fact.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        if let Fact::Drafted { agreement, .. } = fact {
            if let Some(drafted) = draft::drafted(fact, fold) {
                self.agreements.entry(*agreement).or_insert(drafted);
                self.renumber(*agreement, None);
            }
            return;
        }
        let id = fact.agreement();
        let Some(agreement) = self.agreements.get_mut(&id) else {
            return fold.missing(id);
        };
        let number = matches!(fact, Fact::Edited { change: Change::Number(_), .. });
        let before = number.then(|| agreement.number.get().clone());
        agreement.take(id, fact, fold);
        if before.is_some() {
            self.renumber(id, before.as_deref());
        }
        self.note_parts(id, fact);
    }
}

impl Agreement {
    fn take(&mut self, id: AgreementId, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Drafted { .. } => {}
            Fact::Edited { change, .. } => self.edit(id, change, fold),
            Fact::PartyAdded { party, .. } => self.add_party(id, party, fold),
            Fact::PartyEdited { party, change, .. } => self.edit_party(id, *party, change, fold),
            Fact::PartyRemoved { party, .. } => self.remove_party(id, *party, fold),
            Fact::ObligationAdded { obligation, terms, .. } => {
                self.add_obligation(id, *obligation, terms, fold)
            }
            Fact::ObligationEdited { obligation, change, .. } => {
                self.edit_obligation(id, *obligation, change, fold)
            }
            Fact::ObligationRemoved { obligation, .. } => self.remove_obligation(id, *obligation, fold),
            Fact::Signed { party, on, seal, .. } => self.sign(id, *party, (*on, *seal), fold),
            Fact::SignatureWithdrawn { party, .. } => self.withdraw_signature(id, *party, fold),
            Fact::Dropped { reason, .. } => self.give_up(id, reason, fold),
            Fact::Terminated { .. } => self.terminate(id, fact, fold),
            Fact::Amendment(fact) => self.amend(fact, fold),
            Fact::Pool(fact) => self.keep_ledger(fact, fold),
            Fact::Review(fact) => self.review(fact, fold),
            Fact::Fulfilled { fulfilment, .. } => self.fulfil(id, *fulfilment, fact, fold),
            Fact::FulfilmentConfirmed { fulfilment, .. } | Fact::FulfilmentDisputed { fulfilment, .. }
                if self.fulfilment(*fulfilment).is_none() =>
            {
                fold.missing(*fulfilment);
            }
            Fact::FulfilmentConfirmed { fulfilment, by, rating, .. } => {
                self.confirm(*fulfilment, *by, *rating, fold)
            }
            Fact::FulfilmentDisputed { fulfilment, by, reason, .. } => {
                self.dispute(*fulfilment, *by, reason, fold)
            }
        }
    }
}
