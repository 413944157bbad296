mod body;
mod competence;
mod item;
mod minutes;
mod session;

pub use body::{Body, BodyKind, Seat};
pub use competence::Competence;
pub use item::{Consent, Decision, Duty, Item, Outcome, OutcomeKind, Tally};
pub use minutes::{Correction, Minutes, Publication};
pub use session::{Attendance, Count, Guest, GuestRole, Postponement, Roll, Session, SessionState};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{BodyId, IssueId, ItemId, SeatId, SessionId};

/// The councils and their sessions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Meetings {
    pub(super) bodies: BTreeMap<BodyId, Body>,
    pub(super) seats: BTreeMap<SeatId, Seat>,
    pub(super) sessions: BTreeMap<SessionId, Session>,
    pub(super) items: BTreeMap<ItemId, Item>,
}

impl Meetings {
    /// Every body.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.bodies.values()
    }

    /// The body with this id.
    pub fn body(&self, id: BodyId) -> Option<&Body> {
        self.bodies.get(&id)
    }

    /// Every seat a body has or had.
    pub fn seats(&self, body: BodyId) -> impl Iterator<Item = &Seat> {
        self.body(body).into_iter().flat_map(|body| &body.seats).filter_map(|seat| self.seat(*seat))
    }

    /// The seats of a body that are valid on a day: E, 應到.
    pub fn seats_on(&self, body: BodyId, on: Date) -> impl Iterator<Item = &Seat> {
        self.seats(body).filter(move |seat| seat.is_valid_on(on))
    }

    /// The seat with this id.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.get(&id)
    }

    /// Every session, of whichever body.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.sessions.values()
    }

    /// The session with this id.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.get(&id)
    }

    /// The agenda item with this id, removed ones included.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(&id)
    }

    /// What an item was concluded with.
    pub fn outcome_of(&self, item: ItemId) -> Option<&Outcome> {
        self.item(item)?.outcome()
    }

    /// The items by which an issue stood or stands on an agenda, in the order in which they were added.
    pub fn items_of(&self, issue: IssueId) -> impl Iterator<Item = &Item> {
        self.items.values().filter(move |item| item.issue == Some(issue) && item.removed.is_none())
    }

    /// Every agenda item, of whichever session, removed ones left out.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values().filter(|item| item.removed.is_none())
    }

    /// The item by which an issue waits to be concluded: on the agenda of a session that is planned or open.
    pub fn pending_item_of(&self, issue: IssueId) -> Option<&Item> {
        self.items_of(issue).find(|item| {
            let session = self.session(item.session);
            let awaited = |session: &Session| {
                matches!(session.state, SessionState::Planned | SessionState::Open { .. })
            };
            item.concluded.is_none() && session.is_some_and(awaited)
        })
    }

    /// A session's agenda in its order. Items that nobody has put in order come last, as they were added.
    pub fn agenda(&self, session: &Session) -> Vec<&Item> {
        let mut agenda: Vec<&Item> = session
            .items
            .iter()
            .filter_map(|id| self.item(*id))
            .filter(|item| item.removed.is_none())
            .collect();
        if let Some(order) = &session.order {
            let place = |item: &Item| order.get().iter().position(|id| *id == item.id).unwrap_or(usize::MAX);
            agenda.sort_by_key(|item| place(item));
        }
        agenda
    }

    /// Who is entitled and who is there, by the seats valid on the session's day and the attendance so far. It is
    /// live; what counts for a vote is the roll that was recorded ([`Session::quorum`]).
    pub fn roll(&self, session: &Session) -> Roll {
        let seats = self.seats_on(session.body, session.day()).map(|seat| seat.id);
        Roll::of(seats, |seat| session.attendance_of(seat))
    }
}
