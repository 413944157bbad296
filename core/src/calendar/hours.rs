use jiff::civil::{Time, time};
use serde::{Deserialize, Serialize};

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
    /// The moment at which it is over.
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
