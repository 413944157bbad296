use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{policy::Span, record::SeatId};

/// Seats that chair a council in turns, such as the four 樓書記 of a building, a quarter each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotation {
    /// The seats, in their order.
    pub seats: Vec<SeatId>,
    /// The first day of the first seat's turn.
    pub from: Date,
}

impl Rotation {
    /// Whose turn it is on a day, when a turn lasts `turn`. Nobody's before the first, or when a turn is shorter than a
    /// day or has no fixed length.
    pub fn on(&self, day: Date, turn: Span) -> Option<SeatId> {
        let turns = turns(self.from, day, turn)?;
        let seats = i64::try_from(self.seats.len()).ok().filter(|seats| *seats > 0)?;
        self.seats.get(usize::try_from(turns % seats).ok()?).copied()
    }
}

/// How many whole turns have passed.
fn turns(from: Date, day: Date, turn: Span) -> Option<i64> {
    if day < from {
        return None;
    }
    let months = || {
        let whole = i64::from(day.year()) * 12 + i64::from(day.month());
        let begun = i64::from(from.year()) * 12 + i64::from(from.month());
        // A turn that began on the 31st ends at a shorter month's end.
        let day_reached = day.day() >= from.day().min(day.days_in_month());
        whole - begun - i64::from(!day_reached)
    };
    match turn {
        Span::Days(days) => {
            let passed = i64::from(day.since(from).ok()?.get_days());
            passed.checked_div(i64::from(days))
        }
        Span::Months(length) => months().checked_div(i64::from(length)),
        Span::Years(length) => months().checked_div(i64::from(length) * 12),
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) | Span::WorkingDays(_) => None,
    }
}
