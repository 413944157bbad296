use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Claim, ClaimState, Consent, Role};
use crate::{
    claim::{Claims, Proposer},
    clash::{Fold, Trace},
    record::{ClaimId, ListItemId, OrganisationId, Record},
};

/// What happened to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was proposed.
    Proposed {
        /// The claim.
        claim: ClaimId,
        /// The item.
        item: ListItemId,
        /// Who claims it.
        claimant: OrganisationId,
        /// How much of it.
        quantity: u32,
        /// The claimant's own item that it answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers: Option<Answer>,
        /// What the claimant offers or asks for.
        offer: String,
        /// Under which terms.
        #[serde(default)]
        terms: String,
        /// Who proposed it.
        by: Proposer,
        /// The day.
        on: Date,
    },
    /// One side said yes.
    Accepted {
        /// The claim.
        claim: ClaimId,
        /// Which side.
        by: Role,
        /// The day.
        on: Date,
    },
    /// One side said no.
    Declined {
        /// The claim.
        claim: ClaimId,
        /// Which side.
        by: Role,
        /// Why.
        reason: String,
    },
    /// It was taken back.
    Withdrawn {
        /// The claim.
        claim: ClaimId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The claim, and the items that it is about.
    pub(in crate::claim) fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Proposed { claim, item, answers, .. } => {
                let answered = answers.iter().map(|answer| Record::from(answer.item));
                [(*claim).into(), (*item).into()].into_iter().chain(answered).collect()
            }
            Fact::Accepted { claim, .. } | Fact::Declined { claim, .. } | Fact::Withdrawn { claim, .. } => {
                vec![(*claim).into()]
            }
        }
    }
}

impl Claims {
    pub(in crate::claim) fn apply_to_claim(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Proposed { .. } => self.propose(fact, fold),
            Fact::Accepted { claim, by, on } => self.accept(*claim, *by, *on, fold),
            Fact::Declined { claim, by, reason } => {
                self.close(*claim, ClaimState::Declined { by: *by, reason: reason.clone() }, fold)
            }
            Fact::Withdrawn { claim, reason } => {
                self.close(*claim, ClaimState::Withdrawn { reason: reason.clone() }, fold)
            }
        }
    }

    fn propose(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Proposed { claim: id, item: item_id, claimant, quantity, answers, offer, terms, by, on } =
            fact
        else {
            return;
        };
        let Some(item) = self.items.get(item_id) else { return fold.missing(*item_id) };
        if item.owner == *claimant {
            return fold.impossible(*item_id, "claimed", "own", &item.listed);
        }
        if let Some(earlier) = self.claims.get(id) {
            return fold.impossible(*id, "proposed", "proposed", &earlier.proposed);
        }
        let own = |answer: &Answer| {
            let found = self.items.get(&answer.item);
            found.is_some_and(|found| found.owner == *claimant && found.side == item.side.other())
        };
        let answers_own = answers.filter(own);
        if answers_own != *answers {
            fold.impossible(*id, "answers", "not_own", &item.listed);
        }
        let said_yes = match by {
            Proposer::Claimant => Some(Role::Claimant),
            Proposer::Owner => Some(Role::Owner),
            Proposer::Office => None,
        };
        let claim = Claim {
            item: *item_id,
            claimant: *claimant,
            quantity: *quantity,
            answers: answers_own,
            offer: offer.clone(),
            terms: terms.clone(),
            proposed_by: *by,
            proposed_on: *on,
            consents: said_yes
                .map(|role| (role, Consent { on: *on, trace: fold.trace() }))
                .into_iter()
                .collect(),
            state: ClaimState::Proposed,
            since: fold.trace(),
            project: None,
            proposed: fold.trace(),
        };
        self.claims.insert(*id, claim);
    }

    fn accept(&mut self, id: ClaimId, by: Role, on: Date, fold: &mut Fold<'_>) {
        let Some(claim) = self.claims.get_mut(&id) else { return fold.missing(id) };
        match &claim.state {
            // The same yes, recorded at two desks, is one yes.
            ClaimState::Proposed | ClaimState::Accepted { .. } if claim.consents.contains_key(&by) => return,
            ClaimState::Proposed => {}
            state => return fold.impossible(id, "accepted", state.key(), &claim.since),
        }
        let (complete, takes) = (claim.consents.len() == 1, claim.takes().collect::<BTreeMap<_, _>>());
        if let Some((state, since)) = self.obstacle(&takes).filter(|_| complete) {
            // Somebody else took it in the meantime: this yes is set aside, and the claim waits as it was.
            return fold.impossible(id, "accepted", state, &since);
        }
        let Some(claim) = self.claims.get_mut(&id) else { return fold.missing(id) };
        claim.consents.insert(by, Consent { on, trace: fold.trace() });
        if complete {
            let last = claim.consents.values().map(|consent| consent.on).max().unwrap_or(on);
            (claim.state, claim.since) = (ClaimState::Accepted { on: last }, fold.trace());
            for (item, quantity) in takes {
                if let Some(item) = self.items.get_mut(&item) {
                    item.held.insert(id, quantity);
                }
            }
        }
    }

    /// What keeps so much from being taken, and since which entry.
    fn obstacle(&self, takes: &BTreeMap<ListItemId, u32>) -> Option<(&'static str, Trace)> {
        takes.iter().find_map(|(id, quantity)| {
            let item = self.items.get(id)?;
            if let Some(withdrawn) = &item.withdrawn {
                return Some(("item_withdrawn", withdrawn.trace.clone()));
            }
            if item.remaining() >= *quantity {
                return None;
            }
            let last = item.held.keys().filter_map(|claim| self.claims.get(claim)).map(|claim| &claim.since);
            let last = last.max_by_key(|since| since.at).unwrap_or(item.quantity.set_by());
            Some(("taken", last.clone()))
        })
    }

    fn close(&mut self, id: ClaimId, state: ClaimState, fold: &mut Fold<'_>) {
        let Some(claim) = self.claims.get(&id) else { return fold.missing(id) };
        // A claim that both accepted can still be taken back, until a project rests on it.
        let may_close = match (&claim.state, &state) {
            (ClaimState::Proposed, _) => true,
            (ClaimState::Accepted { .. }, ClaimState::Withdrawn { .. }) => claim.project.is_none(),
            _ => false,
        };
        if !may_close {
            return fold.impossible(id, state.key(), claim.state.key(), &claim.since);
        }
        self.let_go(id, state, fold.trace());
    }

    /// Ends a claim: what it took is free again.
    pub(in crate::claim) fn let_go(&mut self, id: ClaimId, state: ClaimState, since: Trace) {
        let Some(claim) = self.claims.get_mut(&id) else { return };
        (claim.state, claim.since) = (state, since);
        for (item, _) in claim.takes() {
            if let Some(item) = self.items.get_mut(&item) {
                item.held.remove(&id);
            }
        }
    }
}
