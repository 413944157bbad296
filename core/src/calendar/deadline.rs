use jiff::civil::DateTime;

use crate::text::Language;

/// The last moment of a term, with the explanation of how it was counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The last moment at which the duty is met in time.
    pub due: DateTime,
}

impl Deadline {
    /// The explanation, a line a step.
    pub fn lines(&self, _language: Language) -> Vec<String> {
        Vec::new()
    }
}
