use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::policy::Share;

/// An exact figure: a number or a ratio. Written as people write it, `700`, `-2.5`, `1/180`.
///
/// ```
/// use cobuild::indicator::Value;
/// let ratio: Value = "1/180".parse().expect("a ratio");
/// assert_eq!(ratio.to_string(), "1/180");
/// assert!("1/0".parse::<Value>().is_err() && "7e2".parse::<Value>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Value {
    /// A whole or decimal number.
    Number(Decimal),
    /// A ratio of whole numbers; the second is not 0.
    Ratio(Share),
}

/// A decimal number, exact: the digits and how many of them stand after the point. Trailing zeros after the point are
/// not kept, so equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    places: u32,
}

/// Why something is not a decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// A character that no such number has, or none where a digit is needed.
    #[error("a number is written with digits and at most one point, like 700 or 2.5")]
    Shape,
    /// More digits than are kept exactly.
    #[error(
        "a number has at most {} digits, {} of them after the point",
        Decimal::MOST_DIGITS,
        Decimal::MOST_PLACES
    )]
    Long,
}

/// Why something is not a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// It is not a number.
    #[error(transparent)]
    Number(#[from] DecimalError),
    /// It is not a ratio.
    #[error("a ratio is written like 1/180, in whole numbers up to {}, the second not 0", u32::MAX)]
    Ratio,
}

impl Decimal {
    /// The most digits in all.
    pub const MOST_DIGITS: usize = 18;
    /// The most digits after the point.
    pub const MOST_PLACES: usize = 9;

    /// A whole number.
    pub const fn whole(number: i32) -> Decimal {
        Decimal { digits: number as i64, places: 0 }
    }

    /// The digits without the point, and how many of them stand after it.
    pub const fn parts(self) -> (i64, u32) {
        (self.digits, self.places)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;
    fn from_str(text: &str) -> Result<Decimal, DecimalError> {
        let text = text.trim();
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let are_digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        if !are_digits(whole) || !are_digits(fraction) {
            return Err(DecimalError::Shape);
        }
        let fraction = fraction.trim_end_matches('0');
        let whole = whole.trim_start_matches('0');
        if whole.len() + fraction.len() > Decimal::MOST_DIGITS || fraction.len() > Decimal::MOST_PLACES {
            return Err(DecimalError::Long);
        }
        let digits: i64 = match format!("{whole}{fraction}").as_str() {
            "" => 0,
            digits => digits.parse().map_err(|_| DecimalError::Long)?,
        };
        let digits = if text.starts_with('-') { -digits } else { digits };
        Ok(Decimal { digits, places: u32::try_from(fraction.len()).unwrap_or(0) })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let scale = 10_u64.saturating_pow(self.places);
        let (whole, fraction) = (self.digits.unsigned_abs() / scale, self.digits.unsigned_abs() % scale);
        write!(f, "{sign}{whole}")?;
        match self.places {
            0 => Ok(()),
            places => write!(f, ".{fraction:0width$}", width = places as usize),
        }
    }
}

impl FromStr for Value {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Value, ValueError> {
        let Some((top, bottom)) = text.split_once('/') else { return Ok(Value::Number(text.parse()?)) };
        let part = |text: &str| text.trim().parse::<u32>().map_err(|_| ValueError::Ratio);
        Share::new(part(top)?, part(bottom)?).map(Value::Ratio).ok_or(ValueError::Ratio)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => number.fmt(f),
            Value::Ratio(ratio) => ratio.fmt(f),
        }
    }
}

impl From<Value> for String {
    fn from(value: Value) -> String {
        value.to_string()
    }
}

impl TryFrom<String> for Value {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Value, ValueError> {
        text.parse()
    }
}
