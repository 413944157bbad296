use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    FormedFrom, FoundedOn, Kind, NewAppointment, PartyForm, Priority, Relation, count, coverage, duty, term,
};
use crate::{
    record::{AppointmentId, BuildingId, OrganisationId},
    text::Language,
};

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Put an organisation on record.
    Register {
        /// Its name in full.
        name: String,
        /// The short form that people use.
        #[serde(default)]
        short_name: Option<String>,
        /// What it is.
        kind: Kind,
        /// Its unified social credit code, as people type it. A tenant may have none.
        #[serde(default)]
        uscc: Option<String>,
        /// When it was founded.
        #[serde(default)]
        founded: Option<FoundedOn>,
        /// The units it was formed from.
        #[serde(default)]
        formed_from: Option<FormedFrom>,
    },
    /// Give it another name from a day on; the earlier one stays on record.
    Rename {
        /// Which.
        organisation: OrganisationId,
        /// The new name in full.
        name: String,
        /// The short form.
        #[serde(default)]
        short_name: Option<String>,
        /// The first day of the new name.
        from: Date,
    },
    /// Say what its name on a day is in a further language or script.
    NameIn {
        /// Which.
        organisation: OrganisationId,
        /// The language.
        language: Language,
        /// The name in full.
        name: String,
        /// The short form.
        #[serde(default)]
        short_name: Option<String>,
        /// A day on which it has the name that this renders.
        on: Date,
    },
    /// It has its seat at another place from a day on; the earlier one stays on record.
    Move {
        /// Which.
        organisation: OrganisationId,
        /// The address.
        address: String,
        /// The building, when it is on record.
        #[serde(default)]
        building: Option<BuildingId>,
        /// The first day there.
        from: Date,
    },
    /// It stops working for the time being.
    Suspend {
        /// Which.
        organisation: OrganisationId,
        /// The first day on which it does not work.
        from: Date,
        /// Why.
        #[serde(default)]
        reason: Option<String>,
    },
    /// It works again.
    Resume {
        /// Which.
        organisation: OrganisationId,
        /// The first day on which it works again.
        on: Date,
    },
    /// Say how a Party organisation is put together.
    SetPartyForm {
        /// Which.
        organisation: OrganisationId,
        /// How.
        form: PartyForm,
    },
    /// Set its unified social credit code, as people type it.
    SetUscc {
        /// Which.
        organisation: OrganisationId,
        /// The code.
        uscc: String,
    },
    /// Set whom to ask. Both may be left out; both are internal.
    SetContact {
        /// Which.
        organisation: OrganisationId,
        /// The person.
        #[serde(default)]
        name: Option<String>,
        /// The phone.
        #[serde(default)]
        phone: Option<String>,
    },
    /// Say how often the office looks after it.
    SetPriority {
        /// Which.
        organisation: OrganisationId,
        /// How often.
        priority: Priority,
    },
    /// Set when and from what it was founded.
    SetFounding {
        /// Which.
        organisation: OrganisationId,
        /// When.
        founded: FoundedOn,
        /// From which units.
        #[serde(default)]
        formed_from: Option<FormedFrom>,
    },
    /// Record how many members a Party organisation has.
    CountPartyMembers {
        /// Which.
        organisation: OrganisationId,
        /// Full members.
        full: u32,
        /// Probationary members.
        probationary: u32,
        /// The day on which they were counted.
        as_of: Date,
    },
    /// Record that it held the election at the end of its term.
    RecordElection {
        /// Which.
        organisation: OrganisationId,
        /// When.
        on: Date,
    },
    /// Record that it is dissolved or closed.
    Close {
        /// Which.
        organisation: OrganisationId,
        /// The first day on which it no longer exists.
        on: Date,
        /// Why.
        #[serde(default)]
        reason: Option<String>,
    },
    /// Put it under a superior, or into coordination with another.
    Relate {
        /// Which.
        organisation: OrganisationId,
        /// How.
        relation: Relation,
        /// The superior, or the organisation that coordinates.
        to: OrganisationId,
        /// The first day.
        from: Date,
        /// The day on which it ended, when something past is entered late.
        #[serde(default)]
        until: Option<Date>,
    },
    /// End such a relation.
    EndRelation {
        /// Which.
        organisation: OrganisationId,
        /// How it stood.
        relation: Relation,
        /// To whom.
        to: OrganisationId,
        /// The first day on which it no longer holds.
        on: Date,
    },
    /// Appoint somebody.
    Appoint(NewAppointment),
    /// End an appointment.
    EndAppointment {
        /// Which.
        appointment: AppointmentId,
        /// The first day on which it no longer holds.
        on: Date,
        /// Why.
        #[serde(default)]
        reason: Option<String>,
    },
    /// About its term.
    Term(term::Command),
    /// About its members and committees.
    Count(count::Command),
    /// About the units that it covers.
    Coverage(coverage::Command),
    /// About the work of first secretaries and instructors.
    Duty(duty::Command),
}
