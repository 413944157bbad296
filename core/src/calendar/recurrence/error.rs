use crate::text::{Language, Text, messages::calendar::recurrence as messages};

/// Why a recurrence was not read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecurrenceError {
    /// The part that is wrong: `DTSTART`, `RRULE BYWEEKNO`.
    pub part: String,
    /// What is written there, as typed.
    pub value: String,
    /// The character of the text at which it stands, from 1.
    pub column: usize,
    /// What is wrong with it.
    pub problem: RecurrenceProblem,
}

/// What is wrong with a part of a recurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecurrenceProblem {
    /// There is no `DTSTART`.
    NoStart,
    /// The rule has no `FREQ`.
    NoFrequency,
    /// A part of RFC 5545, or of a program, that is not in the subset.
    NotSupported,
    /// A frequency finer than a day, or none at all.
    Frequency,
    /// A part or line that may stand once.
    Twice,
    /// The value does not have the form that the part needs.
    NotUnderstood,
    /// A number outside its range.
    OutOfRange {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
        /// Whether the same numbers are allowed with a minus: counted from the end.
        from_end: bool,
    },
    /// `COUNT` and `UNTIL` in one rule.
    CountAndUntil,
    /// An ordinal other than 1 and −1 in a rule whose period has a weekday once.
    Ordinal,
    /// `BYSETPOS` chooses from what other parts give, and there is none.
    PositionAlone,
    /// Another time zone than China's.
    Zone,
    /// A `DTSTART` in UTC whose rule cannot be moved to local time.
    UtcStart,
    /// A day without a time where the rule has several times a day.
    DayAlone,
}

/// The same, while the text is being read: `value` is a piece of that text.
#[derive(Debug)]
pub(super) struct Wrong<'a> {
    pub part: String,
    pub value: &'a str,
    pub problem: RecurrenceProblem,
}

impl RecurrenceProblem {
    pub(super) fn at<'a>(self, part: &str, value: &'a str) -> Wrong<'a> {
        Wrong { part: part.to_owned(), value, problem: self }
    }

    fn text(self) -> &'static Text {
        match self {
            RecurrenceProblem::NoStart => &messages::NO_START,
            RecurrenceProblem::NoFrequency => &messages::NO_FREQUENCY,
            RecurrenceProblem::NotSupported => &messages::NOT_SUPPORTED,
            RecurrenceProblem::Frequency => &messages::FREQUENCY,
            RecurrenceProblem::Twice => &messages::TWICE,
            RecurrenceProblem::NotUnderstood => &messages::NOT_UNDERSTOOD,
            RecurrenceProblem::OutOfRange { from_end: false, .. } => &messages::OUT_OF_RANGE,
            RecurrenceProblem::OutOfRange { from_end: true, .. } => &messages::OUT_OF_RANGE_FROM_END,
            RecurrenceProblem::CountAndUntil => &messages::COUNT_AND_UNTIL,
            RecurrenceProblem::Ordinal => &messages::ORDINAL,
            RecurrenceProblem::PositionAlone => &messages::POSITION_ALONE,
            RecurrenceProblem::Zone => &messages::ZONE,
            RecurrenceProblem::UtcStart => &messages::UTC_START,
            RecurrenceProblem::DayAlone => &messages::DAY_ALONE,
        }
    }
}

impl Wrong<'_> {
    /// With its place, and as it was typed: `text` is what the value is a piece of, `typed` the same before its letters
    /// were made large.
    pub(super) fn in_text(self, text: &str, typed: &str) -> RecurrenceError {
        // Equal pieces may stand in several places: only the address tells them apart.
        let offset = self.value.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
        let before = text.char_indices().take_while(|(at, _)| *at < offset).count();
        RecurrenceError {
            part: self.part,
            value: typed.chars().skip(before).take(self.value.chars().count()).collect(),
            column: before + 1,
            problem: self.problem,
        }
    }
}

impl RecurrenceError {
    /// In words: the place, what stands there, the problem and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let (least, most) = match self.problem {
            RecurrenceProblem::OutOfRange { least, most, .. } => (least.to_string(), most.to_string()),
            _ => (String::new(), String::new()),
        };
        let column = self.column.to_string();
        let values = [
            ("column", column.as_str()),
            ("part", self.part.as_str()),
            ("value", self.value.as_str()),
            ("least", least.as_str()),
            ("most", most.as_str()),
        ];
        let problem = self.problem.text().fill(language, &values);
        match self.problem {
            RecurrenceProblem::NoStart => problem,
            _ => format!("{}{problem}", messages::PLACE.fill(language, &values)),
        }
    }
}

impl std::fmt::Display for RecurrenceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for RecurrenceError {}
