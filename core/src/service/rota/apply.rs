use jiff::civil::{Date, DateTime};

use super::{
    Cancellation, Change, Confirmation, Fact, HoursMark, Outcome, Rota, SlotEnd, SlotPlan, SlotTimes,
    StationedSlot,
};
use crate::{
    clash::{Field, Fold},
    record::SlotId,
};

impl Rota {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
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
        let Some(slot) = self.slots.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Planned { .. } => {}
            Fact::Edited { change, .. } => slot.edit(id, change, fold),
            Fact::Rescheduled { from, times, .. } => slot.reschedule(id, *from, times, fold),
            Fact::Cancelled { at, reason, .. } => slot.cancel(id, *at, reason, fold),
            Fact::Reinstated { at, .. } => slot.reinstate(id, *at, fold),
            Fact::Confirmed { at, hours, .. } => slot.confirm(*at, *hours, fold),
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

    /// Confirmed twice, it takes place: extra hours that one of them meant are extra hours.
    fn confirm(&mut self, at: DateTime, hours: HoursMark, fold: &Fold<'_>) {
        let record = self.records.entry(at).or_default();
        let confirmed = record.confirmed.get_or_insert_with(|| Confirmation { hours, trace: fold.trace() });
        if hours == HoursMark::Extra {
            confirmed.hours = hours;
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
