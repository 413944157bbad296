use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, Clause, Obligation, ObligationKind, Participation, Party, Period, Rhythm};
use crate::record::OrganisationId;

/// From the first to the last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// One axis of the content, such as 組織聯動: the "N 聯 / N 共" list, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Its short name.
    pub title: String,
    /// What it means here.
    #[serde(default)]
    pub text: String,
}

/// Who signs for a party: a name and a post, nothing more about the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// The post, such as secretary.
    #[serde(default)]
    pub post: String,
}

/// A party as somebody enters it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyTerms {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its role in the text, such as 甲方 or the leading unit; may be empty.
    #[serde(default)]
    pub role: String,
    /// Who signs for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Signatory>,
    /// Its contact person for this agreement 聯絡員.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liaison: Option<String>,
    /// Whether it promises something of its own.
    #[serde(default = "contributes")]
    pub participation: Participation,
}

fn contributes() -> Participation {
    Participation::Contributes
}

/// How an obligation is measured: by a quantity, or expressly not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// By a quantity.
    Quantified {
        /// How many, at least 1.
        quantity: u32,
        /// Of what: 場, 天, 人次, 元.
        unit: String,
        /// How often.
        period: Period,
    },
    /// It cannot be counted, and the parties say so.
    Qualitative,
}

/// An obligation as somebody enters it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObligationTerms {
    /// Who promises.
    pub party: OrganisationId,
    /// What, in the words of the text.
    pub text: String,
    /// What it contributes.
    pub kind: ObligationKind,
    /// How it is measured.
    pub measure: Measure,
    /// The day by which it is done, when the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// A change of one part of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The office's own number. Not part of the text: it can change at any time.
    Number(String),
    /// The title.
    Title(String),
    /// The goal, one sentence.
    Goal(String),
    /// The principles, such as 資源共享.
    Principles(Vec<String>),
    /// The axes of the content.
    Axes(Vec<Axis>),
    /// The fields in which the parties work together.
    Areas(Vec<Area>),
    /// The first and the last day.
    Term(Term),
    /// How often the joint meeting is held; `None`: as the office's policy says.
    Rhythm(Option<Rhythm>),
    /// A further clause.
    Clause {
        /// Which.
        clause: Clause,
        /// What it says; empty: it falls away.
        text: String,
    },
}

/// A change of one part of a party's entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyChange {
    /// Its role in the text.
    Role(String),
    /// Who signs for it.
    Signatory(Option<Signatory>),
    /// Its contact person. Not part of the text: people change.
    Liaison(Option<String>),
    /// Whether it promises something of its own.
    Participation(Participation),
}

/// A change of one part of an obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObligationChange {
    /// The words.
    Text(String),
    /// What it contributes.
    Kind(ObligationKind),
    /// How it is measured.
    Measure(Measure),
    /// The day by which it is done.
    Due(Option<Date>),
}

impl From<&Party> for PartyTerms {
    fn from(party: &Party) -> PartyTerms {
        PartyTerms {
            organisation: party.organisation,
            role: party.role.get().clone(),
            signatory: party.signatory.get().clone(),
            liaison: party.liaison.get().clone(),
            participation: *party.participation.get(),
        }
    }
}

impl From<&Obligation> for ObligationTerms {
    fn from(obligation: &Obligation) -> ObligationTerms {
        ObligationTerms {
            party: obligation.party,
            text: obligation.text.get().clone(),
            kind: *obligation.kind.get(),
            measure: obligation.measure.get().clone(),
            due: *obligation.due.get(),
        }
    }
}

impl Change {
    /// Without the spaces around single words.
    pub(super) fn trimmed(self) -> Change {
        match self {
            Change::Number(number) => Change::Number(number.trim().to_owned()),
            Change::Title(title) => Change::Title(title.trim().to_owned()),
            Change::Goal(goal) => Change::Goal(goal.trim().to_owned()),
            Change::Clause { clause, text } => Change::Clause { clause, text: text.trim().to_owned() },
            other => other,
        }
    }

    /// Whether it changes what the parties put their names to.
    pub fn is_text(&self) -> bool {
        !matches!(self, Change::Number(_))
    }
}

impl PartyChange {
    /// Whether it changes what the parties put their names to.
    pub fn is_text(&self) -> bool {
        !matches!(self, PartyChange::Liaison(_))
    }
}
