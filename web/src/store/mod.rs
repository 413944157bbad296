//! Storage on this device.
//!
//! - [`idb`]: IndexedDB with types. Every request of a transaction is issued before anything is awaited.
//! - [`IdbPort`]: a journal in one database: `tail` (a record a batch), `seg` (packed, immutable), `meta`, `snap`.

pub mod idb;
mod pack;
mod port;

pub use port::{IdbPort, Start};
