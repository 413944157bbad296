use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Audience, Category, Channel, Venue, opening, rota, terminal};
use crate::record::{OrganisationId, Record, ServiceId};

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
    pub(super) fn service(&self) -> Option<ServiceId> {
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
