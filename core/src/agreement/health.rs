//! How an agreement fares: who promised what, what was delivered and confirmed by the other side, what comes next.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Agreement, Agreements, PoolTotal, Pooled, Progress, Standing, Status, rules};
use crate::{
    policy::Policy,
    rate::{Measure, Part, Rate},
    record::{AgreementId, AmendmentId, FulfilmentId, ObligationId, OrganisationId},
    rule::Explanation,
    text::messages::agreement as words,
};

/// How an agreement fares on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Health {
    /// Where it stands, with the days that are left.
    pub standing: Standing,
    /// Every party by the text of any version, in the order of the text.
    pub parties: Vec<PartyHealth>,
    /// The day of the last recorded delivery.
    pub last_delivery: Option<Date>,
    /// The day of the last joint meeting.
    pub last_joint_meeting: Option<Date>,
    /// The day of the last evaluation.
    pub last_evaluation: Option<Date>,
    /// Amendments that not all have answered.
    pub pending: Vec<AmendmentId>,
}

/// What a party promised, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyHealth {
    /// The party.
    pub organisation: OrganisationId,
    /// Each of its obligations and how far it is fulfilled.
    pub obligations: Vec<(ObligationId, Progress)>,
    /// How far its countable obligations are fulfilled together.
    pub rate: Rate,
    /// What it pools, by resource.
    pub pool: BTreeMap<Pooled, PoolTotal>,
}

impl Agreement {
    /// How it fares on a day.
    pub fn health(&self, on: Date) -> Health {
        let by = |day: &Date| *day <= on;
        let joined = self.amendments_in_effect().into_iter().flat_map(|(_, _, amended)| amended.joining());
        let parties = self.parties.iter().map(|party| party.organisation).chain(joined);
        Health {
            standing: self.standing_on(on),
            parties: parties.map(|party| self.party_health(party, on)).collect(),
            last_delivery: self.fulfilments().map(|(_, done)| done.on).filter(by).max(),
            last_joint_meeting: self.joint_meetings().map(|(held, _)| held).filter(by).max(),
            last_evaluation: self.evaluations().iter().map(|given| given.on).filter(by).max(),
            pending: self.amendments().filter(|(_, one)| one.is_pending()).map(|(id, _)| id).collect(),
        }
    }

    fn party_health(&self, organisation: OrganisationId, on: Date) -> PartyHealth {
        let obligations = self.obligations_of(organisation);
        PartyHealth {
            organisation,
            obligations: obligations.filter_map(|id| Some((id, self.progress(id, on)?))).collect(),
            rate: self.fulfilment_rate(Some(organisation), on),
            pool: self.pool(Some(organisation)),
        }
    }

    /// How far the countable obligations are fulfilled together: each counts alike, and for at most what it promises, so
    /// that more lectures than promised do not hide a venue that never opened. `party`: only what this one promised.
    pub fn fulfilment_rate(&self, party: Option<OrganisationId>, on: Date) -> Rate {
        let mine = self.promised().filter(|(_, owes)| party.is_none_or(|party| *owes == party));
        let parts = mine.filter_map(|(id, _)| {
            Some(match self.progress(id, on)?.percent() {
                Some(percent) => Part::weighed(id, percent, 100),
                None => Part::excluded(id, &words::NOTHING_COUNTABLE),
            })
        });
        Rate::of(&words::FULFILMENT_RATE, parts).measured_in(Measure::Percent)
    }

    /// What was delivered from one day to another, both included.
    pub fn delivered_between(&self, from: Date, to: Date) -> impl Iterator<Item = FulfilmentId> + '_ {
        self.fulfilments().filter(move |(_, done)| (from..=to).contains(&done.on)).map(|(id, _)| id)
    }
}

impl Agreements {
    /// The agreements in force under which nothing was delivered for longer than the policy allows (AGR-17), each with
    /// the reason, the longest silent first.
    pub fn silent_on(&self, policy: &Policy, on: Date) -> Vec<(AgreementId, Explanation)> {
        let mut silent: Vec<(Date, AgreementId, Explanation)> = self
            .all()
            .filter(|(_, agreement)| agreement.status_on(on) == Status::Active)
            .filter_map(|(id, agreement)| {
                let (since, explanation) = rules::silence(policy, agreement, on)?;
                (!explanation.holds).then_some((since, id, explanation))
            })
            .collect();
        silent.sort_by_key(|(since, id, _)| (*since, *id));
        silent.into_iter().map(|(_, id, explanation)| (id, explanation)).collect()
    }

    /// The signed agreement that renews this one.
    pub fn renewed_by(&self, id: AgreementId) -> Option<AgreementId> {
        self.renewals_of(id).find(|(_, renewal)| renewal.signed_by_all()).map(|(id, _)| id)
    }
}
