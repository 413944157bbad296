use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Organisation, Organisations};
use crate::record::{BuildingId, OrganisationId};

/// Where an organisation has its seat. Which rooms it occupies is the building's matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The address as people write it.
    pub address: String,
    /// The building, when it is on record.
    #[serde(default)]
    pub building: Option<BuildingId>,
}

impl Organisations {
    /// The organisations of which a record says that their seat is or was in a building.
    pub(crate) fn ever_placed_in(&self, building: BuildingId) -> impl Iterator<Item = OrganisationId> + '_ {
        self.placed_in.get(&building).into_iter().flatten().copied()
    }
}

impl Organisation {
    /// Where it had its seat on a day, `None` before the first place on record.
    pub fn place_on(&self, on: Date) -> Option<&Place> {
        self.moved.range(..=on).next_back().map(|(_, place)| place.get())
    }

    /// Every place with its first day, oldest first.
    pub fn places(&self) -> impl DoubleEndedIterator<Item = (Date, &Place)> {
        self.moved.iter().map(|(from, place)| (*from, place.get()))
    }
}
