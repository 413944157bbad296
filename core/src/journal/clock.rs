use serde::{Deserialize, Serialize};

/// How far ahead of the reader's clock an entry may be dated before it is set aside: 5 minutes.
pub const DRIFT_LIMIT_MILLIS: u64 = 5 * 60 * 1000;

/// A hybrid logical time: milliseconds since 1970-01-01 UTC as the device's clock read, and a counter that keeps
/// entries of one moment, and entries made after a clock went back, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 UTC.
    pub wall: u64,
    /// Order within the millisecond.
    pub counter: u32,
}

impl Stamp {
    /// Whether this is dated more than [`DRIFT_LIMIT_MILLIS`] after `now` (milliseconds since 1970-01-01 UTC).
    pub fn is_ahead_of(self, now: u64) -> bool {
        self.wall > now.saturating_add(DRIFT_LIMIT_MILLIS)
    }
}

/// A hybrid logical clock: never goes back, even when the wall clock does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    last: Stamp,
}

impl Clock {
    /// A clock that has seen `last`.
    pub fn after(last: Stamp) -> Clock {
        Clock { last }
    }

    /// The stamp of an entry made when the wall clock reads `now` (milliseconds since 1970-01-01 UTC).
    ///
    /// ```
    /// # use cobuild::journal::Clock;
    /// let mut clock = Clock::default();
    /// let first = clock.tick(1000);
    /// let second = clock.tick(400); // the wall clock went back
    /// assert!(second > first);
    /// ```
    pub fn tick(&mut self, now: u64) -> Stamp {
        self.last = if now > self.last.wall {
            Stamp { wall: now, counter: 0 }
        } else {
            Stamp { wall: self.last.wall, counter: self.last.counter.saturating_add(1) }
        };
        self.last
    }

    /// The newest stamp seen.
    pub fn last(self) -> Stamp {
        self.last
    }
}
