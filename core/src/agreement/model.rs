use serde::{Deserialize, Serialize};

/// Co-building agreements 結對共建.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreements {}
