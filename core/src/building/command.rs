use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, DeclaredTax, Detail, Floor, FloorFigures, FloorRange, Holding, LeaveIntention, Sharing};
use crate::{
    enterprise::Citation,
    record::{BuildingId, OccupancyId, OrganisationId, RoomId},
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put a building on record.
    Register {
        /// Its name.
        name: String,
        /// What else people call it.
        #[serde(default)]
        other_names: Vec<String>,
        /// Its address, as far as it is known.
        #[serde(default)]
        address: String,
        /// Its whole floor area.
        #[serde(default)]
        area: Option<Area>,
        /// Its floors.
        #[serde(default)]
        floors: Option<FloorRange>,
    },
    /// Correct what is on record about a building.
    Correct {
        /// Which.
        building: BuildingId,
        /// What.
        change: BuildingChange,
    },
    /// Add a room.
    AddRoom {
        /// Where.
        building: BuildingId,
        /// On which floor; 1 is the ground floor, -1 the first below it.
        floor: Floor,
        /// Its number as on the door.
        number: String,
        /// Its area.
        #[serde(default)]
        area: Option<Area>,
        /// How many can sit in it.
        #[serde(default)]
        sharing: Sharing,
    },
    /// Correct what is on record about a room.
    CorrectRoom {
        /// Which.
        room: RoomId,
        /// What.
        change: RoomChange,
    },
    /// Place an organisation in a room, or in several under one lease.
    Occupy {
        /// Where.
        room: RoomId,
        /// Further rooms of the same building under the same lease.
        #[serde(default)]
        also: Vec<RoomId>,
        /// Who.
        organisation: OrganisationId,
        /// By what right.
        holding: Holding,
        /// The first day.
        from: Date,
        /// The day of moving out, when that is known.
        #[serde(default)]
        until: Option<Date>,
        /// The last day of the lease.
        #[serde(default)]
        lease_ends: Option<Date>,
        /// The area by the contract.
        #[serde(default)]
        area: Option<Area>,
    },
    /// Set the area that an organisation uses by its contract.
    SetOccupiedArea {
        /// Which occupancy.
        occupancy: OccupancyId,
        /// The area.
        area: Area,
    },
    /// Record that an organisation moves out, or correct the day on which it does.
    MoveOut {
        /// Which occupancy.
        occupancy: OccupancyId,
        /// The first day on which it no longer sits there.
        on: Date,
    },
    /// Set the last day of the lease.
    SetLeaseEnd {
        /// Which occupancy.
        occupancy: OccupancyId,
        /// The last day.
        on: Date,
    },
    /// Record that an organisation means to leave, or, without an intention, that it stays.
    SetLeaving {
        /// Which occupancy.
        occupancy: OccupancyId,
        /// When and why.
        #[serde(default)]
        leaving: Option<LeaveIntention>,
    },
    /// Declare the areas of a floor, where the rooms are not on record with theirs.
    DeclareFloor {
        /// Which building.
        building: BuildingId,
        /// Which floor.
        floor: Floor,
        /// The areas.
        figures: FloorFigures,
        /// The day they speak of.
        as_of: Date,
        /// Who declares them, or in which document they stand.
        source: Citation,
    },
    /// Declare what a building's users paid in taxes together, where that is known as one figure.
    DeclareTax {
        /// Which building.
        building: BuildingId,
        /// How much, for which year, counted how.
        tax: DeclaredTax,
    },
}

/// A correction to a building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuildingChange {
    /// Its name.
    Name(String),
    /// What else people call it.
    OtherNames(Vec<String>),
    /// Its address.
    Address(String),
    /// Its whole floor area.
    Area(Area),
    /// Its floors.
    Floors(FloorRange),
    /// Anything else of its file.
    Detail(Box<Detail>),
}

/// A correction to a room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomChange {
    /// Its number.
    Number(String),
    /// Its area.
    Area(Area),
    /// How many can sit in it.
    Sharing(Sharing),
}
