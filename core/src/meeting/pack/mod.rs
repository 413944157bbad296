//! The pack of documents 會議材料 of a session, as data: agenda, sign-in sheet, ballot papers, minutes, public notice and
//! task sheet. Whoever lays them out (a page, a report) fills words from here and adds none of their own.
//!
//! Nothing is typed twice: every part is gathered from what is on record when it is asked for, and so can be printed
//! before the session, with empty places, and after it, with what happened. A [`Blank`] is a place that stays empty
//! for a hand: a signature, a seal, a mark. No part names how a person voted, and the public notice names neither
//! petitioners nor objections.
//!
//! ```
//! use cobuild::{example, meeting::pack::Pack, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let session = workspace.meetings.sessions().find(|session| session.was_held()).expect("the first session");
//! let pack = Pack::of(&workspace, session.id).expect("it is on record");
//! assert_eq!(pack.agenda.lines.len(), 3);
//! assert_eq!(pack.sign_in.needed, Some(4), "two thirds of six seats");
//! assert_eq!(pack.tasks.rows.len(), 4);
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod agenda;
mod ballot;
mod minutes;
mod notice;
mod sign_in;
mod task;

pub use agenda::{Agenda, AgendaLine, NoticeDue, TopicLine};
pub use ballot::{BallotPaper, Marks};
pub use minutes::{ConfirmedBy, DecisionLine, MinutesItem, MinutesSheet, OpinionLine};
pub use notice::{NoticeResult, PublicNotice};
pub use sign_in::{CountedLine, GuestLine, SeatLine, SignIn};
pub use task::{TaskRow, TaskSheet};

use jiff::civil::DateTime;

use super::{BodyKind, Session, SessionState};
use crate::{
    record::{OrganisationId, SessionId},
    text::Text,
    workspace::Workspace,
};

/// A place that stays empty for a hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Blank;

/// Everything that is printed for a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// What stands above each document.
    pub heading: Heading,
    /// The agenda 議程.
    pub agenda: Agenda,
    /// The sign-in sheet 簽到表.
    pub sign_in: SignIn,
    /// A ballot paper 表決票 for each item that is voted on; none where a body decides by consensus only.
    pub ballots: Vec<BallotPaper>,
    /// The minutes 會議紀要.
    pub minutes: MinutesSheet,
    /// The public notice 公示.
    pub notice: PublicNotice,
    /// The task sheet 任務分解表.
    pub tasks: TaskSheet,
}

/// What stands above each document.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// The body's name.
    pub body: String,
    /// Its kind.
    pub kind: BodyKind,
    /// The building it belongs to.
    pub building: Option<String>,
    /// The organisation it belongs to.
    pub organisation: Option<String>,
    /// The session's number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When it is planned for.
    pub planned_at: DateTime,
    /// When it was opened.
    pub opened_at: Option<DateTime>,
    /// When it was closed.
    pub closed_at: Option<DateTime>,
    /// Where it stands: planned, in progress, closed.
    pub state: &'static Text,
    /// Where it is held.
    pub place: String,
    /// Who chairs it.
    pub chair: Option<String>,
    /// Who writes the minutes.
    pub recorder: Option<String>,
}

impl Pack {
    /// Gathers the pack of a session; nothing when the session or its body is not on record.
    pub fn of(workspace: &Workspace, session: SessionId) -> Option<Pack> {
        let session = workspace.meetings.session(session)?;
        Some(Pack {
            heading: Heading::of(workspace, session)?,
            agenda: Agenda::of(workspace, session)?,
            sign_in: SignIn::of(workspace, session)?,
            ballots: ballot::papers(workspace, session)?,
            minutes: MinutesSheet::of(workspace, session)?,
            notice: PublicNotice::of(workspace, session)?,
            tasks: TaskSheet::of(workspace, session),
        })
    }
}

impl Heading {
    fn of(workspace: &Workspace, session: &Session) -> Option<Heading> {
        let body = workspace.meetings.body(session.body)?;
        let (opened_at, closed_at) = match session.state {
            SessionState::Planned | SessionState::Cancelled { .. } => (None, None),
            SessionState::Open { at } => (Some(at), None),
            SessionState::Closed { opened_at, at } => (Some(opened_at), Some(at)),
        };
        let building = body.building.and_then(|id| workspace.buildings.get(id));
        Some(Heading {
            body: body.name.get().clone(),
            kind: body.kind,
            building: building.map(|building| building.name().to_owned()),
            organisation: body.organisation.and_then(|id| organisation(workspace, id)),
            number: session.number.clone(),
            title: session.title.get().clone(),
            planned_at: *session.planned_at.get(),
            opened_at,
            closed_at,
            state: session.state.text(),
            place: session.place.get().clone(),
            chair: session.chair.get().clone(),
            recorder: session.recorder.get().clone(),
        })
    }
}

/// An organisation's name, when it is on record.
fn organisation(workspace: &Workspace, id: OrganisationId) -> Option<String> {
    workspace.organisations.get(id).map(|found| found.name().to_owned())
}

/// A place in a list, counted from 1.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}
