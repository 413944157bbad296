use serde::{Deserialize, Serialize};

use super::{Activities, Activity, Ending};
use crate::{
    activity::{Placing, RegistrationState},
    clash::{Field, Trace},
    record::{ActivityId, OrganisationId, RegistrationId},
};

/// A registration: a person, or so many people of a unit. Names are never asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Registration {
    /// The activity.
    pub activity: ActivityId,
    /// The unit that they come from.
    pub unit: Option<OrganisationId>,
    /// A name, for the office alone; may be empty.
    pub person: String,
    /// How many people.
    pub heads: u32,
    pub(in crate::activity) placing: Placing,
    pub(in crate::activity) promoted: Option<Trace>,
    pub(in crate::activity) cancelled: Option<Ending>,
    /// How many of them came, once that is recorded.
    pub(in crate::activity) came: Field<Option<u32>>,
    /// Who recorded it.
    pub registered: Trace,
}

impl Registration {
    /// Where it stands.
    pub fn state(&self) -> RegistrationState {
        match (&self.cancelled, self.placing, self.came.get()) {
            (Some(_), ..) => RegistrationState::Cancelled,
            (None, Placing::Waiting, _) => RegistrationState::Waitlisted,
            (None, Placing::Seat, None) => RegistrationState::Registered,
            (None, Placing::Seat, Some(0)) => RegistrationState::Absent,
            (None, Placing::Seat, Some(_)) => RegistrationState::Attended,
        }
    }

    /// Whether it has its places: registered, whoever came later or not.
    pub fn has_seat(&self) -> bool {
        self.cancelled.is_none() && self.placing == Placing::Seat
    }

    /// Whether it waits for places.
    pub fn is_waiting(&self) -> bool {
        self.cancelled.is_none() && self.placing == Placing::Waiting
    }

    /// How many of them came, once that is recorded.
    pub fn came(&self) -> Option<u32> {
        *self.came.get()
    }

    /// When it moved up from the waiting list, and by whose entry.
    pub fn promoted(&self) -> Option<&Trace> {
        self.promoted.as_ref()
    }

    /// Why it was given up.
    pub fn cancelled(&self) -> Option<&Ending> {
        self.cancelled.as_ref()
    }
}

impl Activities {
    /// The registration with this id.
    pub fn registration(&self, id: RegistrationId) -> Option<&Registration> {
        self.registrations.get(&id)
    }

    /// The registrations of an activity, in the order in which they came.
    pub fn registrations_of<'a>(
        &'a self,
        activity: &'a Activity,
    ) -> impl Iterator<Item = (RegistrationId, &'a Registration)> {
        activity.registrations.iter().filter_map(|id| Some((*id, self.registrations.get(id)?)))
    }

    /// Who waits for places of an activity, first come first.
    pub fn waiting<'a>(
        &'a self,
        activity: &'a Activity,
    ) -> impl Iterator<Item = (RegistrationId, &'a Registration)> {
        self.registrations_of(activity).filter(|(_, registration)| registration.is_waiting())
    }

    /// How many people with a place came: as marked one by one, else as the outcome tells; none while neither is
    /// known.
    pub fn attended(&self, activity: &Activity) -> Option<u64> {
        let marked: Vec<u64> = self
            .registrations_of(activity)
            .filter(|(_, registration)| registration.has_seat())
            .filter_map(|(_, registration)| registration.came().map(u64::from))
            .collect();
        match marked.is_empty() {
            false => Some(marked.into_iter().fold(0, u64::saturating_add)),
            true => activity.outcome().and_then(|outcome| outcome.attended).map(u64::from),
        }
    }

    /// How many people came, with a place and without one; none while nobody recorded it.
    pub fn people(&self, activity: &Activity) -> Option<u64> {
        let walk_ins = activity.outcome().map(|outcome| u64::from(outcome.walk_ins));
        match self.attended(activity) {
            Some(attended) => Some(attended.saturating_add(walk_ins.unwrap_or(0))),
            None if activity.seats().taken == 0 => walk_ins,
            None => None,
        }
    }
}
