use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    record::OrganisationId,
    text::{Text, messages::issue as words},
};

/// A dispute that was accepted for mediation 受理調解: its term runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AcceptedMediation {
    /// The day on which it was accepted.
    pub on: Date,
    /// Between whom; at least two.
    pub parties: Vec<MediationParty>,
    /// Who mediates.
    pub mediator: String,
    /// Who recorded it, when.
    pub trace: Trace,
}

/// An attempt to mediate 調解 between the parties of an issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mediation {
    /// The day.
    pub on: Date,
    /// Between whom; at least two.
    pub parties: Vec<MediationParty>,
    /// Who mediated.
    pub mediator: String,
    /// What came of it.
    pub result: MediationResult,
    /// The acceptance that it ended; `None` when it was held at once.
    pub accepted: Option<AcceptedMediation>,
    /// Who recorded it, when.
    pub trace: Trace,
}

/// A party to a mediation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediationParty {
    /// An organisation on record.
    Organisation(OrganisationId),
    /// Somebody else, as they wish to be called. Internal, never published.
    Person(String),
}

/// What came of a mediation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediationResult {
    /// The parties agree.
    Agreed {
        /// To what: the text of their agreement.
        text: String,
    },
    /// They do not.
    Failed {
        /// Why.
        why: String,
    },
}

impl MediationParty {
    /// Their name, when they are a person: internal, never published.
    pub fn person(&self) -> Option<&str> {
        match self {
            MediationParty::Person(name) => Some(name),
            MediationParty::Organisation(_) => None,
        }
    }

    /// The organisation, when they are one.
    pub fn organisation(&self) -> Option<OrganisationId> {
        match self {
            MediationParty::Organisation(organisation) => Some(*organisation),
            MediationParty::Person(_) => None,
        }
    }
}

impl MediationResult {
    /// Its name on screen.
    pub const fn text(&self) -> &'static Text {
        match self {
            MediationResult::Agreed { .. } => &words::MEDIATION_AGREED,
            MediationResult::Failed { .. } => &words::MEDIATION_FAILED,
        }
    }

    /// What was agreed, or why nothing was.
    pub fn words(&self) -> &str {
        match self {
            MediationResult::Agreed { text } => text,
            MediationResult::Failed { why } => why,
        }
    }
}
