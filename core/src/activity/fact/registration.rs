//! Registrations: never more than there are places, whoever recorded them where.

use std::collections::BTreeMap;

use super::Sign;
use crate::{
    activity::{Activities, Activity, Ending, Placing, Registration},
    clash::{Field, Fold, Trace},
    record::{ActivityId, RegistrationId},
};

impl Activities {
    /// Whoever was told that they have places and finds none any more waits, in the order in which they came; that
    /// they were told otherwise is a clash for a person.
    pub(super) fn register(
        &mut self,
        id: RegistrationId,
        activity: ActivityId,
        sign: &Sign,
        placing: Placing,
        fold: &mut Fold<'_>,
    ) {
        if self.registrations.contains_key(&id) {
            return;
        }
        let Some(known) = self.activities.get_mut(&activity) else { return fold.missing(activity) };
        let in_the_way = match placing {
            Placing::Seat => in_the_way(known, sign, fold),
            Placing::Waiting => None,
        };
        let registration = Registration {
            activity,
            unit: sign.unit,
            person: sign.person.clone(),
            heads: sign.heads,
            placing: if in_the_way.is_none() { placing } else { Placing::Waiting },
            promoted: None,
            cancelled: None,
            came: Field::new(None, fold),
            registered: fold.trace(),
        };
        known.tally.add(&registration);
        known.registrations.push(id);
        self.registrations.insert(id, registration);
        if let Some((stands, since)) = in_the_way {
            fold.overlapping(id, "registered", stands, "seat", &since);
        }
    }

    pub(super) fn promote(&mut self, id: RegistrationId, fold: &mut Fold<'_>) {
        let Some((registration, activity)) = self.with_activity(id) else { return fold.missing(id) };
        if !registration.is_waiting() {
            let since = registration.promoted.as_ref().unwrap_or(&registration.registered).clone();
            return fold.impossible(id, "promoted", "not_waiting", &since);
        }
        let sign = Sign { unit: registration.unit, person: String::new(), heads: registration.heads };
        if let Some((stands, since)) = no_room(activity, &sign) {
            return fold.impossible(id, "promoted", stands, &since);
        }
        activity.tally.remove(registration);
        registration.placing = Placing::Seat;
        registration.promoted = Some(fold.trace());
        activity.tally.add(registration);
    }

    pub(super) fn cancel_registration(&mut self, id: RegistrationId, reason: &str, fold: &mut Fold<'_>) {
        let Some((registration, activity)) = self.with_activity(id) else { return fold.missing(id) };
        if let Some(cancelled) = &registration.cancelled {
            return fold.impossible(id, "registration_cancelled", "cancelled", &cancelled.trace);
        }
        if registration.came.get().is_some_and(|came| came > 0) {
            let since = registration.came.set_by().clone();
            return fold.impossible(id, "registration_cancelled", "attended", &since);
        }
        activity.tally.remove(registration);
        registration.cancelled = Some(Ending { reason: reason.to_owned(), trace: fold.trace() });
    }

    /// Of a registration no more came than were registered, and nobody without a place: they are walk-ins.
    pub(super) fn record_attendance(
        &mut self,
        activity: ActivityId,
        came: &BTreeMap<RegistrationId, u32>,
        fold: &mut Fold<'_>,
    ) {
        for (id, came) in came {
            let Some(registration) = self.registrations.get_mut(id).filter(|one| one.activity == activity)
            else {
                fold.missing(*id);
                continue;
            };
            if registration.has_seat() && *came <= registration.heads {
                registration.came.set(Some(*came), *id, "attendance", fold);
            } else {
                let cancelled = registration.cancelled.as_ref().map(|cancelled| &cancelled.trace);
                let since = cancelled.unwrap_or(&registration.registered).clone();
                let heads = if registration.has_seat() { registration.heads } else { 0 };
                fold.overlapping(*id, "attendance", &heads.to_string(), &came.to_string(), &since);
            }
        }
    }

    fn with_activity(&mut self, id: RegistrationId) -> Option<(&mut Registration, &mut Activity)> {
        let registration = self.registrations.get_mut(&id)?;
        let activity = self.activities.get_mut(&registration.activity)?;
        Some((registration, activity))
    }
}

/// What keeps a new registration from having its places, and since when.
fn in_the_way(activity: &Activity, sign: &Sign, fold: &Fold<'_>) -> Option<(&'static str, Trace)> {
    if let Some(ended) = &activity.called_off {
        return Some(("called_off", ended.trace.clone()));
    }
    if !activity.is_open(fold.at()) {
        return Some(("closed", activity.window.set_by().clone()));
    }
    no_room(activity, sign)
}

fn no_room(activity: &Activity, sign: &Sign) -> Option<(&'static str, Trace)> {
    if !activity.seats().fit(sign.heads) {
        return Some(("full", activity.capacity.set_by().clone()));
    }
    let over = !activity.may_send(sign.unit, sign.heads);
    over.then(|| ("over_unit_cap", activity.per_unit.set_by().clone()))
}
