use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Count, Minutes, Presence, Present, Publication, Roll, Topic};
use crate::{
    clash::{Field, Trace},
    record::{BodyId, ItemId, OrganisationId, SeatId, SessionId},
    text::{Text, messages::meeting as words},
};

/// A session of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The body.
    pub body: BodyId,
    /// Its number, as the office counts: `2022-08`.
    pub number: String,
    /// What it is called.
    pub title: Field<String>,
    /// The day on which it was called.
    pub called_on: Date,
    /// When it is to be held, China Standard Time.
    pub planned_at: Field<DateTime>,
    /// Where.
    pub place: Field<String>,
    /// Whether members meet in one place.
    pub form: SessionForm,
    /// Who chairs it.
    pub chair: Field<Option<String>>,
    /// Who writes the minutes.
    pub recorder: Field<Option<String>>,
    /// The day on which members were told the time and the agenda.
    pub notice_sent_on: Field<Option<Date>>,
    /// How often and why it was put off.
    pub postponed: Vec<Postponement>,
    /// The agenda as it was added, removed items included; [`super::Meetings::agenda`] gives it in order.
    pub items: Vec<ItemId>,
    /// The order of the agenda, once somebody has set it.
    pub order: Option<Field<Vec<ItemId>>>,
    /// Who came.
    pub attendance: BTreeMap<SeatId, Field<Attendance>>,
    /// How many came, where heads are counted.
    pub present: Option<Field<Present>>,
    /// Who came without a seat: never counted.
    pub guests: Vec<Guest>,
    /// Where it stands, and since which entry.
    pub state: SessionState,
    /// The entry that brought it there.
    pub since: Trace,
    /// The recorded quorum. Recorded again when attendance changes during the session.
    pub quorum: Option<Field<Presence>>,
    /// What units asked to have on the agenda.
    pub topics: BTreeMap<ItemId, Topic>,
    /// The minutes.
    pub minutes: Option<Minutes>,
    /// The publication of its results.
    pub publication: Option<Publication>,
}

impl Session {
    /// The day that decides which seats count: the day it was opened, until then the day it is planned for.
    pub fn day(&self) -> Date {
        match self.state {
            SessionState::Open { at } | SessionState::Closed { opened_at: at, .. } => at.date(),
            SessionState::Planned | SessionState::Cancelled { .. } => self.planned_at.get().date(),
        }
    }

    /// Whether a seat was present, as far as recorded.
    pub fn attendance_of(&self, seat: SeatId) -> Option<&Attendance> {
        self.attendance.get(&seat).map(Field::get)
    }

    /// The recorded quorum.
    pub fn presence(&self) -> Option<&Presence> {
        self.quorum.as_ref().map(Field::get)
    }

    /// How many were entitled and present when the quorum was recorded.
    pub fn count(&self) -> Option<Count> {
        self.presence().map(Presence::count)
    }

    /// Who was entitled and present when the quorum was recorded, where seats are marked.
    pub fn roll(&self) -> Option<&Roll> {
        match self.presence()? {
            Presence::Seats(roll) => Some(roll),
            Presence::Counted(_) => None,
        }
    }

    /// Whether it was called off.
    pub fn is_cancelled(&self) -> bool {
        matches!(self.state, SessionState::Cancelled { .. })
    }

    /// Whether it has been opened: from then on its agenda stands.
    pub fn was_held(&self) -> bool {
        matches!(self.state, SessionState::Open { .. } | SessionState::Closed { .. })
    }
}

/// Whether members meet in one place or over the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionForm {
    /// In one place 現場.
    #[default]
    InPerson,
    /// Over the network 線上.
    Online,
    /// Some there, some over the network 線上線下結合.
    Hybrid,
}

impl SessionForm {
    /// Every form.
    pub const ALL: [SessionForm; 3] = [SessionForm::InPerson, SessionForm::Online, SessionForm::Hybrid];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            SessionForm::InPerson => &words::session_form::IN_PERSON,
            SessionForm::Online => &words::session_form::ONLINE,
            SessionForm::Hybrid => &words::session_form::HYBRID,
        }
    }

    /// Whether nothing had to be said.
    pub(in crate::meeting) const fn is_in_person(&self) -> bool {
        matches!(self, SessionForm::InPerson)
    }
}

/// Where a session stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SessionState {
    /// Called, and not held yet.
    Planned,
    /// Called off.
    Cancelled {
        /// Why.
        why: String,
    },
    /// In progress.
    Open {
        /// Since when.
        at: DateTime,
    },
    /// Over.
    Closed {
        /// When it began.
        opened_at: DateTime,
        /// When it ended.
        at: DateTime,
    },
}

impl SessionState {
    /// The name in the journal's words, for clashes.
    pub(in crate::meeting) const fn name(&self) -> &'static str {
        match self {
            SessionState::Planned => "planned",
            SessionState::Cancelled { .. } => "cancelled",
            SessionState::Open { .. } => "open",
            SessionState::Closed { .. } => "closed",
        }
    }

    /// The name on screen.
    pub fn text(&self) -> &'static Text {
        match self {
            SessionState::Planned => &words::state::PLANNED,
            SessionState::Cancelled { .. } => &words::state::CANCELLED,
            SessionState::Open { .. } => &words::state::OPEN,
            SessionState::Closed { .. } => &words::state::CLOSED,
        }
    }
}

/// A session put off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Postponement {
    /// To when.
    pub to: DateTime,
    /// Why.
    pub why: String,
    /// Who put it off, when.
    pub by: Trace,
}

/// Whether a seat was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Its holder came.
    Present,
    /// Nobody came.
    Absent,
    /// Its holder sent somebody.
    Represented {
        /// Who came instead.
        by: String,
    },
}

impl Attendance {
    /// Whether the seat counts as present. A seat in a building council belongs to a post or an organisation, so
    /// whoever it sends counts.
    pub const fn counts(&self) -> bool {
        match self {
            Attendance::Present | Attendance::Represented { .. } => true,
            Attendance::Absent => false,
        }
    }

    /// The name on screen.
    pub fn text(&self) -> &'static Text {
        match self {
            Attendance::Present => &words::attendance::PRESENT,
            Attendance::Absent => &words::attendance::ABSENT,
            Attendance::Represented { .. } => &words::attendance::REPRESENTED,
        }
    }
}

/// Why somebody without a seat is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuestRole {
    /// To listen, or to answer.
    #[default]
    Observer,
    /// To speak for an item that they raised.
    Proposer,
}

impl GuestRole {
    /// Every role.
    pub const ALL: [GuestRole; 2] = [GuestRole::Observer, GuestRole::Proposer];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            GuestRole::Observer => &words::guest::OBSERVER,
            GuestRole::Proposer => &words::guest::PROPOSER,
        }
    }
}

/// Somebody who is there without a seat. Guests never count among those entitled, present or in favour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// A person, or an organisation's name.
    pub name: String,
    /// The organisation they come from.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
    /// Why they are there.
    #[serde(default)]
    pub role: GuestRole,
}
