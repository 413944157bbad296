//! What first secretaries and instructors do: which firms they serve, and their duty log 工作日誌.

mod command;
mod fact;
mod query;

pub use command::Command;
pub(super) use command::decide;
pub use fact::Fact;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Period, Role};
use crate::{
    clash::{Field, Trace},
    record::{AppointmentId, DutyLogId, OrganisationId, VisitId},
    text::{labelled, messages::organisation as words},
};

labelled! {
    /// What a log entry is about.
    DutyKind {
        /// A visit to a firm 走訪.
        Visit => DUTY_VISIT,
        /// A talk with members or staff 談心談話.
        Talk => DUTY_TALK,
        /// A visit to somebody in need 走訪慰問.
        CondolenceVisit => DUTY_CONDOLENCE_VISIT,
        /// A day of work on site 駐點辦公.
        OnSite => DUTY_ON_SITE,
        /// A meeting 會議.
        Meeting => DUTY_MEETING,
        /// Anything else.
        Other => DUTY_OTHER,
    }
}

impl DutyKind {
    /// Whether it happens at the firm: such a day counts as a day on site.
    pub fn is_on_site(self) -> bool {
        matches!(self, DutyKind::Visit | DutyKind::Talk | DutyKind::CondolenceVisit | DutyKind::OnSite)
    }

    /// Whether it counts as a visit.
    pub fn is_visit(self) -> bool {
        matches!(self, DutyKind::Visit | DutyKind::CondolenceVisit)
    }
}

impl Role {
    /// Whether whoever holds it keeps a duty log.
    pub fn keeps_log(self) -> bool {
        matches!(self, Role::FirstSecretary | Role::Instructor)
    }
}

/// What an entry of a duty log says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyNote {
    /// The day.
    pub on: Date,
    /// What it is about.
    pub kind: DutyKind,
    /// What was done.
    pub text: String,
    /// The visit on record that it tells of.
    #[serde(default)]
    pub visit: Option<VisitId>,
}

/// An entry of a duty log. It can be corrected and never taken away; what it said before stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyEntry {
    id: DutyLogId,
    appointment: AppointmentId,
    says: Field<DutyNote>,
    earlier: Vec<(DutyNote, Trace)>,
}

impl DutyEntry {
    /// Its id.
    pub fn id(&self) -> DutyLogId {
        self.id
    }

    /// Whose log it stands in.
    pub fn appointment(&self) -> AppointmentId {
        self.appointment
    }

    /// What it says, by the latest correction.
    pub fn note(&self) -> &DutyNote {
        self.says.get()
    }

    /// Who wrote what it says now.
    pub fn written(&self) -> &Trace {
        self.says.set_by()
    }

    /// What it said before each correction and who had written that, oldest first.
    pub fn earlier(&self) -> &[(DutyNote, Trace)] {
        &self.earlier
    }
}

/// A firm that somebody serves for a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    /// The firm.
    pub firm: OrganisationId,
    /// From when to when.
    pub period: Period,
}

/// Assignments and log entries by appointment: they stay even where a merge has set the appointment aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Duty {
    assignments: BTreeMap<AppointmentId, Vec<Assignment>>,
    entries: BTreeMap<DutyLogId, DutyEntry>,
    by_appointment: BTreeMap<AppointmentId, BTreeSet<DutyLogId>>,
}
