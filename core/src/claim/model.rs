use serde::{Deserialize, Serialize};

/// Demands, resources and the projects made of both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claims {}
