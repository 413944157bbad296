//! What was delivered, and what the other side says about it.

use std::collections::BTreeMap;

use super::Fact;
use crate::{
    agreement::{Agreement, Confirmation, Dispute, Fulfilment, FulfilmentState, Rating},
    clash::Fold,
    record::{AgreementId, FulfilmentId, OrganisationId},
};

impl Agreement {
    pub(super) fn fulfil(
        &mut self,
        id: AgreementId,
        fulfilment: FulfilmentId,
        fact: &Fact,
        fold: &mut Fold<'_>,
    ) {
        let Fact::Fulfilled { obligation, party, on, amount, evidence, beneficiaries, .. } = fact else {
            return;
        };
        // What was delivered stays on record even when the agreement ended in the meantime; that is then a clash
        // for a person to look at.
        if let Some(termination) = self.termination.as_ref().filter(|ended| *on > ended.effective_on) {
            fold.impossible(id, "fulfilled", "terminated", &termination.trace);
        }
        self.fulfilments.entry(fulfilment).or_insert_with(|| Fulfilment {
            obligation: *obligation,
            party: *party,
            on: *on,
            amount: *amount,
            evidence: evidence.clone(),
            beneficiaries: *beneficiaries,
            confirmations: BTreeMap::new(),
            dispute: None,
            recorded: fold.trace(),
        });
    }

    /// Each party confirms once; a confirmation that had not seen a dispute does not lift it.
    pub(super) fn confirm(
        &mut self,
        id: FulfilmentId,
        by: OrganisationId,
        rating: Option<Rating>,
        fold: &mut Fold<'_>,
    ) {
        let Some(fulfilment) = self.fulfilments.get_mut(&id) else { return };
        if let Some(given) = fulfilment.confirmations.get(&by) {
            if given.rating != rating {
                fold.impossible(id, "confirmed", "confirmed", &given.trace);
            }
            return;
        }
        match &fulfilment.dispute {
            Some(dispute) if !fold.knew(&dispute.trace) => {
                fold.impossible(id, "confirmed", "disputed", &dispute.trace)
            }
            _ => {
                let confirmation = Confirmation { rating, trace: fold.trace() };
                fulfilment.confirmations.insert(by, confirmation);
            }
        }
    }

    pub(super) fn dispute(
        &mut self,
        id: FulfilmentId,
        by: OrganisationId,
        reason: &str,
        fold: &mut Fold<'_>,
    ) {
        let Some(fulfilment) = self.fulfilments.get_mut(&id) else { return };
        match fulfilment.state() {
            FulfilmentState::Recorded => {
                fulfilment.dispute = Some(Dispute { by, reason: reason.to_owned(), trace: fold.trace() });
            }
            state => fold.impossible(id, "disputed", state.key(), fulfilment.since()),
        }
    }
}
