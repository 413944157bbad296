use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::{BookingId, OrganisationId, SpaceId},
    space::{BookingState, Interval, PriorityClass, Timing},
};

/// Who a booking is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// An organisation on record.
    Organisation(OrganisationId),
    /// A person by name, for the office alone.
    Person(String),
}

/// A booking of a space: one occurrence or a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Booking {
    /// The space.
    pub space: SpaceId,
    /// Who it is for.
    pub holder: Holder,
    /// Whom to call, for the office alone; may be empty.
    pub contact: Field<String>,
    /// What for.
    pub purpose: Field<String>,
    /// When.
    pub timing: Timing,
    /// The days of its occurrences, in order: counted once, asked for often.
    pub(in crate::space) days: Vec<Date>,
    /// How many people.
    pub heads: Field<u32>,
    /// Its class.
    pub class: PriorityClass,
    pub(in crate::space) approval: Option<Approval>,
    pub(in crate::space) declined: Option<Ending>,
    pub(in crate::space) cancelled: Option<Ending>,
    pub(in crate::space) marks: BTreeMap<Date, Mark>,
    pub(in crate::space) confirmed: BTreeMap<Date, Trace>,
    /// Who asked for it, when.
    pub requested: Trace,
}

/// The desk said yes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Approval {
    /// Minutes after each occurrence for which the space stays free.
    pub buffer: u32,
    /// Why others were displaced for it; empty when nobody was.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// Something ended: declined, cancelled, closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// An organisation may not book for a while, because a person decided so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suspension {
    /// The last day.
    pub until: Date,
    /// Why.
    pub reason: String,
    /// Why a person decided that it may book again before that day; none while it stands.
    pub lifted: Option<String>,
}

/// What became of one occurrence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// What.
    pub kind: MarkKind,
    /// Who said so, when.
    pub trace: Trace,
}

/// What can become of one occurrence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MarkKind {
    /// The series was approved without it.
    Declined,
    /// An important meeting took its place.
    Displaced {
        /// The booking that did.
        by: BookingId,
        /// That whoever had booked was told.
        told: Option<Trace>,
    },
    /// It was given up.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// They came.
    Held,
    /// They were late, and the space was released.
    Released,
    /// Nobody came.
    NoShow,
}

impl MarkKind {
    const fn state(&self) -> BookingState {
        match self {
            MarkKind::Declined => BookingState::Declined,
            MarkKind::Displaced { .. } => BookingState::Displaced,
            MarkKind::Cancelled { .. } => BookingState::Cancelled,
            MarkKind::Held => BookingState::Held,
            MarkKind::Released => BookingState::Released,
            MarkKind::NoShow => BookingState::NoShow,
        }
    }
}

/// One occurrence of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// When.
    pub when: Interval,
    /// Where it stands.
    pub state: BookingState,
}

impl Booking {
    /// Every occurrence and where it stands: exactly what was booked, and what was not.
    pub fn occurrences(&self) -> impl Iterator<Item = Occurrence> + '_ {
        let whens = self.days.iter().map(|on| self.timing.hours.on(*on));
        whens.map(|when| Occurrence { when, state: self.state_of(when) })
    }

    /// The occurrence on a day.
    pub fn occurrence(&self, on: Date) -> Option<Occurrence> {
        let when = self.when(on)?;
        Some(Occurrence { when, state: self.state_of(when) })
    }

    /// When the occurrence on a day is, whatever became of it.
    pub fn when(&self, on: Date) -> Option<Interval> {
        self.days.binary_search(&on).is_ok().then(|| self.timing.hours.on(on))
    }

    /// The days of its occurrences, in order.
    pub fn days(&self) -> &[Date] {
        &self.days
    }

    /// Where it stands as a whole; a single occurrence's own state, of a series the decision on it.
    pub fn state(&self) -> BookingState {
        let mut occurrences = self.occurrences();
        match (occurrences.next(), occurrences.next()) {
            (Some(only), None) => only.state,
            _ => self.decision(),
        }
    }

    /// Whether the desk approved it.
    pub fn approval(&self) -> Option<&Approval> {
        self.approval.as_ref()
    }

    /// Why and by whom it was declined or cancelled as a whole.
    pub fn ending(&self) -> Option<&Ending> {
        self.declined.as_ref().or(self.cancelled.as_ref())
    }

    /// What became of the occurrence on a day, when somebody said so.
    pub fn mark(&self, on: Date) -> Option<&Mark> {
        self.marks.get(&on)
    }

    /// Who confirmed the occurrence on a day.
    pub fn confirmed(&self, on: Date) -> Option<&Trace> {
        self.confirmed.get(&on)
    }

    /// The occurrences of which nobody has said yet what becomes of them, without those on some days.
    pub fn wanted(&self, except: &BTreeSet<Date>) -> Vec<Interval> {
        let left = self.days.iter().filter(|on| !except.contains(on) && !self.marks.contains_key(on));
        left.map(|on| self.timing.hours.on(*on)).collect()
    }

    /// What the desk or the holder decided about the whole.
    pub(in crate::space) fn decision(&self) -> BookingState {
        match (&self.declined, &self.cancelled, &self.approval) {
            (Some(_), _, _) => BookingState::Declined,
            (None, Some(_), _) => BookingState::Cancelled,
            (None, None, Some(_)) => BookingState::Approved,
            (None, None, None) => BookingState::Requested,
        }
    }

    /// Who last decided about the whole.
    pub(in crate::space) fn decided_by(&self) -> &Trace {
        let ending = self.ending().map(|ending| &ending.trace);
        ending.or(self.approval.as_ref().map(|approval| &approval.trace)).unwrap_or(&self.requested)
    }

    /// What had begun before an approved booking was cancelled stays as it was.
    fn state_of(&self, when: Interval) -> BookingState {
        if let Some(mark) = self.marks.get(&when.from.date()) {
            return mark.kind.state();
        }
        match (&self.cancelled, &self.approval) {
            (Some(cancelled), Some(_)) if when.from < cancelled.trace.at => BookingState::Approved,
            _ => self.decision(),
        }
    }
}
