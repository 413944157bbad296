use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::HoursMark;
use crate::{
    calendar::{Recurrence, closing},
    organisation::Internal,
    record::{OrganisationId, ServiceId, SlotId},
    service::Venue,
};

/// What may be asked about the stationed rota.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Plan a slot.
    Plan(Box<NewSlot>),
    /// Change parts of a slot.
    Edit {
        /// The slot.
        slot: SlotId,
        /// What to change.
        changes: Vec<Change>,
    },
    /// Give a slot other times from a day on.
    Reschedule {
        /// The slot.
        slot: SlotId,
        /// The first day with the new times; today when it is left out.
        #[serde(default)]
        from: Option<Date>,
        /// When it begins.
        recurrence: Box<Recurrence>,
        /// The time of day at which it ends, `24:00` at the latest.
        #[serde(with = "closing")]
        to: Time,
        /// Whether it keeps to the opening hours.
        #[serde(default)]
        hours: HoursMark,
    },
    /// Call an occurrence off.
    Cancel {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// Why.
        reason: String,
    },
    /// Let an occurrence that was called off take place after all.
    Reinstate {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
    },
    /// Let an occurrence take place although its day is a holiday.
    Confirm {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// Whether it keeps to the opening hours of that day, or is meant to lie outside.
        #[serde(default)]
        hours: HoursMark,
    },
    /// Record that they came; recorded again, it is corrected.
    Held {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// The time of day at which they were there; the occurrence's own when it is left out.
        #[serde(default)]
        came_at: Option<Time>,
        /// How many people they served.
        served: u32,
    },
    /// Record that nobody came; recorded again, it is corrected.
    Absent {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// What is known about it.
        #[serde(default)]
        note: String,
    },
    /// End a slot.
    End {
        /// The slot.
        slot: SlotId,
        /// Its last day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
        /// Why.
        reason: String,
    },
}

/// A change of one part of a slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Who sends people.
    Provider(OrganisationId),
    /// The services of the catalogue.
    Services(BTreeSet<ServiceId>),
    /// What they offer in words.
    Offers(String),
    /// Where.
    Venue(Venue),
    /// The place within the venue.
    Place(String),
    /// Who comes.
    Officers(Vec<Internal<String>>),
    /// Who comes instead.
    Deputies(Vec<Internal<String>>),
}

/// A slot as somebody plans it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewSlot {
    /// Who sends people.
    pub provider: OrganisationId,
    /// The services of the catalogue that they give.
    #[serde(default)]
    pub services: BTreeSet<ServiceId>,
    /// What they offer in words; needed when no service is named.
    #[serde(default)]
    pub offers: String,
    /// Where.
    pub venue: Venue,
    /// The place within the venue.
    #[serde(default)]
    pub place: String,
    /// When it begins.
    pub recurrence: Recurrence,
    /// The time of day at which it ends, `24:00` at the latest.
    #[serde(with = "closing")]
    pub to: Time,
    /// Whether it keeps to the opening hours.
    #[serde(default)]
    pub hours: HoursMark,
    /// Who comes.
    #[serde(default)]
    pub officers: Vec<Internal<String>>,
    /// Who comes instead.
    #[serde(default)]
    pub deputies: Vec<Internal<String>>,
}
