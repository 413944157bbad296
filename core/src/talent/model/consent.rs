use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{board::Channel, clash::Trace};

/// A consent to be shown, dated, for the places that it names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// The day on which it was given.
    pub given_on: Date,
    /// The last day on which it holds.
    pub until: Date,
    /// The places that it named.
    pub named: BTreeSet<Channel>,
    /// Those of them for which it was not withdrawn.
    pub standing: BTreeSet<Channel>,
    /// Where the signed form is kept; may be empty.
    pub form: String,
    /// Who recorded it.
    pub trace: Trace,
}

/// A consent was withdrawn: for places, or altogether.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The day on which the person said so.
    pub on: Date,
    /// The places; all of them when it was withdrawn altogether.
    pub channels: BTreeSet<Channel>,
    /// Who recorded it.
    pub trace: Trace,
}

impl Consent {
    /// Whether it lets the person be shown on a day in a place. Both ends are included.
    pub fn covers(&self, day: Date, channel: Channel) -> bool {
        self.given_on <= day && day <= self.until && self.standing.contains(&channel)
    }
}
