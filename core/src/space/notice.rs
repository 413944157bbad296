//! The door notice of a space, as data: whoever prints it decides how it looks.

use jiff::civil::Date;

use super::{Holder, Interval, opening::open_day};
use crate::{
    record::{BookingId, SpaceId},
    service::opening::OpenDay,
    text::Language,
    workspace::Workspace,
};

/// What hangs at the door of a space on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorNotice {
    /// The name of the space.
    pub space: String,
    /// The day.
    pub on: Date,
    /// Its hours; none when they are not on record.
    pub open: Option<OpenDay>,
    /// Its bookings of the day, in order.
    pub rows: Vec<DoorRow>,
    /// The rules of the house for it.
    pub rules: String,
}

/// A line of a door notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorRow {
    /// The booking.
    pub booking: BookingId,
    /// When.
    pub when: Interval,
    /// Which organisation it is for; none for a person, whose name is for the office alone.
    pub organisation: Option<String>,
    /// What for.
    pub purpose: String,
}

impl DoorNotice {
    /// The notice of a space on a day for readers of a language; `None` when it is not on record.
    pub fn of(workspace: &Workspace, id: SpaceId, on: Date, language: Language) -> Option<DoorNotice> {
        let space = workspace.spaces.get(id)?;
        let rows = workspace.spaces.on(id, on).into_iter().filter_map(|(booking, when)| {
            let known = workspace.spaces.booking(booking)?;
            let organisation = match &known.holder {
                Holder::Organisation(id) => Some(workspace.organisations.name_for(*id, language).to_owned()),
                Holder::Person(_) => None,
            };
            Some(DoorRow { booking, when, organisation, purpose: known.purpose.get().clone() })
        });
        Some(DoorNotice {
            space: space.name.get().clone(),
            on,
            open: open_day(workspace, id, on),
            rows: rows.collect(),
            rules: space.rules.get().clone(),
        })
    }
}
