//! When a space is open: its own opening hours, which stand in the room of services.

use jiff::civil::Date;

use super::Interval;
use crate::{
    record::SpaceId,
    service::{
        Venue,
        opening::{Because, OpenDay, Opening},
    },
    workspace::Workspace,
};

/// The hours of a space on a day; `None` when none are on record for it.
pub fn open_day(workspace: &Workspace, space: SpaceId, on: Date) -> Option<OpenDay> {
    let day = opening(workspace, space)?.day(on, &workspace.calendar);
    (day.because != Because::Unknown).then_some(day)
}

/// The opening hours of a space; `None` when none are on record.
pub(super) fn opening(workspace: &Workspace, space: SpaceId) -> Option<&Opening> {
    workspace.services.openings.get(Venue::Space(space))
}

/// The intervals that lie outside the hours of their day, each with these. Days without hours on record are left out.
pub(super) fn outside(
    workspace: &Workspace,
    space: SpaceId,
    wanted: &[Interval],
) -> Vec<(Interval, OpenDay)> {
    let day = |when: &Interval| Some((*when, open_day(workspace, space, when.from.date())?));
    let each = wanted.iter().filter_map(day);
    each.filter(|(when, day)| !day.hours.covers(when.from.time(), when.closes())).collect()
}
