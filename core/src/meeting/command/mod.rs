//! What may be asked of the council hall, and deciding it.

mod agenda;
mod assembly;
mod body;
mod decide;
mod election;
mod item;
mod minutes;
mod named;
mod office;
mod sitting;
mod topic;

pub use agenda::check_item;
pub use assembly::AssemblyCommand;
pub use body::NewSeat;
pub use decide::decide;
pub use election::ElectionCommand;
pub use office::OfficeCommand;
pub use topic::TopicCommand;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Attendance, BodyKind, Competence, Consent, ExternalVote, Guest, Outcome, Question, SessionForm};
use crate::record::{BodyId, BuildingId, ItemId, OrganisationId, SeatId, SessionId};
use decide::{
    Decided, find_body, find_item, find_session, is_open, is_planned, refused_by, require_state, trimmed,
};

/// What may be asked. Days and moments that are left out are those of the workspace's clock; they are given when
/// something is entered later than it happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Found a body.
    Found {
        /// Its name.
        name: String,
        /// What kind it is.
        #[serde(default)]
        kind: BodyKind,
        /// The building it belongs to.
        #[serde(default)]
        building: Option<BuildingId>,
        /// The organisation it belongs to.
        #[serde(default)]
        organisation: Option<OrganisationId>,
        /// The day of its founding.
        #[serde(default)]
        on: Option<Date>,
        /// Its first seats.
        #[serde(default)]
        seats: Vec<NewSeat>,
    },
    /// Give a body another name.
    Rename {
        /// The body.
        body: BodyId,
        /// The name.
        name: String,
    },
    /// Give a body a seat.
    AddSeat {
        /// The body.
        body: BodyId,
        /// The seat.
        seat: NewSeat,
    },
    /// End a seat.
    EndSeat {
        /// The seat.
        seat: SeatId,
        /// The last day on which it counts.
        #[serde(default)]
        to: Option<Date>,
    },
    /// Say who sits on a seat from a day on, or that nobody does.
    ChangeHolder {
        /// The seat.
        seat: SeatId,
        /// Who.
        #[serde(default)]
        holder: Option<String>,
        /// From this day on.
        #[serde(default)]
        from: Option<Date>,
    },
    /// Call a session.
    Call {
        /// The body.
        body: BodyId,
        /// Its number.
        #[serde(default)]
        number: String,
        /// What it is called.
        title: String,
        /// When it is to be held.
        planned_at: DateTime,
        /// Where.
        #[serde(default)]
        place: String,
        /// Whether members meet in one place or over the network.
        #[serde(default)]
        form: SessionForm,
        /// The day on which it was called.
        #[serde(default)]
        called_on: Option<Date>,
        /// Who chairs it.
        #[serde(default)]
        chair: Option<String>,
        /// Who writes the minutes.
        #[serde(default)]
        recorder: Option<String>,
    },
    /// Name chair and recorder.
    NameOfficers {
        /// The session.
        session: SessionId,
        /// Who chairs it.
        #[serde(default)]
        chair: Option<String>,
        /// Who writes the minutes.
        #[serde(default)]
        recorder: Option<String>,
    },
    /// Put an item on the agenda. An issue is scheduled through the room of issues, which puts it here.
    AddItem {
        /// The session.
        session: SessionId,
        /// What it is called.
        title: String,
        /// Who may decide the matter.
        competence: Competence,
        /// What is asked, where it is not an ordinary question.
        #[serde(default)]
        question: Question,
    },
    /// Say what an item asks: which of the owners' matters, a recall, an election.
    PutQuestion {
        /// The item.
        item: ItemId,
        /// What.
        question: Question,
    },
    /// Record that somebody studied an item before the meeting, as the law asks for residents' meetings.
    NoteStudy {
        /// The item.
        item: ItemId,
        /// Who.
        by: String,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Keep what somebody who is absent wrote. It is never counted.
    FileOpinion {
        /// The item.
        item: ItemId,
        /// Whose seat; left out in a large assembly, where nobody is named.
        #[serde(default)]
        seat: Option<SeatId>,
        /// What they wrote.
        text: String,
    },
    /// Attach the owners' own vote on the matter, which an owners' meeting in this workspace took.
    AttachOwnersVote {
        /// The item.
        item: ItemId,
        /// The item of the owners' meeting.
        vote: ItemId,
    },
    /// Attach the owners' own vote on the matter, which they took outside this workspace, as its document shows it.
    AttachExternalVote {
        /// The item.
        item: ItemId,
        /// The vote: its day, its document, and its figures by heads and by area.
        vote: ExternalVote,
    },
    /// Take an item off the agenda.
    RemoveItem {
        /// The item.
        item: ItemId,
    },
    /// Say who may decide an item's matter.
    ClassifyItem {
        /// The item.
        item: ItemId,
        /// Who.
        competence: Competence,
    },
    /// Put the agenda in order.
    OrderAgenda {
        /// The session.
        session: SessionId,
        /// The items, first to last.
        items: Vec<ItemId>,
    },
    /// Record that members were told the time and the agenda.
    SendNotice {
        /// The session.
        session: SessionId,
        /// The day.
        #[serde(default)]
        on: Option<Date>,
    },
    /// Put a session off.
    Postpone {
        /// The session.
        session: SessionId,
        /// To when.
        to: DateTime,
        /// Why.
        why: String,
    },
    /// Call a session off.
    Cancel {
        /// The session.
        session: SessionId,
        /// Why.
        why: String,
    },
    /// Record who came, for some seats or for all. During the session the quorum is recorded again.
    RecordAttendance {
        /// The session.
        session: SessionId,
        /// Seat by seat.
        marks: BTreeMap<SeatId, Attendance>,
    },
    /// Record somebody without a seat.
    AddGuest {
        /// The session.
        session: SessionId,
        /// Who.
        guest: Guest,
    },
    /// Take somebody without a seat off the list, entered by mistake.
    RemoveGuest {
        /// The session.
        session: SessionId,
        /// Who.
        guest: Guest,
    },
    /// Open a session and record its quorum.
    Open {
        /// The session.
        session: SessionId,
        /// When.
        #[serde(default)]
        at: Option<DateTime>,
    },
    /// Note what was said about an item.
    Discuss {
        /// The item.
        item: ItemId,
        /// The note.
        note: String,
    },
    /// Record a vote. A second one on the item stands in place of the first.
    Vote {
        /// The session.
        session: SessionId,
        /// The item.
        item: ItemId,
        /// In favour.
        yes: u32,
        /// Against.
        #[serde(default)]
        no: u32,
        /// Abstentions.
        #[serde(default)]
        abstain: u32,
        /// Spoilt votes.
        #[serde(default)]
        invalid: u32,
    },
    /// Record a consensus.
    Agree {
        /// The item.
        item: ItemId,
        /// What everybody agreed to.
        note: String,
    },
    /// Conclude an item.
    Conclude {
        /// The item.
        item: ItemId,
        /// With what.
        outcome: Outcome,
    },
    /// Record that an organisation accepted a duty later, or was ordered to do it.
    BindDuty {
        /// The item.
        item: ItemId,
        /// The duty's place in the outcome, from 0.
        duty: u16,
        /// By what it is bound.
        consent: Consent,
    },
    /// Close a session.
    Close {
        /// The session.
        session: SessionId,
        /// When.
        #[serde(default)]
        at: Option<DateTime>,
    },
    /// Write the minutes, or write them anew.
    WriteMinutes {
        /// The session.
        session: SessionId,
        /// The text.
        text: String,
    },
    /// Confirm the minutes: they stay as they are.
    ConfirmMinutes {
        /// The session.
        session: SessionId,
    },
    /// Correct confirmed minutes; the correction stands beside them.
    CorrectMinutes {
        /// The session.
        session: SessionId,
        /// What is corrected.
        text: String,
    },
    /// Publish the results.
    Publish {
        /// The session.
        session: SessionId,
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
        /// Where; left out: at the body's fixed place.
        #[serde(default)]
        place: String,
    },
    /// Note an objection to what is published.
    Object {
        /// The session.
        session: SessionId,
        /// The item.
        #[serde(default)]
        item: Option<ItemId>,
        /// Who objects; nobody has to say.
        #[serde(default)]
        from: Option<String>,
        /// What is objected.
        text: String,
        /// The day; today when it is left out.
        #[serde(default)]
        on: Option<Date>,
    },
    /// About a body as a whole.
    Office(OfficeCommand),
    /// In a large assembly.
    Assembly(AssemblyCommand),
    /// In an election.
    Election(ElectionCommand),
    /// About what units want to have on an agenda.
    Topic(TopicCommand),
}
