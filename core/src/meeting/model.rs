use serde::{Deserialize, Serialize};

/// The council hall 樓宇議事廳 and its sessions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Meetings {}
