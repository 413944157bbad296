//! The sign-in sheet of an activity, as data: whoever prints it decides how it looks.

use super::Venue;
use crate::{
    record::{ActivityId, RegistrationId},
    space::Interval,
    text::Language,
    workspace::Workspace,
};

/// Lines left empty for people without a place, at least.
const EMPTY_LINES: u64 = 5;

/// A sign-in sheet. It names people where they gave a name: for the desk, not for a notice board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInSheet {
    /// The activity's title.
    pub title: String,
    /// When it is.
    pub when: Interval,
    /// Where it is, by name.
    pub venue: String,
    /// Who holds it.
    pub organisers: Vec<String>,
    /// One line a registration with places, in the order in which they came.
    pub rows: Vec<SignInRow>,
    /// How many empty lines follow: the places that are free, and some for walk-ins.
    pub empty: u64,
}

/// A line of a sign-in sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInRow {
    /// The registration.
    pub registration: RegistrationId,
    /// The unit; empty when there is none.
    pub unit: String,
    /// The name; empty when none was given.
    pub person: String,
    /// How many people.
    pub heads: u32,
}

impl SignInSheet {
    /// The sheet of an activity for readers of a language; `None` when it is not on record.
    pub fn of(workspace: &Workspace, id: ActivityId, language: Language) -> Option<SignInSheet> {
        let activity = workspace.activities.get(id)?;
        let name = |id| workspace.organisations.name_for(id, language).to_owned();
        let seated = workspace.activities.registrations_of(activity).filter(|(_, one)| one.has_seat());
        let rows = seated.map(|(registration, one)| SignInRow {
            registration,
            unit: one.unit.map(name).unwrap_or_default(),
            person: one.person.clone(),
            heads: one.heads,
        });
        Some(SignInSheet {
            title: activity.title.get().clone(),
            when: *activity.when.get(),
            venue: venue_name(workspace, activity.venue.get()),
            organisers: activity.organisers.get().iter().map(|id| name(*id)).collect(),
            rows: rows.collect(),
            empty: activity.seats().free().unwrap_or(0).max(EMPTY_LINES),
        })
    }
}

/// What a place is called.
pub(super) fn venue_name(workspace: &Workspace, venue: &Venue) -> String {
    let space = match venue {
        Venue::Place(words) => return words.clone(),
        Venue::Space(space) => Some(*space),
        Venue::Booking(booking) => workspace.spaces.booking(*booking).map(|booking| booking.space),
    };
    let space = space.and_then(|space| workspace.spaces.get(space));
    space.map_or_else(String::new, |space| space.name.get().clone())
}
