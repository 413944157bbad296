use std::collections::btree_map::Iter;

use serde::Deserialize;

use super::packed::Packed;

/// A record of a shelf, as it stands there.
pub(super) enum Slot<'a, V> {
    Open(&'a V),
    Packed(&'a Packed<V>),
}

impl<'a, V: for<'de> Deserialize<'de>> Slot<'a, V> {
    pub(super) fn get(&self) -> Option<&'a V> {
        match self {
            Slot::Open(value) => Some(value),
            Slot::Packed(packed) => packed.get(),
        }
    }
}

/// The open and the packed records of a shelf as one run, in the order of their ids.
pub(super) struct InOrder<'a, K, V> {
    open: Ends<Iter<'a, K, V>>,
    packed: Ends<Iter<'a, K, Packed<V>>>,
}

impl<'a, K, V> InOrder<'a, K, V> {
    pub(super) fn new(open: Iter<'a, K, V>, packed: Iter<'a, K, Packed<V>>) -> Self {
        InOrder { open: Ends::of(open), packed: Ends::of(packed) }
    }
}

impl<'a, K: Ord, V> Iterator for InOrder<'a, K, V> {
    type Item = (&'a K, Slot<'a, V>);

    fn next(&mut self) -> Option<Self::Item> {
        // Most shelves hold records of one sort only: nothing is compared then.
        let packed_first = self.open.is_empty()
            || !self.packed.is_empty()
                && self.packed.first().map(|(key, _)| key) < self.open.first().map(|(key, _)| key);
        if packed_first {
            self.packed.take_first().map(|(key, packed)| (key, Slot::Packed(packed)))
        } else {
            self.open.take_first().map(|(key, value)| (key, Slot::Open(value)))
        }
    }
}

impl<K: Ord, V> DoubleEndedIterator for InOrder<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let packed_last = self.open.is_empty()
            || !self.packed.is_empty()
                && self.packed.last().map(|(key, _)| key) > self.open.last().map(|(key, _)| key);
        if packed_last {
            self.packed.take_last().map(|(key, packed)| (key, Slot::Packed(packed)))
        } else {
            self.open.take_last().map(|(key, value)| (key, Slot::Open(value)))
        }
    }
}

/// A run whose first and last can be seen before they are taken.
struct Ends<I: Iterator> {
    rest: I,
    first: Option<I::Item>,
    last: Option<I::Item>,
}

impl<I: DoubleEndedIterator + ExactSizeIterator> Ends<I> {
    fn of(rest: I) -> Self {
        Ends { rest, first: None, last: None }
    }

    fn is_empty(&self) -> bool {
        self.rest.len() == 0 && self.first.is_none() && self.last.is_none()
    }

    fn first(&mut self) -> Option<&I::Item> {
        if self.first.is_none() {
            self.first = self.rest.next().or_else(|| self.last.take());
        }
        self.first.as_ref()
    }

    fn last(&mut self) -> Option<&I::Item> {
        if self.last.is_none() {
            self.last = self.rest.next_back().or_else(|| self.first.take());
        }
        self.last.as_ref()
    }

    fn take_first(&mut self) -> Option<I::Item> {
        self.first.take().or_else(|| self.rest.next()).or_else(|| self.last.take())
    }

    fn take_last(&mut self) -> Option<I::Item> {
        self.last.take().or_else(|| self.rest.next_back()).or_else(|| self.first.take())
    }
}
