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
    sitters(workspace, building, on).map(|(organisation, _)| organisation).collect()
}

/// The same, each with all the buildings that it sits in.
pub(super) fn sitters(
    workspace: &Workspace,
    building: BuildingId,
    on: Date,
) -> impl Iterator<Item = (&Organisation, BTreeSet<BuildingId>)> {
    let organisations = &workspace.organisations;
    let candidates = may_sit_in(workspace, building, on);
    let there = candidates.into_iter().filter_map(|id| organisations.get(id));
    let there = there.filter(move |organisation| organisation.is_active_on(on));
    let there = there.map(move |organisation| (organisation, buildings_with(workspace, organisation, on)));
    there.filter(move |(_, sits_in)| sits_in.contains(&building))
}

/// Everybody among whom those who sit in a building on a day are found.
pub(super) fn may_sit_in(workspace: &Workspace, building: BuildingId, on: Date) -> BTreeSet<OrganisationId> {
    let buildings = &workspace.buildings;
    let rooms = buildings.rooms_in(building);
    let seats = rooms.flat_map(|room| buildings.occupants_on(room.id(), on)).map(Occupancy::organisation);
    seats.chain(workspace.organisations.ever_placed_in(building)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example;

    /// Those found by rooms and seats are those found by asking every organisation.
    #[test]
    fn nobody_who_sits_there_is_missed() {
        let year = example::year(7).expect("well formed");
        let years = [year.journal, example::journal().expect("well formed")];
        for workspace in years.map(|journal| Workspace::fold(&journal, u64::MAX)) {
            let mut most = 0;
            for (building, month) in
                workspace.buildings.all().flat_map(|one| (1..13).map(move |month| (one.id(), month)))
            {
                let last = workspace.history.recent().last().expect("it is not empty").at.date();
                let on = jiff::civil::date(last.year(), month, 15);
                let asked = workspace.organisations.active_on(on);
                let asked: Vec<_> =
                    asked.filter(|one| buildings_with(&workspace, one, on).contains(&building)).collect();
                assert_eq!(who_sits_in(&workspace, building, on), asked, "{on}");
                most = most.max(asked.len());
            }
            assert!(most > 2, "somebody sits somewhere");
        }
    }
}
