use serde::{Deserialize, Serialize};

/// The talent board and display boards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Talents {}
