//! Visits by the firm they went to, by when they began, and by what they told: kept as visits are recorded and corrected.

use std::{
    collections::BTreeSet,
    ops::Bound::{self, Excluded, Included, Unbounded},
};

use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

use super::{Visit, Visits, model::Moments};
use crate::{
    enterprise::Topic,
    record::{OrganisationId, VisitId},
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

    /// Whether an organisation was visited on one of the days from one to another, both included.
    pub fn was_visited(&self, organisation: OrganisationId, from: Date, to: Date) -> bool {
        let moments = self.by_organisation.get(&organisation);
        let last = moments.and_then(|moments| moments.range(up_to(Included(end_of(to)))).next_back());
        last.is_some_and(|(at, _)| at.date() >= from)
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
        let Some((organisation, moment, topics)) = self.place_of(id) else { return };
        self.by_organisation.entry(organisation).or_default().insert(moment);
        for topic in topics {
            self.telling.entry(organisation).or_default().entry(topic).or_default().insert(moment);
        }
    }

    /// Takes a visit out, before it is corrected: nothing is left behind, so that what is known does not depend on the
    /// order in which it came.
    pub(super) fn take_out(&mut self, id: VisitId) {
        let Some((organisation, moment, topics)) = self.place_of(id) else { return };
        if let Some(moments) = self.by_organisation.get_mut(&organisation) {
            moments.remove(&moment);
        }
        let Some(telling) = self.telling.get_mut(&organisation) else { return };
        for topic in topics {
            if let Some(moments) = telling.get_mut(&topic) {
                moments.remove(&moment);
            }
        }
        telling.retain(|_, moments| !moments.is_empty());
        if telling.is_empty() {
            self.telling.remove(&organisation);
        }
    }

    fn place_of(&self, id: VisitId) -> Option<(OrganisationId, (DateTime, VisitId), BTreeSet<Topic>)> {
        let visit = self.visits.get(&id)?;
        let told = visit.versions_of_changes().flat_map(|changes| changes.get().particulars());
        let topics = told.map(|particular| particular.topic()).collect();
        Some((visit.organisation(), (visit.at(), id), topics))
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
