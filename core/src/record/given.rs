//! Records that nobody makes: every workspace has them, and each device calls them the same without asking another.

use jiff::civil::Date;
use uuid::{Builder, Uuid};

use super::{CalendarDayId, CalendarYearId, ParameterId, WorkspaceId};
use crate::journal::Digest;

impl WorkspaceId {
    /// The workspace: each has one, itself.
    pub const THE: WorkspaceId = WorkspaceId::from_uuid(given(*b"work", [0; 4]));
}

impl ParameterId {
    /// The parameter with this key, known to this version or not.
    pub fn of(key: &str) -> ParameterId {
        ParameterId::from_uuid(
            Builder::from_custom_bytes(Digest::of(key.as_bytes()).first_half()).into_uuid(),
        )
    }
}

impl CalendarDayId {
    /// A day of the calendar.
    pub fn of(date: Date) -> CalendarDayId {
        let [century, year] = date.year().to_be_bytes();
        let [month] = date.month().to_be_bytes();
        let [day] = date.day().to_be_bytes();
        CalendarDayId::from_uuid(given(*b"days", [century, year, month, day]))
    }

    /// The day; `None` when the id was not made from one.
    pub fn date(self) -> Option<Date> {
        let [.., century, year, month, day] = self.uuid().into_bytes();
        let (year, month, day) =
            (i16::from_be_bytes([century, year]), i8::from_be_bytes([month]), i8::from_be_bytes([day]));
        Date::new(year, month, day).ok().filter(|date| CalendarDayId::of(*date) == self)
    }
}

impl CalendarYearId {
    /// A year of the calendar.
    pub fn of(year: i16) -> CalendarYearId {
        let [century, year] = year.to_be_bytes();
        CalendarYearId::from_uuid(given(*b"year", [century, year, 0, 0]))
    }

    /// The year; `None` when the id was not made from one.
    pub fn year(self) -> Option<i16> {
        let [.., century, year, _, _] = self.uuid().into_bytes();
        let year = i16::from_be_bytes([century, year]);
        (CalendarYearId::of(year) == self).then_some(year)
    }
}

/// A UUID of version 8 (RFC 9562 §5.8): a kind, and what tells one of the kind from another.
const fn given(kind: [u8; 4], which: [u8; 4]) -> Uuid {
    let ([a, b, c, d], [e, f, g, h]) = (kind, which);
    Builder::from_custom_bytes([a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, e, f, g, h]).into_uuid()
}
