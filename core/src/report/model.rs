use serde::{Deserialize, Serialize};

/// Reports that were handed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Submissions {}
