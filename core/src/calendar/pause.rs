use jiff::civil::{DateTime, Time, time};
use serde::{Deserialize, Serialize};

/// A time during which a clock stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// When it stopped.
    pub start: DateTime,
    /// When it ran on; `None` while it still stands.
    pub end: Option<DateTime>,
}

/// The pauses of a term as they stand at a moment: in order, joined where they overlap. A pause that is still open is
/// taken to end at that moment, so the due date reads "if the clock ran on now".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pauses {
    closed: Vec<(DateTime, DateTime)>,
    open_since: Option<DateTime>,
}

impl Pauses {
    /// A clock that never stood still.
    pub const NONE: Pauses = Pauses { closed: Vec::new(), open_since: None };

    /// The pauses as they stand at `as_of`. A pause that ends before it starts, or starts later than `as_of` and is
    /// open, has no length and is left out.
    pub fn at(pauses: &[Pause], as_of: DateTime) -> Pauses {
        let mut all: Vec<(DateTime, DateTime)> =
            pauses.iter().map(|pause| (pause.start, pause.end.unwrap_or(as_of))).collect();
        all.retain(|(start, end)| start < end);
        all.sort();
        let mut closed: Vec<(DateTime, DateTime)> = Vec::with_capacity(all.len());
        for (start, end) in all {
            match closed.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => closed.push((start, end)),
            }
        }
        let open = pauses.iter().filter(|pause| pause.end.is_none() && pause.start <= as_of);
        Pauses { closed, open_since: open.map(|pause| pause.start).min() }
    }

    /// Since when the clock stands still, when it does.
    pub fn open_since(&self) -> Option<DateTime> {
        self.open_since
    }

    /// The closed intervals, in order, none touching another.
    pub(super) fn intervals(&self) -> &[(DateTime, DateTime)] {
        &self.closed
    }

    /// Whether the clock stood still for more than half of some windows of time, none of which overlaps another.
    pub(super) fn cover_most(&self, windows: impl IntoIterator<Item = (DateTime, DateTime)>) -> bool {
        let (mut all, mut still) = (0, 0);
        for (opens, closes) in windows {
            all += seconds(opens, closes);
            let within = self.closed.iter().skip_while(|(_, end)| *end <= opens);
            let within = within.take_while(|(start, _)| *start < closes);
            still += within.map(|(start, end)| seconds((*start).max(opens), (*end).min(closes))).sum::<i64>();
        }
        still * 2 > all
    }
}

/// The last moment of a day that a [`DateTime`] can name to the second; the law says 24:00.
pub(super) const END_OF_DAY: Time = time(23, 59, 59, 0);

/// Seconds from one moment to another; negative when the other is earlier.
pub(super) fn seconds(from: DateTime, to: DateTime) -> i64 {
    to.duration_since(from).as_secs()
}
