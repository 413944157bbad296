use serde::{Deserialize, Serialize};

use crate::text::{Text, messages::visit as words};

/// What a demand is about. There is no national list; this one joins what published visit forms name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandCategory {
    /// Financing and credit enhancement 融資增信.
    Finance,
    /// Recruitment and labour 招工用工.
    Recruitment,
    /// Talent: residence, children, housing 人才.
    Talent,
    /// Applying for policies 政策申報.
    Policy,
    /// Administrative approval 行政審批.
    Approval,
    /// Tax and accounting 稅務財務.
    Tax,
    /// Legal disputes 法律糾紛.
    Legal,
    /// Market expansion 市場拓展.
    Market,
    /// Property and facilities 物業設施.
    Property,
    /// Traffic and parking 交通停車.
    Traffic,
    /// Safety and fire protection 安全消防.
    Safety,
    /// Environment and hygiene 環境衛生.
    Environment,
    /// Party and mass work 黨建群團.
    PartyAndMass,
    /// Culture, sport and daily life 文體生活.
    Culture,
    /// Anything else 其他.
    Other,
}

impl DemandCategory {
    /// Every one, in the order in which a form offers them.
    pub const ALL: [DemandCategory; 15] = [
        DemandCategory::Finance,
        DemandCategory::Recruitment,
        DemandCategory::Talent,
        DemandCategory::Policy,
        DemandCategory::Approval,
        DemandCategory::Tax,
        DemandCategory::Legal,
        DemandCategory::Market,
        DemandCategory::Property,
        DemandCategory::Traffic,
        DemandCategory::Safety,
        DemandCategory::Environment,
        DemandCategory::PartyAndMass,
        DemandCategory::Culture,
        DemandCategory::Other,
    ];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            DemandCategory::Finance => &words::category::FINANCE,
            DemandCategory::Recruitment => &words::category::RECRUITMENT,
            DemandCategory::Talent => &words::category::TALENT,
            DemandCategory::Policy => &words::category::POLICY,
            DemandCategory::Approval => &words::category::APPROVAL,
            DemandCategory::Tax => &words::category::TAX,
            DemandCategory::Legal => &words::category::LEGAL,
            DemandCategory::Market => &words::category::MARKET,
            DemandCategory::Property => &words::category::PROPERTY,
            DemandCategory::Traffic => &words::category::TRAFFIC,
            DemandCategory::Safety => &words::category::SAFETY,
            DemandCategory::Environment => &words::category::ENVIRONMENT,
            DemandCategory::PartyAndMass => &words::category::PARTY_AND_MASS,
            DemandCategory::Culture => &words::category::CULTURE,
            DemandCategory::Other => &words::category::OTHER,
        }
    }
}

/// How the visit was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// At the firm.
    #[default]
    Visit,
    /// By phone.
    Phone,
    /// At a meeting.
    Meeting,
}

impl Channel {
    /// Every one, in the order in which a form offers them.
    pub const ALL: [Channel; 3] = [Channel::Visit, Channel::Phone, Channel::Meeting];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Channel::Visit => &words::channel::VISIT,
            Channel::Phone => &words::channel::PHONE,
            Channel::Meeting => &words::channel::MEETING,
        }
    }
}

/// How soon a demand needs an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// In its turn.
    #[default]
    Ordinary,
    /// Work or business stands still.
    Urgent,
    /// People are in danger.
    Safety,
}

impl Urgency {
    /// Every one, in the order in which a form offers them.
    pub const ALL: [Urgency; 3] = [Urgency::Ordinary, Urgency::Urgent, Urgency::Safety];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Urgency::Ordinary => &words::urgency::ORDINARY,
            Urgency::Urgent => &words::urgency::URGENT,
            Urgency::Safety => &words::urgency::SAFETY,
        }
    }
}

/// What may be passed on, as the firm said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Nobody has asked the firm; it stays in the office.
    #[default]
    NotAsked,
    /// With the firm's name.
    Named,
    /// Without the firm's name.
    Anonymous,
    /// Not at all: it stays in the office.
    Withheld,
}

impl Consent {
    /// Every one, in the order in which a form offers them.
    pub const ALL: [Consent; 4] = [Consent::NotAsked, Consent::Named, Consent::Anonymous, Consent::Withheld];

    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Consent::NotAsked => &words::consent::NOT_ASKED,
            Consent::Named => &words::consent::NAMED,
            Consent::Anonymous => &words::consent::ANONYMOUS,
            Consent::Withheld => &words::consent::WITHHELD,
        }
    }
}

impl Consent {
    /// Of two that differ, the one that allows less.
    pub(crate) fn stricter(self, other: Consent) -> Consent {
        let allows = |consent: Consent| match consent {
            Consent::Withheld => 0,
            Consent::NotAsked => 1,
            Consent::Anonymous => 2,
            Consent::Named => 3,
        };
        if allows(other) < allows(self) { other } else { self }
    }

    /// Whether the firm's name may go with it.
    pub fn may_be_named(self) -> bool {
        self == Consent::Named
    }
}
