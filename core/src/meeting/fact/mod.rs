mod apply;
mod body;
mod item;
mod minutes;
mod plan;
mod sitting;

use apply::missing;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Attendance, BodyKind, Competence, Consent, Count, Guest, Outcome, Roll, Tally};
use crate::record::{BodyId, BuildingId, IssueId, ItemId, OrganisationId, Record, SeatId, SessionId};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A body was founded.
    Founded {
        /// The body.
        body: BodyId,
        /// What kind it is.
        kind: BodyKind,
        /// Its name.
        name: String,
        /// The building it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        building: Option<BuildingId>,
        /// The organisation it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<OrganisationId>,
        /// The day.
        on: Date,
    },
    /// A body got another name.
    Renamed {
        /// The body.
        body: BodyId,
        /// The name.
        name: String,
    },
    /// A body got a seat.
    SeatAdded {
        /// The body.
        body: BodyId,
        /// The seat.
        seat: SeatId,
        /// What the seat is called.
        title: String,
        /// The organisation whose seat it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<OrganisationId>,
        /// Who sits there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<String>,
        /// The first day on which it counts.
        from: Date,
        /// The last day on which it counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Date>,
    },
    /// A seat ended.
    SeatEnded {
        /// The body.
        body: BodyId,
        /// The seat.
        seat: SeatId,
        /// The last day on which it counts.
        to: Date,
    },
    /// Somebody else sits on a seat, or nobody.
    HolderChanged {
        /// The body.
        body: BodyId,
        /// The seat.
        seat: SeatId,
        /// Who.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<String>,
        /// From this day on.
        from: Date,
    },
    /// A session was called.
    Called {
        /// The session.
        session: SessionId,
        /// The body.
        body: BodyId,
        /// Its number.
        number: String,
        /// What it is called.
        title: String,
        /// The day on which it was called.
        called_on: Date,
        /// When it is to be held.
        planned_at: DateTime,
        /// Where.
        place: String,
        /// Who chairs it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chair: Option<String>,
        /// Who writes the minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        recorder: Option<String>,
    },
    /// Chair and recorder were named.
    OfficersNamed {
        /// The session.
        session: SessionId,
        /// Who chairs it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chair: Option<String>,
        /// Who writes the minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        recorder: Option<String>,
    },
    /// An item was put on the agenda. The room of issues says the same of the issue, in the same entry.
    ItemAdded {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The issue it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issue: Option<IssueId>,
        /// What it is called.
        title: String,
        /// Who may decide the matter.
        competence: Competence,
    },
    /// An item was taken off the agenda.
    ItemRemoved {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
    },
    /// It was found who may decide an item's matter.
    ItemClassified {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// Who.
        competence: Competence,
    },
    /// The agenda was put in order.
    AgendaOrdered {
        /// The session.
        session: SessionId,
        /// The items, first to last.
        items: Vec<ItemId>,
    },
    /// Members were told the time and the agenda.
    NoticeSent {
        /// The session.
        session: SessionId,
        /// The day.
        on: Date,
    },
    /// The session was put off. Members have to be told again.
    Postponed {
        /// The session.
        session: SessionId,
        /// To when.
        to: DateTime,
        /// Why.
        why: String,
    },
    /// The session was called off.
    Cancelled {
        /// The session.
        session: SessionId,
        /// Why.
        why: String,
    },
    /// It was recorded who came.
    AttendanceRecorded {
        /// The session.
        session: SessionId,
        /// Seat by seat.
        marks: BTreeMap<SeatId, Attendance>,
    },
    /// Somebody without a seat came.
    GuestAdded {
        /// The session.
        session: SessionId,
        /// Who.
        guest: Guest,
    },
    /// Somebody without a seat had been entered by mistake.
    GuestRemoved {
        /// The session.
        session: SessionId,
        /// Who.
        guest: Guest,
    },
    /// The session was opened and its quorum recorded.
    Opened {
        /// The session.
        session: SessionId,
        /// When.
        at: DateTime,
        /// Who was entitled and present.
        roll: Roll,
    },
    /// The quorum was recorded again: somebody came or left.
    QuorumRecorded {
        /// The session.
        session: SessionId,
        /// Who was entitled and present.
        roll: Roll,
    },
    /// It was noted what was said about an item.
    Discussed {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The note.
        note: String,
    },
    /// A vote was taken. A second vote on the item stands in place of the first.
    Voted {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The count.
        tally: Tally,
        /// How many were entitled and present.
        count: Count,
    },
    /// An item found consensus.
    Agreed {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// What everybody agreed to.
        note: String,
    },
    /// An item was concluded.
    Concluded {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// With what.
        outcome: Outcome,
    },
    /// An organisation accepted a duty later, or was ordered to do it.
    DutyBound {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The duty's place in the outcome, from 0.
        duty: u16,
        /// By what it is bound.
        consent: Consent,
    },
    /// The session was closed.
    Closed {
        /// The session.
        session: SessionId,
        /// When.
        at: DateTime,
    },
    /// The minutes were written, or written anew.
    MinutesWritten {
        /// The session.
        session: SessionId,
        /// The text.
        text: String,
    },
    /// The minutes were confirmed.
    MinutesConfirmed {
        /// The session.
        session: SessionId,
    },
    /// Confirmed minutes were corrected: the correction stands beside them.
    MinutesCorrected {
        /// The session.
        session: SessionId,
        /// What is corrected.
        text: String,
    },
    /// The results were published.
    Published {
        /// The session.
        session: SessionId,
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
        /// Where.
        place: String,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Founded { body, .. } | Fact::Renamed { body, .. } => vec![Record::Body(*body)],
            Fact::SeatAdded { body, seat, .. }
            | Fact::SeatEnded { body, seat, .. }
            | Fact::HolderChanged { body, seat, .. } => vec![Record::Body(*body), Record::Seat(*seat)],
            Fact::Called { session, body, .. } => vec![Record::Session(*session), Record::Body(*body)],
            Fact::ItemAdded { session, item, .. }
            | Fact::ItemRemoved { session, item, .. }
            | Fact::ItemClassified { session, item, .. }
            | Fact::Discussed { session, item, .. }
            | Fact::Voted { session, item, .. }
            | Fact::Agreed { session, item, .. }
            | Fact::Concluded { session, item, .. }
            | Fact::DutyBound { session, item, .. } => vec![Record::Session(*session), Record::Item(*item)],
            Fact::OfficersNamed { session, .. }
            | Fact::AgendaOrdered { session, .. }
            | Fact::NoticeSent { session, .. }
            | Fact::Postponed { session, .. }
            | Fact::Cancelled { session, .. }
            | Fact::AttendanceRecorded { session, .. }
            | Fact::GuestAdded { session, .. }
            | Fact::GuestRemoved { session, .. }
            | Fact::Opened { session, .. }
            | Fact::QuorumRecorded { session, .. }
            | Fact::Closed { session, .. }
            | Fact::MinutesWritten { session, .. }
            | Fact::MinutesConfirmed { session, .. }
            | Fact::MinutesCorrected { session, .. }
            | Fact::Published { session, .. } => vec![Record::Session(*session)],
        }
    }

    /// The step it takes, as it is named in the journal.
    fn step(&self) -> &'static str {
        match self {
            Fact::Founded { .. } => "founded",
            Fact::Renamed { .. } => "renamed",
            Fact::SeatAdded { .. } => "seat_added",
            Fact::SeatEnded { .. } => "seat_ended",
            Fact::HolderChanged { .. } => "holder_changed",
            Fact::Called { .. } => "called",
            Fact::OfficersNamed { .. } => "officers_named",
            Fact::ItemAdded { .. } => "item_added",
            Fact::ItemRemoved { .. } => "item_removed",
            Fact::ItemClassified { .. } => "item_classified",
            Fact::AgendaOrdered { .. } => "agenda_ordered",
            Fact::NoticeSent { .. } => "notice_sent",
            Fact::Postponed { .. } => "postponed",
            Fact::Cancelled { .. } => "cancelled",
            Fact::AttendanceRecorded { .. } => "attendance_recorded",
            Fact::GuestAdded { .. } => "guest_added",
            Fact::GuestRemoved { .. } => "guest_removed",
            Fact::Opened { .. } => "opened",
            Fact::QuorumRecorded { .. } => "quorum_recorded",
            Fact::Discussed { .. } => "discussed",
            Fact::Voted { .. } => "voted",
            Fact::Agreed { .. } => "agreed",
            Fact::Concluded { .. } => "concluded",
            Fact::DutyBound { .. } => "duty_bound",
            Fact::Closed { .. } => "closed",
            Fact::MinutesWritten { .. } => "minutes_written",
            Fact::MinutesConfirmed { .. } => "minutes_confirmed",
            Fact::MinutesCorrected { .. } => "minutes_corrected",
            Fact::Published { .. } => "published",
        }
    }

    /// Whether it signed or published something: such a fact is never undone, only followed by another.
    pub fn is_final(&self) -> bool {
        matches!(self, Fact::MinutesConfirmed { .. } | Fact::Published { .. })
    }
}
