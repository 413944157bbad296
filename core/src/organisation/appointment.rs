use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Organisations;
use crate::{
    clash::{Field, Trace},
    record::{AppointmentId, BuildingId, OrganisationId},
    text::{labelled, messages::organisation as words},
};

labelled! {
    /// What somebody is appointed to.
    Role {
        /// First secretary 第一書記: one at a time.
        FirstSecretary => FIRST_SECRETARY,
        /// Secretary 書記.
        Secretary => SECRETARY,
        /// Deputy secretary 副書記.
        DeputySecretary => DEPUTY_SECRETARY,
        /// Part-time committee member 兼職委員, of an extended or joint committee.
        PartTimeMember => PART_TIME_MEMBER,
        /// Party-building instructor 黨建指導員.
        Instructor => INSTRUCTOR,
        /// Party-building liaison 黨建聯絡員.
        Liaison => LIAISON,
        /// Building chief 樓長.
        BuildingChief => BUILDING_CHIEF,
        /// Second building chief 第二樓長: of the property company, or sent by the government.
        SecondBuildingChief => SECOND_BUILDING_CHIEF,
        /// Chief service officer 首席服務官.
        ChiefServiceOfficer => CHIEF_SERVICE_OFFICER,
        /// Enterprise service officer 企業服務專員.
        ServiceOfficer => SERVICE_OFFICER,
        /// Grid officer 網格員.
        GridOfficer => GRID_OFFICER,
        /// Chair of a union or women's federation 主席.
        Chair => CHAIR,
        /// Full-time chair of a union 專職工會主席.
        FullTimeChair => FULL_TIME_CHAIR,
        /// Vice-chair of a union or women's federation 副主席.
        ViceChair => VICE_CHAIR,
        /// Member of a women's federation's executive committee 執委.
        ExecutiveMember => EXECUTIVE_MEMBER,
    }
}

/// An appointment as somebody enters it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewAppointment {
    /// Where.
    pub organisation: OrganisationId,
    /// Who.
    pub person: String,
    /// As what.
    pub role: Role,
    /// The building that it is about, such as a building chief's.
    #[serde(default)]
    pub building: Option<BuildingId>,
    /// The firms served from the first day on.
    #[serde(default)]
    pub firms: Vec<OrganisationId>,
    /// What it asks for, in words.
    #[serde(default)]
    pub duties: String,
    /// The first day.
    pub from: Date,
    /// The day on which it ends, when that is known.
    #[serde(default)]
    pub until: Option<Date>,
    /// The organisation that sends the person.
    #[serde(default)]
    pub dispatched_by: Option<OrganisationId>,
}

/// A person in a role at an organisation: from a day, up to and without the day on which it ended. There is no place
/// for pay: an instructor takes none from the firm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Appointment {
    pub(super) id: AppointmentId,
    pub(super) organisation: OrganisationId,
    pub(super) building: Option<BuildingId>,
    pub(super) person: String,
    pub(super) role: Role,
    pub(super) duties: String,
    pub(super) from: Date,
    pub(super) until: Field<Option<Date>>,
    pub(super) ends_because: Field<Option<String>>,
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

    /// The building that it is about, such as a building chief's.
    pub fn building(&self) -> Option<BuildingId> {
        self.building
    }

    /// Who, as entered.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// As what.
    pub fn role(&self) -> Role {
        self.role
    }

    /// What it asks for, in words; empty when nothing was said.
    pub fn duties(&self) -> &str {
        &self.duties
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The day on which it ended or will end.
    pub fn until(&self) -> Option<Date> {
        *self.until.get()
    }

    /// Why it ended, where somebody said so.
    pub fn ends_because(&self) -> Option<&str> {
        self.ends_because.get().as_deref()
    }

    /// The organisation that sent the person.
    pub fn dispatched_by(&self) -> Option<OrganisationId> {
        self.dispatched_by
    }

    /// Who recorded it.
    pub fn recorded(&self) -> &Trace {
        &self.recorded
    }

    /// The post that it fills.
    pub fn post(&self) -> Post<'_> {
        Post {
            organisation: self.organisation,
            building: self.building,
            person: &self.person,
            role: self.role,
            from: self.from,
            until: self.until(),
            except: Some(self.id),
        }
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.from <= on && self.until().is_none_or(|until| on < until)
    }
}

/// A post that somebody is to hold for a time, as far as others may be in its way.
#[derive(Clone, Copy, Debug)]
pub struct Post<'a> {
    /// Where.
    pub organisation: OrganisationId,
    /// The building that it is about.
    pub building: Option<BuildingId>,
    /// Who.
    pub person: &'a str,
    /// As what.
    pub role: Role,
    /// The first day.
    pub from: Date,
    /// The day on which it ends; without one it has no end.
    pub until: Option<Date>,
    /// The appointment that is being changed, which is not in its own way.
    pub except: Option<AppointmentId>,
}

/// Why two appointments cannot hold on the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusive {
    /// An organisation has one first secretary.
    FirstSecretary,
    /// A building has one building chief.
    BuildingChief,
    /// A person holds a post once.
    Person,
}

impl Post<'_> {
    /// Why an appointment and this post cannot hold together; `None` when they can.
    fn excludes(&self, other: &Appointment) -> Option<Exclusive> {
        let apart = self.until.is_some_and(|until| until <= other.from)
            || other.until().is_some_and(|end| end <= self.from);
        if apart || self.role != other.role {
            return None;
        }
        let here = self.organisation == other.organisation;
        match self.role {
            Role::FirstSecretary if here => Some(Exclusive::FirstSecretary),
            Role::BuildingChief if self.building.is_some() && self.building == other.building => {
                Some(Exclusive::BuildingChief)
            }
            // Whoever looks after two buildings for one organisation holds two posts.
            _ if here && self.building == other.building && self.person.trim() == other.person.trim() => {
                Some(Exclusive::Person)
            }
            _ => None,
        }
    }
}

impl Exclusive {
    /// The name of the field in a clash.
    pub(super) fn field(self) -> &'static str {
        match self {
            Exclusive::FirstSecretary => "first_secretary",
            Exclusive::BuildingChief => "building_chief",
            Exclusive::Person => "post",
        }
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

    /// The appointment that cannot hold beside another, and why not.
    pub fn in_the_way(&self, post: &Post<'_>) -> Option<(Exclusive, &Appointment)> {
        let mut others = self.appointments.values().filter(|other| post.except != Some(other.id));
        others.find_map(|other| Some((post.excludes(other)?, other)))
    }
}
