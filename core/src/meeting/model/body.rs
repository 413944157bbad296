use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AreaCount, BodyKind, Electorate, MeetingRequest, Presence, Present, Rotation, Turnout};
use crate::{
    building::Area,
    clash::Field,
    record::{BodyId, BuildingId, OrganisationId, SeatId},
    text::{Text, messages::meeting as words},
};

/// A body that meets and decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// What kind it is: its rules follow from that.
    pub kind: BodyKind,
    /// Its name.
    pub name: Field<String>,
    /// The building it belongs to.
    pub building: Option<BuildingId>,
    /// The organisation it belongs to.
    pub organisation: Option<OrganisationId>,
    /// The day of its founding.
    pub founded_on: Date,
    /// Every seat it has or had, as they were added.
    pub seats: Vec<SeatId>,
    /// How many are entitled, from a day on, where heads are counted.
    pub electorate: BTreeMap<Date, Field<Electorate>>,
    /// The turns in which its seats chair it.
    pub rotation: Option<Field<Rotation>>,
    /// The fixed place where its results are posted.
    pub notice_place: Option<Field<String>>,
    /// The approval of the level above, for a congress.
    pub approval: Option<Field<Approval>>,
    /// Who asked that it be called, oldest first.
    pub requests: Vec<MeetingRequest>,
}

impl Body {
    /// How many are entitled on a day: the latest count that is not later.
    pub fn electorate_on(&self, on: Date) -> Option<(Date, &Electorate)> {
        self.electorate.range(..=on).next_back().map(|(as_of, known)| (*as_of, known.get()))
    }

    /// How many are entitled on a day and how many of them are present; nobody when nothing was counted.
    pub(in crate::meeting) fn turnout(&self, on: Date, present: Option<&Present>) -> Option<Presence> {
        let (as_of, known) = self.electorate_on(on)?;
        let area = known.area.map(|entitled| AreaCount {
            entitled,
            present: present.and_then(|present| present.area).unwrap_or(Area::square_metres(0)),
        });
        Some(Presence::Counted(Turnout {
            entitled: known.heads,
            present: present.map_or(0, |present| present.heads),
            area,
            as_of,
            source: known.source.clone(),
        }))
    }
}

/// An approval by the level above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Its number.
    pub reference: String,
    /// Its day.
    pub on: Date,
    /// Why a congress may meet in the members' place.
    #[serde(default)]
    pub ground: CongressGround,
}

/// Why a congress of delegates may stand in the place of the members' assembly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CongressGround {
    /// There are many members.
    #[default]
    Members,
    /// They work scattered: then there may be fewer.
    Scattered,
}

impl CongressGround {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            CongressGround::Members => &words::congress_ground::MEMBERS,
            CongressGround::Scattered => &words::congress_ground::SCATTERED,
        }
    }
}

/// A seat of a body: it belongs to a post or an organisation; who sits there may change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// The body.
    pub body: BodyId,
    /// What the seat is called: a post, or the organisation's name.
    pub title: String,
    /// The organisation whose seat it is.
    pub organisation: Option<OrganisationId>,
    /// The first day on which it counts.
    pub from: Date,
    /// The last day on which it counts; open when there is none.
    pub to: Field<Option<Date>>,
    /// Who sits there, from a day on. A day without a name is a vacancy: the seat still counts.
    pub holders: BTreeMap<Date, Field<Option<String>>>,
}

impl Seat {
    /// Whether it counts on a day. Both ends are included.
    pub fn is_valid_on(&self, on: Date) -> bool {
        self.from <= on && self.to.get().is_none_or(|to| on <= to)
    }

    /// Who sits there on a day.
    pub fn holder_on(&self, on: Date) -> Option<&str> {
        self.holders.range(..=on).next_back().and_then(|(_, holder)| holder.get().as_deref())
    }
}
