use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Command, DeclaredFloor, Detail, Fact, FloorAreas, FloorFigures, Sharing,
    command::{BuildingChange, RoomChange},
    rules,
};
use crate::{
    enterprise::rules::year_has_begun,
    organisation::rules::{active, forwards, happened, known},
    record::{OccupancyId, RoomId},
    rule::Refusal,
    text::messages::building as words,
    workspace::{
        self, Context, Workspace,
        rules::{one_line, unknown},
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
            one_line(&words::NAME, name).require()?;
            trimmed(other_names).iter().try_for_each(|name| one_line(&words::NAME, name).require())?;
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
            Fact::Corrected { building: *building, change: building_change(workspace, change)? }
        }
        Command::AddRoom { building, floor, number, area, sharing } => {
            buildings.get(*building).ok_or_else(|| unknown(*building))?;
            one_line(&words::ROOM_NUMBER, number).require()?;
            rules::number_free(buildings, *building, number, None).require()?;
            let (number, area) = (number.trim().to_owned(), *area);
            let (building, room) = (*building, context.ids.next());
            Fact::RoomAdded { room, building, floor: *floor, number, area, sharing: *sharing }
        }
        Command::CorrectRoom { room, change } => {
            let known = buildings.room(*room).ok_or_else(|| unknown(*room))?;
            let change = match change {
                RoomChange::Number(number) => {
                    one_line(&words::ROOM_NUMBER, number).require()?;
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
        Command::Occupy { .. } => occupy(command, workspace, context)?,
        Command::SetOccupiedArea { occupancy, area } => {
            buildings.occupancy(*occupancy).ok_or_else(|| unknown(*occupancy))?;
            Fact::OccupiedAreaSet { occupancy: *occupancy, area: *area }
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
        Command::DeclareFloor { building, floor, figures, as_of, source } => {
            buildings.get(*building).ok_or_else(|| unknown(*building))?;
            happened(&words::FLOOR_FIGURES, *as_of, context.today()).require()?;
            let declared = DeclaredFloor { areas: fitting(*figures)?, source: source.clone() };
            Fact::FloorDeclared { building: *building, floor: *floor, as_of: *as_of, declared }
        }
        Command::DeclareTax { building, tax } => {
            buildings.get(*building).ok_or_else(|| unknown(*building))?;
            happened(&words::TAX_FIGURE, tax.as_of, context.today()).require()?;
            year_has_begun(tax.year, tax.as_of).require()?;
            Fact::TaxDeclared { building: *building, tax: tax.clone() }
        }
    };
    Ok(vec![workspace::Fact::Building(fact)])
}

fn occupy(command: &Command, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    let Command::Occupy { room, also, organisation, holding, from, until, lease_ends, area } = command else {
        return Err(one_line(&words::ROOM_NUMBER, "").into());
    };
    let rooms: BTreeSet<RoomId> = also.iter().copied().filter(|other| other != room).collect();
    for room in std::iter::once(*room).chain(rooms.iter().copied()) {
        workspace.buildings.room(room).ok_or_else(|| unknown(room))?;
    }
    active(workspace, *organisation, *from)?;
    forwards(*from, *until).require()?;
    rules::one_building(workspace, *room, &rooms).require()?;
    for room in std::iter::once(*room).chain(rooms.iter().copied()) {
        rules::room_free(workspace, room, *organisation, *from, *until, None).require()?;
    }
    Ok(Fact::Occupied {
        occupancy: context.ids.next(),
        room: *room,
        also: rooms.into_iter().collect(),
        organisation: *organisation,
        holding: *holding,
        from: *from,
        until: *until,
        lease_ends: *lease_ends,
        area: *area,
    })
}

fn move_out(workspace: &Workspace, occupancy: OccupancyId, on: Date) -> Result<Fact, Refusal> {
    let known = workspace.buildings.occupancy(occupancy).ok_or_else(|| unknown(occupancy))?;
    forwards(known.from(), Some(on)).require()?;
    for room in known.rooms() {
        let organisation = known.organisation();
        rules::room_free(workspace, room, organisation, known.from(), Some(on), Some(occupancy)).require()?;
    }
    Ok(Fact::MovedOut { occupancy, on })
}

fn fitting(figures: FloorFigures) -> Result<FloorAreas, Refusal> {
    rules::floor_adds_up(figures).require()?;
    FloorAreas::new(figures).map_err(|_| rules::floor_adds_up(figures).into())
}

fn building_change(workspace: &Workspace, change: &BuildingChange) -> Result<BuildingChange, Refusal> {
    Ok(match change {
        BuildingChange::Name(name) => {
            one_line(&words::NAME, name).require()?;
            BuildingChange::Name(name.trim().to_owned())
        }
        BuildingChange::OtherNames(names) => BuildingChange::OtherNames(trimmed(names)),
        BuildingChange::Address(address) => BuildingChange::Address(address.trim().to_owned()),
        BuildingChange::Area(area) => BuildingChange::Area(*area),
        BuildingChange::Floors(floors) => {
            rules::floors_in_order(*floors).require()?;
            BuildingChange::Floors(*floors)
        }
        BuildingChange::Detail(detail) => {
            detail_fits(workspace, detail)?;
            BuildingChange::Detail(detail.clone())
        }
    })
}

fn detail_fits(workspace: &Workspace, detail: &Detail) -> Result<(), Refusal> {
    match detail {
        Detail::PropertyCompany(organisation) | Detail::SubDistrict(organisation) => {
            known(workspace, *organisation).map(|_| ())
        }
        Detail::Built(built) => rules::built_in_order(*built).require(),
        _ => Ok(()),
    }
}

fn trimmed(names: &[String]) -> Vec<String> {
    names.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}
