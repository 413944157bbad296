use serde::{Deserialize, Serialize};

use super::{Fold, Trace};
use crate::journal::EntryId;

/// Who said what stands: the entry that said it last, and the first one of each device that had said the same before.
/// Whoever has seen one of them has seen what stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Setters {
    last: Trace,
    /// Boxed, because almost every field of a large workspace has none.
    before: Option<Box<Before>>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Before(Vec<EntryId>);

impl Setters {
    /// The entry alone.
    pub(crate) fn new(fold: &Fold<'_>) -> Setters {
        Setters { last: fold.trace(), before: None }
    }

    /// The entry that said it last.
    pub(crate) fn last(&self) -> &Trace {
        &self.last
    }

    /// Whether whoever wrote the entry in hand has seen what stands, from whichever device.
    pub(crate) fn known(&self, fold: &Fold<'_>) -> bool {
        fold.knew(&self.last) || self.before().iter().any(|entry| fold.origin.seen.saw(*entry))
    }

    /// The entry says the same once more. One entry of each device is enough: who has seen a later one has seen the first.
    pub(crate) fn again(&mut self, fold: &Fold<'_>) {
        let said = self.last.entry;
        if !self.before().iter().any(|entry| entry.device == said.device) {
            self.before.get_or_insert_default().0.push(said);
        }
        self.last = fold.trace();
    }

    fn before(&self) -> &[EntryId] {
        self.before.as_ref().map_or(&[], |before| &before.0)
    }
}
