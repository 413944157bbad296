mod apply;
mod appointment;
mod tie;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Closing, Contact, FormedFrom, FoundedOn, Kind, MemberCount, Name, PartyForm, Place, Priority, Relation,
    Role, Uscc, count, coverage, duty, term,
};
use crate::{
    record::{AppointmentId, BuildingId, OrganisationId, Record},
    text::Language,
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Fact {
    /// An organisation came on record.
    Registered {
        organisation: OrganisationId,
        name: Name,
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        uscc: Option<Uscc>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        founded: Option<FoundedOn>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formed_from: Option<FormedFrom>,
    },
    /// It has another name from a day on.
    Renamed { organisation: OrganisationId, name: Name, from: Date },
    /// Its name since a day, or its first one, is this in a further language or script.
    NamedIn {
        organisation: OrganisationId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Date>,
        language: Language,
        name: Name,
    },
    /// It has its seat elsewhere from a day on.
    Moved { organisation: OrganisationId, place: Place, from: Date },
    /// It stopped working for the time being.
    Suspended {
        organisation: OrganisationId,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// It works again.
    Resumed { organisation: OrganisationId, on: Date },
    /// It is put together in this way.
    PartyFormSet { organisation: OrganisationId, form: PartyForm },
    /// Its unified social credit code is this.
    UsccSet { organisation: OrganisationId, uscc: Uscc },
    /// Whom to ask.
    ContactSet { organisation: OrganisationId, contact: Contact },
    /// How often the office looks after it.
    PrioritySet { organisation: OrganisationId, priority: Priority },
    /// When and from what it was founded.
    FoundingSet {
        organisation: OrganisationId,
        founded: FoundedOn,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formed_from: Option<FormedFrom>,
    },
    /// Its members were counted.
    PartyMembersCounted { organisation: OrganisationId, members: MemberCount },
    /// It held an election.
    ElectionHeld { organisation: OrganisationId, on: Date },
    /// It was dissolved or closed.
    Closed { organisation: OrganisationId, closing: Closing },
    /// It stands in a relation to another from a day on, or stood in it for a time.
    Related {
        organisation: OrganisationId,
        relation: Relation,
        to: OrganisationId,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// A relation ended.
    RelationEnded { organisation: OrganisationId, relation: Relation, to: OrganisationId, on: Date },
    /// Somebody was appointed.
    Appointed {
        appointment: AppointmentId,
        organisation: OrganisationId,
        person: String,
        role: Role,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        building: Option<BuildingId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        firms: Vec<OrganisationId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        duties: String,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dispatched_by: Option<OrganisationId>,
    },
    /// An appointment ended.
    AppointmentEnded {
        appointment: AppointmentId,
        on: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// To its term.
    Term(term::Fact),
    /// Its members or a committee were counted.
    Count(count::Fact),
    /// To the units that it covers.
    Coverage(coverage::Fact),
    /// To the work of a first secretary or an instructor.
    Duty(duty::Fact),
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Registered { organisation, .. }
            | Fact::Renamed { organisation, .. }
            | Fact::NamedIn { organisation, .. }
            | Fact::Suspended { organisation, .. }
            | Fact::Resumed { organisation, .. }
            | Fact::PartyFormSet { organisation, .. }
            | Fact::UsccSet { organisation, .. }
            | Fact::ContactSet { organisation, .. }
            | Fact::PrioritySet { organisation, .. }
            | Fact::FoundingSet { organisation, .. }
            | Fact::PartyMembersCounted { organisation, .. }
            | Fact::ElectionHeld { organisation, .. }
            | Fact::Closed { organisation, .. } => vec![(*organisation).into()],
            Fact::Moved { organisation, place, .. } => {
                [(*organisation).into()].into_iter().chain(place.building.map(Record::from)).collect()
            }
            Fact::Related { organisation, to, .. } | Fact::RelationEnded { organisation, to, .. } => {
                vec![(*organisation).into(), (*to).into()]
            }
            Fact::Appointed { appointment, organisation, firms, .. } => {
                let about: [Record; 2] = [(*appointment).into(), (*organisation).into()];
                about.into_iter().chain(firms.iter().copied().map(Record::from)).collect()
            }
            Fact::AppointmentEnded { appointment, .. } => vec![(*appointment).into()],
            Fact::Term(fact) => fact.touches(),
            Fact::Count(fact) => fact.touches(),
            Fact::Coverage(fact) => fact.touches(),
            Fact::Duty(fact) => fact.touches(),
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        false
    }
}
