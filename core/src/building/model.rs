use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, DeclaredFloor, DeclaredTax, Floor, FloorRange, Occupancy, details::Details};
use crate::{
    clash::{Field, Trace},
    enterprise::TaxScope,
    record::{BuildingId, OccupancyId, OrganisationId, RoomId},
    text::{Text, messages::building as words},
};

/// Buildings with their rooms, and who sits where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Buildings {
    pub(super) buildings: BTreeMap<BuildingId, Building>,
    pub(super) rooms: BTreeMap<RoomId, Room>,
    pub(super) rooms_in: BTreeMap<BuildingId, BTreeSet<RoomId>>,
    pub(super) occupancies: BTreeMap<OccupancyId, Occupancy>,
    pub(super) by_room: BTreeMap<RoomId, BTreeSet<OccupancyId>>,
    pub(super) by_organisation: BTreeMap<OrganisationId, BTreeSet<OccupancyId>>,
    pub(super) floors: BTreeMap<(BuildingId, Floor), BTreeMap<Date, Field<DeclaredFloor>>>,
    pub(super) taxes: BTreeMap<(BuildingId, i16, TaxScope), BTreeMap<Date, Field<DeclaredTax>>>,
}

impl Buildings {
    /// The building with this id.
    pub fn get(&self, id: BuildingId) -> Option<&Building> {
        self.buildings.get(&id)
    }

    /// Every building, the oldest record first.
    pub fn all(&self) -> impl Iterator<Item = &Building> {
        self.buildings.values()
    }

    /// The building that has this name, or has it as one of its other names.
    pub fn by_name(&self, name: &str) -> Option<&Building> {
        let name = name.trim();
        self.all().find(|building| {
            building.name() == name || building.other_names().iter().any(|other| other == name)
        })
    }

    /// The room with this id.
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.get(&id)
    }

    /// Every room, the oldest record first.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.values()
    }

    /// The rooms in a building, the oldest record first.
    pub(super) fn rooms_in(&self, building: BuildingId) -> impl Iterator<Item = &Room> {
        self.rooms_in.get(&building).into_iter().flatten().filter_map(|id| self.rooms.get(id))
    }

    /// The rooms of a building, from the lowest floor up, by number.
    pub fn rooms_of(&self, building: BuildingId) -> Vec<&Room> {
        let mut rooms: Vec<&Room> = self.rooms_in(building).collect();
        rooms.sort_by_key(|room| (room.floor, room.number()));
        rooms
    }

    /// The room of a building with this number.
    pub fn room_numbered(&self, building: BuildingId, number: &str) -> Option<&Room> {
        self.rooms_in(building).find(|room| room.number() == number.trim())
    }

    /// The floors of a building from the lowest up: those declared and those that a room is on.
    pub fn floors_of(&self, building: BuildingId) -> BTreeSet<Floor> {
        let declared = self.get(building).and_then(Building::floors);
        let mut floors: BTreeSet<Floor> = declared.into_iter().flat_map(FloorRange::each).collect();
        // One by one: collected, the floor of every room would be kept and sorted first.
        self.rooms_in(building).for_each(|room| {
            floors.insert(room.floor);
        });
        floors
    }

    /// The rooms of a building by floor.
    pub(super) fn rooms_by_floor(&self, building: BuildingId) -> BTreeMap<Floor, Vec<&Room>> {
        let mut floors: BTreeMap<Floor, Vec<&Room>> = BTreeMap::new();
        for room in self.rooms_in(building) {
            floors.entry(room.floor).or_default().push(room);
        }
        floors
    }
}

/// A building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Building {
    pub(super) id: BuildingId,
    pub(super) name: Field<String>,
    pub(super) other_names: Field<Vec<String>>,
    pub(super) address: Field<String>,
    pub(super) area: Field<Option<Area>>,
    pub(super) floors: Field<Option<FloorRange>>,
    pub(super) details: Details,
    pub(super) registered: Trace,
}

impl Building {
    /// Its id.
    pub fn id(&self) -> BuildingId {
        self.id
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.name.get()
    }

    /// What else people call it.
    pub fn other_names(&self) -> &[String] {
        self.other_names.get()
    }

    /// Its address, empty when it is not known.
    pub fn address(&self) -> &str {
        self.address.get()
    }

    /// Its whole floor area.
    pub fn area(&self) -> Option<Area> {
        *self.area.get()
    }

    /// Its floors, when they were declared; see also [`Buildings::floors_of`].
    pub fn floors(&self) -> Option<FloorRange> {
        *self.floors.get()
    }

    /// Who registered it.
    pub fn registered(&self) -> &Trace {
        &self.registered
    }
}

/// How many can sit in a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// One organisation at a time.
    #[default]
    Single,
    /// Several, such as a shared office.
    Shared,
}

impl Sharing {
    /// Both.
    pub const ALL: [Sharing; 2] = [Sharing::Single, Sharing::Shared];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Sharing::Single => &words::SINGLE,
            Sharing::Shared => &words::SHARED,
        }
    }
}

/// A room of a building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Room {
    pub(super) id: RoomId,
    pub(super) building: BuildingId,
    pub(super) floor: Floor,
    pub(super) number: Field<String>,
    pub(super) area: Field<Option<Area>>,
    pub(super) sharing: Field<Sharing>,
    pub(super) registered: Trace,
}

impl Room {
    /// Its id.
    pub fn id(&self) -> RoomId {
        self.id
    }

    /// Its building.
    pub fn building(&self) -> BuildingId {
        self.building
    }

    /// Its floor.
    pub fn floor(&self) -> Floor {
        self.floor
    }

    /// Its number as on the door.
    pub fn number(&self) -> &str {
        self.number.get()
    }

    /// Its area.
    pub fn area(&self) -> Option<Area> {
        *self.area.get()
    }

    /// How many can sit in it.
    pub fn sharing(&self) -> Sharing {
        *self.sharing.get()
    }

    /// Who registered it.
    pub fn registered(&self) -> &Trace {
        &self.registered
    }
}
