use serde::{Deserialize, Serialize};

use crate::text::{Text, messages::organisation as words};

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A firm, 企業.
    Enterprise,
    /// A one-person business, 個體工商戶.
    IndividualHousehold,
    /// A Party organisation, 黨組織.
    Party {
        /// Its level.
        level: PartyLevel,
        /// Where it works.
        setting: PartySetting,
    },
    /// A base-level trade union, 基層工會.
    Union,
    /// A federation of trade unions, 工會聯合會.
    UnionFederation,
    /// A women's federation, 婦女聯合會.
    WomensFederation,
    /// A Communist Youth League organisation, 共青團組織.
    YouthLeague,
    /// A government or Party department, 職能部門.
    Department,
    /// A sub-district office, 街道辦事處.
    SubDistrictOffice,
    /// A community or residents' committee, 社區居委會.
    ResidentsCommittee,
    /// A property-management company, 物業服務企業.
    PropertyManager,
    /// An owners' general meeting or committee, 業主大會、業委會.
    OwnersBody,
    /// A social organisation, 社會組織.
    SocialOrganisation,
    /// A trade association, 行業協會.
    TradeAssociation,
    /// A public institution, 事業單位.
    PublicInstitution,
    /// A Party-mass service centre, 黨群服務中心.
    ServiceCentre,
    /// Any other.
    Other,
}

impl Kind {
    /// Every kind; Party organisations once, as a building committee.
    pub const ALL: [Kind; 17] = [
        Kind::Enterprise,
        Kind::IndividualHousehold,
        Kind::Party { level: PartyLevel::Committee, setting: PartySetting::Building },
        Kind::Union,
        Kind::UnionFederation,
        Kind::WomensFederation,
        Kind::YouthLeague,
        Kind::Department,
        Kind::SubDistrictOffice,
        Kind::ResidentsCommittee,
        Kind::PropertyManager,
        Kind::OwnersBody,
        Kind::SocialOrganisation,
        Kind::TradeAssociation,
        Kind::PublicInstitution,
        Kind::ServiceCentre,
        Kind::Other,
    ];

    /// The name on screen; of a Party organisation its level, see also [`PartySetting::text`].
    pub fn text(self) -> &'static Text {
        match self {
            Kind::Enterprise => &words::ENTERPRISE,
            Kind::IndividualHousehold => &words::INDIVIDUAL_HOUSEHOLD,
            Kind::Party { level, .. } => level.text(),
            Kind::Union => &words::UNION,
            Kind::UnionFederation => &words::UNION_FEDERATION,
            Kind::WomensFederation => &words::WOMENS_FEDERATION,
            Kind::YouthLeague => &words::YOUTH_LEAGUE,
            Kind::Department => &words::DEPARTMENT,
            Kind::SubDistrictOffice => &words::SUB_DISTRICT_OFFICE,
            Kind::ResidentsCommittee => &words::RESIDENTS_COMMITTEE,
            Kind::PropertyManager => &words::PROPERTY_MANAGER,
            Kind::OwnersBody => &words::OWNERS_BODY,
            Kind::SocialOrganisation => &words::SOCIAL_ORGANISATION,
            Kind::TradeAssociation => &words::TRADE_ASSOCIATION,
            Kind::PublicInstitution => &words::PUBLIC_INSTITUTION,
            Kind::ServiceCentre => &words::SERVICE_CENTRE,
            Kind::Other => &words::OTHER,
        }
    }

    /// Whether it is a tenant that the office visits: a firm or a one-person business.
    pub fn is_visited(self) -> bool {
        matches!(self, Kind::Enterprise | Kind::IndividualHousehold)
    }

    /// Whether it is a Party organisation.
    pub fn is_party(self) -> bool {
        matches!(self, Kind::Party { .. })
    }

    /// The first two characters that its unified social credit code can have (GB 32100-2015, tables 2 and 3);
    /// empty where nothing certain is known.
    pub fn uscc_beginnings(self) -> &'static [&'static str] {
        match self {
            // Law firms and notaries in office buildings are registered with the judicial administration (3x).
            Kind::Enterprise => &["91", "93", "31", "32", "33", "34", "35", "39"],
            Kind::PropertyManager => &["91"],
            Kind::IndividualHousehold => &["92"],
            Kind::Union | Kind::UnionFederation => &["81", "89"],
            Kind::SocialOrganisation | Kind::TradeAssociation => &["51", "52", "53", "59"],
            Kind::Department | Kind::SubDistrictOffice => &["11"],
            Kind::PublicInstitution => &["12"],
            _ => &[],
        }
    }
}

/// The level of a Party organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyLevel {
    /// Branch 黨支部.
    Branch,
    /// General branch 黨總支.
    GeneralBranch,
    /// Committee 黨委.
    Committee,
    /// Working committee 黨工委: sent by the level above, not elected, without a term.
    WorkingCommittee,
}

impl PartyLevel {
    /// Every level, from below.
    pub const ALL: [PartyLevel; 4] =
        [PartyLevel::Branch, PartyLevel::GeneralBranch, PartyLevel::Committee, PartyLevel::WorkingCommittee];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            PartyLevel::Branch => &words::PARTY_BRANCH,
            PartyLevel::GeneralBranch => &words::PARTY_GENERAL_BRANCH,
            PartyLevel::Committee => &words::PARTY_COMMITTEE,
            PartyLevel::WorkingCommittee => &words::PARTY_WORKING_COMMITTEE,
        }
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

/// How often the office looks after an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// As every other.
    #[default]
    Ordinary,
    /// A key firm 重點企業: visited more often.
    Key,
}

impl Priority {
    /// Every priority.
    pub const ALL: [Priority; 2] = [Priority::Ordinary, Priority::Key];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Priority::Ordinary => &words::ORDINARY,
            Priority::Key => &words::KEY_FIRM,
        }
    }
}
