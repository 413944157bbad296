//! How much of its open hours a space is used.

use jiff::civil::Date;

use super::{
    Access, BookingState,
    opening::{open_day, opening},
};
use crate::{
    calendar::plus_days,
    rate::{Measure, Part, Rate},
    record::SpaceId,
    service::opening::Opening,
    text::messages::space as words,
    workspace::Workspace,
};

/// What a space was booked for on the days of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Minutes of bookings to which people came.
    pub held: u64,
    /// Of these the minutes on days whose opening hours are on record: what can be compared with [`Usage::open`].
    pub held_while_known: u64,
    /// Minutes of approved bookings of which nobody recorded whether people came.
    pub unrecorded: u64,
    /// Minutes for which it was open; none when its opening hours are on record for none of the days.
    pub open: Option<u64>,
}

impl Usage {
    /// Of a space on the days from one to another, both included; at most ten years are counted.
    pub fn of(workspace: &Workspace, space: SpaceId, from: Date, to: Date) -> Usage {
        let to = to.min(plus_days(from, i64::from(Opening::MOST_DAYS) - 1).unwrap_or(Date::MAX));
        let opening = opening(workspace, space).filter(|opening| opening.is_known_within(from, to));
        let open = opening.map(|opening| opening.open_minutes(from, to, &workspace.calendar));
        let mut usage = Usage { open, ..Usage::default() };
        for (id, when) in workspace.spaces.between(space, from, to) {
            let Some(booking) = workspace.spaces.booking(id) else { continue };
            let (on, minutes) = (when.from.date(), u64::from(booking.timing.hours.minutes()));
            if booking.occurrence(on).map(|found| found.state) != Some(BookingState::Held) {
                usage.unrecorded = usage.unrecorded.saturating_add(minutes);
                continue;
            }
            usage.held = usage.held.saturating_add(minutes);
            if open_day(workspace, space, on).is_some() {
                usage.held_while_known = usage.held_while_known.saturating_add(minutes);
            }
        }
        usage
    }
}

/// Booked hours held ÷ open hours, over the spaces that were booked or could be, on the days from one to another, both
/// included. A space counts until the day on which it was closed. One whose opening hours are on record for none of
/// the days is left out and named; what nobody recorded as held, or was held on a day without hours, does not count.
pub fn use_rate(workspace: &Workspace, from: Date, to: Date) -> Rate {
    let in_use = workspace.spaces.all().filter_map(|(id, space)| {
        let to = space.closed().map_or(to, |closed| closed.trace.at.date().min(to));
        let bookable = from <= to && *space.access.get() == Access::Bookable;
        let counts = bookable || !workspace.spaces.between(id, from, to).is_empty();
        counts.then_some((id, to))
    });
    let parts = in_use.map(|(id, to)| {
        let usage = Usage::of(workspace, id, from, to);
        match usage.open {
            Some(open) => Part::weighed(id, usage.held_while_known, open),
            None => Part::excluded(id, &words::WHY_NO_HOURS),
        }
    });
    Rate::of(&words::RATE_USE, parts).measured_in(Measure::Minutes)
}
