use serde::{Deserialize, Serialize};

use super::{AreaCount, Count};
use crate::building::Area;

/// A count of votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// In favour.
    pub yes: u32,
    /// Against.
    #[serde(default)]
    pub no: u32,
    /// Abstentions.
    #[serde(default)]
    pub abstain: u32,
    /// Spoilt votes.
    #[serde(default)]
    pub invalid: u32,
}

impl Tally {
    /// How many votes were cast, spoilt ones included. Stops at `u32::MAX`.
    pub const fn cast(self) -> u32 {
        self.yes.saturating_add(self.no).saturating_add(self.abstain).saturating_add(self.invalid)
    }
}

/// A count of votes by the area that the owners behind them own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaTally {
    /// In favour.
    pub yes: Area,
    /// Against.
    #[serde(default = "no_area")]
    pub no: Area,
    /// Abstentions.
    #[serde(default = "no_area")]
    pub abstain: Area,
    /// Spoilt votes.
    #[serde(default = "no_area")]
    pub invalid: Area,
}

const fn no_area() -> Area {
    Area::square_metres(0)
}

impl AreaTally {
    /// The area behind all votes, spoilt ones included. Stops at what an area can hold.
    pub const fn cast(self) -> Area {
        self.yes.and(self.no).and(self.abstain).and(self.invalid)
    }
}

/// How an item was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// By a vote.
    Vote {
        /// The count.
        tally: Tally,
        /// How many were entitled and present when it was taken.
        count: Count,
    },
    /// By consensus.
    Consensus {
        /// What everybody agreed to.
        note: String,
    },
    /// By a vote of owners, counted by heads and by area.
    OwnersVote {
        /// The heads.
        heads: Tally,
        /// The areas.
        area: AreaTally,
        /// How many owners were entitled and took part.
        count: Count,
        /// What area they own.
        area_count: AreaCount,
    },
}
