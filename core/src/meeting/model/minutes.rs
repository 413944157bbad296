use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Field, Trace},
    record::ItemId,
};

/// The minutes 會議紀要 of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    /// The text. Once confirmed it stays as it is.
    pub text: Field<String>,
    /// Who confirmed it, when.
    pub confirmed: Option<Trace>,
    /// What was corrected after that, oldest first.
    pub corrections: Vec<Correction>,
}

/// A correction of confirmed minutes: it stands beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// What is corrected.
    pub text: String,
    /// Who corrected it, when.
    pub by: Trace,
}

/// The publication of a session's results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Where: a board, a page.
    pub place: String,
    /// Who published it, when.
    pub by: Trace,
    /// What was objected during it, in the order of arrival.
    pub objections: Vec<Objection>,
}

/// An objection to what was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objection {
    /// The item that it is about.
    pub item: Option<ItemId>,
    /// Who objects; nobody has to say.
    pub from: Option<String>,
    /// What is objected.
    pub text: String,
    /// The day.
    pub on: Date,
    /// Who entered it, when.
    pub by: Trace,
}
