use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Appointment, Contact, FoundedOn, Kind, Priority, Tie, Uscc};
use crate::{
    clash::{Field, Trace},
    record::{AppointmentId, OrganisationId},
};

/// Organisations of every kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Organisations {
    pub(super) organisations: BTreeMap<OrganisationId, Organisation>,
    pub(super) appointments: BTreeMap<AppointmentId, Appointment>,
}

impl Organisations {
    /// The organisation with this id.
    pub fn get(&self, id: OrganisationId) -> Option<&Organisation> {
        self.organisations.get(&id)
    }

    /// Every organisation, the oldest record first, closed ones included.
    pub fn all(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.values()
    }

    /// The organisations that are active on a day.
    pub fn active_on(&self, on: Date) -> impl Iterator<Item = &Organisation> {
        self.all().filter(move |organisation| organisation.is_active_on(on))
    }

    /// The first organisation that has or had this name or short name.
    pub fn by_name(&self, name: &str) -> Option<&Organisation> {
        let name = name.trim();
        self.all().find(|organisation| {
            organisation.names().any(|(_, known)| known.full == name || known.short.as_deref() == Some(name))
        })
    }

    /// The organisation with this unified social credit code.
    pub fn by_uscc(&self, uscc: &Uscc) -> Option<&Organisation> {
        self.all().find(|organisation| organisation.uscc() == Some(uscc))
    }

    /// The name that an organisation has now, empty for one that is not on record.
    pub fn name(&self, id: OrganisationId) -> &str {
        self.get(id).map_or("", Organisation::name)
    }
}

/// A name and the short form that people use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// In full.
    pub full: String,
    /// For lists and for speech.
    pub short: Option<String>,
}

/// How many units an organisation was formed from, and which of them are on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct FormedFrom {
    /// How many.
    pub units: u32,
    /// Those that are on record; often only the number is known.
    #[serde(default)]
    pub named: Vec<OrganisationId>,
}

/// How many members a Party organisation has. A count, never a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCount {
    /// Full members 正式黨員.
    pub full: u32,
    /// Probationary members 預備黨員.
    pub probationary: u32,
    /// The day on which they were counted.
    pub as_of: Date,
}

/// The end of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The first day on which it no longer exists.
    pub on: Date,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    pub(super) id: OrganisationId,
    pub(super) kind: Kind,
    pub(super) first_name: Field<Name>,
    pub(super) renamed: BTreeMap<Date, Field<Name>>,
    pub(super) uscc: Field<Option<Uscc>>,
    pub(super) contact: Field<Contact>,
    pub(super) priority: Field<Priority>,
    pub(super) founded: Field<Option<FoundedOn>>,
    pub(super) formed_from: Field<Option<FormedFrom>>,
    pub(super) elections: BTreeSet<Date>,
    pub(super) members: Field<Option<MemberCount>>,
    pub(super) closing: Field<Option<Closing>>,
    pub(super) ties: Vec<Tie>,
    pub(super) registered: Trace,
}

impl Organisation {
    /// Its id.
    pub fn id(&self) -> OrganisationId {
        self.id
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its latest name, in full.
    pub fn name(&self) -> &str {
        &self.latest_name().full
    }

    /// The short form of its latest name, the full one when there is none.
    pub fn short_name(&self) -> &str {
        let name = self.latest_name();
        name.short.as_deref().unwrap_or(&name.full)
    }

    /// The name that it had on a day.
    pub fn name_on(&self, on: Date) -> &Name {
        self.renamed.range(..=on).next_back().map_or(&self.first_name, |(_, name)| name).get()
    }

    /// Every name with its first day; the first name has none.
    pub fn names(&self) -> impl Iterator<Item = (Option<Date>, &Name)> {
        let later = self.renamed.iter().map(|(from, name)| (Some(*from), name.get()));
        std::iter::once((None, self.first_name.get())).chain(later)
    }

    fn latest_name(&self) -> &Name {
        self.renamed.values().next_back().unwrap_or(&self.first_name).get()
    }

    /// Its unified social credit code; a tenant may have none.
    pub fn uscc(&self) -> Option<&Uscc> {
        self.uscc.get().as_ref()
    }

    /// Whom to ask. Internal.
    pub fn contact(&self) -> &Contact {
        self.contact.get()
    }

    /// How often the office looks after it.
    pub fn priority(&self) -> Priority {
        *self.priority.get()
    }

    /// When it was founded.
    pub fn founded(&self) -> Option<FoundedOn> {
        *self.founded.get()
    }

    /// The units it was formed from.
    pub fn formed_from(&self) -> Option<&FormedFrom> {
        self.formed_from.get().as_ref()
    }

    /// The days of its elections on record, oldest first.
    pub fn elections(&self) -> impl Iterator<Item = Date> {
        self.elections.iter().copied()
    }

    /// The day of its last election on record.
    pub fn last_election(&self) -> Option<Date> {
        self.elections.last().copied()
    }

    /// How many members a Party organisation has.
    pub fn members(&self) -> Option<MemberCount> {
        *self.members.get()
    }

    /// Its end.
    pub fn closing(&self) -> Option<&Closing> {
        self.closing.get().as_ref()
    }

    /// Whether it exists on a day: it does until the day of its closing.
    pub fn is_active_on(&self, on: Date) -> bool {
        self.closing().is_none_or(|closing| on < closing.on)
    }

    /// Its relations to superiors and coordinators, in the order in which they were recorded.
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// Who registered it.
    pub fn registered(&self) -> &Trace {
        &self.registered
    }
}
