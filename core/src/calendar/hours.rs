use jiff::civil::{Date, DateTime, Time, time};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The end of a day, written `24:00`: where something that goes on until midnight is over. No time of day is as late, so
/// the last moment of the civil clock stands for it.
pub const END_OF_DAY: Time = Time::MAX;

/// Minutes from midnight to a time of day; 1440 to the end of the day.
pub fn minute_of_day(time: Time) -> u16 {
    let minute = u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
    if time == END_OF_DAY { minute + 1 } else { minute }
}

/// The moment at which something that ends at a time of day is over: for the end of the day the next midnight.
pub fn end_on(day: Date, time: Time) -> DateTime {
    match time == END_OF_DAY {
        true => day.tomorrow().map_or(DateTime::MAX, |next| next.to_datetime(Time::midnight())),
        false => day.to_datetime(time),
    }
}

/// The time of day at which something that began on a day is over: the end of the day when that is the next midnight.
pub fn time_of_end(day: Date, end: DateTime) -> Time {
    if end == end_on(day, END_OF_DAY) { END_OF_DAY } else { end.time() }
}

/// A time of day as it is shown: `09:00`, `24:00`.
pub fn clock(time: Time) -> String {
    let minute = minute_of_day(time);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Reads and writes a time of day at which something is over, of which `24:00` is one.
pub(crate) mod closing {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(time: &Time, serializer: S) -> Result<S::Ok, S::Error> {
        match *time == END_OF_DAY {
            true => serializer.serialize_str("24:00"),
            false => time.serialize(serializer),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "24:00" | "24:00:00" => Ok(END_OF_DAY),
            text => text.parse().map_err(D::Error::custom),
        }
    }
}

/// The hours of one working day during which the office does business.
///
/// Morning and afternoon in order, each opening before it closes; values that break this cannot be made, nor read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Window>", into = "Vec<Window>")]
pub struct OfficeHours {
    first: Window,
    second: Option<Window>,
}

/// From one time of day to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first moment.
    pub opens: Time,
    /// The moment at which it is over; [`END_OF_DAY`] when it goes on until midnight.
    #[serde(with = "closing")]
    pub closes: Time,
}

impl OfficeHours {
    /// 09:00–12:00 and 14:00–18:00.
    pub const DEFAULT: OfficeHours = OfficeHours {
        first: Window { opens: time(9, 0, 0, 0), closes: time(12, 0, 0, 0) },
        second: Some(Window { opens: time(14, 0, 0, 0), closes: time(18, 0, 0, 0) }),
    };

    /// One window or two; `None` when one closes before it opens, or the second opens before the first has closed.
    pub fn new(first: Window, second: Option<Window>) -> Option<OfficeHours> {
        let in_order = |window: Window| window.opens < window.closes;
        let fits = in_order(first) && second.is_none_or(|w| in_order(w) && first.closes <= w.opens);
        fits.then_some(OfficeHours { first, second })
    }

    /// The windows, in order.
    pub fn windows(self) -> impl Iterator<Item = Window> {
        std::iter::once(self.first).chain(self.second)
    }

    /// Close of business.
    pub fn closes(self) -> Time {
        self.second.unwrap_or(self.first).closes
    }
}

impl Default for OfficeHours {
    fn default() -> OfficeHours {
        OfficeHours::DEFAULT
    }
}

impl From<OfficeHours> for Vec<Window> {
    fn from(hours: OfficeHours) -> Vec<Window> {
        hours.windows().collect()
    }
}

impl TryFrom<Vec<Window>> for OfficeHours {
    type Error = &'static str;
    fn try_from(windows: Vec<Window>) -> Result<OfficeHours, &'static str> {
        let hours = match windows[..] {
            [only] => OfficeHours::new(only, None),
            [first, second] => OfficeHours::new(first, Some(second)),
            _ => None,
        };
        hours.ok_or("office hours are one or two windows a day, in order, each opening before it closes")
    }
}
