use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Spaces;
use crate::{
    clash::Trace,
    record::{LoanId, SpaceId},
};

/// Where a copy is lent or handed back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A space on record.
    Space(SpaceId),
    /// Another place of the same lending network, in words.
    Elsewhere(String),
}

/// A loan of one copy: lent at one place, handed back at any 通借通還.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loan {
    /// The title.
    pub title: String,
    /// The number of the copy.
    pub copy: String,
    /// A label of the borrower, such as a card's; for the office alone, may be empty, never an identity number.
    pub borrower: String,
    /// Where it was lent.
    pub lent_at: Place,
    /// The day on which it was lent.
    pub lent_on: Date,
    /// The last day on which it is handed back in time.
    pub due: Date,
    pub(in crate::space) renewals: Vec<Trace>,
    pub(in crate::space) returned: Option<Return>,
    /// Who recorded it.
    pub recorded: Trace,
}

/// A copy was handed back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Return {
    /// Where.
    pub at: Place,
    /// The day.
    pub on: Date,
    /// Who recorded it.
    pub trace: Trace,
}

impl Loan {
    /// How often it was renewed.
    pub fn renewals(&self) -> usize {
        self.renewals.len()
    }

    /// Where and when it was handed back; none while it is out.
    pub fn returned(&self) -> Option<&Return> {
        self.returned.as_ref()
    }
}

impl Spaces {
    /// The loan with this id.
    pub fn loan(&self, id: LoanId) -> Option<&Loan> {
        self.loans.get(&id)
    }

    /// Every loan, in the order in which they were recorded.
    pub fn loans(&self) -> impl Iterator<Item = (LoanId, &Loan)> {
        self.loans.iter().map(|(id, loan)| (*id, loan))
    }

    /// The loans that are out, by the number of the copy.
    pub fn out(&self) -> impl Iterator<Item = (LoanId, &Loan)> {
        self.lent.values().filter_map(|id| Some((*id, self.loan(*id)?)))
    }

    /// The loan by which a copy is out.
    pub fn loan_of(&self, copy: &str) -> Option<(LoanId, &Loan)> {
        let id = self.lent.get(&copy_key(copy))?;
        Some((*id, self.loan(*id)?))
    }
}

/// Spaces and letter case make no difference between the numbers of two copies.
pub(in crate::space) fn copy_key(copy: &str) -> String {
    copy.chars().filter(|char| !char.is_whitespace()).flat_map(char::to_uppercase).collect()
}
