use cobuild::{journal::PortError, workspace::Keeper};

use super::Backing;

/// Whether everything is on the device.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// It is.
    Saved {
        /// Since when: milliseconds since 1970-01-01 UTC; `None` when nothing was written since the start.
        at: Option<u64>,
    },
    /// An entry is being written.
    Saving,
    /// Entries are in memory only: the bar that says so stays until a retry succeeds.
    Unsaved {
        /// Why.
        why: PortError,
        /// How many.
        count: usize,
    },
    /// The browser refuses storage: everything is in memory only.
    MemoryOnly {
        /// Why.
        why: PortError,
    },
}

impl SaveState {
    /// After an attempt to write, or at the start.
    pub(super) fn of(keeper: &Keeper, backing: &Backing, failure: Option<PortError>, now: u64) -> SaveState {
        let count = keeper.unsaved().len();
        match (backing.trouble(), failure) {
            (Some(why), _) => SaveState::MemoryOnly { why: why.clone() },
            (None, Some(why)) if count > 0 => SaveState::Unsaved { why, count },
            (None, _) => SaveState::Saved { at: Some(now) },
        }
    }
}
