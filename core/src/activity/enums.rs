use serde::{Deserialize, Serialize};

use crate::text::{labelled, messages::activity as words};

labelled! {
    /// What a series is.
    SeriesKind {
        /// A brand 品牌活動.
        Brand => KIND_BRAND,
        /// Lectures 主題講堂.
        Lectures => KIND_LECTURES,
    }
}

labelled! {
    /// What happens to whoever registers when every place is taken.
    WaitingList {
        /// They wait, in the order in which they registered.
        Kept => WAITING_KEPT,
        /// They are turned away.
        None => WAITING_NONE,
    }
}

labelled! {
    /// Where a registration stands.
    RegistrationState {
        /// It has its places.
        Registered => STATE_REGISTERED,
        /// It waits for places.
        Waitlisted => STATE_WAITLISTED,
        /// It was given up.
        Cancelled => STATE_CANCELLED,
        /// Somebody of it came.
        Attended => STATE_ATTENDED,
        /// Nobody of it came.
        Absent => STATE_ABSENT,
    }
}

labelled! {
    /// Whether a registration has places.
    Placing {
        /// It has.
        Seat => STATE_REGISTERED,
        /// It waits for them.
        Waiting => STATE_WAITLISTED,
    }
}

/// How many people one unit may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitCap {
    /// Any number.
    Unlimited,
    /// So many at most.
    Heads(u32),
}

impl UnitCap {
    /// The number, when there is one.
    pub const fn heads(self) -> Option<u32> {
        match self {
            UnitCap::Unlimited => None,
            UnitCap::Heads(heads) => Some(heads),
        }
    }
}
