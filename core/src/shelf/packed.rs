use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::clash::{self, Traces};

/// A record in the bytes that it came in, and what was read from them.
#[derive(Clone, Debug)]
pub(super) struct Packed<V> {
    page: Arc<Page>,
    from: usize,
    to: usize,
    /// Nothing inside when the bytes cannot be read, which the fingerprint of the snapshot excludes: the same program wrote
    /// them. Boxed, so that a record nobody opens takes no room for it.
    value: OnceLock<Option<Box<V>>>,
}

/// The bytes of all records of a shelf, and the traces that they name; none when they hold their traces in full.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) bytes: Box<[u8]>,
    pub(super) traces: Option<Traces>,
}

impl<V> Packed<V> {
    pub(super) fn of(page: &Arc<Page>, from: usize, to: usize) -> Packed<V> {
        Packed { page: page.clone(), from, to, value: OnceLock::new() }
    }

    pub(super) fn traces(&self) -> Option<Traces> {
        self.page.traces.clone()
    }

    fn bytes(&self) -> Option<&[u8]> {
        self.page.bytes.get(self.from..self.to)
    }
}

impl<V: for<'de> Deserialize<'de>> Packed<V> {
    pub(super) fn get(&self) -> Option<&V> {
        self.value.get_or_init(|| self.read().map(Box::new)).as_deref()
    }

    /// What was read, to be changed; nothing is left here.
    pub(super) fn take(&mut self) -> Option<V> {
        self.value.take().flatten().map(|value| *value).or_else(|| self.read())
    }

    fn read(&self) -> Option<V> {
        clash::reading(self.page.traces.clone(), || postcard::from_bytes(self.bytes()?).ok())
    }
}

impl<V: Serialize + for<'de> Deserialize<'de>> Packed<V> {
    /// Adds the record's bytes: those that it came in, where they still name the right traces.
    pub(super) fn write(&self, into: &mut Vec<u8>) -> Result<(), &'static str> {
        if clash::writes_on(self.page.traces.as_ref()) {
            into.extend_from_slice(self.bytes().ok_or("a record is not where it was")?);
            return Ok(());
        }
        match self.value.get() {
            Some(value) => written(value.as_deref(), into),
            // Not kept: a snapshot that is taken must not open every record for good.
            None => written(self.read().as_ref(), into),
        }
    }
}

/// Adds the bytes of a record.
pub(super) fn written<V: Serialize>(value: Option<&V>, into: &mut Vec<u8>) -> Result<(), &'static str> {
    let value = value.ok_or("a record cannot be read")?;
    *into = postcard::to_extend(value, std::mem::take(into)).map_err(|_| "a record cannot be written")?;
    Ok(())
}
