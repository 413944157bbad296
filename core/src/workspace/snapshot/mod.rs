mod sum;

use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    clash::{self, Table, Traces},
    journal::Head,
};
use sum::sum;

include!(concat!(env!("OUT_DIR"), "/fingerprint.rs"));

/// A folded state in a compact form, with the head of the store that it was folded from: a cache that saves the
/// replay. It is thrown away when it does not fit; the journal alone is the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The program that wrote it, see [`FINGERPRINT`].
    pub fingerprint: u64,
    /// Where the store stood.
    pub head: Head,
    /// The state in postcard: first the table of its traces, then the rooms, which name traces by their place in it, then a
    /// sum of both.
    pub state: Vec<u8>,
}

impl Workspace {
    /// The table that the records which nobody has opened name.
    fn packed(&self) -> Option<Traces> {
        self.visits.packed().or_else(|| self.issues.packed()).or_else(|| self.spaces.packed())
    }
}

impl Snapshot {
    /// Takes a snapshot of a state that was folded from everything up to `head`. `None` when the state cannot be
    /// written, which costs the next start a replay and nothing else.
    pub fn take(workspace: &Workspace, head: Head) -> Option<Snapshot> {
        let (rooms, table) = clash::writing(workspace.packed(), || postcard::to_allocvec(workspace))?;
        let mut state = postcard::to_allocvec(&table).ok()?;
        state.extend(rooms.ok()?);
        state.extend(sum(&state).to_le_bytes());
        Some(Snapshot { fingerprint: FINGERPRINT, head, state })
    }

    /// The state, when this program wrote it and the store at `store` can have grown from its head.
    pub fn open(&self, store: Head) -> Option<Workspace> {
        let grown = self.head.lines < store.lines || self.head == store;
        if self.fingerprint != FINGERPRINT || !grown {
            return None;
        }
        let (state, written) = self.state.split_last_chunk::<8>()?;
        if sum(state) != u64::from_le_bytes(*written) {
            return None;
        }
        let (table, rooms) = postcard::take_from_bytes::<Table>(state).ok()?;
        clash::reading(Some(table.into()), || postcard::from_bytes(rooms).ok())
    }
}
