use serde::{Deserialize, Serialize};

use super::{Station, Stations};
use crate::{
    clash::{Field, Fold},
    record::{Record, ServiceId, StationId},
    service::{Venue, terminal::Month},
    talent::Closing,
};

/// A change of one part of a station.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// What it is called.
    Name(String),
    /// Where it is.
    Venue(Venue),
    /// The place within the venue.
    Place(String),
}

/// What happened to talent stations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A station was opened.
    Opened {
        /// The station.
        station: StationId,
        /// What it is called.
        name: String,
        /// Where it is.
        venue: Venue,
        /// The place within the venue.
        place: String,
    },
    /// One part of it was changed.
    Edited {
        /// The station.
        station: StationId,
        /// What was changed.
        change: Change,
    },
    /// People find a service of the catalogue there.
    ServiceOffered {
        /// The station.
        station: StationId,
        /// The service.
        service: ServiceId,
    },
    /// People no longer find it there.
    ServiceDropped {
        /// The station.
        station: StationId,
        /// The service.
        service: ServiceId,
    },
    /// The enquiries of a month were counted; counted again, the figure is corrected.
    EnquiriesCounted {
        /// The station.
        station: StationId,
        /// The month.
        month: Month,
        /// What they were about; `None`: something else.
        #[serde(default)]
        service: Option<ServiceId>,
        /// How many.
        count: u32,
    },
    /// It is no longer kept.
    Closed {
        /// The station.
        station: StationId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    fn station(&self) -> StationId {
        match self {
            Fact::Opened { station, .. }
            | Fact::Edited { station, .. }
            | Fact::ServiceOffered { station, .. }
            | Fact::ServiceDropped { station, .. }
            | Fact::EnquiriesCounted { station, .. }
            | Fact::Closed { station, .. } => *station,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.station().into()]
    }
}

impl Stations {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.station();
        if let Fact::Opened { name, venue, place, .. } = fact {
            self.stations.entry(id).or_insert_with(|| Station {
                name: Field::new(name.clone(), fold),
                venue: Field::new(*venue, fold),
                place: Field::new(place.clone(), fold),
                services: Default::default(),
                enquiries: Default::default(),
                closed: None,
                opened: fold.trace(),
            });
            return;
        }
        let Some(station) = self.stations.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Opened { .. } => {}
            Fact::Edited { change, .. } => match change {
                Change::Name(name) => station.name.set(name.clone(), id, "name", fold),
                Change::Venue(venue) => station.venue.set(*venue, id, "venue", fold),
                Change::Place(place) => station.place.set(place.clone(), id, "place", fold),
            },
            Fact::ServiceOffered { service, .. } => {
                station.services.entry(*service).or_default().push(fold.trace());
            }
            Fact::ServiceDropped { service, .. } => station.drop_service(id, *service, fold),
            Fact::EnquiriesCounted { month, service, count, .. } => {
                let about = service.map(|service| format!("_{service}")).unwrap_or_default();
                match station.enquiries.get_mut(&(*month, *service)) {
                    Some(counted) => counted.set(*count, id, &format!("enquiries_{month}{about}"), fold),
                    None => {
                        station.enquiries.insert((*month, *service), Field::new(*count, fold));
                    }
                }
            }
            Fact::Closed { reason, .. } => match &station.closed {
                Some(closed) => fold.impossible(id, "closed", "closed", &closed.trace),
                None => station.closed = Some(Closing { reason: reason.clone(), trace: fold.trace() }),
            },
        }
    }
}

impl Station {
    fn drop_service(&mut self, id: StationId, service: ServiceId, fold: &mut Fold<'_>) {
        let mut offered = self.services.remove(&service).unwrap_or_default();
        offered.retain(|offered| !fold.knew(offered));
        // Somebody entered it anew at the same time: it stays, and a person looks at it.
        if let Some(unseen) = offered.first() {
            fold.impossible(id, "service_dropped", "service_offered", unseen);
            self.services.insert(service, offered);
        }
    }
}
