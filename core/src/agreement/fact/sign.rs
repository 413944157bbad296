//! Signing, giving up, ending early.

use jiff::civil::Date;

use super::Fact;
use crate::{
    agreement::{Agreement, Dropped, Seal, Termination},
    clash::Fold,
    record::{AgreementId, OrganisationId},
};

impl Agreement {
    /// A signature counts only for a text that its entry had seen: whoever signs cannot be bound by words that
    /// somebody else changed at the same time.
    pub(super) fn sign(
        &mut self,
        id: AgreementId,
        organisation: OrganisationId,
        (on, seal): (Date, Seal),
        fold: &mut Fold<'_>,
    ) {
        if let Some(dropped) = &self.dropped {
            return fold.impossible(id, "signed", "dropped", &dropped.trace);
        }
        if let Some(unseen) = self.text_history.iter().find(|trace| !fold.knew(trace)) {
            return fold.impossible(id, "signed", "edited", unseen);
        }
        if self.party(organisation).is_none() {
            return self.text_moved_on(id, "signed", "party_removed", fold);
        }
        // Only a file written by hand holds a signature under what a command would not have let anybody sign.
        if let Some(written) = self.text_history.last().filter(|_| !self.signed_wording().is_sound()) {
            return fold.impossible(id, "signed", "no_agreement", written);
        }
        let Some(party) = self.parties.iter_mut().find(|party| party.organisation == organisation) else {
            return;
        };
        party.signed_on.set(Some(on), id, &format!("party.{organisation}.signed_on"), fold);
        party.seal.set(seal, id, &format!("party.{organisation}.seal"), fold);
    }

    pub(super) fn withdraw_signature(
        &mut self,
        id: AgreementId,
        organisation: OrganisationId,
        fold: &mut Fold<'_>,
    ) {
        if self.signed_by_all() {
            if let Some(last) = self.parties.iter().max_by_key(|party| *party.signed_on.get()) {
                fold.impossible(id, "signature_withdrawn", "signed", last.signed_on.set_by());
            }
            return;
        }
        if let Some(party) = self.parties.iter_mut().find(|party| party.organisation == organisation) {
            party.signed_on.set(None, id, &format!("party.{organisation}.signed_on"), fold);
        }
    }

    pub(super) fn give_up(&mut self, id: AgreementId, reason: &str, fold: &mut Fold<'_>) {
        if self.signed_by_all() {
            if let Some(last) = self.parties.iter().max_by_key(|party| *party.signed_on.get()) {
                fold.impossible(id, "dropped", "signed", last.signed_on.set_by());
            }
            return;
        }
        match &self.dropped {
            Some(dropped) => fold.impossible(id, "dropped", "dropped", &dropped.trace),
            None => self.dropped = Some(Dropped { reason: reason.to_owned(), trace: fold.trace() }),
        }
    }

    pub(super) fn terminate(&mut self, id: AgreementId, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Terminated { by, notice_on, effective_on, reason, .. } = fact else { return };
        if let Some(termination) = &self.termination {
            return fold.impossible(id, "terminated", "terminated", &termination.trace);
        }
        if !self.signed_by_all() || !self.was_party(*by) || effective_on < notice_on {
            let Some(written) = self.text_history.last() else { return };
            let state = if self.signed_by_all() { "signed" } else { "signing" };
            return fold.impossible(id, "terminated", state, written);
        }
        self.termination = Some(Termination {
            by: *by,
            notice_on: *notice_on,
            effective_on: *effective_on,
            reason: reason.clone(),
            trace: fold.trace(),
        });
    }
}
