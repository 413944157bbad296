mod body;
mod competence;
mod election;
mod external_vote;
mod item;
mod kind;
mod minutes;
mod outcome;
mod owners;
mod question;
mod rotation;
mod session;
mod subject;
mod topic;
mod turnout;
mod vote;

pub use body::{Approval, Body, CongressGround, Seat};
pub use competence::Competence;
pub use election::{Ballot, Candidate, Election, Reduction};
pub use external_vote::ExternalVote;
pub use item::Item;
pub use kind::{BodyKind, Seating};
pub use minutes::{Correction, Minutes, Objection, Publication};
pub use outcome::{Consent, Duty, Outcome, OutcomeKind};
pub use owners::OwnersMatter;
pub use question::{Opinion, Question, Study};
pub use rotation::Rotation;
pub use session::{Attendance, Guest, GuestRole, Postponement, Session, SessionForm, SessionState};
pub use subject::{Route, Subject, Venue};
pub use topic::{MeetingRequest, Requester, Topic};
pub use turnout::{AreaCount, Count, Electorate, Presence, Present, Roll, Turnout};
pub use vote::{AreaTally, Decision, Tally};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Field,
    policy::{Policy, parameter},
    record::{BodyId, IssueId, ItemId, OrganisationId, SeatId, SessionId},
};

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

    /// The same for any body: by counts where heads are counted. Nothing when nobody has said how many are entitled.
    pub fn presence(&self, session: &Session) -> Option<Presence> {
        let body = self.body(session.body)?;
        match body.kind.seating() {
            Seating::Seats => Some(Presence::Seats(self.roll(session))),
            Seating::Heads | Seating::HeadsAndArea => {
                body.turnout(session.day(), session.present.as_ref().map(Field::get))
            }
        }
    }

    /// How many of an organisation are at a session, on a seat or as a guest.
    pub fn present_from(&self, session: &Session, organisation: OrganisationId) -> u32 {
        let seats = session.roll().map_or(&[][..], |roll| &roll.present).iter();
        let seats = seats.filter_map(|seat| self.seat(*seat)?.organisation);
        let guests = session.guests.iter().filter_map(|guest| guest.organisation);
        u32::try_from(seats.chain(guests).filter(|from| *from == organisation).count()).unwrap_or(u32::MAX)
    }

    /// The topic with this id, and the session that it was handed in for.
    pub fn topic(&self, id: ItemId) -> Option<(&Session, &Topic)> {
        self.sessions().find_map(|session| Some((session, session.topics.get(&id)?)))
    }

    /// What an item is called, or a topic that is not taken up.
    pub fn item_or_topic_title(&self, id: ItemId) -> Option<&str> {
        let item = self.item(id).map(|item| item.title.get().as_str());
        item.or_else(|| self.topic(id).map(|(_, topic)| topic.title.as_str()))
    }

    /// The seat whose turn it is to chair a body on a day.
    pub fn chair_seat_on(&self, body: BodyId, on: Date, policy: &Policy) -> Option<&Seat> {
        let rotation = self.body(body)?.rotation.as_ref()?.get();
        let turn = policy.on(&parameter::COUNCIL_CHAIR_TURN, on);
        self.seat(rotation.on(on, turn.value)?).filter(|seat| seat.is_valid_on(on))
    }

    /// Who chairs a body on a day by its rotation: the seat's holder, else the seat by its name.
    pub fn chair_on(&self, body: BodyId, on: Date, policy: &Policy) -> Option<String> {
        let seat = self.chair_seat_on(body, on, policy)?;
        Some(seat.holder_on(on).unwrap_or(&seat.title).to_owned())
    }

    /// The kind of body that holds a session.
    pub fn kind_of(&self, session: &Session) -> Option<BodyKind> {
        self.body(session.body).map(|body| body.kind)
    }
}
