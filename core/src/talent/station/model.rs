use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::{ServiceId, StationId},
    service::{Venue, opening::OpenDay, terminal::Month},
    talent::Closing,
    workspace::Workspace,
};

/// The talent stations of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stations {
    pub(super) stations: BTreeMap<StationId, Station>,
}

/// A talent station 人才驛站.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Station {
    /// What it is called.
    pub name: Field<String>,
    /// Where it is; its hours are the venue's.
    pub venue: Field<Venue>,
    /// The place within the venue, in words.
    pub place: Field<String>,
    /// The services that people find there, and everybody who entered that and whom nobody has contradicted since.
    pub(super) services: BTreeMap<ServiceId, Vec<Trace>>,
    /// How many enquiries there were, by month and by what they were about.
    pub(super) enquiries: BTreeMap<(Month, Option<ServiceId>), Field<u32>>,
    /// That it is no longer kept.
    pub closed: Option<Closing>,
    /// Who opened it.
    pub opened: Trace,
}

impl Stations {
    /// The station with this id, closed ones included.
    pub fn get(&self, id: StationId) -> Option<&Station> {
        self.stations.get(&id)
    }

    /// Every station, closed ones included, in the order in which they were opened.
    pub fn all(&self) -> impl Iterator<Item = (StationId, &Station)> {
        self.stations.iter().map(|(id, station)| (*id, station))
    }

    /// The stations that are not closed, in the order in which they were opened.
    pub fn open(&self) -> impl Iterator<Item = (StationId, &Station)> {
        self.all().filter(|(_, station)| station.closed.is_none())
    }
}

impl Station {
    /// The services that people find there.
    pub fn services(&self) -> impl Iterator<Item = ServiceId> + '_ {
        self.services.keys().copied()
    }

    /// Whether people find a service there.
    pub fn offers(&self, service: ServiceId) -> bool {
        self.services.contains_key(&service)
    }

    /// When it is open on a day, and why: the hours of its venue. `None` when none are on record.
    pub fn hours(&self, workspace: &Workspace, day: Date) -> Option<OpenDay> {
        let opening = workspace.services.openings.get(*self.venue.get())?;
        Some(opening.day(day, &workspace.calendar))
    }

    /// What was counted, by month and by what the enquiries were about; `None`: about something else.
    pub fn enquiries(&self) -> impl Iterator<Item = (Month, Option<ServiceId>, u32)> + '_ {
        self.enquiries.iter().map(|((month, service), count)| (*month, *service, *count.get()))
    }

    /// How many enquiries were counted in a month; `None` when nobody counted.
    pub fn enquiries_in(&self, month: Month) -> Option<u64> {
        let counted = self.enquiries().filter(|(counted, ..)| *counted == month);
        counted.fold(None, |sum: Option<u64>, (.., count)| {
            Some(sum.unwrap_or_default().saturating_add(u64::from(count)))
        })
    }
}
