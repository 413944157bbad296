use serde::{Deserialize, Serialize};

use super::Visibility;
use crate::{
    clash::{Fold, Trace},
    record::Record,
};

/// A visibility that remembers every "internal" that nobody has lifted.
///
/// A field with a single value would forget that two devices marked the same part internal: lifting the one mark would
/// publish what the other device still keeps back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marking {
    internal: Vec<Trace>,
    set: Trace,
}

impl Marking {
    /// A part marked for the first time.
    pub fn new(value: Visibility, fold: &Fold<'_>) -> Marking {
        let set = fold.trace();
        let internal = if value.is_public() { Vec::new() } else { vec![set.clone()] };
        Marking { internal, set }
    }

    /// Who may see it: everybody when no "internal" stands.
    pub fn get(&self) -> Visibility {
        if self.internal.is_empty() { Visibility::MayPublish } else { Visibility::Internal }
    }

    /// Who marked it last, when.
    pub fn set_by(&self) -> &Trace {
        &self.set
    }

    /// Marks it. "May be published" lifts the marks that its entry had seen; one that it had not seen stands, and the
    /// clash keeps the other for a person.
    pub fn mark(&mut self, value: Visibility, record: impl Into<Record>, field: &str, fold: &mut Fold<'_>) {
        let (record, before) = (record.into(), self.get());
        self.internal.retain(|mark| !fold.knew(mark));
        match (self.internal.first(), value) {
            (Some(unseen), Visibility::MayPublish) => {
                fold.overlapping(record, field, before.key(), value.key(), unseen);
                return;
            }
            (_, Visibility::Internal) if before.is_public() && !fold.knew(&self.set) => {
                fold.prevailing(record, field, value.key(), before.key(), &self.set);
            }
            _ => fold.settle(record, field),
        }
        if !value.is_public() {
            self.internal.push(fold.trace());
        }
        self.set = fold.trace();
    }
}
