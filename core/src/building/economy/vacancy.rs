use jiff::civil::Date;

use crate::{
    building::{Area, Buildings, DeclaredFloor, Floor, Room, Sharing},
    policy::{Share, parameter},
    rate::{Measure, Part, Rate},
    record::{BuildingId, Record},
    text::messages::building as words,
    workspace::Workspace,
};

/// How a building is used on a day: both rates, and for each floor what they were computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Occupation {
    /// Every floor of which something is known, from the lowest up.
    pub floors: Vec<FloorOccupation>,
}

/// How a floor is used on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct FloorOccupation {
    /// Which.
    pub floor: Floor,
    /// What the areas come from.
    pub basis: Basis,
    /// What each record adds: its area in use and its area.
    used: Vec<(Record, Option<Used>)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Used {
    in_use: Area,
    lettable: Area,
}

/// What the areas of a floor come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Its rooms and who sits in them. Rooms without an area are left out of the rates and named there.
    Rooms,
    /// Figures that somebody declared for the floor, as of this day.
    Declared(Date),
}

impl Occupation {
    /// Occupancy rate 入駐率: area in use ÷ area that can be used, in hundredths of a square metre.
    pub fn occupancy_rate(&self) -> Rate {
        Rate::of(&words::OCCUPANCY_RATE, self.parts(|used| used.in_use)).measured_in(Measure::Area)
    }

    /// Vacancy rate 空置率: what is left of it.
    pub fn vacancy_rate(&self) -> Rate {
        let vacant = self.parts(|used| used.lettable.without(used.in_use));
        Rate::of(&words::VACANCY_RATE, vacant).measured_in(Measure::Area)
    }

    /// The area in use.
    pub fn in_use(&self) -> Area {
        Area::total(self.floors.iter().map(FloorOccupation::in_use))
    }

    /// The area that stands empty.
    pub fn vacant(&self) -> Area {
        Area::total(self.floors.iter().map(FloorOccupation::vacant))
    }

    fn parts(&self, counts: impl Fn(&Used) -> Area) -> Vec<Part> {
        let all = self.floors.iter().flat_map(|floor| &floor.used);
        let part = |(record, used): &(Record, Option<Used>)| match used {
            Some(used) => Part::weighed(*record, counts(used).hundredths(), used.lettable.hundredths()),
            None => Part::excluded(*record, &words::NO_AREA),
        };
        all.map(part).collect()
    }
}

impl FloorOccupation {
    /// The area in use.
    pub fn in_use(&self) -> Area {
        Area::total(self.known().map(|used| used.in_use))
    }

    /// The area that can be used.
    pub fn lettable(&self) -> Area {
        Area::total(self.known().map(|used| used.lettable))
    }

    /// The area that stands empty.
    pub fn vacant(&self) -> Area {
        self.lettable().without(self.in_use())
    }

    fn known(&self) -> impl Iterator<Item = Used> {
        self.used.iter().filter_map(|(_, used)| *used)
    }
}

/// How a building is used on a day. A floor is computed from its rooms where all of them have areas; where figures are
/// declared for the floor, the rooms must also make up the share `building.rooms-complete` of them: a list of rooms that
/// has only been begun says nothing about the floor. Otherwise the declared figures count.
pub fn occupation(workspace: &Workspace, building: BuildingId, on: Date) -> Occupation {
    let buildings = &workspace.buildings;
    let complete = workspace.policy.on(&parameter::BUILDING_ROOMS_COMPLETE, on).value;
    let mut rooms = buildings.rooms_by_floor(building);
    let declared = buildings.floors.range((building, Floor::LOWEST)..=(building, Floor::HIGHEST));
    for ((_, floor), _) in declared {
        rooms.entry(*floor).or_default();
    }
    let floor = |(floor, rooms): (Floor, Vec<&Room>)| {
        let declared = buildings.floor_areas(building, floor, on);
        let declared = declared.filter(|(_, declared)| !counts_by_rooms(&rooms, declared, complete));
        let (basis, used) = match declared {
            Some((as_of, declared)) => (Basis::Declared(as_of), vec![by_figures(building, declared)]),
            None => (Basis::Rooms, rooms.iter().map(|room| by_room(buildings, room, on)).collect()),
        };
        FloorOccupation { floor, basis, used }
    };
    let floors = rooms.into_iter().map(floor).filter(|floor| !floor.used.is_empty()).collect();
    Occupation { floors }
}

fn counts_by_rooms(rooms: &[&Room], declared: &DeclaredFloor, complete: Share) -> bool {
    let on_record = Area::total(rooms.iter().filter_map(|room| room.area()));
    let all_have_areas = !rooms.is_empty() && rooms.iter().all(|room| room.area().is_some());
    all_have_areas && on_record.hundredths() >= complete.needed_of(declared.areas.lettable().hundredths())
}

fn by_figures(building: BuildingId, declared: &DeclaredFloor) -> (Record, Option<Used>) {
    let areas = declared.areas;
    (building.into(), Some(Used { in_use: areas.in_use(), lettable: areas.lettable() }))
}

fn by_room(buildings: &Buildings, room: &Room, on: Date) -> (Record, Option<Used>) {
    let used =
        room.area().map(|lettable| Used { in_use: buildings.area_in_use(room, lettable, on), lettable });
    (room.id().into(), used)
}

impl Buildings {
    /// A room that one uses is in use as a whole. Of a shared room as much as its users have by contract, and all of it
    /// when one of them has no area on record or has further rooms under the same contract.
    fn area_in_use(&self, room: &Room, whole: Area, on: Date) -> Area {
        let mut parts = self.occupants_on(room.id(), on).map(|occupancy| {
            match (room.sharing(), occupancy.rooms().nth(1)) {
                (Sharing::Shared, None) => occupancy.area(),
                _ => None,
            }
        });
        let together = parts.try_fold(Area::default(), |sum, part| Some(Area::total([sum, part?])));
        together.map_or(whole, |together| together.min(whole))
    }

    /// The area of a floor's rooms that is in use on a day, whatever was declared.
    pub(in crate::building) fn rooms_in_use(&self, building: BuildingId, floor: Floor, on: Date) -> Area {
        let rooms = self.rooms_in(building).filter(|room| room.floor() == floor);
        Area::total(rooms.filter_map(|room| Some(self.area_in_use(room, room.area()?, on))))
    }
}
