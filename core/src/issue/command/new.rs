use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::{
    issue::model::{Class, ExclusionClass, MediationParty, MediationResult, RaisedBy, Source, WhistleKind},
    meeting::Competence,
    record::{IssueId, OrganisationId},
    visit::{Consent, DemandCategory, Urgency},
};

/// What came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewIssue {
    /// How.
    pub source: Source,
    /// Who raised it.
    pub raised_by: RaisedBy,
    /// Whether it may be shared.
    pub consent: Consent,
    /// When, China Standard Time; now when absent.
    #[serde(default)]
    pub received_at: Option<DateTime>,
    /// A short title.
    pub title: String,
    /// What was raised, concrete enough to act upon.
    pub text: String,
    /// Its class.
    pub category: DemandCategory,
    /// How pressing.
    pub urgency: Urgency,
}

/// How an issue is screened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screening {
    /// Answer it and do not dispatch it.
    Exclude {
        /// For which of the six reasons.
        class: ExclusionClass,
        /// What whoever raised it is told.
        explanation: String,
    },
    /// Link it to the issue that is followed.
    Duplicate {
        /// That issue.
        of: IssueId,
    },
    /// The quick track.
    Quick {
        /// Who may decide it.
        competence: Competence,
    },
    /// The council track.
    Council {
        /// Who may decide it.
        competence: Competence,
    },
}

/// A work order to dispatch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewOrder {
    /// The issue.
    pub issue: IssueId,
    /// Who leads.
    pub lead: OrganisationId,
    /// Who helps.
    #[serde(default)]
    pub co_handlers: Vec<OrganisationId>,
    /// What is to be done.
    pub text: String,
    /// The class, which sets the limit.
    pub class: Class,
}

/// A dispute to accept for mediation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MediationRequest {
    /// The issue.
    pub issue: IssueId,
    /// The day on which it was accepted; today when absent.
    #[serde(default)]
    pub on: Option<Date>,
    /// Between whom; at least two.
    pub parties: Vec<MediationParty>,
    /// Who mediates.
    pub mediator: String,
}

/// An attempt to mediate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewMediation {
    /// The issue.
    pub issue: IssueId,
    /// The day; today when absent.
    #[serde(default)]
    pub on: Option<Date>,
    /// Between whom; at least two.
    pub parties: Vec<MediationParty>,
    /// Who mediated.
    pub mediator: String,
    /// What came of it.
    pub result: MediationResult,
}

/// A whistle to blow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewWhistle {
    /// The issue.
    pub issue: IssueId,
    /// Its kind, which sets the time for arriving.
    pub kind: WhistleKind,
    /// What the departments are called for, and where.
    pub matter: String,
    /// Who blows it: the sub-district, as a rule.
    pub whistler: OrganisationId,
    /// The departments called.
    pub departments: Vec<OrganisationId>,
    /// When, China Standard Time; now when absent.
    #[serde(default)]
    pub called_at: Option<DateTime>,
}
