//! Records by id, of which those that came with a snapshot stay as its bytes until somebody asks for them.
//!
//! Most of what an office has ever done is closed. A start that reads all of it makes everybody wait for what nobody opens;
//! so a [`Shelf`] reads a record when it is first asked for, and writes one that nobody has changed as the bytes it came in.

mod in_order;
mod packed;
mod wire;

use std::collections::BTreeMap;

use in_order::InOrder;
use packed::Packed;
use serde::Deserialize;

use crate::clash::Traces;

/// Records by id, in the order of their ids.
#[derive(Clone, Debug)]
pub(crate) struct Shelf<K, V> {
    /// Those entered or changed since the snapshot, beside each other: what walks all of them finds them fast.
    open: BTreeMap<K, V>,
    /// Those of the snapshot that nobody has changed; no id is in both.
    packed: BTreeMap<K, Packed<V>>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Shelf { open: BTreeMap::new(), packed: BTreeMap::new() }
    }
}

impl<K: Ord, V> Shelf<K, V> {
    pub(crate) fn len(&self) -> usize {
        self.open.len() + self.packed.len()
    }

    pub(crate) fn contains_key(&self, key: &K) -> bool {
        self.open.contains_key(key) || self.packed.contains_key(key)
    }

    /// Puts a record in its place; what stood there is gone.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.packed.remove(&key);
        self.open.insert(key, value);
    }

    /// The traces that its packed records name; `None` when none is packed.
    pub(crate) fn traces(&self) -> Option<Traces> {
        self.packed.values().find_map(Packed::traces)
    }

    fn slots(&self) -> InOrder<'_, K, V> {
        InOrder::new(self.open.iter(), self.packed.iter())
    }
}

impl<K: Ord + Copy, V: for<'de> Deserialize<'de>> Shelf<K, V> {
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.open.get(key).or_else(|| self.packed.get(key)?.get())
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        if let Some(value) = self.packed.get_mut(key).and_then(Packed::take) {
            self.insert(*key, value);
        }
        self.open.get_mut(key)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> {
        self.slots().filter_map(|(key, slot)| Some((*key, slot.get()?)))
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.slots().filter_map(|(_, slot)| slot.get())
    }
}

impl<K: Ord, V: PartialEq + for<'de> Deserialize<'de>> PartialEq for Shelf<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self
                .slots()
                .zip(other.slots())
                .all(|((key, slot), (other_key, other))| key == other_key && slot.get() == other.get())
    }
}
