//! `--on`: a day that is asked about. It means one thing everywhere: what was known at the end of that day, and how things
//! stood then.

use cobuild::{calendar::china_day, journal::Journal, workspace::Fact};
use jiff::civil::{Date, DateTime, Time, date};

use crate::{Failure, arguments::Given, journal::now};

/// A day that is asked about.
#[derive(Clone, Copy)]
pub struct On {
    pub day: Date,
}

impl On {
    /// The day of `--on`, when one is given.
    pub fn of(given: &Given) -> Result<Option<On>, Failure> {
        Ok(given.option("--on").map(|_| given.read("--on", china_day)).transpose()?.map(|day| On { day }))
    }

    /// Its last second, as the ends of terms are given: what ends with the day is not late on it.
    pub fn end(self) -> DateTime {
        self.day.at(23, 59, 59, 0)
    }

    /// What was entered by then: what happened later, undoing included, was not known.
    pub fn known(self, journal: Journal<Fact>) -> Journal<Fact> {
        let last = self.day.to_datetime(Time::MAX);
        journal.entries().filter(|entry| entry.at() <= last).cloned().collect()
    }
}

/// The moment in China.
pub fn china_now() -> DateTime {
    china_at(now())
}

/// A moment of the wall clock, in milliseconds since 1970-01-01 UTC, to the second and as China's clocks show it.
pub fn china_at(wall: u64) -> DateTime {
    let since = i64::try_from(wall / 1000).unwrap_or_default();
    let span = jiff::Span::new().try_seconds(since.saturating_add(8 * 60 * 60)).unwrap_or_default();
    let epoch = date(1970, 1, 1).at(0, 0, 0, 0);
    epoch.checked_add(span).unwrap_or(epoch)
}
