use std::{cmp::Reverse, collections::BTreeMap};

use super::{Demand, DemandCategory, Period, Visit};
use crate::{
    building::Floor,
    rate::{Part, Rate},
    record::{BuildingId, DemandId},
    text::messages::visit as words,
    workspace::Workspace,
};

/// The demands of a period by class, the class with the most first. A class without demands is not in it: nobody is asked
/// to fill one.
pub fn demands_by_category(workspace: &Workspace, period: Period) -> Vec<(DemandCategory, Vec<DemandId>)> {
    let demands = within(workspace, period);
    most_first(demands.map(|(_, demand)| (demand.category(), demand.id())))
}

/// The demands of a period by the floor of a building that they came from, the floor with the most first: by the room
/// visited, else by the rooms in which the firm sat on the day. A firm on several floors counts on each.
pub fn demands_by_floor(
    workspace: &Workspace,
    building: BuildingId,
    period: Period,
) -> Vec<(Floor, Vec<DemandId>)> {
    let from = |(visit, demand): (&Visit, &Demand)| {
        let id = demand.id();
        floors(workspace, visit, building).into_iter().map(move |floor| (floor, id))
    };
    most_first(within(workspace, period).flat_map(from))
}

/// Promised visits that were made 如約走訪率: of the visits that were set for a day of the period, those after which the firm
/// was visited again by that day. Firms that closed or moved out before the day are left out by name.
pub fn promises_kept(workspace: &Workspace, period: Period) -> Rate {
    let promised = workspace.visits.promising(period.from, period.to).into_iter();
    let part = promised.filter_map(|visit| Some((visit, visit.next_on()?))).map(|(visit, day)| {
        let firm = visit.organisation();
        let mut later = workspace.visits.to(firm).filter(|other| other.at() > visit.at());
        let closed = workspace.organisations.get(firm).is_some_and(|firm| !firm.is_active_on(day));
        match later.any(|other| other.at().date() <= day) {
            true => Part::yes(visit.id()),
            false if closed => Part::excluded(visit.id(), &words::CLOSED_MEANWHILE),
            false if workspace.buildings.has_left(firm, day) => {
                Part::excluded(visit.id(), &words::LEFT_MEANWHILE)
            }
            false => Part::no(visit.id()),
        }
    });
    Rate::of(&words::PROMISES_KEPT, part)
}

fn within(workspace: &Workspace, period: Period) -> impl Iterator<Item = (&Visit, &Demand)> {
    let visits = workspace.visits.between(period.from, period.to);
    visits
        .into_iter()
        .flat_map(|visit| workspace.visits.demands_of(visit.id()).map(move |demand| (visit, demand)))
}

fn floors(workspace: &Workspace, visit: &Visit, building: BuildingId) -> Vec<Floor> {
    let buildings = &workspace.buildings;
    let seats = || buildings.seats_of(visit.organisation(), visit.at().date());
    let rooms: Vec<_> = match visit.room() {
        Some(room) => vec![room],
        None => seats().flat_map(|seat| seat.rooms().collect::<Vec<_>>()).collect(),
    };
    let rooms = rooms.into_iter().filter_map(|room| buildings.room(room));
    let mut floors: Vec<Floor> =
        rooms.filter(|room| room.building() == building).map(|room| room.floor()).collect();
    floors.sort();
    floors.dedup();
    floors
}

fn most_first<K: Ord + Copy>(pairs: impl Iterator<Item = (K, DemandId)>) -> Vec<(K, Vec<DemandId>)> {
    let mut groups: BTreeMap<K, Vec<DemandId>> = BTreeMap::new();
    for (key, demand) in pairs {
        groups.entry(key).or_default().push(demand);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(key, demands)| (Reverse(demands.len()), *key));
    groups
}
