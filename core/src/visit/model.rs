use serde::{Deserialize, Serialize};

/// Enterprise visits 企業走訪.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Visits {}
