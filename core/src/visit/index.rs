//! Visits by the firm they went to, by when they began, by what they told, and by whose duty they were: kept as visits are
//! recorded and corrected.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound::{self, Excluded, Included, Unbounded},
};

use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

use super::{Demand, Visit, Visits, moments::Moments};
use crate::{
    enterprise::Topic,
    record::{AppointmentId, DemandId, OrganisationId, VisitId},
};

impl Visits {
    /// The visits to an organisation, by the moment at which they began.
    pub fn to(&self, organisation: OrganisationId) -> impl DoubleEndedIterator<Item = &Visit> {
        self.found(self.by_organisation.get(&organisation), Unbounded)
    }

    /// The latest visit to an organisation that began on a day or before it.
    pub fn last_to(&self, organisation: OrganisationId, on: Date) -> Option<&Visit> {
        self.found(self.by_organisation.get(&organisation), Included(end_of(on))).next_back()
    }

    /// The visits that began on one of the days from one to another, both included, the oldest record first. Found by firm:
    /// few of an office's visits fall in a period, and walking all of them takes longer.
    pub(crate) fn between(&self, from: Date, to: Date) -> Vec<&Visit> {
        if to < from {
            return Vec::new();
        }
        let first = Included((from.to_datetime(Time::midnight()), VisitId::from_uuid(Uuid::nil())));
        let (_, last) = up_to(Included(end_of(to)));
        let moments = self.by_organisation.values().flat_map(|moments| moments.range((first, last)));
        let mut ids: Vec<VisitId> = moments.map(|(_, id)| *id).collect();
        ids.sort_unstable();
        ids.iter().filter_map(|id| self.visits.get(id)).collect()
    }

    /// The visits that set one of the days from one to another for the next one, the oldest record first.
    pub(crate) fn promising(&self, from: Date, to: Date) -> Vec<&Visit> {
        if to < from {
            return Vec::new();
        }
        let moments = self.promising.range(from..=to).flat_map(|(_, moments)| moments.iter());
        let mut ids: Vec<VisitId> = moments.map(|(_, id)| *id).collect();
        ids.sort_unstable();
        ids.iter().filter_map(|id| self.visits.get(id)).collect()
    }

    /// Whether an organisation was visited on one of the days from one to another, both included.
    pub fn was_visited(&self, organisation: OrganisationId, from: Date, to: Date) -> bool {
        let moments = self.by_organisation.get(&organisation);
        let last = moments.and_then(|moments| moments.range(up_to(Included(end_of(to)))).next_back());
        last.is_some_and(|(at, _)| at.date() >= from)
    }

    /// The visits that somebody took part in by duty of an appointment, by the moment at which they began.
    pub fn by_duty(&self, appointment: AppointmentId) -> impl DoubleEndedIterator<Item = &Visit> {
        self.found(self.by_appointment.get(&appointment), Unbounded)
    }

    /// The latest visit by duty of an appointment that began on a day or before it.
    pub fn last_by_duty(&self, appointment: AppointmentId, on: Date) -> Option<&Visit> {
        self.found(self.by_appointment.get(&appointment), Included(end_of(on))).next_back()
    }

    /// The visits that ever told something about a topic of a firm's file, up to a moment, by when they began.
    pub(crate) fn telling(
        &self,
        organisation: OrganisationId,
        topic: Topic,
        until: Bound<DateTime>,
    ) -> impl DoubleEndedIterator<Item = &Visit> {
        self.found(self.telling.get(&organisation).and_then(|topics| topics.get(&topic)), until)
    }

    /// The topics of a firm's file about which a visit ever told something.
    pub(crate) fn topics_told(&self, organisation: OrganisationId) -> impl Iterator<Item = Topic> + '_ {
        self.telling.get(&organisation).into_iter().flat_map(|topics| topics.keys().copied())
    }

    fn found<'a>(
        &'a self,
        moments: Option<&'a Moments>,
        until: Bound<DateTime>,
    ) -> impl DoubleEndedIterator<Item = &'a Visit> {
        let within = moments.into_iter().flat_map(move |moments| moments.range(up_to(until)));
        within.filter_map(|(_, id)| self.visits.get(id))
    }

    /// Enters a visit as it stands now.
    pub(super) fn enter(&mut self, id: VisitId) {
        let Some(place) = self.place_of(id) else { return };
        self.by_organisation.entry(place.organisation).or_default().insert(place.moment);
        for topic in place.topics {
            let telling = self.telling.entry(place.organisation).or_default();
            telling.entry(topic).or_default().insert(place.moment);
        }
        for appointment in place.appointments {
            self.by_appointment.entry(appointment).or_default().insert(place.moment);
        }
        if let Some(next) = place.next_on {
            self.promising.entry(next).or_default().insert(place.moment);
        }
    }

    /// Demands that are neither answered on the spot nor made an issue, the oldest record first.
    pub fn waiting_demands(&self) -> impl Iterator<Item = &Demand> {
        self.waiting.iter().filter_map(|id| self.demands.get(id))
    }

    /// Looks again at a demand that has changed.
    pub(super) fn note_waiting(&mut self, id: DemandId) {
        if self.demands.get(&id).is_some_and(Demand::is_waiting) {
            self.waiting.insert(id);
        } else {
            self.waiting.remove(&id);
        }
    }

    /// Takes a visit out, before it is corrected: nothing is left behind, so that what is known does not depend on the
    /// order in which it came.
    pub(super) fn take_out(&mut self, id: VisitId) {
        let Some(place) = self.place_of(id) else { return };
        leave(&mut self.by_organisation, place.organisation, place.moment);
        for appointment in place.appointments {
            leave(&mut self.by_appointment, appointment, place.moment);
        }
        if let Some(next) = place.next_on {
            leave(&mut self.promising, next, place.moment);
        }
        let Some(telling) = self.telling.get_mut(&place.organisation) else { return };
        for topic in place.topics {
            leave(telling, topic, place.moment);
        }
        if telling.is_empty() {
            self.telling.remove(&place.organisation);
        }
    }

    fn place_of(&self, id: VisitId) -> Option<IndexPlace> {
        let visit = self.visits.get(&id)?;
        let told = visit.versions_of_changes().flat_map(|changes| changes.get().particulars());
        Some(IndexPlace {
            organisation: visit.organisation(),
            moment: (visit.at(), id),
            topics: told.map(|particular| particular.topic()).collect(),
            appointments: visit.visitors().iter().filter_map(|visitor| visitor.appointment).collect(),
            next_on: visit.next_on(),
        })
    }
}

/// Under what a visit is found.
struct IndexPlace {
    organisation: OrganisationId,
    moment: (DateTime, VisitId),
    topics: BTreeSet<Topic>,
    appointments: BTreeSet<AppointmentId>,
    next_on: Option<Date>,
}

fn leave<K: Ord>(moments_of: &mut BTreeMap<K, Moments>, key: K, moment: (DateTime, VisitId)) {
    if let Some(moments) = moments_of.get_mut(&key) {
        moments.remove(&moment);
        if moments.is_empty() {
            moments_of.remove(&key);
        }
    }
}

type Edge = Bound<(DateTime, VisitId)>;

fn up_to(until: Bound<DateTime>) -> (Edge, Edge) {
    let last = match until {
        Included(at) => Included((at, VisitId::from_uuid(Uuid::max()))),
        Excluded(at) => Excluded((at, VisitId::from_uuid(Uuid::nil()))),
        Unbounded => Unbounded,
    };
    (Unbounded, last)
}

fn end_of(day: Date) -> DateTime {
    day.to_datetime(Time::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{example, workspace::Workspace};

    /// What is kept to be found quickly is what looking through everything finds, on every day of a year's journal.
    #[test]
    fn what_is_kept_is_what_a_walk_finds() {
        let journal = example::year(11).expect("well formed").journal;
        let entries: Vec<_> = journal.entries().collect();
        let (mut most, mut promises) = (0, 0);
        for end in (0..=entries.len()).step_by(entries.len() / 40) {
            let first = entries.iter().take(end).copied();
            let visits = Workspace::fold_entries(first, u64::MAX).visits;
            let walked: Vec<_> = visits.demands().filter(|demand| demand.is_waiting()).collect();
            assert_eq!(visits.waiting_demands().collect::<Vec<_>>(), walked);
            let duties: BTreeSet<_> =
                visits.all().flat_map(Visit::visitors).filter_map(|one| one.appointment).collect();
            for duty in duties {
                let walked = visits.all().filter(|visit| visit.is_by_duty(duty));
                let last = walked.max_by_key(|visit| (visit.at(), visit.id()));
                assert_eq!(visits.by_duty(duty).next_back(), last);
            }
            let days: Vec<Date> = visits.all().map(|visit| visit.at().date()).collect();
            for (from, to) in days.iter().step_by(7).zip(days.iter().skip(3).step_by(11)) {
                let walked = visits.all().filter(|visit| (*from..=*to).contains(&visit.at().date()));
                assert_eq!(visits.between(*from, *to), walked.collect::<Vec<_>>(), "{from} to {to}");
                let promised = |visit: &&Visit| visit.next_on().is_some_and(|on| (*from..=*to).contains(&on));
                let walked: Vec<_> = visits.all().filter(promised).collect();
                assert_eq!(visits.promising(*from, *to), walked, "{from} to {to}");
                promises = promises.max(walked.len());
            }
            most = most.max(visits.waiting_demands().count());
        }
        assert!(most > 1, "some wait meanwhile");
        assert!(promises > 1, "some are promised");
    }
}
