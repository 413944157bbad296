//! Who moves up from a waiting list.

use std::collections::BTreeMap;

use super::{Activities, Activity, UnitCap};
use crate::record::{OrganisationId, RegistrationId};

/// What an activity offers, as it would be after a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    /// How many places there are.
    pub capacity: Option<u32>,
    /// How many people one unit may send.
    pub per_unit: UnitCap,
    /// A registration that is given up.
    pub without: Option<RegistrationId>,
}

impl Activities {
    /// Who moves up by a change, first come first: nobody overtakes one who waits for more places than are free. Whoever
    /// may not send more people waits on without holding up the others.
    pub(super) fn moving_up(&self, activity: &Activity, offer: Offer) -> Vec<RegistrationId> {
        let leaving = offer.without.and_then(|id| self.registration(id)).filter(|leaving| leaving.has_seat());
        let freed = leaving.map_or(0, |leaving| u64::from(leaving.heads));
        let mut taken = activity.seats().taken.saturating_sub(freed);
        let mut by_unit: BTreeMap<OrganisationId, u64> = BTreeMap::new();
        let mut moving = Vec::new();
        for (id, one) in self.waiting(activity).filter(|(id, _)| Some(*id) != offer.without) {
            let heads = u64::from(one.heads);
            let of_unit = |unit: OrganisationId| {
                let own = leaving.filter(|leaving| leaving.unit == Some(unit)).map_or(0, |_| freed);
                activity.seats_of_unit(unit).saturating_sub(own)
            };
            let own = one.unit.map(|unit| by_unit.entry(unit).or_insert_with(|| of_unit(unit)));
            let would_have = own.as_ref().map_or(0, |own| **own).saturating_add(heads);
            let capped = offer.per_unit.heads().filter(|_| one.unit.is_some());
            if capped.is_some_and(|cap| would_have > u64::from(cap)) {
                continue;
            }
            if offer.capacity.is_some_and(|capacity| taken.saturating_add(heads) > u64::from(capacity)) {
                break;
            }
            taken = taken.saturating_add(heads);
            if let Some(own) = own {
                *own = would_have;
            }
            moving.push(id);
        }
        moving
    }
}
