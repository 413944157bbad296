use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Clash, ClashId, Origin};
use crate::{journal::EntryId, record::Record};

/// Every clash of a workspace, settled or not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Clashes {
    all: BTreeMap<ClashId, Clash>,
    /// Every field that is set asks for the clashes of its record: a search through all of them would take longer with
    /// each one that nobody settles.
    of: BTreeMap<Record, BTreeSet<ClashId>>,
}

impl Clashes {
    /// The clashes that nobody has settled.
    pub fn open(&self) -> impl Iterator<Item = (ClashId, &Clash)> {
        self.all().filter(|(_, clash)| clash.settled.is_none())
    }

    /// Every clash.
    pub fn all(&self) -> impl Iterator<Item = (ClashId, &Clash)> {
        self.all.iter().map(|(id, clash)| (*id, clash))
    }

    /// The clash with this name.
    pub fn get(&self, id: ClashId) -> Option<&Clash> {
        self.all.get(&id)
    }

    /// Marks a clash as settled by an entry; the first settlement stands.
    pub fn settle(&mut self, id: ClashId, by: EntryId) {
        if let Some(clash) = self.all.get_mut(&id) {
            clash.settled.get_or_insert(by);
        }
    }

    pub(super) fn add(&mut self, entry: EntryId, clash: Clash) {
        let of_entry = ClashId { entry, index: 0 }..=ClashId { entry, index: u32::MAX };
        let last = self.all.range(of_entry).next_back().map(|(id, _)| id.index);
        let id = ClashId { entry, index: last.map_or(0, |last| last.saturating_add(1)) };
        self.of.entry(clash.record).or_default().insert(id);
        self.all.insert(id, clash);
    }

    /// Takes the values out of every clash about a record, and settles those that are open: there is nothing left to choose.
    pub(super) fn forget(&mut self, record: Record, by: EntryId) {
        self.change(record, |clash| {
            clash.stands.value.clear();
            clash.set_aside.value.clear();
            clash.told.clear();
            clash.settled.get_or_insert(by);
        });
    }

    /// A value set by an entry that had seen both sides settles their clash.
    pub(super) fn settle_seen(&mut self, record: Record, field: &str, fold: Origin<'_>) {
        self.change(record, |clash| {
            let about = clash.field == field && clash.settled.is_none();
            if about && fold.seen.saw(clash.stands.entry) && fold.seen.saw(clash.set_aside.entry) {
                clash.settled = Some(fold.trace.entry);
            }
        });
    }

    fn change(&mut self, record: Record, mut change: impl FnMut(&mut Clash)) {
        for id in self.of.get(&record).into_iter().flatten() {
            if let Some(clash) = self.all.get_mut(id) {
                change(clash);
            }
        }
    }
}
