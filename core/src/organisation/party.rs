//! What kinds of Party organisation there are.

use serde::{Deserialize, Serialize};

use crate::text::{Text, labelled, messages::organisation as words};

/// The level of a Party organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyLevel {
    /// Branch 黨支部.
    Branch,
    /// Joint branch 聯合黨支部: of several units, each with too few members for a branch of its own.
    JointBranch,
    /// General branch 黨總支.
    GeneralBranch,
    /// Committee 黨委.
    Committee,
    /// Working committee 黨工委: sent by the level above, not elected, without a term.
    WorkingCommittee,
}

impl PartyLevel {
    /// Every level, from below.
    pub const ALL: [PartyLevel; 5] = [
        PartyLevel::Branch,
        PartyLevel::JointBranch,
        PartyLevel::GeneralBranch,
        PartyLevel::Committee,
        PartyLevel::WorkingCommittee,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            PartyLevel::Branch => &words::PARTY_BRANCH,
            PartyLevel::JointBranch => &words::PARTY_JOINT_BRANCH,
            PartyLevel::GeneralBranch => &words::PARTY_GENERAL_BRANCH,
            PartyLevel::Committee => &words::PARTY_COMMITTEE,
            PartyLevel::WorkingCommittee => &words::PARTY_WORKING_COMMITTEE,
        }
    }

    /// Whether it is a branch, of one unit or of several.
    pub fn is_branch(self) -> bool {
        matches!(self, PartyLevel::Branch | PartyLevel::JointBranch)
    }
}

labelled! {
    /// How a Party organisation is put together.
    PartyForm {
        /// Of one unit 單獨組建.
        Single => FORM_SINGLE,
        /// Of several units 聯合組建.
        Joint => FORM_JOINT,
        /// For the work in an area, whose members keep their own superior 綜合（功能型）.
        Comprehensive => FORM_COMPREHENSIVE,
    }
}

/// Where a Party organisation works. It decides the length of the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartySetting {
    /// In an office building 樓宇.
    Building,
    /// In a single unit 單位.
    Unit,
    /// In a community 社區.
    Community,
    /// In a village 村.
    Village,
    /// In a sub-district 街道.
    SubDistrict,
    /// In a trade 行業.
    Trade,
}

impl PartySetting {
    /// Every setting.
    pub const ALL: [PartySetting; 6] = [
        PartySetting::Building,
        PartySetting::Unit,
        PartySetting::Community,
        PartySetting::Village,
        PartySetting::SubDistrict,
        PartySetting::Trade,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            PartySetting::Building => &words::IN_BUILDING,
            PartySetting::Unit => &words::IN_UNIT,
            PartySetting::Community => &words::IN_COMMUNITY,
            PartySetting::Village => &words::IN_VILLAGE,
            PartySetting::SubDistrict => &words::IN_SUB_DISTRICT,
            PartySetting::Trade => &words::IN_TRADE,
        }
    }
}
