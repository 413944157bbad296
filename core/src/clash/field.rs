use serde::{Deserialize, Serialize};

use super::{Fold, Trace};
use crate::record::Record;

/// A single-valued field that remembers who set it, and by which entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field<T> {
    value: T,
    set: Trace,
}

impl<T: Clone + PartialEq + Serialize> Field<T> {
    /// A field set for the first time.
    pub fn new(value: T, fold: &Fold<'_>) -> Field<T> {
        Field { value, set: fold.trace() }
    }

    /// The value that stands.
    pub fn get(&self) -> &T {
        &self.value
    }

    /// Who set it, when.
    pub fn set_by(&self) -> &Trace {
        &self.set
    }

    /// Sets the field. When the entry had not seen the one that set the field before, and the values differ, both are
    /// kept as a clash.
    pub fn set(&mut self, value: T, record: impl Into<Record>, field: &str, fold: &mut Fold<'_>) {
        let record = record.into();
        let seen = fold.knew(&self.set);
        if !seen && self.value != value {
            fold.edited(record, field, &value, &self.value, &self.set);
        } else {
            fold.clashes.settle_seen(record, field, fold.origin);
        }
        *self = Field { value, set: fold.trace() };
    }
}

/// The value as somebody can read it: plain text as it is, anything else as JSON.
pub(super) fn words<T: Serialize>(value: &T) -> String {
    match serde_json::to_string(value) {
        Ok(json) => serde_json::from_str(&json).unwrap_or(json),
        Err(error) => error.to_string(),
    }
}
