use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// An area in square metres, exact to the hundredth; written as `2718` or `120.5`.
///
/// ```
/// use cobuild::building::Area;
/// let area: Area = "120.5".parse()?;
/// assert_eq!(area.hundredths(), 12_050);
/// assert_eq!(area.to_string(), "120.5");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Area(u64);

impl Area {
    /// An area of whole square metres.
    pub const fn square_metres(metres: u32) -> Area {
        Area(metres as u64 * 100)
    }

    /// An area of so many hundredths of a square metre.
    pub const fn of_hundredths(hundredths: u64) -> Area {
        Area(hundredths)
    }

    /// Both together. Stops at what an area can hold.
    pub const fn and(self, other: Area) -> Area {
        Area(self.0.saturating_add(other.0))
    }

    /// All together. Stops at what an area can hold.
    pub fn total(areas: impl IntoIterator<Item = Area>) -> Area {
        areas.into_iter().fold(Area::default(), Area::and)
    }

    /// What is left, nothing when `other` is more.
    pub const fn without(self, other: Area) -> Area {
        Area(self.0.saturating_sub(other.0))
    }

    /// Hundredths of a square metre.
    pub const fn hundredths(self) -> u64 {
        self.0
    }
}

impl FromStr for Area {
    type Err = String;
    fn from_str(text: &str) -> Result<Area, String> {
        let text = text.trim();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        let hundredths = match part.len() {
            _ if !digits(whole) || !digits(part) || (part.is_empty() && text.contains('.')) => None,
            0 => Some(0),
            1 => part.parse::<u64>().ok().map(|tenths| tenths * 10),
            2 => part.parse().ok(),
            _ => None,
        };
        let whole = whole.parse::<u64>().ok().and_then(|whole| whole.checked_mul(100));
        let area = whole.zip(hundredths).and_then(|(whole, part)| whole.checked_add(part)).map(Area);
        area.ok_or_else(|| format!("`{text}` is not an area in square metres such as 2718 or 120.5"))
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl From<Area> for String {
    fn from(area: Area) -> String {
        area.to_string()
    }
}

impl TryFrom<String> for Area {
    type Error = String;
    fn try_from(text: String) -> Result<Area, String> {
        text.parse()
    }
}
