use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::OrganisationId,
    text::{labelled, messages::meeting::requester as words},
};

/// What a unit asks to have on a session's agenda. It carries the id that its item gets when it is taken up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Which unit.
    pub organisation: Option<OrganisationId>,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// The day on which it was handed in.
    pub on: Date,
    /// What the unit was told, when it was not taken up as it is.
    pub answer: Option<Field<String>>,
    /// Who entered it, when.
    pub by: Trace,
}

labelled! {
    /// Who can ask that a meeting be called.
    Requester {
        /// Adult residents 十八周歲以上的居民.
        Adults => ADULTS,
        /// Households 戶.
        Households => HOUSEHOLDS,
        /// Residents' groups 居民小組.
        ResidentGroups => RESIDENT_GROUPS,
        /// Owners of a building 業主.
        Owners => OWNERS,
        /// Members of a trade union.
        UnionMembers => UNION_MEMBERS,
        /// The union's committee.
        UnionCommittee => UNION_COMMITTEE,
    }
}

impl Requester {
    /// Whether the law says that the meeting shall be called, 應當, once enough ask; of a union's it says that it may, 可以.
    pub const fn obliges(self) -> bool {
        match self {
            Requester::Adults | Requester::Households | Requester::ResidentGroups | Requester::Owners => true,
            Requester::UnionMembers | Requester::UnionCommittee => false,
        }
    }
}

/// A request that a body be called together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingRequest {
    /// Who asks.
    pub requester: Requester,
    /// How many of them ask.
    pub asking: u32,
    /// How many of them there are.
    pub of: u32,
    /// The day.
    pub on: Date,
    /// What for.
    pub why: String,
    /// Who entered it, when.
    pub by: Trace,
}
