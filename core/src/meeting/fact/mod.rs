mod about;
mod apply;
mod assembly;
mod body;
mod election;
mod item;
mod minutes;
mod office;
mod plan;
mod sitting;
mod topic;

pub use assembly::AssemblyFact;
pub use election::ElectionFact;
pub use office::OfficeFact;
pub use topic::TopicFact;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{
    Attendance, BodyKind, Competence, Consent, Count, ExternalVote, Guest, Outcome, Question, Roll,
    SessionForm, Study, Tally,
};
use crate::record::{BodyId, BuildingId, IssueId, ItemId, OrganisationId, SeatId, SessionId};

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
        /// Whether members meet in one place or over the network.
        #[serde(default, skip_serializing_if = "SessionForm::is_in_person")]
        form: SessionForm,
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
        /// What is asked.
        #[serde(default, skip_serializing_if = "Question::is_ordinary")]
        question: Question,
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
    /// It was said what an item asks.
    QuestionPut {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// What.
        question: Question,
    },
    /// Somebody studied an item before the meeting.
    ItemStudied {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// Who and when.
        study: Study,
    },
    /// Somebody who is absent wrote an opinion. It is kept, and counts for nothing.
    OpinionFiled {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// Whose seat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<SeatId>,
        /// What they wrote.
        text: String,
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
    /// The owners' own vote on the matter, on record in this room, was attached to an item.
    OwnersVoteAttached {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The item of the owners' meeting.
        vote: ItemId,
    },
    /// The owners' own vote on the matter, taken outside this workspace, was attached to an item.
    ExternalVoteAttached {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// The vote as its document shows it.
        vote: ExternalVote,
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
        /// The text that was confirmed: another that arrives later from elsewhere does not take its place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
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
    /// Somebody objected to what is published.
    ObjectionNoted {
        /// The session.
        session: SessionId,
        /// The item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// Who, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        /// What.
        text: String,
        /// The day.
        on: Date,
    },
    /// What concerns a body as a whole.
    Office(OfficeFact),
    /// What happened in a large assembly.
    Assembly(AssemblyFact),
    /// What happened in an election.
    Election(ElectionFact),
    /// What units asked to have on an agenda.
    Topic(TopicFact),
}
