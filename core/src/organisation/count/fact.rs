use serde::{Deserialize, Serialize};

use super::{Committee, CommitteeCount, UnionCount, record};
use crate::{
    clash::Fold,
    organisation::Organisation,
    record::{OrganisationId, Record},
};

/// What was counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The members of a trade union.
    Union {
        /// Which union.
        organisation: OrganisationId,
        /// How many.
        count: UnionCount,
    },
    /// The members of a committee.
    Committee {
        /// Which organisation.
        organisation: OrganisationId,
        /// Which of its committees.
        committee: Committee,
        /// How many.
        count: CommitteeCount,
    },
}

impl Fact {
    /// The organisation that it is about.
    pub fn organisation(&self) -> OrganisationId {
        match self {
            Fact::Union { organisation, .. } | Fact::Committee { organisation, .. } => *organisation,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.organisation().into()]
    }
}

impl Organisation {
    pub(in crate::organisation) fn apply_count(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = self.id;
        match fact {
            Fact::Union { count, .. } => {
                record(&mut self.counts.union, count.as_of, *count, (id, "union_members"), fold);
            }
            Fact::Committee { committee, count, .. } => {
                let counts = self.counts.committees.entry(*committee).or_default();
                let field = match committee {
                    Committee::Leading => "committee",
                    Committee::Womens => "womens_committee",
                };
                record(counts, count.as_of, *count, (id, field), fold);
            }
        }
    }
}
