use std::cmp::Ordering;

use super::{Share, Span, SpanUnit, Value};

/// The least and the most that an office may set a parameter to, both included. What was set before there were such bounds
/// holds on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub least: Value,
    /// The most.
    pub most: Value,
}

impl Share {
    /// Which share is the larger: 2/4 is as much as 1/2.
    pub(crate) fn by_size(self, other: Share) -> Ordering {
        self.times_bottom_of(other).cmp(&other.times_bottom_of(self))
    }
}

impl Span {
    /// Which length of time is the longer, of whatever units: roughly, for a working day, a month and a year have no
    /// length of their own. One unit compares exactly, and so do months with years and minutes with days.
    pub(crate) fn by_length(self, other: Span) -> Ordering {
        self.about().cmp(&other.about())
    }

    /// About how many minutes pass.
    fn about(self) -> u128 {
        // 8 of 24 hours are working hours, 5 of 7 days working days; a mean year of the calendar has 365.2425 days.
        let (minutes, of) = match self.unit() {
            SpanUnit::Minutes => (1, 1),
            SpanUnit::Hours => (60, 1),
            SpanUnit::WorkingHours => (3 * 60, 1),
            SpanUnit::WorkingDays => (7 * 24 * 60, 5),
            SpanUnit::Days => (24 * 60, 1),
            SpanUnit::Months => (3_652_425 * 24 * 60, 12 * 10_000),
            SpanUnit::Years => (3_652_425 * 24 * 60, 10_000),
        };
        u128::from(self.count()) * minutes / of
    }
}
