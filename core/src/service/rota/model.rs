use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::SlotTimes;
use crate::{
    clash::{Field, Trace},
    organisation::Internal,
    record::{OrganisationId, ServiceId, SlotId},
    service::Venue,
    text::{labelled, messages::rota as words},
};

/// The stationed slots of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rota {
    pub(super) slots: BTreeMap<SlotId, StationedSlot>,
}

impl Rota {
    /// The slot with this id, ended ones included.
    pub fn get(&self, id: SlotId) -> Option<&StationedSlot> {
        self.slots.get(&id)
    }

    /// Every slot, ended ones included, in the order in which they were planned.
    pub fn all(&self) -> impl Iterator<Item = (SlotId, &StationedSlot)> {
        self.slots.iter().map(|(id, slot)| (*id, slot))
    }

    /// The slots at a venue.
    pub fn at(&self, venue: Venue) -> impl Iterator<Item = (SlotId, &StationedSlot)> {
        self.all().filter(move |(_, slot)| *slot.venue.get() == venue)
    }

    /// The slots at which a service is given.
    pub fn offering(&self, service: ServiceId) -> impl Iterator<Item = (SlotId, &StationedSlot)> {
        self.all().filter(move |(_, slot)| slot.services.get().contains(&service))
    }
}

/// A stationed slot 駐點安排: an organisation's people come to a venue at recurring times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StationedSlot {
    /// The organisation that sends them.
    pub provider: Field<OrganisationId>,
    /// The services of the catalogue that they give.
    pub services: Field<BTreeSet<ServiceId>>,
    /// What they offer, in words, where the catalogue does not list it.
    pub offers: Field<String>,
    /// Where.
    pub venue: Field<Venue>,
    /// The place within the venue: a window, a desk.
    pub place: Field<String>,
    /// Who comes; may be empty. Internal.
    pub officers: Field<Vec<Internal<String>>>,
    /// Who comes instead. Internal.
    pub deputies: Field<Vec<Internal<String>>>,
    /// When, by the first day on which each holds.
    pub(super) times: BTreeMap<Date, Field<SlotTimes>>,
    /// What happened to single occurrences, by their start.
    pub(super) records: BTreeMap<DateTime, OccurrenceRecord>,
    pub(super) ended: Option<SlotEnd>,
    /// Who planned it.
    pub planned: Trace,
}

impl StationedSlot {
    /// The times in force on a day; before the first of them, those.
    pub fn times_on(&self, on: Date) -> Option<&SlotTimes> {
        let current = self.times.range(..=on).next_back().or_else(|| self.times.first_key_value());
        current.map(|(_, times)| times.get())
    }

    /// The times in force on a day and those that follow, each with its first day.
    pub fn times_from(&self, on: Date) -> impl Iterator<Item = (Date, &SlotTimes)> {
        let current = self.times.range(..=on).next_back().map_or(on, |(from, _)| *from);
        self.times.range(current..).map(|(from, times)| (*from, times.get()))
    }

    /// That it came to an end.
    pub fn ended(&self) -> Option<&SlotEnd> {
        self.ended.as_ref()
    }

    /// What is on record about the occurrence that starts at a moment.
    pub fn record_of(&self, at: DateTime) -> Option<&OccurrenceRecord> {
        self.records.get(&at)
    }
}

labelled! {
    /// Whether a slot keeps to the opening hours of its venue.
    #[derive(Default)]
    HoursMark {
        /// Within opening hours.
        #[default]
        Regular => HOURS_REGULAR,
        /// Meant to lie outside: extra hours 延時服務.
        Extra => HOURS_EXTRA,
    }
}

/// What happened to a single occurrence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OccurrenceRecord {
    /// That it takes place although the day is a holiday.
    pub confirmed: Option<Confirmation>,
    /// That it was called off.
    pub cancelled: Option<Cancellation>,
    /// Whether they came.
    pub outcome: Option<Field<Outcome>>,
}

/// An occurrence takes place although its day is a holiday.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Whether it is meant to lie outside the opening hours of that day.
    pub hours: HoursMark,
    /// Who confirmed it first, when.
    pub trace: Trace,
}

/// An occurrence was called off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cancellation {
    /// Why.
    pub reason: String,
    /// Who, and when: whether in time is counted from here, not from a day that somebody types.
    pub trace: Trace,
}

/// Whether they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They did.
    Held {
        /// The time of day at which they were there.
        came_at: Time,
        /// How many people they served.
        served: u32,
    },
    /// Nobody came.
    Absent {
        /// What is known about it; may be empty.
        note: String,
    },
}

/// A slot came to an end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SlotEnd {
    /// Its last day.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}
