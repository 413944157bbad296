use serde::{Deserialize, Serialize};

use super::TaxScope;
use crate::text::{Text, messages::enterprise as words};

/// What a particular is about: a file holds one history for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in `Particular`")]
pub enum Topic {
    Ownership,
    Status,
    Establishment,
    Industry,
    BusinessScope,
    Staff,
    PartyMembers,
    PartyOrganisation,
    Union,
    WomensOrganisation,
    Registration,
    TaxPlace,
    Tax { year: i16, scope: TaxScope },
    Revenue { year: i16 },
    Capital,
    Reporting,
    Remarks,
    RegisteredAddress,
    TaxedAt,
    RegistrationChanged,
}

impl Topic {
    /// The topics that have no year, in the order in which a form asks for them.
    pub const WITHOUT_YEAR: [Topic; 18] = [
        Topic::Status,
        Topic::Staff,
        Topic::PartyMembers,
        Topic::PartyOrganisation,
        Topic::Union,
        Topic::WomensOrganisation,
        Topic::Registration,
        Topic::RegisteredAddress,
        Topic::RegistrationChanged,
        Topic::TaxPlace,
        Topic::TaxedAt,
        Topic::Ownership,
        Topic::Establishment,
        Topic::Industry,
        Topic::BusinessScope,
        Topic::Capital,
        Topic::Reporting,
        Topic::Remarks,
    ];

    /// The year that it is about.
    pub fn year(self) -> Option<i16> {
        match self {
            Topic::Tax { year, .. } | Topic::Revenue { year } => Some(year),
            _ => None,
        }
    }

    /// Whether it changes by itself from one quarter to the next, so that an old figure misleads. What a register holds
    /// changes by a filing, the amounts of a year that is over do not change: asking for them every quarter would only
    /// keep people busy.
    pub fn grows_old(self) -> bool {
        matches!(
            self,
            Topic::Status
                | Topic::Staff
                | Topic::PartyMembers
                | Topic::PartyOrganisation
                | Topic::Union
                | Topic::WomensOrganisation
                | Topic::Registration
                | Topic::TaxPlace
        )
    }

    /// A stable name in Latin letters: `staff`, `tax_2021_whole`.
    pub fn key(self) -> String {
        match self {
            Topic::Tax { year, scope: TaxScope::Whole } => format!("tax_{year}_whole"),
            Topic::Tax { year, scope: TaxScope::LocalShare } => format!("tax_{year}_local_share"),
            Topic::Revenue { year } => format!("revenue_{year}"),
            other => other.text().key.rsplit('.').next().unwrap_or_default().replace('-', "_"),
        }
    }

    /// The name on screen; a year stands beside it.
    pub const fn text(self) -> &'static Text {
        match self {
            Topic::Ownership => &words::OWNERSHIP,
            Topic::Status => &words::STATUS,
            Topic::Establishment => &words::ESTABLISHMENT,
            Topic::Industry => &words::INDUSTRY,
            Topic::BusinessScope => &words::BUSINESS_SCOPE,
            Topic::Staff => &words::STAFF,
            Topic::PartyMembers => &words::PARTY_MEMBERS,
            Topic::PartyOrganisation => &words::PARTY_ORGANISATION,
            Topic::Union => &words::UNION,
            Topic::WomensOrganisation => &words::WOMENS_ORGANISATION,
            Topic::Registration => &words::REGISTRATION,
            Topic::TaxPlace => &words::TAX_PLACE,
            Topic::Tax { scope: TaxScope::Whole, .. } => &words::TAX_WHOLE,
            Topic::Tax { scope: TaxScope::LocalShare, .. } => &words::TAX_LOCAL,
            Topic::Revenue { .. } => &words::REVENUE,
            Topic::Capital => &words::CAPITAL,
            Topic::Reporting => &words::REPORTING,
            Topic::Remarks => &words::REMARKS,
            Topic::RegisteredAddress => &words::REGISTERED_ADDRESS,
            Topic::TaxedAt => &words::TAXED_AT,
            Topic::RegistrationChanged => &words::REGISTRATION_CHANGED,
        }
    }
}
