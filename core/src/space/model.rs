use serde::{Deserialize, Serialize};

/// Spaces, bookings, loans.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spaces {}
