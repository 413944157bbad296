use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::task::END_OF_DAY;
use crate::{
    activity::Venue,
    board::{Channel, Standing as EditionStanding},
    query::name,
    record::{BookingId, Record, SpaceId},
    service::rota::{self, Standing},
    space::Space,
    text::{Language, labelled, messages::query as words},
    workspace::Workspace,
};

/// Something that happens at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// When.
    pub at: DateTime,
    /// What.
    pub event: Event,
    /// The record.
    pub about: Record,
    /// What it is called for the reader.
    pub title: String,
}

labelled! {
    /// What can happen.
    Event {
        /// A council session.
        Session => EVENT_SESSION,
        /// A department that comes to offer services 駐點.
        Stationed => EVENT_STATIONED,
        /// An activity.
        Activity => EVENT_ACTIVITY,
        /// A booking of a space.
        Booking => EVENT_BOOKING,
        /// The last day of a publication 公示期滿.
        PublicationEnds => EVENT_PUBLICATION_ENDS,
    }
}

/// What happens on a day, the earliest first.
pub(super) fn of_day(workspace: &Workspace, now: DateTime, language: Language) -> Vec<Happening> {
    let day = now.date();
    let all =
        sessions(workspace, day).chain(stationed(workspace, now, language)).chain(activities(workspace, day));
    let mut all: Vec<Happening> = all.collect();
    all.extend(bookings(workspace, day));
    all.extend(publications(workspace, day));
    all.sort_by_key(|happening| (happening.at, happening.event, happening.about));
    all
}

fn sessions(workspace: &Workspace, day: Date) -> impl Iterator<Item = Happening> + '_ {
    let of_day =
        workspace.meetings.sessions().filter(move |session| session.day() == day && !session.is_cancelled());
    of_day.map(|session| Happening {
        at: *session.planned_at.get(),
        event: Event::Session,
        about: session.id.into(),
        title: session.title.get().clone(),
    })
}

/// Who comes to offer services: what is suspended or called off does not happen.
fn stationed(
    workspace: &Workspace,
    now: DateTime,
    language: Language,
) -> impl Iterator<Item = Happening> + '_ {
    let takes_place =
        |standing: &Standing| !matches!(standing, Standing::Suspended(_) | Standing::Cancelled { .. });
    let of_day = rota::on_day(workspace, now.date(), now).into_iter();
    of_day.filter(move |(_, occurrence)| takes_place(&occurrence.standing)).map(move |(slot, occurrence)| {
        Happening {
            at: occurrence.at,
            event: Event::Stationed,
            about: slot.into(),
            title: name(workspace, slot.into(), language).unwrap_or_default(),
        }
    })
}

fn activities(workspace: &Workspace, day: Date) -> impl Iterator<Item = Happening> + '_ {
    let of_day = workspace.activities.between(day, day).into_iter();
    of_day.filter(|(_, activity)| activity.called_off().is_none()).map(|(id, activity)| Happening {
        at: activity.when.get().from,
        event: Event::Activity,
        about: id.into(),
        title: activity.title.get().clone(),
    })
}

/// Bookings but those that an activity of the day is held in: it is shown itself.
fn bookings(workspace: &Workspace, day: Date) -> Vec<Happening> {
    let of_day = workspace.activities.between(day, day).into_iter();
    let held_in: BTreeSet<BookingId> = of_day
        .filter_map(|(_, activity)| match activity.venue.get() {
            Venue::Booking(booking) if activity.called_off().is_none() => Some(*booking),
            _ => None,
        })
        .collect();
    let of_space = |(space, found): (SpaceId, &Space)| {
        let place = found.name.get().clone();
        let booked = workspace.spaces.on(space, day).into_iter();
        booked.map(move |(booking, when)| {
            let purpose = workspace.spaces.booking(booking).map(|booking| booking.purpose.get().clone());
            let title = format!("{place} · {}", purpose.unwrap_or_default());
            (booking, Happening { at: when.from, event: Event::Booking, about: booking.into(), title })
        })
    };
    let all = workspace.spaces.in_use().flat_map(of_space);
    all.filter(|(booking, _)| !held_in.contains(booking)).map(|(_, happening)| happening).collect()
}

/// Results of sessions, and boards, whose last public day is this one; what hangs on a wall is a task: to take it down.
fn publications(workspace: &Workspace, day: Date) -> Vec<Happening> {
    let last = |about: Record, title: String| Happening {
        at: day.to_datetime(END_OF_DAY),
        event: Event::PublicationEnds,
        about,
        title,
    };
    let sessions = workspace
        .meetings
        .sessions()
        .filter(|session| session.publication.as_ref().is_some_and(|publication| publication.to == day));
    let boards = workspace.boards.all().filter(|(_, board)| {
        board.editions().iter().any(|published| {
            published.standing == EditionStanding::Stands
                && published.edition.until == Some(day)
                && !published.edition.channels.contains(&Channel::Wall)
        })
    });
    let sessions = sessions.map(|session| last(session.id.into(), session.title.get().clone()));
    sessions.chain(boards.map(|(id, board)| last(id.into(), board.title.get().clone()))).collect()
}
