//! The workspace of this browser tab, and where it is kept.
//!
//! A page takes `let store = use_store();`, reads with `store.read(|workspace| …)` and acts with
//! `store.perform(&command).await`: a refusal says why, and an entry counts as saved when the browser has said so.
//!
//! - [`idb`]: IndexedDB with types. Every request of a transaction is issued before anything is awaited.
//! - [`IdbPort`]: a journal in one database: `tail` (a record a batch), `seg` (packed, immutable), `meta`, `snap`.
//! - [`Store`]: a [`Keeper`](cobuild::workspace::Keeper) over it; with storage refused, over memory, and says so.
//! - [`tab`]: which other tabs live.
//! - [`backup`], [`Workspaces`], [`clock`], [`permit`]: files out and in, which workspace is open, its day, what the
//!   browser promises.

mod ahead;
mod backing;
pub mod backup;
#[cfg(feature = "gallery")]
pub mod bench;
mod channel;
pub mod clock;
mod day;
mod entropy;
mod handle;
mod history;
pub mod idb;
mod opening;
mod pack;
pub mod permit;
mod port;
mod provider;
mod save_state;
mod spare;
mod status;
pub mod tab;
mod tidy;
mod trouble;
mod workspaces;

pub use ahead::Opening;
pub use backing::Backing;
pub use entropy::BrowserEntropy;
pub use handle::Store;
pub use opening::seed;
pub use port::{IdbPort, Start};
pub use provider::{StoreProvider, StoreView, WhenOpen, use_store};
pub use save_state::SaveState;
pub use status::{SaveStatus, StorageBars, use_save_state};
pub use trouble::{code_words, file_words, port_words};
pub use workspaces::{Listed, Origin, Slug, Workspaces};
