use std::collections::BTreeMap;

use super::{Amount, Pooled};
use crate::{
    agreement::Agreement,
    rate::{Measure, Part, Rate},
    record::{OrganisationId, PledgeId},
    text::messages::agreement as words,
};

/// A resource of the pool, over several pledges. Sums stop at the largest number that can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolTotal {
    /// Promised.
    pub promised: Amount,
    /// Made available.
    pub delivered: Amount,
    /// Used.
    pub used: Amount,
    /// The pledges behind the numbers.
    pub pledges: Vec<PledgeId>,
}

impl Agreement {
    /// What is pooled, resource by resource; withdrawn pledges are left out. `party`: only what this one promised.
    pub fn pool(&self, party: Option<OrganisationId>) -> BTreeMap<Pooled, PoolTotal> {
        let mut totals = BTreeMap::new();
        let counted = self.pledges().filter(|(_, pledge)| pledge.withdrawn.is_none());
        for (id, pledge) in counted.filter(|(_, pledge)| party.is_none_or(|party| pledge.party == party)) {
            let none = Amount::of(pledge.resource(), 0);
            let total = totals.entry(pledge.resource()).or_insert_with(|| PoolTotal {
                promised: none,
                delivered: none,
                used: none,
                pledges: Vec::new(),
            });
            total.promised = together(total.promised, pledge.promised);
            total.delivered = together(total.delivered, pledge.delivered);
            total.used = together(total.used, pledge.used);
            total.pledges.push(id);
        }
        totals
    }

    /// How far the pledges are delivered: each counts alike, whatever its resource, and for at most what it promised.
    /// `party`: only what this one promised.
    pub fn delivery_rate(&self, party: Option<OrganisationId>) -> Rate {
        let mine = self.pledges().filter(|(_, pledge)| party.is_none_or(|party| pledge.party == party));
        let parts = mine.map(|(id, pledge)| match pledge.delivered_percent() {
            _ if pledge.withdrawn.is_some() => Part::excluded(id, &words::PLEDGE_WITHDRAWN),
            Some(percent) => Part::weighed(id, percent, 100),
            None => Part::excluded(id, &words::NOTHING_PROMISED),
        });
        Rate::of(&words::DELIVERY_RATE, parts).measured_in(Measure::Percent)
    }
}

fn together(left: Amount, right: Amount) -> Amount {
    left.checked_add(right).unwrap_or(Amount::of(left.resource(), u64::MAX))
}
