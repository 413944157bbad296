//! The journal: an append-only set of immutable entries, which is the only truth; every state is a fold over it.
//!
//! - An [`Entry`] is what one person did at one moment on one device: one or more facts, with what the device had
//!   seen before ([`VersionVector`]), the hash of the device's previous entry, and its own hash.
//! - [`Journal::merge`] is a set union: commutative, associative and idempotent. The total order
//!   ([`Entry::order`]) does not depend on the order of arrival.
//! - On disk: JSON Lines ([`codec`]), versioned, with a closing line by which a cut-off file is noticed.
//! - Storage: the [`Port`] trait, in memory and in a file here, in IndexedDB in the app, with one conformance suite.
//!
//! The room knows nothing of what a fact means: everything is generic over the fact type `F`.
//!
//! ```
//! use cobuild::journal::{Actor, Clock, DeviceId, Draft, Journal};
//! let device = DeviceId::from_number(1);
//! let mut journal: Journal<String> = Journal::new();
//! let mut clock = Clock::default();
//! let draft = Draft { device, number: 1, stamp: clock.tick(1_665_450_000_000), at: jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0),
//!     actor: Actor::new("front desk"), label: None, seen: Default::default(), previous: None, facts: vec!["opened".to_owned()] };
//! journal.insert(draft.seal().expect("facts that serialise"));
//! assert_eq!(journal.len(), 1);
//! ```

mod clock;
pub mod codec;
mod digest;
mod entry;
mod port;
mod set;
mod vector;

#[cfg(not(target_arch = "wasm32"))]
mod file;

pub use clock::{Clock, DRIFT_LIMIT_MILLIS, Stamp};
pub use digest::Digest;
pub use entry::{Actor, DeviceId, Draft, Entry, EntryId, Order};
#[cfg(not(target_arch = "wasm32"))]
pub use file::FilePort;
pub use port::{Head, Loaded, MemoryPort, Port, PortError};
pub use set::{Damage, Journal, Merged};
pub use vector::VersionVector;

/// The schema version that this program writes, and the newest that it reads.
pub const SCHEMA: u16 = 1;
