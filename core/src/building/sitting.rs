//! Who sits in a building: the one answer that its economy, its coverage rates and its pages count from.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Occupancy, Room};
use crate::{
    organisation::Organisation,
    record::{BuildingId, OrganisationId},
    workspace::Workspace,
};

/// The organisations that sit in a building on a day and exist on it, each once however many rooms it has, the oldest
/// record first.
pub fn who_sits_in(workspace: &Workspace, building: BuildingId, on: Date) -> Vec<&Organisation> {
    let buildings = &workspace.buildings;
    let rooms = buildings.rooms().filter(|room| room.building() == building);
    let has_room: BTreeSet<OrganisationId> =
        rooms.flat_map(|room| buildings.occupants_on(room.id(), on)).map(Occupancy::organisation).collect();
    let sits_here = |organisation: &&Organisation| {
        has_room.contains(&organisation.id())
            || (organisation.place_on(on).is_some_and(|place| place.building == Some(building))
                && buildings_with(workspace, organisation, on).contains(&building))
    };
    workspace.organisations.active_on(on).filter(sits_here).collect()
}

/// The buildings that an organisation sits in on a day: those in which it has a room. One without any room on record sits
/// where its seat is; one that has moved out of its rooms sits nowhere.
pub fn buildings_with(workspace: &Workspace, organisation: &Organisation, on: Date) -> BTreeSet<BuildingId> {
    let buildings = &workspace.buildings;
    let id = organisation.id();
    let rooms = buildings.seats_of(id, on).flat_map(|seat| seat.rooms());
    let by_room: BTreeSet<BuildingId> =
        rooms.filter_map(|room| buildings.room(room).map(Room::building)).collect();
    if !by_room.is_empty() || buildings.has_left(id, on) {
        return by_room;
    }
    organisation.place_on(on).and_then(|place| place.building).into_iter().collect()
}
