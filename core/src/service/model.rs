use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Audience, Category, Channel, Venue, opening::Openings, rota::Rota, terminal::Terminals};
use crate::{
    clash::{Field, Trace},
    record::{OrganisationId, ServiceId},
};

/// The services of a workspace: the catalogue, and when, where and by which machine they are given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Services {
    pub(super) services: BTreeMap<ServiceId, Service>,
    /// The opening hours of venues.
    pub openings: Openings,
    /// The stationed slots.
    pub rota: Rota,
    /// The self-service terminals.
    pub terminals: Terminals,
}

/// A service of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// The office's number for it.
    pub number: Field<String>,
    /// The name.
    pub name: Field<String>,
    /// What kind of service it is.
    pub category: Field<Category>,
    /// Who provides it, and who entered that.
    pub(super) providers: BTreeMap<OrganisationId, Trace>,
    /// Where it is given, in words.
    pub venues: Field<String>,
    /// The venues on record at which it is given: their opening hours say when.
    pub given_at: Field<BTreeSet<Venue>>,
    /// How it is reached.
    pub channels: Field<BTreeSet<Channel>>,
    /// For whom it is.
    pub audiences: Field<BTreeSet<Audience>>,
    /// Who may use it, when there are conditions.
    pub conditions: Field<String>,
    /// What to bring.
    pub documents: Field<String>,
    /// How long it takes, in words.
    pub time_limit: Field<String>,
    /// The fee in words; empty: free of charge.
    pub fee: Field<String>,
    /// The day on which somebody last made sure that the entry is right; `set_by` says who.
    pub assured: Field<Date>,
    /// That it was taken out of the catalogue.
    pub withdrawn: Option<Withdrawal>,
    /// Who listed it.
    pub listed: Trace,
}

/// A service was taken out of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

impl Services {
    /// The service with this id, withdrawn ones included.
    pub fn get(&self, id: ServiceId) -> Option<&Service> {
        self.services.get(&id)
    }

    /// Every service that was ever listed.
    pub fn all(&self) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.services.iter().map(|(id, service)| (*id, service))
    }

    /// The catalogue: services that are not withdrawn, in the order in which they were listed.
    pub fn listed(&self) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.all().filter(|(_, service)| service.withdrawn.is_none())
    }

    /// What an organisation provides.
    pub fn provided_by(&self, provider: OrganisationId) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.listed().filter(move |(_, service)| service.is_provided_by(provider))
    }

    /// What is offered to an audience.
    pub fn for_audience(&self, audience: Audience) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.listed().filter(move |(_, service)| service.audiences.get().contains(&audience))
    }

    /// The services of a category.
    pub fn in_category(&self, category: Category) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.listed().filter(move |(_, service)| *service.category.get() == category)
    }

    /// The listed services with this name; spaces and letter case make no difference.
    pub fn named(&self, name: &str) -> impl Iterator<Item = (ServiceId, &Service)> {
        let name = plain(name);
        self.listed().filter(move |(_, service)| plain(service.name.get()) == name)
    }
}

impl Service {
    /// Who provides it.
    pub fn providers(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.providers.keys().copied()
    }

    /// Whether this organisation provides it.
    pub fn is_provided_by(&self, provider: OrganisationId) -> bool {
        self.providers.contains_key(&provider)
    }
}

/// A name without what makes no difference: spaces, letter case.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|char| !char.is_whitespace()).flat_map(char::to_lowercase).collect()
}
