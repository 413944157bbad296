use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Changes, Channel, Demand, moments::Moments};
use crate::{
    clash::{Field, Trace, Traces},
    enterprise::Topic,
    issue::{Issue, Source},
    organisation::{Internal, Phone},
    record::{AppointmentId, DemandId, OrganisationId, RoomId, VisitId},
    shelf::Shelf,
};

/// Enterprise visits 企業走訪.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Visits {
    pub(super) visits: Shelf<VisitId, Visit>,
    pub(super) demands: Shelf<DemandId, Demand>,
    pub(super) waiting: BTreeSet<DemandId>,
    pub(super) by_organisation: BTreeMap<OrganisationId, Moments>,
    pub(super) by_appointment: BTreeMap<AppointmentId, Moments>,
    /// The visits that ever told something about a topic: the file of a firm asks for them often.
    pub(super) telling: BTreeMap<OrganisationId, BTreeMap<Topic, Moments>>,
    /// The visits that set a day for the next one, by that day.
    pub(super) promising: BTreeMap<Date, Moments>,
}

impl Visits {
    /// The traces that the records which nobody has opened name.
    pub(crate) fn packed(&self) -> Option<Traces> {
        self.visits.traces().or_else(|| self.demands.traces())
    }

    /// The visit with this id.
    pub fn get(&self, id: VisitId) -> Option<&Visit> {
        self.visits.get(&id)
    }

    /// Every visit, the oldest record first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Visit> {
        self.visits.values()
    }

    /// The demand with this id.
    pub fn demand(&self, id: DemandId) -> Option<&Demand> {
        self.demands.get(&id)
    }

    /// The demand that an issue came from, when the demand points back at it.
    pub fn demand_of(&self, issue: &Issue) -> Option<&Demand> {
        let Source::Visit { demand, .. } = issue.source else { return None };
        self.demand(demand).filter(|demand| demand.issue() == Some(issue.id))
    }

    /// Every demand, the oldest record first.
    pub fn demands(&self) -> impl DoubleEndedIterator<Item = &Demand> {
        self.demands.values()
    }

    /// The demands of a visit, in the order in which they were written down.
    pub fn demands_of(&self, visit: VisitId) -> impl Iterator<Item = &Demand> {
        let ids = self.get(visit).into_iter().flat_map(|visit| &visit.demands);
        ids.filter_map(|id| self.demands.get(id))
    }

    /// What visits up to a day have told about an organisation: for each figure the latest, with its visit.
    pub fn figures(&self, organisation: OrganisationId, on: Date) -> Figures {
        let mut figures = Figures::default();
        for visit in self.to(organisation).take_while(|visit| visit.at().date() <= on) {
            let changes = visit.changes();
            let told = |value| Figure { value, as_of: visit.at().date(), source: visit.id };
            figures.staff = changes.staff.map(told).or(figures.staff);
            figures.party_members = changes.party_members.map(told).or(figures.party_members);
        }
        figures
    }
}

/// Somebody who went on a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Visitor {
    /// The person or the unit.
    pub name: String,
    /// As what.
    #[serde(default)]
    pub role: String,
    /// The appointment by whose duty the person went: first secretary, instructor. It makes the visit count for that
    /// duty; nobody is ranked by it.
    #[serde(default)]
    pub appointment: Option<AppointmentId>,
}

impl Visitor {
    /// Somebody who went, without a role.
    pub fn named(name: impl Into<String>) -> Visitor {
        Visitor { name: name.into(), role: String::new(), appointment: None }
    }
}

/// Somebody whom the visitors met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetPerson {
    /// The name; internal.
    pub name: Internal<String>,
    /// The post.
    pub post: String,
    /// The phone; internal.
    pub phone: Option<Internal<Phone>>,
}

/// A figure about a firm, with the day and the visit it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The figure.
    pub value: u32,
    /// The day of the visit.
    pub as_of: Date,
    /// The visit.
    pub source: VisitId,
}

/// What visits have told about a firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Staff.
    pub staff: Option<Figure>,
    /// Party members, probationary members included.
    pub party_members: Option<Figure>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    pub(super) id: VisitId,
    pub(super) organisation: OrganisationId,
    pub(super) at: Field<DateTime>,
    pub(super) channel: Field<Channel>,
    pub(super) visitors: Field<Vec<Visitor>>,
    pub(super) room: Field<Option<RoomId>>,
    pub(super) met: Field<Vec<MetPerson>>,
    pub(super) purpose: Field<String>,
    pub(super) changes: Field<Changes>,
    pub(super) earlier_changes: Vec<Field<Changes>>,
    pub(super) policy_told: Field<String>,
    pub(super) next_on: Field<Option<Date>>,
    pub(super) demands: Vec<DemandId>,
    pub(super) recorded: Trace,
}

impl Visit {
    /// Its id.
    pub fn id(&self) -> VisitId {
        self.id
    }

    /// The organisation visited.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// When it began, China Standard Time.
    pub fn at(&self) -> DateTime {
        *self.at.get()
    }

    /// How.
    pub fn channel(&self) -> Channel {
        *self.channel.get()
    }

    /// Who went.
    pub fn visitors(&self) -> &[Visitor] {
        self.visitors.get()
    }

    /// Where.
    pub fn room(&self) -> Option<RoomId> {
        *self.room.get()
    }

    /// Whom they met.
    pub fn met(&self) -> &[MetPerson] {
        self.met.get()
    }

    /// What for.
    pub fn purpose(&self) -> &str {
        self.purpose.get()
    }

    /// What had changed at the firm.
    pub fn changes(&self) -> &Changes {
        self.changes.get()
    }

    /// What had changed at the firm as it was first recorded and after each correction, the one that stands last.
    pub fn versions_of_changes(&self) -> impl DoubleEndedIterator<Item = &Field<Changes>> {
        self.earlier_changes.iter().chain([&self.changes])
    }

    /// Which policies were explained.
    pub fn policy_told(&self) -> &str {
        self.policy_told.get()
    }

    /// The day of the next visit.
    pub fn next_on(&self) -> Option<Date> {
        *self.next_on.get()
    }

    /// The ids of its demands; see [`Visits::demands_of`].
    pub fn demands(&self) -> &[DemandId] {
        &self.demands
    }

    /// Who recorded it.
    pub fn recorded(&self) -> &Trace {
        &self.recorded
    }
}
