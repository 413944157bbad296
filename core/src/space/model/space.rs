use serde::{Deserialize, Serialize};

use super::Spaces;
use crate::{
    building::{Area, Floor},
    clash::{Field, Trace},
    record::{BookingClassId, BookingId, BuildingId, OrganisationId, SpaceId},
    space::{Access, Ending, PriorityClass, Setting},
    text::Language,
    visibility::Marking,
};

/// A space that people use: a hall, a reading room, a football court.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Space {
    /// The building that it belongs to.
    pub building: BuildingId,
    /// The name.
    pub name: Field<String>,
    /// What it is for, and what is to be seen there.
    pub about: Field<String>,
    /// Its floor; none outdoors, or when it is not known.
    pub floor: Field<Option<Floor>>,
    /// Its area, when it is known by itself; see also [`ServiceArea`].
    pub area: Field<Option<Area>>,
    /// How many people it holds.
    pub capacity: Field<Option<u32>>,
    /// What stands there: devices, courts, rooms.
    pub equipment: Field<Vec<String>>,
    /// How it is used.
    pub access: Field<Access>,
    /// Under a roof or not.
    pub setting: Field<Setting>,
    /// The rules of the house for it.
    pub rules: Field<String>,
    /// Who may see it.
    pub visibility: Marking,
    /// That it was taken out of use.
    pub(in crate::space) closed: Option<Ending>,
    /// Who put it on record.
    pub added: Trace,
}

impl Space {
    /// That it was taken out of use; none while it is in use.
    pub fn closed(&self) -> Option<&Ending> {
        self.closed.as_ref()
    }
}

/// The spaces of a building together, as their source declares them: where only the whole is known, it is recorded as
/// a whole and not divided by guess.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceArea {
    /// What it is called.
    pub name: String,
    /// Its whole area.
    pub total: Area,
    /// Who built it together.
    #[serde(default)]
    pub built_by: Vec<OrganisationId>,
}

impl Spaces {
    /// The space with this id, closed ones included.
    pub fn get(&self, id: SpaceId) -> Option<&Space> {
        self.spaces.get(&id)
    }

    /// Every space, closed ones included, in the order in which they were put on record.
    pub fn all(&self) -> impl Iterator<Item = (SpaceId, &Space)> {
        self.spaces.iter().map(|(id, space)| (*id, space))
    }

    /// The spaces in use.
    pub fn in_use(&self) -> impl Iterator<Item = (SpaceId, &Space)> {
        self.all().filter(|(_, space)| space.closed.is_none())
    }

    /// The spaces in use of a building.
    pub fn of_building(&self, building: BuildingId) -> impl Iterator<Item = (SpaceId, &Space)> {
        self.in_use().filter(move |(_, space)| space.building == building)
    }

    /// The space in use of a building with this name.
    pub fn named(&self, building: BuildingId, name: &str) -> Option<(SpaceId, &Space)> {
        self.of_building(building).find(|(_, space)| space.name.get() == name.trim())
    }

    /// The declared whole of a building's spaces.
    pub fn service_area(&self, building: BuildingId) -> Option<&ServiceArea> {
        self.areas.get(&building).map(Field::get)
    }

    /// What the office calls a class of bookings in a reader's language: its own name, else the shipped one.
    pub fn class_name(&self, class: PriorityClass, language: Language) -> &str {
        self.own_class_name(class).unwrap_or_else(|| class.text().get(language))
    }

    /// The office's own name of a class of bookings.
    pub fn own_class_name(&self, class: PriorityClass) -> Option<&str> {
        self.class_names.get(&class).map(|own| own.get().as_str())
    }

    /// The classes that the office gave names of its own, each with its name.
    pub fn own_class_names(&self) -> impl Iterator<Item = (PriorityClass, &str)> {
        self.class_names.iter().map(|(class, own)| (*class, own.get().as_str()))
    }

    /// The office's own name of the class that a record stands for.
    pub fn own_name_of_class(&self, record: BookingClassId) -> Option<&str> {
        let class = PriorityClass::ALL.iter().find(|class| class.record() == record)?;
        self.own_class_name(*class)
    }

    /// Every booking of a space, in the order in which they were asked for.
    pub fn bookings_of(&self, space: SpaceId) -> impl Iterator<Item = BookingId> + '_ {
        self.by_space.get(&space).into_iter().flatten().copied()
    }
}
