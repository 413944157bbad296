use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Industry, PartyMembers, PartyPresence, Topic};
use crate::{
    money::Money,
    text::{labelled, messages::enterprise as words},
    visibility::Visibility,
};

labelled! {
    /// Who controls a firm 控股情況.
    Ownership {
        /// The state.
        State => OWNED_BY_STATE,
        /// A collective.
        Collective => OWNED_BY_COLLECTIVE,
        /// Private persons.
        Private => OWNED_PRIVATELY,
        /// Investors from Hong Kong, Macao or Taiwan.
        HongKongMacaoTaiwan => OWNED_FROM_HMT,
        /// Foreign investors.
        Foreign => OWNED_BY_FOREIGNERS,
        /// Anybody else.
        Other => OWNED_OTHERWISE,
    }
    /// How a firm is doing business 運營狀態, as the statistics ask.
    OperatingStatus {
        /// It is open 營業.
        Operating => OPERATING,
        /// It has stopped for now 停業.
        Suspended => SUSPENDED,
        /// It has given up business without closing 歇業.
        Dormant => DORMANT,
        /// It is being set up 籌建.
        Preparing => PREPARING,
        /// It closed this year 當年關閉.
        Closed => CLOSED,
        /// It went bankrupt this year 當年破產.
        Bankrupt => BANKRUPT,
    }
    /// What of a firm sits here 單位類型. Branches and offices are often registered, and pay, elsewhere.
    Establishment {
        /// The legal person itself 法人單位.
        LegalPerson => LEGAL_PERSON,
        /// A branch 分支機構.
        Branch => BRANCH,
        /// A representative office 辦事處.
        RepresentativeOffice => REPRESENTATIVE_OFFICE,
    }
    /// Whether a mass organisation reaches a firm.
    Presence {
        /// The firm has its own 單獨組建.
        Own => PRESENCE_OWN,
        /// The firm shares one 聯合組建.
        Joint => PRESENCE_JOINT,
        /// There is none 未組建.
        None => PRESENCE_NONE,
    }
    /// Where a firm is registered. Here: in the district.
    Registration {
        /// In the district.
        Here => REGISTERED_HERE,
        /// In another district.
        Elsewhere => REGISTERED_ELSEWHERE,
        /// Nowhere. Such tenants exist, and have no unified social credit code.
        Nowhere => NOT_REGISTERED,
    }
    /// Where a firm pays its taxes. Here: in the district.
    TaxPlace {
        /// In the district.
        Here => TAXED_HERE,
        /// In another district.
        Elsewhere => TAXED_ELSEWHERE,
    }
    /// Whether a firm reports to the statistics bureau by itself 統計直報單位.
    Reporting {
        /// It does.
        Direct => REPORTS_DIRECTLY,
        /// It does not.
        NotDirect => REPORTS_NOT_DIRECTLY,
    }
    /// What a tax amount counts 稅收口徑. Amounts of different scopes are never added or compared.
    TaxScope {
        /// All taxes whoever receives them 全口徑.
        Whole => SCOPE_WHOLE,
        /// The share that stays with the local budget 地方留成.
        LocalShare => SCOPE_LOCAL,
    }
}

/// Taxes paid for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Tax {
    /// For which year.
    pub year: i16,
    /// What the amount counts.
    pub scope: TaxScope,
    /// How much, in fen.
    pub amount: Money,
    /// Who may see it. What a firm pays is its own affair: the tax authority itself keeps it confidential (稅收徵收管理法
    /// a8), so it is internal unless somebody says otherwise.
    #[serde(default)]
    pub visibility: Visibility,
}

/// Operating revenue 營業收入 of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct Revenue {
    /// Of which year.
    pub year: i16,
    /// How much, in fen.
    pub amount: Money,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// One thing that the file of a firm says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Particular {
    /// Who controls it.
    Ownership(Ownership),
    /// How it is doing business.
    Status(OperatingStatus),
    /// What of it sits here.
    Establishment(Establishment),
    /// Its industry.
    Industry(Industry),
    /// Its business scope 經營範圍, as registered.
    BusinessScope(String),
    /// How many people work here.
    Staff(u32),
    /// How many of them are Party members. A count, never names.
    PartyMembers(PartyMembers),
    /// How the Party reaches it.
    PartyOrganisation(PartyPresence),
    /// Whether a trade union does.
    Union(Presence),
    /// Whether a women's organisation does.
    WomensOrganisation(Presence),
    /// Where it is registered.
    Registration(Registration),
    /// Where it pays taxes.
    TaxPlace(TaxPlace),
    /// What it paid for a year.
    Tax(Tax),
    /// What it took in in a year.
    Revenue(Revenue),
    /// Its registered capital 註冊資本.
    Capital(Money),
    /// Whether it reports to the statistics bureau by itself.
    Reporting(Reporting),
    /// Anything else worth knowing.
    Remarks(String),
    /// Its registered address 註冊地址.
    RegisteredAddress(String),
    /// Where it pays its taxes, by name 納稅地.
    TaxedAt(String),
    /// The day of the last change in the register 變更日期.
    RegistrationChanged(Date),
}

impl Particular {
    /// What it is about.
    pub fn topic(&self) -> Topic {
        match self {
            Particular::Ownership(_) => Topic::Ownership,
            Particular::Status(_) => Topic::Status,
            Particular::Establishment(_) => Topic::Establishment,
            Particular::Industry(_) => Topic::Industry,
            Particular::BusinessScope(_) => Topic::BusinessScope,
            Particular::Staff(_) => Topic::Staff,
            Particular::PartyMembers(_) => Topic::PartyMembers,
            Particular::PartyOrganisation(_) => Topic::PartyOrganisation,
            Particular::Union(_) => Topic::Union,
            Particular::WomensOrganisation(_) => Topic::WomensOrganisation,
            Particular::Registration(_) => Topic::Registration,
            Particular::TaxPlace(_) => Topic::TaxPlace,
            Particular::Tax(tax) => Topic::Tax { year: tax.year, scope: tax.scope },
            Particular::Revenue(revenue) => Topic::Revenue { year: revenue.year },
            Particular::Capital(_) => Topic::Capital,
            Particular::Reporting(_) => Topic::Reporting,
            Particular::Remarks(_) => Topic::Remarks,
            Particular::RegisteredAddress(_) => Topic::RegisteredAddress,
            Particular::TaxedAt(_) => Topic::TaxedAt,
            Particular::RegistrationChanged(_) => Topic::RegistrationChanged,
        }
    }

    /// Who may see it. Amounts say it themselves; the rest of a firm's file is internal.
    pub fn visibility(&self) -> Visibility {
        match self {
            Particular::Tax(tax) => tax.visibility,
            Particular::Revenue(revenue) => revenue.visibility,
            _ => Visibility::Internal,
        }
    }
}
