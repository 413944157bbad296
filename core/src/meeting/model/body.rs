use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Field,
    record::{BodyId, BuildingId, OrganisationId, SeatId},
    text::{Text, messages::meeting as words},
};

/// The kinds of body. Each has a [`super::super::RuleSet`] by date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// The council of an office building 樓宇議事廳, 樓事會, 樓委會: no statute gives it powers.
    #[default]
    BuildingCouncil,
}

impl BodyKind {
    /// Every kind.
    pub const ALL: [BodyKind; 1] = [BodyKind::BuildingCouncil];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            BodyKind::BuildingCouncil => &words::kind::BUILDING_COUNCIL,
        }
    }
}

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
