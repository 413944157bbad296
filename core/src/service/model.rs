use serde::{Deserialize, Serialize};

/// The service catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Services {}
