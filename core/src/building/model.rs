use serde::{Deserialize, Serialize};

/// Buildings, floors, rooms and who occupies them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Buildings {}
