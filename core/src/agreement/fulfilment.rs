use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    record::{ObligationId, OrganisationId},
    text::{Text, messages::agreement as words},
};

/// One delivery under an obligation 履約. It counts only when a party other than the doer has confirmed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fulfilment {
    /// What it fulfils.
    pub obligation: ObligationId,
    /// Who delivered.
    pub party: OrganisationId,
    /// The day.
    pub on: Date,
    /// How many, in the obligation's unit.
    pub amount: u32,
    /// What shows it, one a line: a notice, a sign-in sheet, a receipt, each with where it is kept. A note, never a
    /// compulsory photo.
    pub evidence: String,
    /// How many people benefited, when somebody counted.
    pub beneficiaries: Option<u32>,
    /// The confirmations, by party.
    pub confirmations: BTreeMap<OrganisationId, Confirmation>,
    /// That a party disputes it.
    pub dispute: Option<Dispute>,
    /// Who recorded it.
    pub recorded: Trace,
}

/// A party other than the doer says that it was delivered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Confirmation {
    /// How it was, when the party says.
    pub rating: Option<Rating>,
    /// Who recorded the confirmation.
    pub trace: Trace,
}

/// A party other than the doer says that it was not delivered as recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dispute {
    /// Which party.
    pub by: OrganisationId,
    /// Why.
    pub reason: String,
    /// Who recorded the dispute.
    pub trace: Trace,
}

/// A rating of a delivery, 1 (poor) to 5 (very good). It rates what was delivered, never a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Rating(u8);

impl Rating {
    /// The rating, or `None` outside 1–5.
    pub fn new(rating: u8) -> Option<Rating> {
        (1..=5).contains(&rating).then_some(Rating(rating))
    }

    /// The number, 1–5.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> u8 {
        rating.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = String;
    fn try_from(rating: u8) -> Result<Rating, String> {
        Rating::new(rating).ok_or_else(|| format!("{rating} is not a rating from 1 to 5"))
    }
}

/// Where a fulfilment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FulfilmentState {
    /// The doer says so; it does not count yet.
    Recorded,
    /// Another party confirms it; it counts.
    Confirmed,
    /// Another party disputes it; it does not count.
    Disputed,
}

impl FulfilmentState {
    /// Every state.
    pub const ALL: &'static [FulfilmentState] =
        &[FulfilmentState::Recorded, FulfilmentState::Confirmed, FulfilmentState::Disputed];

    /// The words on screen.
    pub fn text(self) -> &'static Text {
        match self {
            FulfilmentState::Recorded => &words::FULFILMENT_RECORDED,
            FulfilmentState::Confirmed => &words::FULFILMENT_CONFIRMED,
            FulfilmentState::Disputed => &words::FULFILMENT_DISPUTED,
        }
    }

    /// Its name in clashes.
    pub(super) fn key(self) -> &'static str {
        match self {
            FulfilmentState::Recorded => "recorded",
            FulfilmentState::Confirmed => "confirmed",
            FulfilmentState::Disputed => "disputed",
        }
    }
}

impl Fulfilment {
    /// Where it stands: one confirmation is enough; a confirmation after a dispute lifts the dispute.
    pub fn state(&self) -> FulfilmentState {
        match (self.confirmations.is_empty(), &self.dispute) {
            (false, _) => FulfilmentState::Confirmed,
            (true, Some(_)) => FulfilmentState::Disputed,
            (true, None) => FulfilmentState::Recorded,
        }
    }

    /// Who took the step that its state rests on.
    pub fn since(&self) -> &Trace {
        let confirmed = self.confirmations.values().next().map(|confirmation| &confirmation.trace);
        confirmed.or(self.dispute.as_ref().map(|dispute| &dispute.trace)).unwrap_or(&self.recorded)
    }
}
