//! Whether a slot keeps to the opening hours of its venue.

use jiff::civil::DateTime;

use super::{SVC_21, moved};
use crate::{
    rule::{Condition, Explanation, Term, TermValue},
    service::{
        Venue,
        opening::Because,
        rota::{HoursMark, SlotTimes, StationedSlot, occurrence::holiday},
    },
    text::messages::term::rota as term,
    workspace::Workspace,
};

/// SVC-21: every occurrence within so many days from a moment on lies within the opening hours of its venue, those aside
/// that a holiday suspends. `slot` is the one that has, or is to have, these times: what was confirmed of it takes place.
/// It holds for extra hours, and for days of which no hours are on record.
pub fn within_opening(
    workspace: &Workspace,
    venue: Venue,
    times: &SlotTimes,
    slot: Option<&StationedSlot>,
    from: DateTime,
    days: i64,
) -> Explanation {
    let outside = |at: &DateTime| {
        let confirmed =
            slot.and_then(|slot| slot.record_of(*at)).and_then(|record| record.confirmed.as_ref());
        match confirmed {
            Some(confirmed) if confirmed.hours == HoursMark::Extra => false,
            Some(_) => is_outside(workspace, venue, times, *at),
            None => {
                let suspended = holiday(at.date(), &workspace.calendar).is_some();
                !suspended && is_outside(workspace, venue, times, *at)
            }
        }
    };
    let outside = match times.hours() {
        HoursMark::Regular => {
            times.recurrence().between(from, moved(from, days)).into_iter().filter(outside).collect()
        }
        HoursMark::Extra => Vec::new(),
    };
    all_within(workspace, venue, &outside)
}

/// SVC-21 for an occurrence that is to take place on a holiday.
pub fn confirmed_within_opening(
    workspace: &Workspace,
    slot: &StationedSlot,
    at: DateTime,
    hours: HoursMark,
) -> Explanation {
    let venue = *slot.venue.get();
    let regular = |times: &&SlotTimes| hours == HoursMark::Regular && times.hours() == HoursMark::Regular;
    let times = slot.times_on(at.date()).filter(regular);
    let outside = times.filter(|times| is_outside(workspace, venue, times, at)).map(|_| at);
    all_within(workspace, venue, outside.as_slice())
}

/// Whether an occurrence lies outside the hours of its day; not when none are on record for the day.
fn is_outside(workspace: &Workspace, venue: Venue, times: &SlotTimes, at: DateTime) -> bool {
    let Some(opening) = workspace.services.openings.get(venue) else { return false };
    let day = opening.day(at.date(), &workspace.calendar);
    day.because != Because::Unknown && !day.hours.covers(at.time(), times.closes(at))
}

fn all_within(workspace: &Workspace, venue: Venue, outside: &[DateTime]) -> Explanation {
    let opening = workspace.services.openings.get(venue);
    let first = outside.first().copied();
    let hours = first.zip(opening).map(|(at, opening)| opening.day(at.date(), &workspace.calendar).hours);
    let hours = hours.filter(|hours| !hours.is_closed()).map(|hours| hours.to_string());
    SVC_21
        .holds(Condition::at_most(
            Term::number(&term::OUTSIDE, i64::try_from(outside.len()).unwrap_or(i64::MAX)),
            Term::number(&term::NONE, 0),
        ))
        .with(Term::new(&term::VENUE, venue.called(workspace)))
        .with(Term::new(&term::FIRST_OUTSIDE, first.map_or(TermValue::Nothing, TermValue::Moment)))
        .with(Term::new(&term::OPEN_HOURS, hours.map_or(TermValue::Nothing, TermValue::Words)))
        .about(venue)
}
