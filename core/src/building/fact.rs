use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Area, Building, Buildings, Floor, FloorRange, Holding, LeaveIntention, Occupancy, Room, Sharing,
    command::{BuildingChange, RoomChange},
};
use crate::{
    clash::{Field, Fold},
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Fact {
    /// A building came on record.
    Registered {
        building: BuildingId,
        name: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        other_names: Vec<String>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        address: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Area>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floors: Option<FloorRange>,
    },
    /// Something about a building was corrected.
    Corrected { building: BuildingId, change: BuildingChange },
    /// A room came on record.
    RoomAdded {
        room: RoomId,
        building: BuildingId,
        floor: Floor,
        number: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Area>,
        sharing: Sharing,
    },
    /// Something about a room was corrected.
    RoomCorrected { room: RoomId, change: RoomChange },
    /// An organisation sits in a room from a day on.
    Occupied {
        occupancy: OccupancyId,
        room: RoomId,
        organisation: OrganisationId,
        holding: Holding,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lease_ends: Option<Date>,
    },
    /// It moves out on a day.
    MovedOut { occupancy: OccupancyId, on: Date },
    /// The lease ends on a day.
    LeaseEndSet { occupancy: OccupancyId, on: Date },
    /// It means to leave, or stays.
    LeavingSet {
        occupancy: OccupancyId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        leaving: Option<LeaveIntention>,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Registered { building, .. } | Fact::Corrected { building, .. } => vec![(*building).into()],
            Fact::RoomAdded { room, building, .. } => vec![(*room).into(), (*building).into()],
            Fact::RoomCorrected { room, .. } => vec![(*room).into()],
            Fact::Occupied { occupancy, room, organisation, .. } => {
                vec![(*occupancy).into(), (*room).into(), (*organisation).into()]
            }
            Fact::MovedOut { occupancy, .. }
            | Fact::LeaseEndSet { occupancy, .. }
            | Fact::LeavingSet { occupancy, .. } => vec![(*occupancy).into()],
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Buildings {
    /// Applies what happened. Total: a second organisation in a room that holds one becomes a clash, a fact about a
    /// record that is not there changes nothing.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Registered { building, name, other_names, address, area, floors } => {
                self.buildings.entry(*building).or_insert_with(|| Building {
                    id: *building,
                    name: Field::new(name.clone(), fold),
                    other_names: Field::new(other_names.clone(), fold),
                    address: Field::new(address.clone(), fold),
                    area: Field::new(*area, fold),
                    floors: Field::new(*floors, fold),
                    registered: fold.trace(),
                });
            }
            Fact::Corrected { building, change } => {
                if let Some(building) = self.buildings.get_mut(building) {
                    building.correct(change, fold);
                }
            }
            Fact::RoomAdded { room, building, floor, number, area, sharing } => {
                self.rooms.entry(*room).or_insert_with(|| Room {
                    id: *room,
                    building: *building,
                    floor: *floor,
                    number: Field::new(number.clone(), fold),
                    area: Field::new(*area, fold),
                    sharing: Field::new(*sharing, fold),
                    registered: fold.trace(),
                });
            }
            Fact::RoomCorrected { room, change } => self.correct_room(*room, change, fold),
            Fact::Occupied { .. } => self.occupy(fact, fold),
            Fact::MovedOut { occupancy, on } => self.move_out(*occupancy, *on, fold),
            Fact::LeaseEndSet { occupancy, on } => {
                if let Some(known) = self.occupancies.get_mut(occupancy) {
                    known.lease_ends.set(Some(*on), *occupancy, "lease_ends", fold);
                }
            }
            Fact::LeavingSet { occupancy, leaving } => {
                if let Some(known) = self.occupancies.get_mut(occupancy) {
                    known.leaving.set(leaving.clone(), *occupancy, "leaving", fold);
                }
            }
        }
    }

    fn occupy(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Occupied { occupancy, room, organisation, holding, from, until, lease_ends } = fact else {
            return;
        };
        if self.occupancies.contains_key(occupancy) {
            return;
        }
        if let Some(other) = self.in_the_way(*room, *organisation, *from, *until, None) {
            let (stands, value) = (other.organisation.to_string(), organisation.to_string());
            fold.overlapping(*room, "occupant", &stands, &value, &other.recorded);
            return;
        }
        let (until, lease_ends) = (Field::new(*until, fold), Field::new(*lease_ends, fold));
        let record = Occupancy {
            id: *occupancy,
            room: *room,
            organisation: *organisation,
            holding: *holding,
            from: *from,
            until,
            lease_ends,
            leaving: Field::new(None, fold),
            recorded: fold.trace(),
        };
        self.occupancies.insert(*occupancy, record);
        self.by_room.entry(*room).or_default().insert(*occupancy);
        self.by_organisation.entry(*organisation).or_default().insert(*occupancy);
    }

    fn move_out(&mut self, occupancy: OccupancyId, on: Date, fold: &mut Fold<'_>) {
        let Some(known) = self.occupancies.get(&occupancy) else { return };
        let (room, organisation, from) = (known.room, known.organisation, known.from);
        if let Some(other) = self.in_the_way(room, organisation, from, Some(on), Some(occupancy)) {
            let stands = other.from.to_string();
            fold.overlapping(occupancy, "until", &stands, &on.to_string(), &other.recorded);
        } else if let Some(known) = self.occupancies.get_mut(&occupancy) {
            known.until.set(Some(on), occupancy, "until", fold);
        }
    }

    fn correct_room(&mut self, room: RoomId, change: &RoomChange, fold: &mut Fold<'_>) {
        if *change == RoomChange::Sharing(Sharing::Single)
            && let Some((_, later)) = self.sharing_in_use(room)
        {
            fold.impossible(room, "single", "shared", &later.recorded);
            return;
        }
        let Some(known) = self.rooms.get_mut(&room) else { return };
        match change {
            RoomChange::Number(number) => known.number.set(number.clone(), room, "number", fold),
            RoomChange::Area(area) => known.area.set(Some(*area), room, "area", fold),
            RoomChange::Sharing(sharing) => known.sharing.set(*sharing, room, "sharing", fold),
        }
    }
}

impl Building {
    fn correct(&mut self, change: &BuildingChange, fold: &mut Fold<'_>) {
        let id = self.id;
        match change {
            BuildingChange::Name(name) => self.name.set(name.clone(), id, "name", fold),
            BuildingChange::OtherNames(names) => self.other_names.set(names.clone(), id, "other_names", fold),
            BuildingChange::Address(address) => self.address.set(address.clone(), id, "address", fold),
            BuildingChange::Area(area) => self.area.set(Some(*area), id, "area", fold),
            BuildingChange::Floors(floors) => self.floors.set(Some(*floors), id, "floors", fold),
        }
    }
}
