use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::OrganisationId;

/// A superior's written approval 批覆: of a founding, or of a longer term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The number of the document 文號.
    pub number: String,
    /// Its day.
    pub on: Date,
    /// The superior that approved.
    pub by: OrganisationId,
}
