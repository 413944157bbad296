//! Who sits in a building: the one answer that its economy, its coverage rates and its pages count from.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Room;
use crate::{organisation::Organisation, record::BuildingId, workspace::Workspace};

/// The organisations that sit in a building on a day and exist on it, each once however many rooms it has, the oldest
/// record first.
pub fn who_sits_in(workspace: &Workspace, building: BuildingId, on: Date) -> Vec<&Organisation> {
    let active = workspace.organisations.active_on(on);
    active.filter(|organisation| buildings_with(workspace, organisation, on).contains(&building)).collect()
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
