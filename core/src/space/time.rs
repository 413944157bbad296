//! Times of day, and half-open intervals: who leaves at noon does not meet who comes at noon.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Recurrence, clock, closing, end_on, minute_of_day, time_of_end},
    policy::Span,
};

/// A length of time in minutes on the clock. A working hour is an hour and a working day a day; a month counts thirty
/// days and a year 365, as nobody can say of which they would be. Stops at `u32::MAX`.
pub(crate) const fn clock_minutes(span: Span) -> u32 {
    const DAY: u32 = 24 * 60;
    match span {
        Span::Minutes(minutes) => minutes,
        Span::Hours(hours) | Span::WorkingHours(hours) => hours.saturating_mul(60),
        Span::Days(days) | Span::WorkingDays(days) => days.saturating_mul(DAY),
        Span::Months(months) => months.saturating_mul(30 * DAY),
        Span::Years(years) => years.saturating_mul(365 * DAY),
    }
}

/// From one time of day to a later one of the same day, without the last moment.
///
/// ```
/// use cobuild::space::TimeRange;
/// use jiff::civil::time;
/// assert!(TimeRange::new(time(12, 0, 0, 0), time(12, 0, 0, 0)).is_none(), "it ends after it begins");
/// let lunch = TimeRange::new(time(12, 0, 0, 0), time(13, 30, 0, 0)).expect("it does");
/// assert_eq!((lunch.minutes(), lunch.to_string().as_str()), (90, "12:00–13:30"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct TimeRange {
    from: Time,
    to: Time,
}

#[derive(Serialize, Deserialize)]
struct Ends {
    from: Time,
    #[serde(with = "closing")]
    to: Time,
}

impl TimeRange {
    /// `None` when it does not end after it begins.
    pub fn new(from: Time, to: Time) -> Option<TimeRange> {
        (from < to).then_some(TimeRange { from, to })
    }

    /// The first moment.
    pub fn from(self) -> Time {
        self.from
    }

    /// The moment at which it is over; [`END_OF_DAY`](crate::calendar::END_OF_DAY) when it goes on until midnight.
    pub fn to(self) -> Time {
        self.to
    }

    /// Its length in whole minutes.
    pub fn minutes(self) -> u32 {
        u32::from(minute_of_day(self.to).saturating_sub(minute_of_day(self.from)))
    }

    /// On a day.
    pub fn on(self, date: Date) -> Interval {
        Interval { from: date.to_datetime(self.from), to: end_on(date, self.to) }
    }
}

impl std::fmt::Display for TimeRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}–{}", clock(self.from), clock(self.to))
    }
}

impl From<TimeRange> for Ends {
    fn from(range: TimeRange) -> Ends {
        Ends { from: range.from, to: range.to }
    }
}

impl TryFrom<Ends> for TimeRange {
    type Error = &'static str;
    fn try_from(ends: Ends) -> Result<TimeRange, &'static str> {
        TimeRange::new(ends.from, ends.to).ok_or("a time range ends after it begins, on the same day")
    }
}

/// From a moment up to and without another: half-open, so that neighbours touch and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// The first moment.
    pub from: DateTime,
    /// The moment at which it is over.
    pub to: DateTime,
}

impl Interval {
    /// Whether both have a moment in common.
    pub fn overlaps(self, other: Interval) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// The time of day at which it is over; the end of the day when that is the next midnight.
    pub fn closes(self) -> Time {
        time_of_end(self.from.date(), self.to)
    }

    /// The same with some minutes after it, a day at most.
    pub fn followed_by(self, minutes: u32) -> Interval {
        let to = self.to.checked_add(i64::from(minutes.min(24 * 60)).minutes()).unwrap_or(DateTime::MAX);
        Interval { to, ..self }
    }
}

/// `2022-10-13 12:00–13:30`.
impl std::fmt::Display for Interval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}–{}", self.from.date(), clock(self.from.time()), clock(self.closes()))
    }
}

/// When a booking is: on a day, at a time of day, once or again and again at the same time of day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// The day, of a series the first.
    pub on: Date,
    /// From when to when.
    pub hours: TimeRange,
    /// How it comes back; it counts from the first moment of the first day.
    #[serde(default)]
    pub repeats: Option<Recurrence>,
}

impl Timing {
    /// The most occurrences of a series: every day of a year.
    pub const MOST: usize = 366;

    /// One occurrence.
    pub fn once(on: Date, hours: TimeRange) -> Timing {
        Timing { on, hours, repeats: None }
    }

    /// A series.
    pub fn series(on: Date, hours: TimeRange, repeats: Recurrence) -> Timing {
        Timing { on, hours, repeats: Some(repeats) }
    }

    /// Its occurrences, in order: at most one more than [`Timing::MOST`], which tells that there are too many.
    pub fn occurrences(&self) -> Vec<Interval> {
        self.days().into_iter().map(|day| self.hours.on(day)).collect()
    }

    /// Its days, in order and each once. At most one more than [`Timing::MOST`], which tells that there are too many.
    pub(super) fn days(&self) -> Vec<Date> {
        let Some(repeats) = &self.repeats else { return vec![self.on] };
        let mut days: Vec<Date> = Vec::new();
        for moment in repeats.occurrences() {
            if days.last() != Some(&moment.date()) {
                days.push(moment.date());
            }
            if days.len() > Timing::MOST {
                break;
            }
        }
        days
    }
}
