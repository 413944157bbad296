use std::collections::{BTreeMap, btree_map};

use super::{Digest, Entry, EntryId, Order};

/// A set of entries in their total order.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal<F> {
    entries: BTreeMap<Order, Entry<F>>,
}

impl<F> Default for Journal<F> {
    fn default() -> Self {
        Journal { entries: BTreeMap::new() }
    }
}

/// What a merge brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Entries that were not here before.
    pub added: usize,
    /// Entries that were.
    pub known: usize,
}

/// Something about the set as a whole that does not fit. Nothing is dropped for it; it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A device's numbers have a gap: entries are missing.
    Missing {
        /// The first entry that should be there.
        entry: EntryId,
        /// The next entry that is.
        before: EntryId,
    },
    /// Two different entries carry one name: a profile was copied by hand, or a file was tampered with.
    Forked {
        /// The name.
        entry: EntryId,
    },
    /// An entry names another previous entry than the one that is here.
    Unchained {
        /// The entry.
        entry: EntryId,
    },
}

impl<F> Journal<F> {
    /// An empty journal.
    pub fn new() -> Journal<F> {
        Journal::default()
    }

    /// Adds an entry; returns whether it was new.
    pub fn insert(&mut self, entry: Entry<F>) -> bool {
        match self.entries.entry(entry.order()) {
            btree_map::Entry::Occupied(_) => false,
            btree_map::Entry::Vacant(place) => {
                place.insert(entry);
                true
            }
        }
    }

    /// The union of both sets: commutative, associative, idempotent.
    pub fn merge(&mut self, other: Journal<F>) -> Merged {
        let mut merged = Merged::default();
        for (_, entry) in other.entries {
            if self.insert(entry) { merged.added += 1 } else { merged.known += 1 }
        }
        merged
    }

    /// The entries in their total order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry<F>> + Clone {
        self.entries.values()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many facts the entries hold.
    pub fn fact_count(&self) -> usize {
        self.entries().map(|entry| entry.facts().len()).sum()
    }

    /// The digest of the set: the same for the same entries, whatever order they came in.
    pub fn digest(&self) -> Digest {
        Digest::of_all(self.entries.keys().map(|order| &order.hash))
    }

    /// Gaps, forks and broken chains, by device and number.
    pub fn damage(&self) -> Vec<Damage> {
        let mut by_name: Vec<(EntryId, &Entry<F>)> =
            self.entries().map(|entry| (entry.id(), entry)).collect();
        by_name.sort_by_key(|(id, _)| *id);
        let mut damage = Vec::new();
        let mut last: Option<(EntryId, &Entry<F>)> = None;
        for (id, entry) in by_name {
            let before = last.filter(|(before, _)| before.device == id.device);
            let expected = before.map_or(1, |(before, _)| before.number.saturating_add(1));
            if let Some((_, before)) = before.filter(|(before, _)| *before == id) {
                if before.hash() != entry.hash() {
                    damage.push(Damage::Forked { entry: id });
                }
            } else if id.number > expected {
                damage.push(Damage::Missing { entry: EntryId { number: expected, ..id }, before: id });
            } else if entry.previous() != before.map(|(_, before)| before.hash()) {
                damage.push(Damage::Unchained { entry: id });
            }
            last = Some((id, entry));
        }
        damage
    }
}

impl<F> FromIterator<Entry<F>> for Journal<F> {
    fn from_iter<I: IntoIterator<Item = Entry<F>>>(entries: I) -> Journal<F> {
        let mut journal = Journal::new();
        for entry in entries {
            journal.insert(entry);
        }
        journal
    }
}
