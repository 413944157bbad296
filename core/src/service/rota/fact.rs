use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Cancellation, Change, Outcome, Rota, SlotEnd, SlotTimes, StationedSlot};
use crate::{
    clash::{Field, Fold},
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
    fn slot(&self) -> SlotId {
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

impl Rota {
    /// Applies what happened. Total: a step that no longer fits becomes a clash; one about a slot that is not here has
    /// nothing to attach to and is left out.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.slot();
        if let Fact::Planned { plan, .. } = fact {
            match self.slots.get(&id) {
                Some(slot) => fold.impossible(id, "slot_planned", "slot_planned", &slot.planned),
                None => {
                    self.slots.insert(id, StationedSlot::new(plan, fold));
                }
            }
            return;
        }
        let Some(slot) = self.slots.get_mut(&id) else { return };
        match fact {
            Fact::Planned { .. } => {}
            Fact::Edited { change, .. } => slot.edit(id, change, fold),
            Fact::Rescheduled { from, times, .. } => slot.reschedule(id, *from, times, fold),
            Fact::Cancelled { at, reason, .. } => slot.cancel(id, *at, reason, fold),
            Fact::Reinstated { at, .. } => slot.reinstate(id, *at, fold),
            Fact::Confirmed { at, .. } => {
                slot.records.entry(*at).or_default().confirmed.get_or_insert_with(|| fold.trace());
            }
            Fact::Attended { at, outcome, .. } => slot.attend(id, *at, outcome, fold),
            Fact::Ended { on, reason, .. } => match &slot.ended {
                Some(ended) => fold.impossible(id, "slot_ended", "slot_ended", &ended.trace),
                None => {
                    let (on, reason, trace) = (*on, reason.clone(), fold.trace());
                    slot.ended = Some(SlotEnd { on, reason, trace });
                }
            },
        }
    }
}

impl StationedSlot {
    fn new(plan: &SlotPlan, fold: &Fold<'_>) -> StationedSlot {
        let first = plan.times.recurrence().start().date();
        StationedSlot {
            provider: Field::new(plan.provider, fold),
            services: Field::new(plan.services.clone(), fold),
            offers: Field::new(plan.offers.clone(), fold),
            venue: Field::new(plan.venue, fold),
            place: Field::new(plan.place.clone(), fold),
            officers: Field::new(plan.officers.clone(), fold),
            deputies: Field::new(plan.deputies.clone(), fold),
            times: [(first, Field::new(plan.times.clone(), fold))].into(),
            records: Default::default(),
            ended: None,
            planned: fold.trace(),
        }
    }

    fn edit(&mut self, id: SlotId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Provider(provider) => self.provider.set(*provider, id, "provider", fold),
            Change::Services(services) => self.services.set(services.clone(), id, "services", fold),
            Change::Offers(words) => self.offers.set(words.clone(), id, "offers", fold),
            Change::Venue(venue) => self.venue.set(*venue, id, "venue", fold),
            Change::Place(place) => self.place.set(place.clone(), id, "place", fold),
            Change::Officers(people) => self.officers.set(people.clone(), id, "officers", fold),
            Change::Deputies(people) => self.deputies.set(people.clone(), id, "deputies", fold),
        }
    }

    /// The new times replace those that were to follow; times that another device gave meanwhile stay beside them, for a
    /// person to look at.
    fn reschedule(&mut self, id: SlotId, from: Date, times: &SlotTimes, fold: &mut Fold<'_>) {
        self.times.retain(|day, later| *day <= from || !fold.knew(later.set_by()));
        for (day, other) in self.times.iter().filter(|(day, _)| **day != from) {
            if !fold.knew(other.set_by()) {
                let (theirs, mine) = (other.get().recurrence().to_string(), times.recurrence().to_string());
                let field = format!("times_from_{day}");
                fold.overlapping(id, &field, &theirs, &mine, other.set_by());
            }
        }
        match self.times.get_mut(&from) {
            Some(field) => field.set(times.clone(), id, &format!("times_from_{from}"), fold),
            None => {
                self.times.insert(from, Field::new(times.clone(), fold));
            }
        }
    }

    /// What came first stands: they came although it was called off elsewhere, or it was called off already.
    fn cancel(&mut self, id: SlotId, at: DateTime, reason: &str, fold: &mut Fold<'_>) {
        let record = self.records.entry(at).or_default();
        match (&record.outcome, &record.cancelled) {
            (Some(outcome), _) => fold.impossible(id, "cancelled", "attended", outcome.set_by()),
            (None, Some(cancelled)) => fold.impossible(id, "cancelled", "cancelled", &cancelled.trace),
            (None, None) => {
                record.cancelled = Some(Cancellation { reason: reason.to_owned(), trace: fold.trace() });
            }
        }
    }

    fn reinstate(&mut self, id: SlotId, at: DateTime, fold: &mut Fold<'_>) {
        match self.records.get_mut(&at).and_then(|record| record.cancelled.take()) {
            Some(cancelled) if !fold.knew(&cancelled.trace) => {
                fold.impossible(id, "reinstated", "cancelled", &cancelled.trace);
                self.records.entry(at).or_default().cancelled = Some(cancelled);
            }
            Some(_) => {}
            None => fold.impossible(id, "reinstated", "planned", &self.planned),
        }
    }

    fn attend(&mut self, id: SlotId, at: DateTime, outcome: &Outcome, fold: &mut Fold<'_>) {
        let record = self.records.entry(at).or_default();
        match (&record.cancelled, &mut record.outcome) {
            (Some(cancelled), _) => fold.impossible(id, "attended", "cancelled", &cancelled.trace),
            (None, Some(known)) => known.set(outcome.clone(), id, &format!("attended_{at}"), fold),
            (None, known) => *known = Some(Field::new(outcome.clone(), fold)),
        }
    }
}
