use serde::{Deserialize, Serialize};

/// Yearly work programmes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Programmes {}
