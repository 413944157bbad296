use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Audience, Category, Channel, Service, Services, Venue, Withdrawal, opening, rota, terminal};
use crate::{
    clash::{Field, Fold},
    record::{OrganisationId, Record, ServiceId},
};

/// A service as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// The name.
    pub name: String,
    /// What kind of service it is.
    pub category: Category,
    /// Who provides it, at least one.
    pub providers: Vec<OrganisationId>,
    /// Where it is given, in words.
    #[serde(default)]
    pub venues: String,
    /// The venues on record at which it is given.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub given_at: BTreeSet<Venue>,
    /// How it is reached.
    #[serde(default)]
    pub channels: BTreeSet<Channel>,
    /// For whom it is.
    #[serde(default)]
    pub audiences: BTreeSet<Audience>,
    /// Who may use it.
    #[serde(default)]
    pub conditions: String,
    /// What to bring.
    #[serde(default)]
    pub documents: String,
    /// How long it takes, in words.
    #[serde(default)]
    pub time_limit: String,
    /// The fee in words; empty: free of charge.
    #[serde(default)]
    pub fee: String,
}

/// A change of one part of a service's entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The office's number.
    Number(String),
    /// The name.
    Name(String),
    /// What kind of service it is.
    Category(Category),
    /// Where it is given, in words.
    Venues(String),
    /// The venues on record at which it is given.
    GivenAt(BTreeSet<Venue>),
    /// How it is reached.
    Channels(BTreeSet<Channel>),
    /// For whom it is.
    Audiences(BTreeSet<Audience>),
    /// Who may use it.
    Conditions(String),
    /// What to bring.
    Documents(String),
    /// How long it takes.
    TimeLimit(String),
    /// The fee in words; empty: free of charge.
    Fee(String),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A service was listed.
    Listed {
        /// The service.
        service: ServiceId,
        /// The office's number for it.
        number: String,
        /// What the entry says.
        listing: Box<Listing>,
    },
    /// One part of it was changed.
    Edited {
        /// The service.
        service: ServiceId,
        /// What was changed.
        change: Change,
    },
    /// An organisation provides it too.
    ProviderAdded {
        /// The service.
        service: ServiceId,
        /// The organisation.
        provider: OrganisationId,
    },
    /// An organisation no longer provides it.
    ProviderRemoved {
        /// The service.
        service: ServiceId,
        /// The organisation.
        provider: OrganisationId,
    },
    /// Somebody made sure that the entry is right.
    Assured {
        /// The service.
        service: ServiceId,
        /// The day.
        on: Date,
    },
    /// It was taken out of the catalogue.
    Withdrawn {
        /// The service.
        service: ServiceId,
        /// Why.
        reason: String,
    },
    /// It was put back into the catalogue.
    Relisted {
        /// The service.
        service: ServiceId,
    },
    /// To opening hours.
    Opening(opening::Fact),
    /// To the stationed rota.
    Rota(rota::Fact),
    /// To self-service terminals.
    Terminal(terminal::Fact),
}

impl Fact {
    /// The service of the catalogue that it is about.
    fn service(&self) -> Option<ServiceId> {
        match self {
            Fact::Listed { service, .. }
            | Fact::Edited { service, .. }
            | Fact::ProviderAdded { service, .. }
            | Fact::ProviderRemoved { service, .. }
            | Fact::Assured { service, .. }
            | Fact::Withdrawn { service, .. }
            | Fact::Relisted { service } => Some(*service),
            Fact::Opening(_) | Fact::Rota(_) | Fact::Terminal(_) => None,
        }
    }

    /// Whether it happened in a room within this one.
    pub(crate) fn is_of_a_part(&self) -> bool {
        self.service().is_none()
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Opening(fact) => fact.touches(),
            Fact::Rota(fact) => fact.touches(),
            Fact::Terminal(fact) => fact.touches(),
            _ => self.service().into_iter().map(Record::from).collect(),
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}

impl Services {
    /// Applies what happened. Total: a fact that does not fit becomes a clash; one about a service that is not here
    /// has nothing to attach to and is left out.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Opening(fact) => self.openings.apply(fact, fold),
            Fact::Rota(fact) => self.rota.apply(fact, fold),
            Fact::Terminal(fact) => self.terminals.apply(fact, fold),
            _ => self.apply_to_catalogue(fact, fold),
        }
    }

    fn apply_to_catalogue(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(id) = fact.service() else { return };
        if let Fact::Listed { number, listing, .. } = fact {
            self.services.entry(id).or_insert_with(|| Service::new(number, listing, fold));
            return;
        }
        let Some(service) = self.services.get_mut(&id) else { return };
        match fact {
            Fact::Listed { .. } | Fact::Opening(_) | Fact::Rota(_) | Fact::Terminal(_) => {}
            Fact::Edited { change, .. } => service.edit(id, change, fold),
            Fact::ProviderAdded { provider, .. } => {
                service.providers.insert(*provider, fold.trace());
            }
            Fact::ProviderRemoved { provider, .. } => match service.providers.get(provider) {
                // Somebody entered it anew at the same time: it stays, and a person looks at it.
                Some(added) if !fold.knew(added) => {
                    fold.impossible(id, "provider_removed", "provider_added", added);
                }
                _ => {
                    service.providers.remove(provider);
                }
            },
            Fact::Assured { on, .. } => {
                // Two people who looked on different days do not contradict each other: the later day stands.
                if on >= service.assured.get() {
                    service.assured = Field::new(*on, fold);
                }
            }
            Fact::Withdrawn { reason, .. } => match &service.withdrawn {
                Some(withdrawn) => fold.impossible(id, "withdrawn", "withdrawn", &withdrawn.trace),
                None => {
                    service.withdrawn = Some(Withdrawal { reason: reason.clone(), trace: fold.trace() });
                }
            },
            Fact::Relisted { .. } => service.withdrawn = None,
        }
    }
}

impl Service {
    fn new(number: &str, listing: &Listing, fold: &Fold<'_>) -> Service {
        Service {
            number: Field::new(number.to_owned(), fold),
            name: Field::new(listing.name.clone(), fold),
            category: Field::new(listing.category, fold),
            providers: listing.providers.iter().map(|provider| (*provider, fold.trace())).collect(),
            venues: Field::new(listing.venues.clone(), fold),
            given_at: Field::new(listing.given_at.clone(), fold),
            channels: Field::new(listing.channels.clone(), fold),
            audiences: Field::new(listing.audiences.clone(), fold),
            conditions: Field::new(listing.conditions.clone(), fold),
            documents: Field::new(listing.documents.clone(), fold),
            time_limit: Field::new(listing.time_limit.clone(), fold),
            fee: Field::new(listing.fee.clone(), fold),
            assured: Field::new(fold.at().date(), fold),
            withdrawn: None,
            listed: fold.trace(),
        }
    }

    fn edit(&mut self, id: ServiceId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Number(number) => self.number.set(number.clone(), id, "number", fold),
            Change::Name(name) => self.name.set(name.clone(), id, "name", fold),
            Change::Category(category) => self.category.set(*category, id, "category", fold),
            Change::Venues(venues) => self.venues.set(venues.clone(), id, "venues", fold),
            Change::GivenAt(all) => self.given_at.set(all.clone(), id, "given_at", fold),
            Change::Channels(all) => self.channels.set(all.clone(), id, "channels", fold),
            Change::Audiences(all) => self.audiences.set(all.clone(), id, "audiences", fold),
            Change::Conditions(words) => self.conditions.set(words.clone(), id, "conditions", fold),
            Change::Documents(words) => self.documents.set(words.clone(), id, "documents", fold),
            Change::TimeLimit(words) => self.time_limit.set(words.clone(), id, "time_limit", fold),
            Change::Fee(fee) => self.fee.set(fee.clone(), id, "fee", fold),
        }
    }
}
