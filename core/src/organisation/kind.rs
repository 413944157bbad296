use serde::{Deserialize, Serialize};

use super::{PartyLevel, PartySetting};
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
    /// A villagers' committee or a village's collective, 村組織.
    VillageOrganisation,
    /// A school, 學校.
    School,
    /// Any other.
    Other,
}

impl Kind {
    /// Every kind; Party organisations once, as a building committee.
    pub const ALL: [Kind; 19] = [
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
        Kind::VillageOrganisation,
        Kind::School,
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
            Kind::VillageOrganisation => &words::VILLAGE_ORGANISATION,
            Kind::School => &words::SCHOOL,
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

    /// Whether it is a trade union or a federation of them.
    pub fn is_union(self) -> bool {
        matches!(self, Kind::Union | Kind::UnionFederation)
    }

    /// Whether it is a firm that the Trade Union Law asks to have a union. A one-person business has no staff to speak of.
    pub fn is_firm(self) -> bool {
        matches!(self, Kind::Enterprise | Kind::PropertyManager)
    }

    /// Whether it is a unit that Party organisations and unions cover: where people work, and neither Party nor mass
    /// organisation nor authority itself. These are what coverage is counted over.
    pub fn is_unit(self) -> bool {
        matches!(
            self,
            Kind::Enterprise
                | Kind::IndividualHousehold
                | Kind::PropertyManager
                | Kind::SocialOrganisation
                | Kind::TradeAssociation
                | Kind::PublicInstitution
                | Kind::School
        )
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
            // Public schools are institutions; private ones are non-enterprise units or companies.
            Kind::School => &["12", "52", "91"],
            _ => &[],
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
