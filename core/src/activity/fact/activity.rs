//! Activities as such.

use super::{Change, Plan};
use crate::{
    activity::{Activities, Activity, Ending, Outcome, Tally, UnitCap},
    clash::{Field, Fold},
    record::ActivityId,
};

impl Activities {
    pub(super) fn plan(&mut self, id: ActivityId, plan: &Plan, fold: &mut Fold<'_>) {
        if let Some(activity) = self.activities.get(&id) {
            return fold.impossible(id, "planned", "planned", &activity.planned);
        }
        let activity = Activity {
            title: Field::new(plan.title.clone(), fold),
            series: Field::new(plan.series, fold),
            theme: Field::new(plan.theme.clone(), fold),
            organisers: Field::new(plan.organisers.clone(), fold),
            agreement: Field::new(plan.agreement, fold),
            audiences: Field::new(plan.audiences.clone(), fold),
            when: Field::new(plan.when, fold),
            venue: Field::new(plan.venue.clone(), fold),
            capacity: Field::new(plan.capacity, fold),
            per_unit: Field::new(plan.per_unit.unwrap_or(UnitCap::Unlimited), fold),
            window: Field::new(plan.window, fold),
            waiting_list: Field::new(plan.waiting_list, fold),
            fee: Field::new(plan.fee, fold),
            insurance: Field::new(plan.insurance.clone(), fold),
            about: Field::new(plan.about.clone(), fold),
            called_off: None,
            outcome: Field::new(None, fold),
            registrations: Vec::new(),
            tally: Tally::default(),
            planned: fold.trace(),
        };
        self.activities.insert(id, activity);
    }

    pub(super) fn edit(&mut self, id: ActivityId, change: &Change, fold: &mut Fold<'_>) {
        let Some(activity) = self.activities.get_mut(&id) else { return fold.missing(id) };
        match change {
            Change::Title(title) => activity.title.set(title.clone(), id, "title", fold),
            Change::Series(series) => activity.series.set(*series, id, "series", fold),
            Change::Theme(theme) => activity.theme.set(theme.clone(), id, "theme", fold),
            Change::Organisers(all) => activity.organisers.set(all.clone(), id, "organisers", fold),
            Change::Agreement(agreement) => activity.agreement.set(*agreement, id, "agreement", fold),
            Change::Audiences(all) => activity.audiences.set(all.clone(), id, "audiences", fold),
            Change::When(when) => activity.when.set(*when, id, "when", fold),
            Change::Venue(venue) => activity.venue.set(venue.clone(), id, "venue", fold),
            Change::Capacity(capacity) => activity.set_capacity(*capacity, id, fold),
            Change::PerUnit(cap) => activity.set_per_unit(*cap, id, fold),
            Change::Window(window) => activity.window.set(*window, id, "window", fold),
            Change::WaitingList(list) => activity.waiting_list.set(*list, id, "waiting_list", fold),
            Change::Fee(fee) => activity.fee.set(*fee, id, "fee", fold),
            Change::Insurance(words) => activity.insurance.set(words.clone(), id, "insurance", fold),
            Change::About(words) => activity.about.set(words.clone(), id, "about", fold),
        }
    }

    /// What took place cannot be called off any more.
    pub(super) fn call_off(&mut self, id: ActivityId, reason: &str, fold: &mut Fold<'_>) {
        if let Some(since) = self.get(id).and_then(|activity| self.held_since(activity)) {
            return fold.impossible(id, "called_off", "held", since);
        }
        let Some(activity) = self.activities.get_mut(&id) else { return fold.missing(id) };
        match &activity.called_off {
            Some(ended) => fold.impossible(id, "called_off", "called_off", &ended.trace),
            None => activity.called_off = Some(Ending { reason: reason.to_owned(), trace: fold.trace() }),
        }
    }

    /// Of those with a place no more came than have one; whoever else came is a walk-in.
    pub(super) fn conclude(&mut self, id: ActivityId, outcome: &Outcome, fold: &mut Fold<'_>) {
        let Some(activity) = self.activities.get_mut(&id) else { return fold.missing(id) };
        if let Some(ended) = &activity.called_off {
            return fold.impossible(id, "concluded", "called_off", &ended.trace);
        }
        let taken = activity.seats().taken;
        match outcome.attended.filter(|attended| u64::from(*attended) > taken) {
            // All that was said is kept for the office to look at: the walk-ins and the summary too.
            Some(_) => {
                let value = serde_json::to_string(outcome).unwrap_or_default();
                fold.overlapping(id, "attended", &taken.to_string(), &value, &activity.planned);
            }
            None => activity.outcome.set(Some(outcome.clone()), id, "outcome", fold),
        }
    }
}

impl Activity {
    /// Nobody who has a place loses it to a smaller number of places.
    fn set_capacity(&mut self, capacity: Option<u32>, id: ActivityId, fold: &mut Fold<'_>) {
        let taken = self.seats().taken;
        match capacity.filter(|capacity| u64::from(*capacity) < taken) {
            Some(fewer) => {
                let since = self.capacity.set_by().clone();
                fold.overlapping(id, "capacity", &taken.to_string(), &fewer.to_string(), &since);
            }
            None => self.capacity.set(capacity, id, "capacity", fold),
        }
    }

    fn set_per_unit(&mut self, cap: UnitCap, id: ActivityId, fold: &mut Fold<'_>) {
        let most = self.tally.most_of_a_unit();
        match cap.heads().filter(|heads| u64::from(*heads) < most) {
            Some(fewer) => {
                let since = self.per_unit.set_by().clone();
                fold.overlapping(id, "per_unit", &most.to_string(), &fewer.to_string(), &since);
            }
            None => self.per_unit.set(cap, id, "per_unit", fold),
        }
    }
}
