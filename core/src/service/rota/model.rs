use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroU16,
};

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Recurrence,
    clash::{Field, Trace},
    organisation::Internal,
    record::{OrganisationId, ServiceId, SlotId},
    service::Venue,
    text::{Language, labelled, messages::rota as words},
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

    /// The slots of a provider.
    pub fn of_provider(&self, provider: OrganisationId) -> impl Iterator<Item = (SlotId, &StationedSlot)> {
        self.all().filter(move |(_, slot)| *slot.provider.get() == provider)
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

/// When a slot is, and how long.
///
/// A value whose end is not after its start, or on a later day, cannot be made, nor read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Times")]
pub struct SlotTimes {
    recurrence: Recurrence,
    minutes: NonZeroU16,
    #[serde(default)]
    hours: HoursMark,
}

#[derive(Deserialize)]
struct Times {
    recurrence: Recurrence,
    minutes: NonZeroU16,
    #[serde(default)]
    hours: HoursMark,
}

/// Why times are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("from {from} to {to}: it must end after it begins, on the same day")]
pub struct TimesError {
    /// The time of day at which it begins.
    pub from: Time,
    /// The time of day at which it would end.
    pub to: Time,
}

const DAY: u16 = 24 * 60;

impl SlotTimes {
    /// From each occurrence of `recurrence` up to a time of day.
    ///
    /// # Errors
    /// When that is not after the time of day at which it begins.
    pub fn new(recurrence: Recurrence, to: Time, hours: HoursMark) -> Result<SlotTimes, TimesError> {
        let from = recurrence.start().time();
        let length = minute(to).checked_sub(minute(from)).and_then(NonZeroU16::new);
        match length {
            Some(minutes) => Ok(SlotTimes { recurrence, minutes, hours }),
            None => Err(TimesError { from, to }),
        }
    }

    /// When it begins.
    pub fn recurrence(&self) -> &Recurrence {
        &self.recurrence
    }

    /// How long it lasts.
    pub fn minutes(&self) -> NonZeroU16 {
        self.minutes
    }

    /// Whether it lies within opening hours or is meant to lie outside.
    pub fn hours(&self) -> HoursMark {
        self.hours
    }

    /// In words: `every Tuesday 14:00–17:00`.
    pub fn words(&self, language: Language) -> String {
        self.recurrence.words_to(self.end_of(self.recurrence.start()).time(), language)
    }

    /// When an occurrence that begins at a moment is over: the same day at the latest.
    pub fn end_of(&self, at: DateTime) -> DateTime {
        let last = DAY - 1;
        let end = minute(at.time()).saturating_add(self.minutes.get()).min(last);
        let clock = i8::try_from(end / 60).ok().zip(i8::try_from(end % 60).ok());
        let time = clock.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        at.date().to_datetime(time.unwrap_or(at.time()))
    }
}

impl TryFrom<Times> for SlotTimes {
    type Error = &'static str;
    fn try_from(times: Times) -> Result<SlotTimes, &'static str> {
        let Times { recurrence, minutes, hours } = times;
        let fits = minute(recurrence.start().time()).saturating_add(minutes.get()) < DAY;
        fits.then_some(SlotTimes { recurrence, minutes, hours })
            .ok_or("a stationed slot ends on the day on which it begins")
    }
}

/// Minutes since midnight.
fn minute(time: Time) -> u16 {
    u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
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
    pub confirmed: Option<Trace>,
    /// That it was called off.
    pub cancelled: Option<Cancellation>,
    /// Whether they came.
    pub outcome: Option<Field<Outcome>>,
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
