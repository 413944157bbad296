use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    activity::{RegistrationWindow, SeriesKind, UnitCap, Venue, WaitingList},
    money::Money,
    record::{AgreementId, OrganisationId, SeriesId},
    service::Audience,
    space::Interval,
};

/// A series as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeriesEntry {
    /// The name.
    pub name: String,
    /// What it is.
    pub kind: SeriesKind,
    /// What it is for, and where its facts come from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The themes that are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// How many themes the source speaks of; it may name fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<u32>,
}

/// A change of one part of a series' entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeriesChange {
    /// The name.
    Name(String),
    /// What it is.
    Kind(SeriesKind),
    /// What it is for.
    About(String),
    /// The themes that are named.
    Themes(Vec<String>),
    /// How many themes the source speaks of.
    Declared(Option<u32>),
}

/// An activity as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The title.
    pub title: String,
    /// The series that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// Its theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Who holds it, at least one.
    pub organisers: BTreeSet<OrganisationId>,
    /// The co-building agreement under which it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementId>,
    /// For whom it is.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub audiences: BTreeSet<Audience>,
    /// When.
    pub when: Interval,
    /// Where.
    pub venue: Venue,
    /// How many places there are; none: as many as come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// How many people one unit may send; when it is left out the policy's number, and any number in what was planned
    /// without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_unit: Option<UnitCap>,
    /// From when to when people register.
    #[serde(default)]
    pub window: RegistrationWindow,
    /// What happens when every place is taken.
    #[serde(default = "kept")]
    pub waiting_list: WaitingList,
    /// What it costs.
    #[serde(default)]
    pub fee: Money,
    /// A note about insurance.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub insurance: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
}

const fn kept() -> WaitingList {
    WaitingList::Kept
}

impl Plan {
    /// An activity of one organiser at a place in words, free of charge, for as many as come.
    pub fn new(title: &str, organiser: OrganisationId, when: Interval, place: &str) -> Plan {
        Plan {
            title: title.to_owned(),
            series: None,
            theme: None,
            organisers: BTreeSet::from([organiser]),
            agreement: None,
            audiences: BTreeSet::new(),
            when,
            venue: Venue::Place(place.to_owned()),
            capacity: None,
            per_unit: None,
            window: RegistrationWindow::default(),
            waiting_list: WaitingList::Kept,
            fee: Money::ZERO,
            insurance: String::new(),
            about: String::new(),
        }
    }
}

/// A change of one part of an activity's entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The title.
    Title(String),
    /// The series that it belongs to.
    Series(Option<SeriesId>),
    /// Its theme.
    Theme(Option<String>),
    /// Who holds it.
    Organisers(BTreeSet<OrganisationId>),
    /// The co-building agreement under which it is held.
    Agreement(Option<AgreementId>),
    /// For whom it is.
    Audiences(BTreeSet<Audience>),
    /// When.
    When(Interval),
    /// Where.
    Venue(Venue),
    /// How many places there are.
    Capacity(Option<u32>),
    /// How many people one unit may send.
    PerUnit(UnitCap),
    /// From when to when people register.
    Window(RegistrationWindow),
    /// What happens when every place is taken.
    WaitingList(WaitingList),
    /// What it costs.
    Fee(Money),
    /// A note about insurance.
    Insurance(String),
    /// What it is about.
    About(String),
}

/// Who registers: a person, or so many people of a unit. A number alone is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// The unit that they come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<OrganisationId>,
    /// A name; may be empty, never an identity number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub person: String,
    /// How many people.
    #[serde(default = "one")]
    pub heads: u32,
}

const fn one() -> u32 {
    1
}
