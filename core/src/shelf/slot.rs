use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::clash::{self, Traces};

/// A record, and the bytes that it came in while nobody has changed it.
#[derive(Clone, Debug)]
pub(super) struct Slot<V> {
    /// Nothing inside when the bytes cannot be read, which the fingerprint of the snapshot excludes: the same program wrote
    /// them.
    value: OnceLock<Option<Box<V>>>,
    packed: Option<Packed>,
}

#[derive(Clone, Debug)]
struct Packed {
    page: Arc<Page>,
    from: usize,
    to: usize,
}

/// The bytes of all records of a shelf, and the traces that they name; none when they hold their traces in full.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) bytes: Box<[u8]>,
    pub(super) traces: Option<Traces>,
}

impl<V> Slot<V> {
    pub(super) fn open(value: V) -> Slot<V> {
        Slot { value: OnceLock::from(Some(Box::new(value))), packed: None }
    }

    pub(super) fn packed(page: &Arc<Page>, from: usize, to: usize) -> Slot<V> {
        Slot { value: OnceLock::new(), packed: Some(Packed { page: page.clone(), from, to }) }
    }

    pub(super) fn traces(&self) -> Option<Traces> {
        self.packed.as_ref()?.page.traces.clone()
    }
}

impl<V: for<'de> Deserialize<'de>> Slot<V> {
    pub(super) fn get(&self) -> Option<&V> {
        self.value.get_or_init(|| self.packed.as_ref().and_then(Packed::read).map(Box::new)).as_deref()
    }

    pub(super) fn get_mut(&mut self) -> Option<&mut V> {
        self.get()?;
        self.packed = None;
        self.value.get_mut()?.as_deref_mut()
    }
}

impl<V: Serialize + for<'de> Deserialize<'de>> Slot<V> {
    /// Adds the record's bytes: those that it came in, where they still name the right traces.
    pub(super) fn write(&self, into: &mut Vec<u8>) -> Result<(), &'static str> {
        if let Some(bytes) = self.packed.as_ref().and_then(Packed::as_written) {
            into.extend_from_slice(bytes);
            return Ok(());
        }
        let unread = match self.value.get() {
            Some(_) => None,
            // Not kept: a snapshot that is taken must not open every record for good.
            None => self.packed.as_ref().and_then(Packed::read::<V>),
        };
        let value = self.value.get().and_then(Option::as_deref).or(unread.as_ref());
        let value = value.ok_or("a record cannot be read")?;
        *into = postcard::to_extend(value, std::mem::take(into)).map_err(|_| "a record cannot be written")?;
        Ok(())
    }
}

impl Packed {
    fn bytes(&self) -> Option<&[u8]> {
        self.page.bytes.get(self.from..self.to)
    }

    fn read<V: for<'de> Deserialize<'de>>(&self) -> Option<V> {
        clash::reading(self.page.traces.clone(), || postcard::from_bytes(self.bytes()?).ok())
    }

    fn as_written(&self) -> Option<&[u8]> {
        clash::writes_on(self.page.traces.as_ref()).then(|| self.bytes()).flatten()
    }
}
