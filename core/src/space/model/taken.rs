use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::{record::BookingId, space::Interval};

/// The time of one space that approved bookings take, the minutes kept free after each included. No two overlap, so
/// that what is in the way of an interval is found in O(log n).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::space) struct Taken(BTreeMap<DateTime, Stay>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Stay {
    until: DateTime,
    booking: BookingId,
}

impl Taken {
    /// The bookings in the way of an interval, each with the day of its occurrence, in order.
    pub(in crate::space) fn in_the_way(&self, wanted: Interval) -> Vec<(BookingId, Date)> {
        let before = self.0.range(..wanted.to).rev();
        let mut found: Vec<_> = before
            .take_while(|(_, stay)| wanted.from < stay.until)
            .map(|(from, stay)| (stay.booking, from.date()))
            .collect();
        found.reverse();
        found
    }

    /// The days from one to another on which something begins.
    pub(in crate::space) fn between(
        &self,
        from: Date,
        to: Date,
    ) -> impl Iterator<Item = (BookingId, Date)> + '_ {
        let (first, last) = (from.at(0, 0, 0, 0), to.at(23, 59, 59, 999_999_999));
        let range = (first <= last).then(|| self.0.range(first..=last));
        range.into_iter().flatten().map(|(from, stay)| (stay.booking, from.date()))
    }

    /// Takes an interval. Whoever calls has made sure that nothing is in its way.
    pub(in crate::space) fn take(&mut self, whole: Interval, booking: BookingId) {
        self.0.insert(whole.from, Stay { until: whole.to, booking });
    }

    /// Gives an interval free, when this booking has it.
    pub(in crate::space) fn free(&mut self, from: DateTime, booking: BookingId) {
        if self.0.get(&from).is_some_and(|stay| stay.booking == booking) {
            self.0.remove(&from);
        }
    }
}
