use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, Buildings, Room, Sharing};
use crate::{
    clash::{Field, Trace},
    record::{BuildingId, OccupancyId, OrganisationId, RoomId},
    text::{Text, labelled, messages::building as words},
};

/// By what right an organisation sits in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// It rents the room.
    Lease,
    /// It owns the room.
    Own,
}

impl Holding {
    /// Both.
    pub const ALL: [Holding; 2] = [Holding::Lease, Holding::Own];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Holding::Lease => &words::LEASE,
            Holding::Own => &words::OWN,
        }
    }
}

labelled! {
    /// How far a leaving has gone 離場狀態.
    #[derive(Default)]
    LeaveStatus {
        /// Nothing is signed: the firm may still be kept 未簽約.
        #[default]
        NotSigned => LEAVE_NOT_SIGNED,
        /// It has signed for another place, or to end the lease 已簽約.
        Signed => LEAVE_SIGNED,
    }
}

/// An organisation means to leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct LeaveIntention {
    /// When, as far as it is known.
    #[serde(default)]
    pub on: Option<Date>,
    /// Why, where somebody said so.
    #[serde(default)]
    pub reason: Option<String>,
    /// How far it has gone.
    #[serde(default)]
    pub status: LeaveStatus,
}

/// An organisation in a room, or in several under one lease: from a day, up to and without the day on which it moved out.
/// On that day the next one may move in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Occupancy {
    pub(super) id: OccupancyId,
    pub(super) room: RoomId,
    pub(super) also: BTreeSet<RoomId>,
    pub(super) organisation: OrganisationId,
    pub(super) holding: Holding,
    pub(super) from: Date,
    pub(super) area: Field<Option<Area>>,
    pub(super) until: Field<Option<Date>>,
    pub(super) lease_ends: Field<Option<Date>>,
    pub(super) leaving: Field<Option<LeaveIntention>>,
    pub(super) recorded: Trace,
}

impl Occupancy {
    /// Its id.
    pub fn id(&self) -> OccupancyId {
        self.id
    }

    /// The room, the first when there are several; see [`Occupancy::rooms`].
    pub fn room(&self) -> RoomId {
        self.room
    }

    /// Every room that it covers.
    pub fn rooms(&self) -> impl Iterator<Item = RoomId> + '_ {
        std::iter::once(self.room).chain(self.also.iter().copied())
    }

    /// The area by the contract, when that is known: all its rooms together, or its part of a shared one.
    pub fn area(&self) -> Option<Area> {
        *self.area.get()
    }

    /// Who sits there.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// By what right.
    pub fn holding(&self) -> Holding {
        self.holding
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The day of moving out.
    pub fn until(&self) -> Option<Date> {
        *self.until.get()
    }

    /// The last day of the lease. A firm may stay longer, or leave earlier.
    pub fn lease_ends(&self) -> Option<Date> {
        *self.lease_ends.get()
    }

    /// Whether it means to leave; `None` when it stays or nothing is known.
    pub fn leaving(&self) -> Option<&LeaveIntention> {
        self.leaving.get().as_ref()
    }

    /// Who recorded it.
    pub fn recorded(&self) -> &Trace {
        &self.recorded
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.overlaps(on, on.tomorrow().ok())
    }

    /// Whether it holds on some day of a period; without `until` the period has no end.
    pub fn overlaps(&self, from: Date, until: Option<Date>) -> bool {
        until.is_none_or(|until| self.from < until) && self.until().is_none_or(|end| from < end)
    }
}

impl Buildings {
    /// The occupancy with this id.
    pub fn occupancy(&self, id: OccupancyId) -> Option<&Occupancy> {
        self.occupancies.get(&id)
    }

    /// Every occupancy, the oldest record first.
    pub fn occupancies(&self) -> impl Iterator<Item = &Occupancy> {
        self.occupancies.values()
    }

    /// The building that an occupancy is in.
    pub fn building_of(&self, occupancy: &Occupancy) -> Option<BuildingId> {
        self.room(occupancy.room()).map(Room::building)
    }

    /// Every occupancy a room has had, in the order in which they were recorded.
    pub fn occupancies_of(&self, room: RoomId) -> impl Iterator<Item = &Occupancy> {
        self.by_room.get(&room).into_iter().flatten().filter_map(|id| self.occupancies.get(id))
    }

    /// Every occupancy an organisation has had, in the order in which they were recorded.
    pub fn occupancies_by(&self, organisation: OrganisationId) -> impl Iterator<Item = &Occupancy> {
        self.by_organisation
            .get(&organisation)
            .into_iter()
            .flatten()
            .filter_map(|id| self.occupancies.get(id))
    }

    /// Who sits in a room on a day.
    pub fn occupants_on(&self, room: RoomId, on: Date) -> impl Iterator<Item = &Occupancy> {
        self.occupancies_of(room).filter(move |occupancy| occupancy.holds_on(on))
    }

    /// Where an organisation sits on a day.
    pub fn seats_of(&self, organisation: OrganisationId, on: Date) -> impl Iterator<Item = &Occupancy> {
        self.occupancies_by(organisation).filter(move |occupancy| occupancy.holds_on(on))
    }

    /// Whether an organisation sat here once and, on a day, neither sits anywhere nor is about to: it has moved out. One
    /// that never had a room on record has not.
    pub fn has_left(&self, organisation: OrganisationId, on: Date) -> bool {
        let mut ever = self.occupancies_by(organisation).peekable();
        ever.peek().is_some() && ever.all(|occupancy| occupancy.until().is_some_and(|until| until <= on))
    }

    /// The occupancy that a new one in the period would overlap, in a room that is not shared; in a shared room only
    /// one of the same organisation is in the way. `except`: the occupancy that is being changed.
    pub fn in_the_way(
        &self,
        room: RoomId,
        organisation: OrganisationId,
        from: Date,
        until: Option<Date>,
        except: Option<OccupancyId>,
    ) -> Option<&Occupancy> {
        let shared = self.room(room).is_some_and(|room| room.sharing() == Sharing::Shared);
        self.occupancies_of(room).find(|other| {
            except != Some(other.id)
                && other.overlaps(from, until)
                && (!shared || other.organisation == organisation)
        })
    }

    /// Two occupancies of different organisations in a room that overlap: what a room that becomes single would break.
    pub fn sharing_in_use(&self, room: RoomId) -> Option<(&Occupancy, &Occupancy)> {
        self.occupancies_of(room).find_map(|one| {
            let mut others = self.occupancies_of(room);
            let other = others.find(|other| other.id > one.id && other.overlaps(one.from, one.until()))?;
            Some((one, other))
        })
    }
}
