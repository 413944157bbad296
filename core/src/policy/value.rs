use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    rule::span_words,
    text::{Language, Text, messages::policy as words},
};

/// A share such as two thirds, kept as whole numbers: thresholds are compared by cross-multiplication, never by
/// floating point.
///
/// ```
/// use cobuild::policy::Share;
/// let two_thirds = Share::new(2, 3).expect("the denominator is not 0");
/// assert_eq!(two_thirds.needed_of(13), 9);
/// assert!(two_thirds.reached_by(9, 13) && !two_thirds.reached_by(8, 13));
/// assert!(!Share::HALF.exceeded_by(4, 8) && Share::HALF.exceeded_by(5, 8));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Share {
    top: u32,
    bottom: u32,
}

impl Share {
    /// One half.
    pub const HALF: Share = Share { top: 1, bottom: 2 };

    /// `top / bottom`, or `None` when `bottom` is 0.
    pub const fn new(top: u32, bottom: u32) -> Option<Share> {
        if bottom == 0 { None } else { Some(Share { top, bottom }) }
    }

    /// For the generated policy table, whose denominators the build has checked.
    pub(crate) const fn constant(top: u32, bottom: u32) -> Share {
        Share { top, bottom }
    }

    /// Whether `part` of `whole` is this share **or more** (以上).
    pub const fn reached_by(self, part: u32, whole: u32) -> bool {
        part as u64 * self.bottom as u64 >= whole as u64 * self.top as u64
    }

    /// Whether `part` of `whole` is **more than** this share (超過, 過半數).
    pub const fn exceeded_by(self, part: u32, whole: u32) -> bool {
        part as u64 * self.bottom as u64 > whole as u64 * self.top as u64
    }

    /// The smallest number that reaches this share of `whole`. Stops at `u64::MAX`.
    pub const fn needed_of(self, whole: u64) -> u64 {
        Self::stop((whole as u128 * self.top as u128).div_ceil(self.bottom as u128))
    }

    /// The smallest number that exceeds this share of `whole`. Stops at `u64::MAX`.
    pub const fn needed_to_exceed(self, whole: u64) -> u64 {
        Self::stop(whole as u128 * self.top as u128 / self.bottom as u128 + 1)
    }

    /// For comparing two shares without dividing.
    pub(super) const fn times_bottom_of(self, other: Share) -> u64 {
        self.top as u64 * other.bottom as u64
    }

    const fn stop(number: u128) -> u64 {
        if number > u64::MAX as u128 { u64::MAX } else { number as u64 }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.top, self.bottom)
    }
}

impl From<Share> for String {
    fn from(share: Share) -> String {
        share.to_string()
    }
}

impl TryFrom<String> for Share {
    type Error = String;
    fn try_from(text: String) -> Result<Share, String> {
        let parts = text
            .split_once('/')
            .and_then(|(top, bottom)| Share::new(top.parse().ok()?, bottom.parse().ok()?));
        parts.ok_or_else(|| format!("`{text}` is not a share like 2/3"))
    }
}

/// A length of time as policies and laws give it. How it is counted is the calendar's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Minutes on the clock, nights and holidays included.
    Minutes(u32),
    /// Hours on the clock, nights and holidays included.
    Hours(u32),
    /// Hours within the office hours of working days.
    WorkingHours(u32),
    /// Working days 工作日: the start day is not counted, make-up workdays are.
    WorkingDays(u32),
    /// Calendar days: the start day is not counted; a last day that is a statutory holiday moves on.
    Days(u32),
    /// Months, ending on the corresponding day or at the month's end.
    Months(u32),
    /// Years, ending on the corresponding day or at the month's end.
    Years(u32),
}

/// The value of a parameter, of whatever kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A whole number.
    Count(u32),
    /// A share.
    Share(Share),
    /// A length of time.
    Span(Span),
    /// A value that nobody has set: its source was not obtained, or sets none. An office may enter its own.
    NotSet,
}

impl Value {
    /// The value as a reader of `language` reads it: `9`, `2/3`, `5 working days`.
    pub fn words(self, language: Language) -> String {
        match self {
            Value::Count(count) => count.to_string(),
            Value::Share(share) => share.to_string(),
            Value::Span(span) => span_words(span, language),
            Value::NotSet => words::NOT_SET.get(language).to_owned(),
        }
    }
}

/// What kind of value a parameter takes. It stays the same, whoever sets the parameter and from whatever day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A whole number.
    Count,
    /// A share.
    Share,
    /// A length of time.
    Span,
}

impl ValueKind {
    /// The name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            ValueKind::Count => &words::COUNT,
            ValueKind::Share => &words::SHARE,
            ValueKind::Span => &words::SPAN,
        }
    }
}

/// The Rust type of a parameter's value.
pub trait ParameterValue: Copy + Into<Value> + 'static {
    /// Of what kind it is, also while it is not set.
    const KIND: ValueKind;

    /// `None` when `value` is of another kind.
    fn from_value(value: Value) -> Option<Self>;

    /// Whether it says anything: what nobody has set does not.
    fn is_set(&self) -> bool {
        true
    }
}

macro_rules! parameter_value {
    ($type:ty, $variant:ident) => {
        impl From<$type> for Value {
            fn from(value: $type) -> Value {
                Value::$variant(value)
            }
        }
        impl ParameterValue for $type {
            const KIND: ValueKind = ValueKind::$variant;

            fn from_value(value: Value) -> Option<Self> {
                if let Value::$variant(value) = value { Some(value) } else { None }
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Value {
                value.map_or(Value::NotSet, Value::$variant)
            }
        }
        impl ParameterValue for Option<$type> {
            const KIND: ValueKind = ValueKind::$variant;

            fn from_value(value: Value) -> Option<Self> {
                match value {
                    Value::NotSet => Some(None),
                    set => <$type>::from_value(set).map(Some),
                }
            }

            fn is_set(&self) -> bool {
                self.is_some()
            }
        }
    };
}
parameter_value!(u32, Count);
parameter_value!(Share, Share);
parameter_value!(Span, Span);
