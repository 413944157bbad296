use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    record::OrganisationId,
    text::{Text, messages::issue as words},
};

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
