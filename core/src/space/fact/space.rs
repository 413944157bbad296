//! Spaces as such.

use super::{SpaceChange, SpaceEntry};
use crate::{
    clash::{Field, Fold},
    record::{BuildingId, SpaceId},
    space::{Ending, PriorityClass, ServiceArea, Space, Spaces, Stop},
    visibility::Marking,
};

impl Spaces {
    pub(super) fn add(&mut self, id: SpaceId, entry: &SpaceEntry, fold: &mut Fold<'_>) {
        if let Some(space) = self.spaces.get(&id) {
            return fold.impossible(id, "added", "added", &space.added);
        }
        let space = Space {
            building: entry.building,
            name: Field::new(entry.name.clone(), fold),
            about: Field::new(entry.about.clone(), fold),
            floor: Field::new(entry.floor, fold),
            area: Field::new(entry.area, fold),
            capacity: Field::new(entry.capacity, fold),
            equipment: Field::new(entry.equipment.clone(), fold),
            access: Field::new(entry.access, fold),
            setting: Field::new(entry.setting, fold),
            rules: Field::new(entry.rules.clone(), fold),
            visibility: Marking::new(entry.visibility, fold),
            closed: None,
            added: fold.trace(),
        };
        self.spaces.insert(id, space);
    }

    pub(super) fn edit(&mut self, id: SpaceId, change: &SpaceChange, fold: &mut Fold<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return fold.missing(id) };
        match change {
            SpaceChange::Name(name) => space.name.set(name.clone(), id, "name", fold),
            SpaceChange::About(words) => space.about.set(words.clone(), id, "about", fold),
            SpaceChange::Floor(floor) => space.floor.set(*floor, id, "floor", fold),
            SpaceChange::Area(area) => space.area.set(*area, id, "area", fold),
            SpaceChange::Capacity(capacity) => space.capacity.set(*capacity, id, "capacity", fold),
            SpaceChange::Equipment(all) => space.equipment.set(all.clone(), id, "equipment", fold),
            SpaceChange::Access(access) => space.access.set(*access, id, "access", fold),
            SpaceChange::Setting(setting) => space.setting.set(*setting, id, "setting", fold),
            SpaceChange::Rules(words) => space.rules.set(words.clone(), id, "rules", fold),
            SpaceChange::Visibility(visibility) => {
                space.visibility.mark(*visibility, id, "visibility", fold);
            }
        }
    }

    pub(super) fn close(&mut self, id: SpaceId, reason: &str, fold: &mut Fold<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return fold.missing(id) };
        match &space.closed {
            Some(closed) => fold.impossible(id, "closed", "closed", &closed.trace),
            None => space.closed = Some(Ending { reason: reason.to_owned(), trace: fold.trace() }),
        }
    }

    /// Closed anew on another device at the same time, it stays closed, and a person looks at it.
    pub(super) fn reopen(&mut self, id: SpaceId, fold: &mut Fold<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return fold.missing(id) };
        match &space.closed {
            Some(closed) if !fold.knew(&closed.trace) => {
                fold.impossible(id, "reopened", "closed", &closed.trace);
            }
            _ => space.closed = None,
        }
    }

    pub(super) fn declare_area(&mut self, building: BuildingId, area: &ServiceArea, fold: &mut Fold<'_>) {
        let declared = self.areas.entry(building).or_insert_with(|| Field::new(area.clone(), fold));
        declared.set(area.clone(), building, "service_area", fold);
    }

    pub(super) fn set_tour(&mut self, building: BuildingId, stops: &[Stop], fold: &mut Fold<'_>) {
        match self.tours.get_mut(&building) {
            Some(tour) => tour.set(stops.to_vec(), building, "tour", fold),
            None => {
                self.tours.insert(building, Field::new(stops.to_vec(), fold));
            }
        }
    }

    pub(super) fn name_class(&mut self, class: PriorityClass, name: &str, fold: &mut Fold<'_>) {
        match self.class_names.get_mut(&class) {
            Some(own) => own.set(name.to_owned(), class.record(), "name", fold),
            None => {
                self.class_names.insert(class, Field::new(name.to_owned(), fold));
            }
        }
    }
}
