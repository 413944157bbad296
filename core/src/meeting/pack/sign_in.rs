use super::{Blank, number, organisation};
use crate::{
    meeting::{
        Attendance, Count, Guest, GuestRole, Presence, Seat, Seating, Session, Turnout, rules::quorum_of,
    },
    record::SeatId,
    workspace::Workspace,
};

/// The sign-in sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SignIn {
    /// How those who belong to the body are counted.
    pub seating: Seating,
    /// The seats valid on the day, each with a place to sign. Empty where heads are counted.
    pub seats: Vec<SeatLine>,
    /// How many are entitled, where heads are counted. Their names are on the paper, not here.
    pub counted: Option<CountedLine>,
    /// Who is there without a seat.
    pub guests: Vec<GuestLine>,
    /// How many are entitled and present, as far as known.
    pub count: Option<Count>,
    /// How many must be present for everything on the agenda; nothing while that is not on record.
    pub needed: Option<u32>,
}

/// A seat, with places to sign and to write the time of arrival.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatLine {
    /// Its place in the list, from 1.
    pub number: u32,
    /// The seat.
    pub seat: SeatId,
    /// What it is called.
    pub title: String,
    /// The organisation whose seat it is.
    pub organisation: Option<String>,
    /// Who sits there on the day.
    pub holder: Option<String>,
    /// Whether it was taken, once that is recorded.
    pub attendance: Option<Attendance>,
    /// Where whoever comes signs.
    pub signature: Blank,
    /// Where the time of arrival is written.
    pub arrived_at: Blank,
}

/// How many are entitled in a large assembly.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedLine {
    /// How many, with day and source; how many came, once that is recorded.
    pub turnout: Turnout,
    /// How many empty lines a complete sheet has.
    pub lines: u32,
    /// What stands on each line.
    pub signature: Blank,
}

/// Somebody without a seat, with a place to sign.
#[derive(Clone, Debug, PartialEq)]
pub struct GuestLine {
    /// Who.
    pub name: String,
    /// Where from.
    pub organisation: Option<String>,
    /// Why they are there.
    pub role: GuestRole,
    /// Where they sign.
    pub signature: Blank,
}

impl SignIn {
    pub(super) fn of(workspace: &Workspace, session: &Session) -> Option<SignIn> {
        let kind = workspace.meetings.kind_of(session)?;
        let presence = session.presence().cloned().or_else(|| workspace.meetings.presence(session));
        let seats = workspace.meetings.seats_on(session.body, session.day()).enumerate();
        let count = presence.as_ref().map(Presence::count);
        Some(SignIn {
            seating: kind.seating(),
            seats: seats.map(|(index, seat)| line(workspace, session, index, seat)).collect(),
            counted: match presence {
                Some(Presence::Counted(turnout)) => {
                    Some(CountedLine { lines: turnout.entitled, turnout, signature: Blank })
                }
                _ => None,
            },
            guests: session.guests.iter().map(|guest| guest_line(workspace, guest)).collect(),
            count,
            needed: count.and_then(|count| quorum_of(workspace, session, count)?.needed(count)),
        })
    }
}

fn line(workspace: &Workspace, session: &Session, index: usize, seat: &Seat) -> SeatLine {
    SeatLine {
        number: number(index),
        seat: seat.id,
        title: seat.title.clone(),
        organisation: seat.organisation.and_then(|id| organisation(workspace, id)),
        holder: seat.holder_on(session.day()).map(str::to_owned),
        attendance: session.attendance_of(seat.id).cloned(),
        signature: Blank,
        arrived_at: Blank,
    }
}

fn guest_line(workspace: &Workspace, guest: &Guest) -> GuestLine {
    GuestLine {
        name: guest.name.clone(),
        organisation: guest.organisation.and_then(|id| organisation(workspace, id)),
        role: guest.role,
        signature: Blank,
    }
}
