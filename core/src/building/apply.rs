use std::collections::btree_map::Entry;

use jiff::civil::Date;

use super::{
    Building, Buildings, DeclaredFloor, DeclaredTax, Fact, Floor, Occupancy, Room, Sharing,
    command::{BuildingChange, RoomChange},
    details::Details,
};
use crate::{
    clash::{Field, Fold},
    record::{BuildingId, OccupancyId, RoomId},
};

impl Buildings {
    /// Applies what happened. Total: a second organisation in a room that holds one becomes a clash, a fact about a
    /// record that is not there as well. Either way the clash holds the whole fact.
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
                    details: Details::new(fold),
                    registered: fold.trace(),
                });
            }
            Fact::Corrected { building, change } => match self.buildings.get_mut(building) {
                Some(building) => building.correct(change, fold),
                None => fold.missing(*building),
            },
            Fact::RoomAdded { room, building, floor, number, area, sharing } => {
                self.rooms.entry(*room).or_insert_with(|| {
                    self.rooms_in.entry(*building).or_default().insert(*room);
                    Room {
                        id: *room,
                        building: *building,
                        floor: *floor,
                        number: Field::new(number.clone(), fold),
                        area: Field::new(*area, fold),
                        sharing: Field::new(*sharing, fold),
                        registered: fold.trace(),
                    }
                });
            }
            Fact::RoomCorrected { room, change } => self.correct_room(*room, change, fold),
            Fact::Occupied { .. } => self.occupy(fact, fold),
            Fact::MovedOut { occupancy, on } => self.move_out(*occupancy, *on, fold),
            Fact::LeaseEndSet { occupancy, on } => match self.occupancies.get_mut(occupancy) {
                Some(known) => known.lease_ends.set(Some(*on), *occupancy, "lease_ends", fold),
                None => fold.missing(*occupancy),
            },
            Fact::OccupiedAreaSet { occupancy, area } => match self.occupancies.get_mut(occupancy) {
                Some(known) => known.area.set(Some(*area), *occupancy, "area", fold),
                None => fold.missing(*occupancy),
            },
            Fact::FloorDeclared { building, floor, as_of, declared } => {
                self.declare_floor(*building, *floor, *as_of, declared, fold);
            }
            Fact::TaxDeclared { building, tax } => self.declare_tax(*building, tax, fold),
            Fact::LeavingSet { occupancy, leaving } => match self.occupancies.get_mut(occupancy) {
                Some(known) => known.leaving.set(leaving.clone(), *occupancy, "leaving", fold),
                None => fold.missing(*occupancy),
            },
        }
    }

    /// A room that is taken is set aside as a clash; the organisation sits in the others.
    fn occupy(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Occupied { occupancy, room, also, organisation, holding, from, until, lease_ends, area } =
            fact
        else {
            return;
        };
        if self.occupancies.contains_key(occupancy) {
            return;
        }
        if until.is_some_and(|until| until <= *from) {
            let since = fold.trace();
            return fold.set_aside(*room, "until", &from.to_string(), &since);
        }
        let mut free: Vec<RoomId> = Vec::new();
        for room in std::iter::once(room).chain(also) {
            match self.in_the_way(*room, *organisation, *from, *until, None) {
                _ if free.contains(room) => {}
                None => free.push(*room),
                Some(other) => {
                    let stands = other.organisation.to_string();
                    fold.set_aside(*room, "occupant", &stands, &other.recorded);
                }
            }
        }
        let Some((first, others)) = free.split_first() else { return };
        let record = Occupancy {
            id: *occupancy,
            room: *first,
            also: others.iter().copied().collect(),
            organisation: *organisation,
            holding: *holding,
            from: *from,
            area: Field::new(*area, fold),
            until: Field::new(*until, fold),
            lease_ends: Field::new(*lease_ends, fold),
            leaving: Field::new(None, fold),
            recorded: fold.trace(),
        };
        self.occupancies.insert(*occupancy, record);
        for room in &free {
            self.by_room.entry(*room).or_default().insert(*occupancy);
        }
        self.by_organisation.entry(*organisation).or_default().insert(*occupancy);
    }

    fn move_out(&mut self, occupancy: OccupancyId, on: Date, fold: &mut Fold<'_>) {
        let Some(known) = self.occupancies.get(&occupancy) else {
            return fold.missing(occupancy);
        };
        if on <= known.from {
            let (from, recorded) = (known.from.to_string(), &known.recorded);
            return fold.overlapping(occupancy, "until", &from, &on.to_string(), recorded);
        }
        let mut others = known.rooms().filter_map(|room| {
            self.in_the_way(room, known.organisation, known.from, Some(on), Some(occupancy))
        });
        if let Some(other) = others.next() {
            let stands = other.from.to_string();
            return fold.overlapping(occupancy, "until", &stands, &on.to_string(), &other.recorded);
        }
        drop(others);
        if let Some(known) = self.occupancies.get_mut(&occupancy) {
            known.until.set(Some(on), occupancy, "until", fold);
        }
    }

    fn declare_floor(
        &mut self,
        building: BuildingId,
        floor: Floor,
        as_of: Date,
        declared: &DeclaredFloor,
        fold: &mut Fold<'_>,
    ) {
        match self.floors.entry((building, floor)).or_default().entry(as_of) {
            Entry::Vacant(place) => {
                place.insert(Field::new(declared.clone(), fold));
            }
            Entry::Occupied(mut known) => {
                known.get_mut().set(declared.clone(), building, &format!("floor {floor} {as_of}"), fold);
            }
        }
    }

    /// An amount that somebody made public does not stand against an internal one that its entry had not seen.
    fn declare_tax(&mut self, building: BuildingId, tax: &DeclaredTax, fold: &mut Fold<'_>) {
        let declared = self.taxes.entry((building, tax.year, tax.scope)).or_default();
        let field = format!("tax {} {}", tax.year, tax.as_of);
        match declared.entry(tax.as_of) {
            Entry::Vacant(place) => {
                place.insert(Field::new(tax.clone(), fold));
            }
            Entry::Occupied(known) => {
                let (stands, since) = (known.get().get(), known.get().set_by());
                if tax.visibility.is_public() && !stands.visibility.is_public() && !fold.knew(since) {
                    fold.overlapping(building, &field, &stands.to_string(), &tax.to_string(), since);
                } else {
                    known.into_mut().set(tax.clone(), building, &field, fold);
                }
            }
        }
    }

    fn correct_room(&mut self, room: RoomId, change: &RoomChange, fold: &mut Fold<'_>) {
        if *change == RoomChange::Sharing(Sharing::Single)
            && let Some((_, later)) = self.sharing_in_use(room)
        {
            fold.impossible(room, "single", "shared", &later.recorded);
            return;
        }
        let Some(known) = self.rooms.get_mut(&room) else {
            return fold.missing(room);
        };
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
            BuildingChange::Detail(detail) => self.details.set(id, detail, fold),
        }
    }
}
