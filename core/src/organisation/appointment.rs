use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Organisations;
use crate::{
    clash::{Field, Trace},
    record::{AppointmentId, OrganisationId},
    text::{Text, messages::organisation as words},
};

/// What somebody is appointed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// First secretary 第一書記: one at a time.
    FirstSecretary,
    /// Secretary 書記.
    Secretary,
    /// Party-building instructor 黨建指導員.
    Instructor,
    /// Party-building liaison 黨建聯絡員.
    Liaison,
    /// Building chief 樓長.
    BuildingChief,
    /// Second building chief 第二樓長, of the property company.
    SecondBuildingChief,
    /// Enterprise service officer 企業服務專員.
    ServiceOfficer,
    /// Chair of a union or women's federation 主席.
    Chair,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 8] = [
        Role::FirstSecretary,
        Role::Secretary,
        Role::Instructor,
        Role::Liaison,
        Role::BuildingChief,
        Role::SecondBuildingChief,
        Role::ServiceOfficer,
        Role::Chair,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Role::FirstSecretary => &words::FIRST_SECRETARY,
            Role::Secretary => &words::SECRETARY,
            Role::Instructor => &words::INSTRUCTOR,
            Role::Liaison => &words::LIAISON,
            Role::BuildingChief => &words::BUILDING_CHIEF,
            Role::SecondBuildingChief => &words::SECOND_BUILDING_CHIEF,
            Role::ServiceOfficer => &words::SERVICE_OFFICER,
            Role::Chair => &words::CHAIR,
        }
    }
}

/// A person in a role at an organisation: from a day, up to and without the day on which it ended. There is no place
/// for pay: an instructor takes none from the firm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Appointment {
    pub(super) id: AppointmentId,
    pub(super) organisation: OrganisationId,
    pub(super) person: String,
    pub(super) role: Role,
    pub(super) from: Date,
    pub(super) until: Field<Option<Date>>,
    pub(super) dispatched_by: Option<OrganisationId>,
    pub(super) recorded: Trace,
}

impl Appointment {
    /// Its id.
    pub fn id(&self) -> AppointmentId {
        self.id
    }

    /// Where.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who, as entered.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// As what.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The day on which it ended or will end.
    pub fn until(&self) -> Option<Date> {
        *self.until.get()
    }

    /// The organisation that sent the person.
    pub fn dispatched_by(&self) -> Option<OrganisationId> {
        self.dispatched_by
    }

    /// Who recorded it.
    pub fn recorded(&self) -> &Trace {
        &self.recorded
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.from <= on && self.until().is_none_or(|until| on < until)
    }
}

impl Organisations {
    /// The appointment with this id.
    pub fn appointment(&self, id: AppointmentId) -> Option<&Appointment> {
        self.appointments.get(&id)
    }

    /// Every appointment, the oldest record first.
    pub fn appointments(&self) -> impl Iterator<Item = &Appointment> {
        self.appointments.values()
    }

    /// Every appointment at an organisation, the oldest record first.
    pub fn appointments_at(&self, organisation: OrganisationId) -> impl Iterator<Item = &Appointment> {
        self.appointments.values().filter(move |appointment| appointment.organisation == organisation)
    }

    /// The first secretary on a day.
    pub fn first_secretary_on(&self, organisation: OrganisationId, on: Date) -> Option<&Appointment> {
        self.appointments_at(organisation)
            .find(|appointment| appointment.role == Role::FirstSecretary && appointment.holds_on(on))
    }

    /// Another first secretary of the organisation on some day of the period.
    pub fn first_secretary_in_the_way(
        &self,
        organisation: OrganisationId,
        from: Date,
        until: Option<Date>,
        except: Option<AppointmentId>,
    ) -> Option<&Appointment> {
        self.appointments_at(organisation).find(|other| {
            other.role == Role::FirstSecretary
                && except != Some(other.id)
                && until.is_none_or(|until| other.from < until)
                && other.until().is_none_or(|end| from < end)
        })
    }
}
