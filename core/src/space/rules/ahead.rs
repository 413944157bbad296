//! What the days to come hold for a space.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{SPC_15, fits, space_name, while_open};
use crate::{
    record::{BookingId, SpaceId},
    rule::{Condition, Explanation, Finding, Severity, Term},
    space::{Interval, Space, opening::opening},
    text::messages::term::booking,
    workspace::Workspace,
};

/// SPC-15 of a space; SPC-03 and SPC-02 of each booking to come, however far ahead, that its hours or its capacity no
/// longer hold.
pub(super) fn ahead(workspace: &Workspace, id: SpaceId, space: &Space, today: Date) -> Vec<Finding> {
    let mut by_booking: BTreeMap<BookingId, Vec<Interval>> = BTreeMap::new();
    for (booking, when) in workspace.spaces.between(id, today, Date::MAX) {
        by_booking.entry(booking).or_default().push(when);
    }
    let mut found = Vec::new();
    if !by_booking.is_empty() {
        found.extend(hours_known(workspace, id, by_booking.keys()).finding(Severity::Notice, id));
    }
    for (booking, wanted) in by_booking {
        found.extend(while_open(workspace, id, &wanted).finding(Severity::Warning, booking));
        let heads = workspace.spaces.booking(booking).map_or(1, |booking| *booking.heads.get());
        found.extend(fits(space, heads).finding(Severity::Warning, booking));
    }
    found
}

/// SPC-15.
fn hours_known<'a>(
    workspace: &Workspace,
    id: SpaceId,
    bookings: impl Iterator<Item = &'a BookingId>,
) -> Explanation {
    let known = i64::from(opening(workspace, id).is_some());
    SPC_15
        .holds(Condition::at_least(
            Term::number(&booking::HOURS_KNOWN, known),
            Term::number(&booking::HOURS_NEEDED, 1),
        ))
        .with(Term::counted(&booking::AHEAD, bookings.map(|id| (*id).into()).collect()))
        .with(space_name(&workspace.spaces, id))
}
