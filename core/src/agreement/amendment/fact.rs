use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Acceptance, Amendment, AmendmentState, TextChange};
use crate::{
    agreement::{Agreement, ObligationTerms},
    clash::Fold,
    record::{AgreementId, AmendmentId, ObligationId, OrganisationId},
};

/// What happened to an amendment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A party proposed changes of the signed text.
    Proposed {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// The party.
        by: OrganisationId,
        /// The day.
        on: Date,
        /// The first day on which it is to be the text.
        from: Date,
        /// Why.
        reason: String,
        /// The changes, in their order.
        changes: Vec<TextChange>,
        /// The obligations that it adds.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        adds: BTreeMap<ObligationId, ObligationTerms>,
    },
    /// One of those asked accepted it.
    Accepted {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Who.
        by: OrganisationId,
        /// The day.
        on: Date,
    },
    /// One of those asked rejected it.
    Rejected {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Who.
        by: OrganisationId,
        /// Why.
        reason: String,
    },
    /// It was taken back before all had accepted.
    Withdrawn {
        /// The agreement.
        agreement: AgreementId,
        /// The amendment.
        amendment: AmendmentId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The agreement and the amendment.
    pub(in crate::agreement) fn about(&self) -> (AgreementId, AmendmentId) {
        match self {
            Fact::Proposed { agreement, amendment, .. }
            | Fact::Accepted { agreement, amendment, .. }
            | Fact::Rejected { agreement, amendment, .. }
            | Fact::Withdrawn { agreement, amendment, .. } => (*agreement, *amendment),
        }
    }

    /// The obligations that it adds.
    pub(in crate::agreement) fn adds(&self) -> impl Iterator<Item = ObligationId> + '_ {
        let adds = match self {
            Fact::Proposed { adds, .. } => Some(adds.keys().copied()),
            _ => None,
        };
        adds.into_iter().flatten()
    }

    /// Whether a party put its name to something.
    pub(in crate::agreement) fn is_final(&self) -> bool {
        matches!(self, Fact::Accepted { .. })
    }
}

impl Agreement {
    /// Total: what does not fit, or is about what is not here, becomes a clash.
    pub(in crate::agreement) fn amend(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Proposed { .. } => self.propose(fact, fold),
            Fact::Accepted { amendment, by, on, .. } => self.accept(*amendment, *by, *on, fold),
            Fact::Rejected { amendment, by, reason, .. } => {
                let state = AmendmentState::Rejected { by: *by, reason: reason.clone() };
                self.close(*amendment, Some(*by), state, fold)
            }
            Fact::Withdrawn { amendment, reason, .. } => {
                self.close(*amendment, None, AmendmentState::Withdrawn { reason: reason.clone() }, fold)
            }
        }
    }

    fn propose(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Proposed { agreement: id, amendment, by, on, from, reason, changes, adds } = fact else {
            return;
        };
        if let Some(dropped) = &self.dropped {
            return fold.impossible(*id, "amendment_proposed", "dropped", &dropped.trace);
        }
        if let Some(text) = self.text_history.last().filter(|_| !self.signed_by_all()) {
            return fold.impossible(*id, "amendment_proposed", "unsigned", text);
        }
        if let Some(earlier) = self.amendments.get(amendment) {
            return fold.impossible(*amendment, "proposed", "proposed", &earlier.proposed);
        }
        let parties = self.wording_on(*from).parties.into_iter().map(|party| party.organisation);
        let mut proposed = Amendment {
            by: *by,
            proposed_on: *on,
            from: *from,
            reason: reason.clone(),
            changes: changes.clone(),
            adds: adds.clone(),
            asked: parties.collect(),
            acceptances: BTreeMap::new(),
            state: AmendmentState::Pending,
            since: fold.trace(),
            proposed: fold.trace(),
        };
        let joining: Vec<OrganisationId> = proposed.joining().collect();
        proposed.asked.extend(joining);
        // Two people who had not seen each other's proposal ask for two things about one part. Both stay, for the
        // parties to choose: the first that all accept leaves no room for the other.
        let mut pending = self.amendments.values().filter(|other| other.is_pending());
        if let Some(rival) = pending.find(|other| !other.shared_parts(&proposed).is_empty()) {
            fold.overlapping(*amendment, "proposed", &rival.reason, reason, &rival.proposed);
        }
        self.amendments.insert(*amendment, proposed);
    }

    fn accept(&mut self, id: AmendmentId, by: OrganisationId, on: Date, fold: &mut Fold<'_>) {
        // Somebody who left by an amendment that this desk had not seen answered in good faith: it does not matter.
        let was_party = self.was_party(by);
        // Whoever joins joins a text that it has read: as with a signature, words that it had not seen do not bind it.
        let unread = self.agreed.iter().filter_map(|id| Some(&self.amendments.get(id)?.since));
        if let Some(unread) = unread.filter(|_| !was_party).find(|since| !fold.knew(since)).cloned() {
            return fold.impossible(id, "accepted", "agreed", &unread);
        }
        let Some(amendment) = self.amendments.get_mut(&id) else { return fold.missing(id) };
        if let Some(given) = amendment.acceptances.get(&by) {
            // The same answer, recorded at two desks, is one answer.
            if given.on != on {
                fold.impossible(id, "accepted", "accepted", &given.trace);
            }
            return;
        }
        if !amendment.is_pending() {
            return fold.impossible(id, "accepted", amendment.state.key(), &amendment.since);
        }
        if !amendment.asked.contains(&by) && !was_party {
            return fold.impossible(id, "accepted", "not_asked", &amendment.proposed);
        }
        amendment.acceptances.insert(by, Acceptance { on, trace: fold.trace() });
        if amendment.awaited().next().is_none() {
            self.conclude(id, fold);
        }
    }

    /// All have accepted: it stands, unless what was agreed apart leaves no agreement together with it.
    fn conclude(&mut self, id: AmendmentId, fold: &mut Fold<'_>) {
        self.set_state(id, AmendmentState::Agreed, fold);
        let before = self.agreed.last().copied();
        self.agreed.push(id);
        if !self.versions().iter().skip(1).all(|version| version.wording.is_sound()) {
            self.agreed.pop();
            self.set_state(id, AmendmentState::Void { against: before }, fold);
            let came_first = before.and_then(|before| self.amendments.get(&before));
            let since = came_first.or(self.amendments.get(&id)).map(|amendment| amendment.since.clone());
            if let Some(since) = since {
                fold.impossible(id, "agreed", "agreed", &since);
            }
            return;
        }
        self.overtake(id, fold);
    }

    /// The other pending ones: one about the same part is void, the rest ask whoever joins as well.
    fn overtake(&mut self, id: AmendmentId, fold: &mut Fold<'_>) {
        let Some(agreed) = self.amendments.get(&id).cloned() else { return };
        let joining: BTreeSet<OrganisationId> = agreed.joining().collect();
        for other in self.amendments.values_mut().filter(|other| other.is_pending()) {
            if other.shared_parts(&agreed).is_empty() {
                other.asked.extend(&joining);
            } else {
                other.state = AmendmentState::Void { against: Some(id) };
                other.since = fold.trace();
            }
        }
    }

    fn close(
        &mut self,
        id: AmendmentId,
        by: Option<OrganisationId>,
        state: AmendmentState,
        fold: &mut Fold<'_>,
    ) {
        let Some(amendment) = self.amendments.get(&id) else { return fold.missing(id) };
        if !amendment.is_pending() {
            return fold.impossible(id, state.key(), amendment.state.key(), &amendment.since);
        }
        if by.is_some_and(|by| !amendment.asked.contains(&by)) {
            return fold.impossible(id, state.key(), "not_asked", &amendment.proposed);
        }
        self.set_state(id, state, fold);
    }

    fn set_state(&mut self, id: AmendmentId, state: AmendmentState, fold: &Fold<'_>) {
        if let Some(amendment) = self.amendments.get_mut(&id) {
            (amendment.state, amendment.since) = (state, fold.trace());
        }
    }
}
