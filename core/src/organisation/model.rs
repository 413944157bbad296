use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Appointment, Approval, Contact, Counts, Covering, Duty, Extension, FoundedOn, Kind, Name, PartyForm,
    PartyLevel, Place, Priority, Suspension, TermBegin, Tie, UnionTerm, Uscc,
};
use crate::{
    clash::{Field, Fold, Trace},
    record::{AppointmentId, BuildingId, OrganisationId},
    text::Language,
};

/// Organisations of every kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Organisations {
    pub(super) organisations: BTreeMap<OrganisationId, Organisation>,
    pub(super) appointments: BTreeMap<AppointmentId, Appointment>,
    /// Whom an organisation covers or has covered; from when to when stands with the unit.
    pub(super) covers: BTreeMap<OrganisationId, BTreeSet<OrganisationId>>,
    /// Whose seat is or was in a building; from when on stands with the organisation.
    pub(super) placed_in: BTreeMap<BuildingId, BTreeSet<OrganisationId>>,
    pub(super) duty: Duty,
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

    /// The first organisation that has or had this name or short name, in any language.
    pub fn by_name(&self, name: &str) -> Option<&Organisation> {
        let name = name.trim();
        self.all().find(|organisation| organisation.is_called(name))
    }

    /// The organisation with this unified social credit code.
    pub fn by_uscc(&self, uscc: &Uscc) -> Option<&Organisation> {
        self.all().find(|organisation| organisation.uscc() == Some(uscc))
    }

    /// The main name that an organisation has now, empty for one that is not on record.
    pub fn name(&self, id: OrganisationId) -> &str {
        self.get(id).map_or("", Organisation::name)
    }

    /// The name that an organisation has now for a reader of a language, the main one where none is on record in it;
    /// empty for one that is not on record.
    pub fn name_for(&self, id: OrganisationId, language: Language) -> &str {
        self.get(id).map_or("", |organisation| organisation.name_for(language))
    }
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
    pub(super) named_in: BTreeMap<Option<Date>, BTreeMap<Language, Field<Name>>>,
    pub(super) moved: BTreeMap<Date, Field<Place>>,
    pub(super) form: Field<Option<PartyForm>>,
    pub(super) uscc: Field<Option<Uscc>>,
    pub(super) contact: Field<Contact>,
    pub(super) priority: Field<Priority>,
    pub(super) founded: Field<Option<FoundedOn>>,
    pub(super) formed_from: Field<Option<FormedFrom>>,
    pub(super) approval: Field<Option<Approval>>,
    pub(super) elections: BTreeSet<Date>,
    pub(super) extensions: BTreeMap<TermBegin, Field<Extension>>,
    pub(super) union_term: Field<Option<UnionTerm>>,
    pub(super) counts: Counts,
    pub(super) suspensions: Vec<Suspension>,
    pub(super) closing: Field<Option<Closing>>,
    pub(super) ties: Vec<Tie>,
    pub(super) covered: Vec<Covering>,
    pub(super) registered: Trace,
}

impl Organisation {
    pub(super) fn new(id: OrganisationId, name: Name, kind: Kind, fold: &Fold<'_>) -> Organisation {
        Organisation {
            id,
            kind,
            first_name: Field::new(name, fold),
            renamed: BTreeMap::new(),
            named_in: BTreeMap::new(),
            moved: BTreeMap::new(),
            form: Field::new(None, fold),
            uscc: Field::new(None, fold),
            contact: Field::new(Contact::default(), fold),
            priority: Field::new(Priority::default(), fold),
            founded: Field::new(None, fold),
            formed_from: Field::new(None, fold),
            approval: Field::new(None, fold),
            elections: BTreeSet::new(),
            extensions: BTreeMap::new(),
            union_term: Field::new(None, fold),
            counts: Counts::default(),
            suspensions: Vec::new(),
            closing: Field::new(None, fold),
            ties: Vec::new(),
            covered: Vec::new(),
            registered: fold.trace(),
        }
    }

    /// Its id.
    pub fn id(&self) -> OrganisationId {
        self.id
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// How a Party organisation is put together: as somebody said, otherwise as its level says; `None` for any other.
    pub fn party_form(&self) -> Option<PartyForm> {
        let Kind::Party { level, .. } = self.kind else { return None };
        let by_level = if level == PartyLevel::JointBranch { PartyForm::Joint } else { PartyForm::Single };
        Some(self.form.get().unwrap_or(by_level))
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

    /// The superior's approval of its founding.
    pub fn approval(&self) -> Option<&Approval> {
        self.approval.get().as_ref()
    }

    /// The days of its elections on record, oldest first.
    pub fn elections(&self) -> impl Iterator<Item = Date> {
        self.elections.iter().copied()
    }

    /// The day of its last election on record.
    pub fn last_election(&self) -> Option<Date> {
        self.elections.last().copied()
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
