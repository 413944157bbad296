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
        let owed_by = self.promised().find(|(known, _)| known == obligation).map(|(_, owes)| owes);
        if let Some(written) = self.text_history.last().filter(|_| owed_by.is_some_and(|owes| owes != *party))
        {
            return fold.impossible(id, "fulfilled", "owed_by_another", written);
        }
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

    /// Each party confirms once, never what it delivered itself; a confirmation that had not seen a dispute does not
    /// lift it.
    pub(super) fn confirm(
        &mut self,
        id: FulfilmentId,
        by: OrganisationId,
        rating: Option<Rating>,
        fold: &mut Fold<'_>,
    ) {
        if self.has_no_say(id, by, "confirmed", fold) {
            return;
        }
        let Some(fulfilment) = self.fulfilments.get_mut(&id) else { return fold.missing(id) };
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
        if self.has_no_say(id, by, "disputed", fold) {
            return;
        }
        let Some(fulfilment) = self.fulfilments.get_mut(&id) else { return fold.missing(id) };
        match fulfilment.state() {
            FulfilmentState::Recorded => {
                fulfilment.dispute = Some(Dispute { by, reason: reason.to_owned(), trace: fold.trace() });
            }
            state => fold.impossible(id, "disputed", state.key(), fulfilment.since()),
        }
    }

    /// Reports a word about a delivery from its doer or from somebody who is no party: it counts for nothing.
    fn has_no_say(&self, id: FulfilmentId, by: OrganisationId, step: &str, fold: &mut Fold<'_>) -> bool {
        let Some(fulfilment) = self.fulfilments.get(&id) else { return false };
        let has_no_say = by == fulfilment.party || !self.was_party(by);
        if has_no_say {
            fold.impossible(id, step, fulfilment.state().key(), &fulfilment.recorded);
        }
        has_no_say
    }
}
