use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Count;
use crate::{clash::Trace, record::OrganisationId};

/// An election: who stands, and the ballots so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Election {
    /// Who stands, in the order of the ballot paper.
    pub candidates: Vec<Candidate>,
    /// The ballots in their order: the first, a second one among those who tied, one for seats left open.
    pub ballots: Vec<(Ballot, Trace)>,
    /// The number of seats, once it was agreed to leave the rest open.
    pub reduced_to: Option<(u32, Trace)>,
}

/// Why seats may stay open that nobody won, 減少名額.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reduction {
    /// So many of those who elect agreed, 半數以上選舉人同意.
    Agreed(u32),
    /// The presidium of the meeting decided, 大會主席團決定: its decision, in words or by its number.
    Presidium(String),
}

/// Somebody who stands for election. Two of one name are told apart by a word with the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The name, as on the ballot paper.
    pub name: String,
    /// The unit they come from.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
}

/// A ballot as it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// How many papers came back.
    pub collected: u32,
    /// How many of them were spoilt.
    #[serde(default)]
    pub invalid: u32,
    /// Votes in favour, by candidate. Whoever stood is named, with 0 where nobody voted for them.
    pub votes: BTreeMap<String, u32>,
    /// How many were entitled and present.
    pub count: Count,
}

impl Ballot {
    /// Papers that count.
    pub const fn valid(&self) -> u32 {
        self.collected.saturating_sub(self.invalid)
    }

    /// Votes given, over all candidates.
    pub fn given(&self) -> u64 {
        self.votes.values().fold(0, |sum, votes| sum.saturating_add(u64::from(*votes)))
    }

    /// Whether the figures can be true for a ballot on some number of seats.
    pub(in crate::meeting) fn is_sound(&self) -> bool {
        let each = self.votes.values().all(|votes| *votes <= self.valid());
        self.collected <= self.count.present && self.invalid <= self.collected && each
    }
}
