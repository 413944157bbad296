use serde::{Deserialize, Serialize};

use super::Requester;
use crate::text::{Text, messages::meeting as words};

/// The kinds of body. Each has a [`super::super::RuleSet`] by date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// The council of an office building 樓宇議事廳, 樓事會, 樓委會: no statute gives it powers.
    #[default]
    BuildingCouncil,
    /// The joint meeting of co-building units 共建聯席會議: it decides by consensus; no vote is published for it.
    JointMeeting,
    /// The assembly of a Party branch 支部黨員大會.
    PartyAssembly,
    /// A members' assembly that elects a Party committee or general branch committee 黨員大會（選舉）.
    PartyElection,
    /// A congress of delegates in an assembly's place 黨員代表大會. Its elections follow the same rules.
    PartyCongress,
    /// A Party group within an organ 黨組.
    PartyGroup,
    /// A residents' meeting 居民會議.
    ResidentsMeeting,
    /// A residents' representative meeting 居民代表會議, known to the law since 2026.
    ResidentsRepresentatives,
    /// The general meeting of a building's owners 業主大會: it counts heads and areas.
    OwnersMeeting,
    /// The members' assembly of a trade union 工會會員大會.
    UnionAssembly,
}

/// How those who belong to a body are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seating {
    /// By seats, which belong to posts or organisations and are marked one by one.
    Seats,
    /// By heads: how many are entitled and how many came. There is no list of names.
    Heads,
    /// By heads and by the area that they own.
    HeadsAndArea,
}

impl BodyKind {
    /// Every kind.
    pub const ALL: [BodyKind; 10] = [
        BodyKind::BuildingCouncil,
        BodyKind::JointMeeting,
        BodyKind::PartyAssembly,
        BodyKind::PartyElection,
        BodyKind::PartyCongress,
        BodyKind::PartyGroup,
        BodyKind::ResidentsMeeting,
        BodyKind::ResidentsRepresentatives,
        BodyKind::OwnersMeeting,
        BodyKind::UnionAssembly,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            BodyKind::BuildingCouncil => &words::kind::BUILDING_COUNCIL,
            BodyKind::JointMeeting => &words::kind::JOINT_MEETING,
            BodyKind::PartyAssembly => &words::kind::PARTY_ASSEMBLY,
            BodyKind::PartyElection => &words::kind::PARTY_ELECTION,
            BodyKind::PartyCongress => &words::kind::PARTY_CONGRESS,
            BodyKind::PartyGroup => &words::kind::PARTY_GROUP,
            BodyKind::ResidentsMeeting => &words::kind::RESIDENTS_MEETING,
            BodyKind::ResidentsRepresentatives => &words::kind::RESIDENTS_REPRESENTATIVES,
            BodyKind::OwnersMeeting => &words::kind::OWNERS_MEETING,
            BodyKind::UnionAssembly => &words::kind::UNION_ASSEMBLY,
        }
    }

    /// How those who belong to it are counted. Large assemblies are counted by heads: the members of a Party
    /// organisation are never listed here.
    pub const fn seating(self) -> Seating {
        match self {
            BodyKind::BuildingCouncil | BodyKind::JointMeeting | BodyKind::PartyGroup => Seating::Seats,
            BodyKind::PartyAssembly
            | BodyKind::PartyElection
            | BodyKind::PartyCongress
            | BodyKind::ResidentsMeeting
            | BodyKind::ResidentsRepresentatives
            | BodyKind::UnionAssembly => Seating::Heads,
            BodyKind::OwnersMeeting => Seating::HeadsAndArea,
        }
    }

    /// Whether it is a meeting of a Party organisation.
    pub const fn is_party(self) -> bool {
        matches!(
            self,
            BodyKind::PartyAssembly
                | BodyKind::PartyElection
                | BodyKind::PartyCongress
                | BodyKind::PartyGroup
        )
    }

    /// Whether it is a meeting of residents: the community's Party organisation studies its items beforehand.
    pub const fn is_of_residents(self) -> bool {
        matches!(self, BodyKind::ResidentsMeeting | BodyKind::ResidentsRepresentatives)
    }

    /// Who can ask that it be called; nobody where no rule says so.
    pub const fn requesters(self) -> &'static [Requester] {
        match self {
            BodyKind::ResidentsMeeting | BodyKind::ResidentsRepresentatives => {
                &[Requester::Adults, Requester::Households, Requester::ResidentGroups]
            }
            BodyKind::OwnersMeeting => &[Requester::Owners],
            BodyKind::UnionAssembly => &[Requester::UnionMembers, Requester::UnionCommittee],
            _ => &[],
        }
    }

    /// Whether whoever is sent in a member's place counts. In a council or a joint meeting a seat belongs to a post or
    /// an organisation; in a Party group whoever did not come is absent.
    pub const fn takes_proxies(self) -> bool {
        matches!(self, BodyKind::BuildingCouncil | BodyKind::JointMeeting)
    }
}

impl Seating {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Seating::Seats => &words::seating::SEATS,
            Seating::Heads => &words::seating::HEADS,
            Seating::HeadsAndArea => &words::seating::HEADS_AND_AREA,
        }
    }
}
