use serde::{Deserialize, Serialize};

use super::Channel;
use crate::{clash::Trace, journal::EntryId};

/// Whoever raised a duplicate was told what became of the issue that is followed in its place, or whoever raised an excluded
/// issue why it is not dispatched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// How.
    pub channel: Channel,
    /// The entry that closed the followed issue, or excluded this one: when that is undone and done again, they are told
    /// again.
    pub closing: EntryId,
    /// Who told them, when.
    pub trace: Trace,
}
