use serde::{Deserialize, Serialize};

/// Indicators as dated series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Indicators {}
