use serde::{Deserialize, Serialize};

/// Activities, registrations, points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Activities {}
