use jiff::civil::Date;

use super::{
    Command, Fact, Sharing,
    command::{BuildingChange, RoomChange},
    rules,
};
use crate::{
    organisation::rules::{active, forwards},
    record::{OccupancyId, OrganisationId, RoomId},
    rule::Refusal,
    text::messages::building as words,
    workspace::{
        self, Context, Workspace,
        rules::{said, unknown},
    },
};

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    let buildings = &workspace.buildings;
    let fact = match command {
        Command::Register { name, other_names, address, area, floors } => {
            said(&words::NAME, name).require()?;
            if let Some(floors) = floors {
                rules::floors_in_order(*floors).require()?;
            }
            Fact::Registered {
                building: context.ids.next(),
                name: name.trim().to_owned(),
                other_names: trimmed(other_names),
                address: address.trim().to_owned(),
                area: *area,
                floors: *floors,
            }
        }
        Command::Correct { building, change } => {
            buildings.get(*building).ok_or_else(|| unknown(*building))?;
            Fact::Corrected { building: *building, change: building_change(change)? }
        }
        Command::AddRoom { building, floor, number, area, sharing } => {
            buildings.get(*building).ok_or_else(|| unknown(*building))?;
            said(&words::ROOM_NUMBER, number).require()?;
            rules::number_free(buildings, *building, number, None).require()?;
            let (number, area) = (number.trim().to_owned(), *area);
            let (building, room) = (*building, context.ids.next());
            Fact::RoomAdded { room, building, floor: *floor, number, area, sharing: *sharing }
        }
        Command::CorrectRoom { room, change } => {
            let known = buildings.room(*room).ok_or_else(|| unknown(*room))?;
            let change = match change {
                RoomChange::Number(number) => {
                    said(&words::ROOM_NUMBER, number).require()?;
                    rules::number_free(buildings, known.building(), number, Some(*room)).require()?;
                    RoomChange::Number(number.trim().to_owned())
                }
                RoomChange::Sharing(Sharing::Single) => {
                    rules::sharing_unused(workspace, *room).require()?;
                    change.clone()
                }
                RoomChange::Area(_) | RoomChange::Sharing(Sharing::Shared) => change.clone(),
            };
            Fact::RoomCorrected { room: *room, change }
        }
        Command::Occupy { room, organisation, holding, from, until, lease_ends } => {
            occupy(workspace, *room, *organisation, *from, *until)?;
            Fact::Occupied {
                occupancy: context.ids.next(),
                room: *room,
                organisation: *organisation,
                holding: *holding,
                from: *from,
                until: *until,
                lease_ends: *lease_ends,
            }
        }
        Command::MoveOut { occupancy, on } => move_out(workspace, *occupancy, *on)?,
        Command::SetLeaseEnd { occupancy, on } => {
            let known = buildings.occupancy(*occupancy).ok_or_else(|| unknown(*occupancy))?;
            forwards(known.from(), Some(*on)).require()?;
            Fact::LeaseEndSet { occupancy: *occupancy, on: *on }
        }
        Command::SetLeaving { occupancy, leaving } => {
            buildings.occupancy(*occupancy).ok_or_else(|| unknown(*occupancy))?;
            Fact::LeavingSet { occupancy: *occupancy, leaving: leaving.clone() }
        }
    };
    Ok(vec![workspace::Fact::Building(fact)])
}

fn occupy(
    workspace: &Workspace,
    room: RoomId,
    organisation: OrganisationId,
    from: Date,
    until: Option<Date>,
) -> Result<(), Refusal> {
    workspace.buildings.room(room).ok_or_else(|| unknown(room))?;
    active(workspace, organisation, from)?;
    forwards(from, until).require()?;
    rules::room_free(workspace, room, organisation, from, until, None).require()
}

fn move_out(workspace: &Workspace, occupancy: OccupancyId, on: Date) -> Result<Fact, Refusal> {
    let known = workspace.buildings.occupancy(occupancy).ok_or_else(|| unknown(occupancy))?;
    forwards(known.from(), Some(on)).require()?;
    let (room, organisation) = (known.room(), known.organisation());
    rules::room_free(workspace, room, organisation, known.from(), Some(on), Some(occupancy)).require()?;
    Ok(Fact::MovedOut { occupancy, on })
}

fn building_change(change: &BuildingChange) -> Result<BuildingChange, Refusal> {
    Ok(match change {
        BuildingChange::Name(name) => {
            said(&words::NAME, name).require()?;
            BuildingChange::Name(name.trim().to_owned())
        }
        BuildingChange::OtherNames(names) => BuildingChange::OtherNames(trimmed(names)),
        BuildingChange::Address(address) => BuildingChange::Address(address.trim().to_owned()),
        BuildingChange::Area(area) => BuildingChange::Area(*area),
        BuildingChange::Floors(floors) => {
            rules::floors_in_order(*floors).require()?;
            BuildingChange::Floors(*floors)
        }
    })
}

fn trimmed(names: &[String]) -> Vec<String> {
    names.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}
