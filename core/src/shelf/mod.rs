//! Records by id, of which those that came with a snapshot stay as its bytes until somebody asks for them.
//!
//! Most of what an office has ever done is closed. A start that reads all of it makes everybody wait for what nobody opens;
//! so a [`Shelf`] reads a record when it is first asked for, and writes one that nobody has changed as the bytes it came in.

mod slot;
mod wire;

use std::collections::BTreeMap;

use slot::Slot;

use crate::clash::Traces;

/// Records by id, in the order of their ids.
#[derive(Clone, Debug)]
pub(crate) struct Shelf<K, V> {
    slots: BTreeMap<K, Slot<V>>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Shelf { slots: BTreeMap::new() }
    }
}

impl<K: Ord, V> Shelf<K, V> {
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(crate) fn contains_key(&self, key: &K) -> bool {
        self.slots.contains_key(key)
    }

    /// Puts a record in its place; what stood there is gone.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.slots.insert(key, Slot::open(value));
    }

    /// The traces that its packed records name; `None` when none is packed.
    pub(crate) fn traces(&self) -> Option<Traces> {
        self.slots.values().find_map(Slot::traces)
    }
}

impl<K: Ord, V: for<'de> serde::Deserialize<'de>> Shelf<K, V> {
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.slots.get(key)?.get()
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.slots.get_mut(key)?.get_mut()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)>
    where
        K: Copy,
    {
        self.slots.iter().filter_map(|(key, slot)| Some((*key, slot.get()?)))
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.slots.values().filter_map(Slot::get)
    }
}

impl<K: PartialEq, V: PartialEq + for<'de> serde::Deserialize<'de>> PartialEq for Shelf<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.slots.len() == other.slots.len()
            && self
                .slots
                .iter()
                .zip(&other.slots)
                .all(|((key, slot), (other_key, other))| key == other_key && slot.get() == other.get())
    }
}
