use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Particular, Source, Topic};
use crate::record::OrganisationId;

/// What may be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Write something into the file of a firm.
    State {
        /// The firm.
        organisation: OrganisationId,
        /// What the file says now; several that come from one source in one go.
        particulars: Vec<Particular>,
        /// The day it speaks of.
        as_of: Date,
        /// Where it comes from.
        source: Source,
    },
    /// Write a firm's industry into its file, the code as people type it.
    StateIndustry {
        /// The firm.
        organisation: OrganisationId,
        /// The code in GB/T 4754: `J66`, `6621`.
        code: String,
        /// The day it speaks of.
        as_of: Date,
        /// Where it comes from.
        source: Source,
    },
    /// Take back what was said about a topic as of a day. What a visit told is corrected at the visit.
    Withdraw {
        /// The firm.
        organisation: OrganisationId,
        /// The topic.
        topic: Topic,
        /// The day it spoke of.
        as_of: Date,
        /// Why.
        why: String,
    },
}
