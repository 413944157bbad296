use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Area, DeclaredFloor, DeclaredTax, Floor, FloorRange, Holding, LeaveIntention, Sharing,
    command::{BuildingChange, RoomChange},
};
use crate::record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId};

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
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<RoomId>,
        organisation: OrganisationId,
        holding: Holding,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lease_ends: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<Area>,
    },
    /// The area that it uses by its contract.
    OccupiedAreaSet { occupancy: OccupancyId, area: Area },
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
    /// The areas of a floor were declared.
    FloorDeclared { building: BuildingId, floor: Floor, as_of: Date, declared: DeclaredFloor },
    /// What a building's users paid in taxes was declared.
    TaxDeclared { building: BuildingId, tax: DeclaredTax },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Registered { building, .. }
            | Fact::Corrected { building, .. }
            | Fact::FloorDeclared { building, .. }
            | Fact::TaxDeclared { building, .. } => vec![(*building).into()],
            Fact::RoomAdded { room, building, .. } => vec![(*room).into(), (*building).into()],
            Fact::RoomCorrected { room, .. } => vec![(*room).into()],
            Fact::Occupied { occupancy, room, also, organisation, .. } => {
                let first = [(*occupancy).into(), (*room).into(), (*organisation).into()];
                first.into_iter().chain(also.iter().map(|room| (*room).into())).collect()
            }
            Fact::MovedOut { occupancy, .. }
            | Fact::LeaseEndSet { occupancy, .. }
            | Fact::OccupiedAreaSet { occupancy, .. }
            | Fact::LeavingSet { occupancy, .. } => vec![(*occupancy).into()],
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}
