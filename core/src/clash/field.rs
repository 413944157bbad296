use serde::{Deserialize, Serialize};

use super::{Fold, Setters, Trace};
use crate::record::Record;

/// A single-valued field that remembers who set it, and by which entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field<T> {
    value: T,
    set: Setters,
}

impl<T: Clone + PartialEq + Serialize> Field<T> {
    /// A field set for the first time.
    pub fn new(value: T, fold: &Fold<'_>) -> Field<T> {
        Field { value, set: Setters::new(fold) }
    }

    /// The value that stands.
    pub fn get(&self) -> &T {
        &self.value
    }

    /// Who set it, when.
    pub fn set_by(&self) -> &Trace {
        self.set.last()
    }

    /// Sets the field. When the entry had not seen the value that stands, from whichever device, and sets another, both
    /// are kept as a clash.
    pub fn set(&mut self, value: T, record: impl Into<Record>, field: &str, fold: &mut Fold<'_>) {
        let record = record.into();
        let same = self.value == value;
        if !same && !self.set.known(fold) {
            fold.edited(record, field, &value, &self.value, self.set.last());
        } else {
            fold.clashes.settle_seen(record, field, fold.origin);
        }
        if same {
            self.set.again(fold);
        } else {
            *self = Field::new(value, fold);
        }
    }
}

/// The value as somebody can read it: plain text as it is, anything else as JSON.
pub(super) fn words<T: Serialize>(value: &T) -> String {
    match serde_json::to_string(value) {
        Ok(json) => serde_json::from_str(&json).unwrap_or(json),
        Err(error) => error.to_string(),
    }
}
