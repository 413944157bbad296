//! Spaces as such.

use super::{SpaceChange, SpaceEntry};
use crate::{
    clash::{Field, Fold},
    record::{BuildingId, SpaceId},
    space::{Ending, PriorityClass, ServiceArea, Space, Spaces},
    visibility::Marking,
};

impl Spaces {
    pub(super) fn add(&mut self, id: SpaceId, entry: &SpaceEntry, fold: &Fold<'_>) {
        self.spaces.entry(id).or_insert_with(|| Space {
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
        });
    }

    pub(super) fn edit(&mut self, id: SpaceId, change: &SpaceChange, fold: &mut Fold<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
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
        let Some(space) = self.spaces.get_mut(&id) else { return };
        match &space.closed {
            Some(closed) => fold.impossible(id, "closed", "closed", &closed.trace),
            None => space.closed = Some(Ending { reason: reason.to_owned(), trace: fold.trace() }),
        }
    }

    pub(super) fn reopen(&mut self, id: SpaceId) {
        if let Some(space) = self.spaces.get_mut(&id) {
            space.closed = None;
        }
    }

    pub(super) fn declare_area(&mut self, building: BuildingId, area: &ServiceArea, fold: &mut Fold<'_>) {
        let declared = self.areas.entry(building).or_insert_with(|| Field::new(area.clone(), fold));
        declared.set(area.clone(), building, "service_area", fold);
    }

    /// A name is no record that a clash could point to; the later one stands.
    pub(super) fn name_class(&mut self, class: PriorityClass, name: &str, fold: &Fold<'_>) {
        self.class_names.insert(class, Field::new(name.to_owned(), fold));
    }
}
