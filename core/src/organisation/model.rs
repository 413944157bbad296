use serde::{Deserialize, Serialize};

/// Organisations of every kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Organisations {}
