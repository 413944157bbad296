use serde::{Deserialize, Serialize};

use super::Citation;
use crate::record::{AppointmentId, OrganisationId};

/// How many Party members work at a firm. Counts, never a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyMembers {
    /// All together, probationary members included; how many of them are probationary nobody said.
    Total(u32),
    /// Counted apart.
    Counted {
        /// Full members 正式黨員.
        full: u32,
        /// Probationary members 預備黨員.
        probationary: u32,
    },
}

impl PartyMembers {
    /// All together.
    pub fn total(self) -> u32 {
        match self {
            PartyMembers::Total(total) => total,
            PartyMembers::Counted { full, probationary } => full.saturating_add(probationary),
        }
    }

    /// Full members, whom the rules for founding an organisation count; `None` when nobody said.
    pub fn full(self) -> Option<u32> {
        match self {
            PartyMembers::Total(0) => Some(0),
            PartyMembers::Total(_) => None,
            PartyMembers::Counted { full, .. } => Some(full),
        }
    }
}

/// How the Party reaches a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyPresence {
    /// It has an organisation of its own 單獨組建.
    Own {
        /// Which, when it is on record.
        #[serde(default)]
        organisation: Option<OrganisationId>,
    },
    /// It belongs to one that several share 聯合組建.
    Joint {
        /// Which.
        organisation: OrganisationId,
    },
    /// An instructor looks after it 黨建指導員.
    Instructor {
        /// The instructor's appointment, when it is on record.
        #[serde(default)]
        appointment: Option<AppointmentId>,
    },
    /// Not at all.
    None {
        /// Why.
        reason: Citation,
    },
}

impl PartyPresence {
    /// The Party organisation that the firm belongs to, when it is on record.
    pub fn organisation(&self) -> Option<OrganisationId> {
        match self {
            PartyPresence::Own { organisation } => *organisation,
            PartyPresence::Joint { organisation } => Some(*organisation),
            PartyPresence::Instructor { .. } | PartyPresence::None { .. } => None,
        }
    }
}
