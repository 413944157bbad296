use serde::{Deserialize, Serialize};

/// Issues: from a demand to its close.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Issues {}
