mod table;

use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{clash, journal::Head};
use table::Table;

include!(concat!(env!("OUT_DIR"), "/fingerprint.rs"));

/// A folded state in a compact form, with the head of the store that it was folded from: a cache that saves the
/// replay. It is thrown away when it does not fit; the journal alone is the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The program that wrote it, see [`FINGERPRINT`].
    pub fingerprint: u64,
    /// Where the store stood.
    pub head: Head,
    /// The state in postcard: first the table of its traces, then the rooms, which name traces by their place in it.
    pub state: Vec<u8>,
}

impl Snapshot {
    /// Takes a snapshot of a state that was folded from everything up to `head`. `None` when the state cannot be
    /// written, which costs the next start a replay and nothing else.
    pub fn take(workspace: &Workspace, head: Head) -> Option<Snapshot> {
        let (rooms, traces) = clash::writing(|| postcard::to_allocvec(workspace));
        let mut state = postcard::to_allocvec(&Table::of(&traces)).ok()?;
        state.extend(rooms.ok()?);
        Some(Snapshot { fingerprint: FINGERPRINT, head, state })
    }

    /// The state, when this program wrote it and the store at `store` can have grown from its head.
    pub fn open(&self, store: Head) -> Option<Workspace> {
        let grown = self.head.lines < store.lines || self.head == store;
        if self.fingerprint != FINGERPRINT || !grown {
            return None;
        }
        let (table, rooms) = postcard::take_from_bytes::<Table>(&self.state).ok()?;
        clash::reading(table.traces()?, || postcard::from_bytes(rooms).ok())
    }
}
