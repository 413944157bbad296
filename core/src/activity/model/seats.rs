use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Activity, Registration};
use crate::record::OrganisationId;

/// The places of an activity: how many there are, are taken, and are waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    /// How many there are; none: as many as come.
    pub capacity: Option<u32>,
    /// How many are taken.
    pub taken: u64,
    /// How many are waited for.
    pub waited_for: u64,
}

impl Seats {
    /// How many are free; none: as many as come.
    pub fn free(self) -> Option<u64> {
        self.capacity.map(|capacity| u64::from(capacity).saturating_sub(self.taken))
    }

    /// Whether so many people still find a place.
    pub fn fit(self, heads: u32) -> bool {
        self.free().is_none_or(|free| u64::from(heads) <= free)
    }
}

/// Counted as registrations come and go, because every one of them asks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::activity) struct Tally {
    taken: u64,
    waited_for: u64,
    by_unit: BTreeMap<OrganisationId, u64>,
}

impl Tally {
    /// Counts a registration where it stands.
    pub(in crate::activity) fn add(&mut self, registration: &Registration) {
        let heads = u64::from(registration.heads);
        if registration.has_seat() {
            self.taken = self.taken.saturating_add(heads);
            if let Some(unit) = registration.unit {
                let own = self.by_unit.entry(unit).or_default();
                *own = own.saturating_add(heads);
            }
        } else if registration.is_waiting() {
            self.waited_for = self.waited_for.saturating_add(heads);
        }
    }

    /// No longer counts it; it still stands where it was counted.
    pub(in crate::activity) fn remove(&mut self, registration: &Registration) {
        let heads = u64::from(registration.heads);
        if registration.has_seat() {
            self.taken = self.taken.saturating_sub(heads);
            if let Some(own) = registration.unit.and_then(|unit| self.by_unit.get_mut(&unit)) {
                *own = own.saturating_sub(heads);
            }
        } else if registration.is_waiting() {
            self.waited_for = self.waited_for.saturating_sub(heads);
        }
    }

    /// The most places that one unit has.
    pub(in crate::activity) fn most_of_a_unit(&self) -> u64 {
        self.by_unit.values().copied().max().unwrap_or(0)
    }
}

impl Activity {
    /// Its places.
    pub fn seats(&self) -> Seats {
        let Tally { taken, waited_for, .. } = self.tally;
        Seats { capacity: *self.capacity.get(), taken, waited_for }
    }

    /// How many places a unit has.
    pub fn seats_of_unit(&self, unit: OrganisationId) -> u64 {
        self.tally.by_unit.get(&unit).copied().unwrap_or(0)
    }

    /// Whether a unit may send so many more people by what one unit may send.
    pub fn may_send(&self, unit: Option<OrganisationId>, heads: u32) -> bool {
        let capped = unit.zip(self.per_unit.get().heads());
        capped.is_none_or(|(unit, cap)| {
            self.seats_of_unit(unit).saturating_add(u64::from(heads)) <= u64::from(cap)
        })
    }
}
