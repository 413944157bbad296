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
pub(crate) use wire::Bytes;

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

#[cfg(test)]
mod tests {
    use super::*;

    /// A shelf that came with a snapshot, some of whose records were changed and to which others were added.
    fn mixed() -> Shelf<u32, String> {
        let mut written: Shelf<u32, String> = Shelf::default();
        [10, 20, 30, 40, 50].into_iter().for_each(|key| written.insert(key, format!("{key} written")));
        let bytes = postcard::to_allocvec(&written).expect("a shelf can be written");
        let mut shelf: Shelf<u32, String> =
            postcard::from_bytes(&bytes).expect("what was written can be read");
        [5, 20, 35, 60].into_iter().for_each(|key| shelf.insert(key, format!("{key} entered")));
        shelf.get_mut(&50).expect("it was written").push_str(" and changed");
        shelf
    }

    #[test]
    fn open_and_packed_records_are_one_run_from_either_end() {
        let shelf = mixed();
        let expected = [
            (5, "5 entered"),
            (10, "10 written"),
            (20, "20 entered"),
            (30, "30 written"),
            (35, "35 entered"),
            (40, "40 written"),
            (50, "50 written and changed"),
            (60, "60 entered"),
        ];
        let found = |(key, value): (u32, &'static str)| (key, value.to_owned());
        let expected: Vec<(u32, String)> = expected.into_iter().map(found).collect();
        let forward: Vec<(u32, String)> = shelf.iter().map(|(key, value)| (key, value.clone())).collect();
        assert_eq!(forward, expected);
        assert_eq!(shelf.len(), expected.len());

        let mut backward: Vec<(u32, String)> =
            shelf.iter().rev().map(|(key, value)| (key, value.clone())).collect();
        backward.reverse();
        assert_eq!(backward, expected);

        // Some from the front and the others from behind, wherever they meet.
        for taken_first in 0..=expected.len() {
            let mut run = shelf.iter();
            let mut keys: Vec<u32> = run.by_ref().take(taken_first).map(|(key, _)| key).collect();
            let mut rest: Vec<u32> = std::iter::from_fn(|| run.next_back()).map(|(key, _)| key).collect();
            rest.reverse();
            keys.extend(rest);
            assert_eq!(
                keys,
                expected.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
                "{taken_first} from the front"
            );
        }
    }

    #[test]
    fn a_shelf_with_both_is_written_as_it_stands() {
        let shelf = mixed();
        let bytes = postcard::to_allocvec(&shelf).expect("a shelf can be written");
        let read: Shelf<u32, String> = postcard::from_bytes(&bytes).expect("what was written can be read");
        assert!(read == shelf);
        assert_eq!(read.get(&50).map(String::as_str), Some("50 written and changed"));
        assert_eq!(read.get(&55), None);
    }
}
