//! How much of its open hours a space is used.

use jiff::civil::Date;

use super::{BookingState, Space, opening::opening};
use crate::{
    rate::{Part, Rate},
    record::SpaceId,
    text::messages::space as words,
    workspace::Workspace,
};

/// What a space was booked for on the days of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Minutes of bookings to which people came.
    pub held: u64,
    /// Minutes of approved bookings of which nobody recorded whether people came.
    pub unrecorded: u64,
    /// Minutes for which it was open; none when its opening hours are not on record.
    pub open: Option<u64>,
}

impl Usage {
    /// Of a space on the days from one to another, both included; at most ten years are counted as open.
    pub fn of(workspace: &Workspace, space: SpaceId, from: Date, to: Date) -> Usage {
        let open =
            opening(workspace, space).map(|opening| opening.open_minutes(from, to, &workspace.calendar));
        let mut usage = Usage { open, ..Usage::default() };
        for (id, when) in workspace.spaces.between(space, from, to) {
            let Some(booking) = workspace.spaces.booking(id) else { continue };
            let minutes = u64::from(booking.timing.hours.minutes());
            match booking.occurrence(when.from.date()).map(|found| found.state) {
                Some(BookingState::Held) => usage.held = usage.held.saturating_add(minutes),
                _ => usage.unrecorded = usage.unrecorded.saturating_add(minutes),
            }
        }
        usage
    }
}

/// Booked hours held ÷ open hours, over the spaces in use that are booked, on the days from one to another, both
/// included. A space whose opening hours are not on record is left out and named; what nobody recorded as held does
/// not count.
pub fn use_rate(workspace: &Workspace, from: Date, to: Date) -> Rate {
    let booked = workspace.spaces.in_use().filter(|(_, space)| is_booked(space));
    let parts = booked.map(|(id, _)| {
        let usage = Usage::of(workspace, id, from, to);
        match usage.open {
            Some(open) => Part::weighed(id, usage.held, open),
            None => Part::excluded(id, &words::WHY_NO_HOURS),
        }
    });
    Rate::of(&words::RATE_USE, parts)
}

fn is_booked(space: &Space) -> bool {
    *space.access.get() == super::Access::Bookable
}
