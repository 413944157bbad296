use std::fmt;

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::{END_OF_DAY, Window, minute_of_day};

/// The opening intervals of one day, in order; none: closed.
///
/// Each opens before it closes and none overlaps another (they may touch): values that break this cannot be made, nor
/// read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Window>", into = "Vec<Window>")]
pub struct DayHours(Vec<Window>);

/// Why intervals are not the hours of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// One closes before or as it opens.
    #[error("it opens at {opens} and closes at {closes}: it must close after it opens", opens = .0.opens, closes = .0.closes)]
    ClosesFirst(Window),
    /// Two of them overlap.
    #[error("from {second} on it would be open already, until {first}", second = .1.opens, first = .0.closes)]
    Overlap(Window, Window),
}

impl DayHours {
    /// No hours at all.
    pub const CLOSED: DayHours = DayHours(Vec::new());

    /// Puts the intervals in order.
    ///
    /// # Errors
    /// With the interval that closes before it opens, or the two that overlap.
    pub fn new(mut windows: Vec<Window>) -> Result<DayHours, HoursError> {
        if let Some(wrong) = windows.iter().find(|window| window.closes <= window.opens) {
            return Err(HoursError::ClosesFirst(*wrong));
        }
        windows.sort_by_key(|window| window.opens);
        for pair in windows.windows(2) {
            if let [first, second] = pair
                && second.opens < first.closes
            {
                return Err(HoursError::Overlap(*first, *second));
            }
        }
        Ok(DayHours(windows))
    }

    /// The intervals, in order.
    pub fn windows(&self) -> &[Window] {
        &self.0
    }

    /// Whether there are none.
    pub fn is_closed(&self) -> bool {
        self.0.is_empty()
    }

    /// The interval in which a time of day lies; its closing time no longer does.
    pub fn at(&self, time: Time) -> Option<Window> {
        let within =
            |window: &&Window| window.opens <= time && (time < window.closes || window.closes == END_OF_DAY);
        self.0.iter().find(within).copied()
    }

    /// Whether it is open the whole time from one time of day up to another.
    pub fn covers(&self, from: Time, to: Time) -> bool {
        let mut open_until = from;
        for window in &self.0 {
            if window.opens <= open_until && open_until < window.closes {
                open_until = window.closes;
            }
        }
        to <= open_until
    }

    /// How many minutes it is open.
    pub fn minutes(&self) -> u32 {
        let minute = |time: Time| u32::from(minute_of_day(time));
        self.0.iter().map(|window| minute(window.closes).saturating_sub(minute(window.opens))).sum()
    }
}

impl From<DayHours> for Vec<Window> {
    fn from(hours: DayHours) -> Vec<Window> {
        hours.0
    }
}

impl TryFrom<Vec<Window>> for DayHours {
    type Error = HoursError;
    fn try_from(windows: Vec<Window>) -> Result<DayHours, HoursError> {
        DayHours::new(windows)
    }
}

/// `09:00–11:30 14:00–17:00`; nothing when closed.
impl fmt::Display for DayHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, window) in self.0.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(f, "{gap}{window}")?;
        }
        Ok(())
    }
}

/// Something for each day of the week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week<T> {
    /// Monday.
    #[serde(default)]
    pub monday: T,
    /// Tuesday.
    #[serde(default)]
    pub tuesday: T,
    /// Wednesday.
    #[serde(default)]
    pub wednesday: T,
    /// Thursday.
    #[serde(default)]
    pub thursday: T,
    /// Friday.
    #[serde(default)]
    pub friday: T,
    /// Saturday.
    #[serde(default)]
    pub saturday: T,
    /// Sunday.
    #[serde(default)]
    pub sunday: T,
}

impl<T: Clone> Week<T> {
    /// Monday to Friday alike, Saturday and Sunday alike.
    pub fn alike(working_days: T, weekend: T) -> Week<T> {
        Week {
            monday: working_days.clone(),
            tuesday: working_days.clone(),
            wednesday: working_days.clone(),
            thursday: working_days.clone(),
            friday: working_days,
            saturday: weekend.clone(),
            sunday: weekend,
        }
    }
}

impl<T> Week<T> {
    /// That of a weekday.
    pub fn of(&self, day: Weekday) -> &T {
        match day {
            Weekday::Monday => &self.monday,
            Weekday::Tuesday => &self.tuesday,
            Weekday::Wednesday => &self.wednesday,
            Weekday::Thursday => &self.thursday,
            Weekday::Friday => &self.friday,
            Weekday::Saturday => &self.saturday,
            Weekday::Sunday => &self.sunday,
        }
    }

    /// The same with each day's made into something else, or the first error.
    ///
    /// # Errors
    /// With the first day's that has one, Monday first.
    pub fn try_map<U, E>(&self, mut make: impl FnMut(&T) -> Result<U, E>) -> Result<Week<U>, E> {
        Ok(Week {
            monday: make(&self.monday)?,
            tuesday: make(&self.tuesday)?,
            wednesday: make(&self.wednesday)?,
            thursday: make(&self.thursday)?,
            friday: make(&self.friday)?,
            saturday: make(&self.saturday)?,
            sunday: make(&self.sunday)?,
        })
    }
}
