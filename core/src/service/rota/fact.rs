use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Change, HoursMark, Outcome, SlotTimes};
use crate::{
    organisation::Internal,
    record::{OrganisationId, Record, ServiceId, SlotId},
    service::Venue,
};

/// A slot as it was planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SlotPlan {
    /// Who sends people.
    pub provider: OrganisationId,
    /// The services of the catalogue.
    #[serde(default)]
    pub services: BTreeSet<ServiceId>,
    /// What they offer in words.
    #[serde(default)]
    pub offers: String,
    /// Where.
    pub venue: Venue,
    /// The place within the venue.
    #[serde(default)]
    pub place: String,
    /// When.
    pub times: SlotTimes,
    /// Who comes.
    #[serde(default)]
    pub officers: Vec<Internal<String>>,
    /// Who comes instead.
    #[serde(default)]
    pub deputies: Vec<Internal<String>>,
}

/// What happened to a stationed slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was planned.
    Planned {
        /// The slot.
        slot: SlotId,
        /// Who, where, when, for what.
        plan: Box<SlotPlan>,
    },
    /// One part of it was changed.
    Edited {
        /// The slot.
        slot: SlotId,
        /// What was changed.
        change: Change,
    },
    /// It got other times from a day on.
    Rescheduled {
        /// The slot.
        slot: SlotId,
        /// The first day with the new times.
        from: Date,
        /// The new times.
        times: Box<SlotTimes>,
    },
    /// An occurrence was called off.
    Cancelled {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// Why.
        reason: String,
    },
    /// An occurrence that was called off takes place after all.
    Reinstated {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
    },
    /// An occurrence takes place although its day is a holiday.
    Confirmed {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// Whether it is meant to lie outside the opening hours of that day.
        #[serde(default)]
        hours: HoursMark,
    },
    /// Whether they came was recorded.
    Attended {
        /// The slot.
        slot: SlotId,
        /// When the occurrence begins.
        at: DateTime,
        /// Whether they came.
        outcome: Outcome,
    },
    /// It came to an end.
    Ended {
        /// The slot.
        slot: SlotId,
        /// Its last day.
        on: Date,
        /// Why.
        reason: String,
    },
}

impl Fact {
    pub(super) fn slot(&self) -> SlotId {
        match self {
            Fact::Planned { slot, .. }
            | Fact::Edited { slot, .. }
            | Fact::Rescheduled { slot, .. }
            | Fact::Cancelled { slot, .. }
            | Fact::Reinstated { slot, .. }
            | Fact::Confirmed { slot, .. }
            | Fact::Attended { slot, .. }
            | Fact::Ended { slot, .. } => *slot,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.slot().into()]
    }
}
