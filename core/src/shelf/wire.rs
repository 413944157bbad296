//! A shelf in a snapshot: the ids with the length of each record, then the bytes of all of them.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{
    Shelf,
    in_order::Slot,
    packed::{Packed, Page, written},
};
use crate::clash;

/// Bytes that are written as they are.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl<K: Ord + Serialize, V: Serialize + for<'de> Deserialize<'de>> Serialize for Shelf<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut lengths, mut bytes) = (Vec::with_capacity(self.len()), Vec::new());
        for (key, slot) in self.slots() {
            let before = bytes.len();
            let added = match slot {
                Slot::Open(value) => written(Some(value), &mut bytes),
                Slot::Packed(packed) => packed.write(&mut bytes),
            };
            added.map_err(ser::Error::custom)?;
            lengths.push((key, bytes.len() - before));
        }
        (lengths, Bytes(&bytes)).serialize(serializer)
    }
}

impl<'de, K: Ord + Deserialize<'de>, V> Deserialize<'de> for Shelf<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (lengths, bytes): (Vec<(K, usize)>, &'de [u8]) = Deserialize::deserialize(deserializer)?;
        let page = Arc::new(Page { bytes: bytes.into(), traces: clash::being_read() });
        let mut end = 0_usize;
        let packed = lengths.into_iter().map(|(key, length)| {
            let from = end;
            end = end.saturating_add(length);
            (key, Packed::of(&page, from, end))
        });
        let packed = packed.collect();
        if end != bytes.len() {
            return Err(de::Error::custom("the records do not add up to their bytes"));
        }
        Ok(Shelf { open: BTreeMap::new(), packed })
    }
}
