use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    building::{Area, Floor},
    record::{BookingId, BuildingId},
    space::{Access, Holder, PriorityClass, Setting, Timing},
    visibility::Visibility,
};

/// A space as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpaceEntry {
    /// The building that it belongs to.
    pub building: BuildingId,
    /// The name.
    pub name: String,
    /// What it is for, and what is to be seen there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Its floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Floor>,
    /// Its area, when it is known by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// How many people it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// What stands there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<String>,
    /// How it is used.
    pub access: Access,
    /// Under a roof or not.
    pub setting: Setting,
    /// The rules of the house for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rules: String,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

impl SpaceEntry {
    /// A space indoors that everybody may use, of which nothing further is known.
    pub fn new(building: BuildingId, name: &str) -> SpaceEntry {
        SpaceEntry {
            building,
            name: name.to_owned(),
            about: String::new(),
            floor: None,
            area: None,
            capacity: None,
            equipment: Vec::new(),
            access: Access::Open,
            setting: Setting::Indoor,
            rules: String::new(),
            visibility: Visibility::Internal,
        }
    }
}

/// A change of one part of a space's entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceChange {
    /// The name.
    Name(String),
    /// What it is for.
    About(String),
    /// Its floor.
    Floor(Option<Floor>),
    /// Its area.
    Area(Option<Area>),
    /// How many people it holds.
    Capacity(Option<u32>),
    /// What stands there.
    Equipment(Vec<String>),
    /// How it is used.
    Access(Access),
    /// Under a roof or not.
    Setting(Setting),
    /// The rules of the house for it.
    Rules(String),
    /// Who may see it.
    Visibility(Visibility),
}

/// A booking as somebody asks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Who it is for.
    pub holder: Holder,
    /// Whom to call; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// What for.
    pub purpose: String,
    /// When.
    pub timing: Timing,
    /// How many people.
    pub heads: u32,
    /// Its class.
    #[serde(default = "everyone")]
    pub class: PriorityClass,
}

const fn everyone() -> PriorityClass {
    PriorityClass::Everyone
}

/// A change of one part of a booking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingChange {
    /// Whom to call.
    Contact(String),
    /// What for.
    Purpose(String),
    /// How many people.
    Heads(u32),
}

/// One occurrence of a booking that an important meeting displaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Displacement {
    /// The booking.
    pub booking: BookingId,
    /// The day.
    pub on: Date,
}
