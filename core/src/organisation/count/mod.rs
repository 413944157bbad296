//! How many people belong to an organisation: counts with the day on which somebody counted, never rosters.

mod command;
mod fact;

pub use command::Command;
pub(super) use command::decide;
pub use fact::Fact;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Organisation;
use crate::{
    clash::{Field, Fold},
    record::OrganisationId,
    text::{labelled, messages::organisation as words},
};

/// How many members a Party organisation has. A count, never a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCount {
    /// Full members 正式黨員.
    pub full: u32,
    /// Probationary members 預備黨員.
    pub probationary: u32,
    /// The day on which they were counted.
    pub as_of: Date,
}

impl MemberCount {
    /// Full and probationary members together.
    pub fn all(self) -> u32 {
        self.full.saturating_add(self.probationary)
    }
}

/// How many members a trade union has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnionCount {
    /// Members 會員.
    pub members: u32,
    /// Women among them 女會員.
    pub women: u32,
    /// The day on which they were counted.
    pub as_of: Date,
}

labelled! {
    /// A committee of an organisation.
    Committee {
        /// The one that leads it: a branch committee, a union committee, a women's federation's executive committee.
        Leading => LEADING_COMMITTEE,
        /// The women workers' committee of a union 女職工委員會.
        Womens => WOMENS_COMMITTEE,
    }
}

/// How many people sit on a committee; 0 when there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeCount {
    /// Members of the committee.
    pub members: u32,
    /// The day on which they were counted.
    pub as_of: Date,
}

/// Every count of one organisation, by the day on which it was made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Counts {
    party: BTreeMap<Date, Field<MemberCount>>,
    union: BTreeMap<Date, Field<UnionCount>>,
    committees: BTreeMap<Committee, BTreeMap<Date, Field<CommitteeCount>>>,
}

impl Counts {
    pub(super) fn count_party(&mut self, of: OrganisationId, count: MemberCount, fold: &mut Fold<'_>) {
        record(&mut self.party, count.as_of, count, (of, "members"), fold);
    }
}

impl Organisation {
    /// How many members a Party organisation has, by the latest count.
    pub fn members(&self) -> Option<MemberCount> {
        self.members_on(Date::MAX)
    }

    /// How many members a Party organisation had on a day, by the latest count up to then.
    pub fn members_on(&self, on: Date) -> Option<MemberCount> {
        latest(&self.counts.party, on)
    }

    /// How many members a trade union had on a day, by the latest count up to then.
    pub fn union_members_on(&self, on: Date) -> Option<UnionCount> {
        latest(&self.counts.union, on)
    }

    /// How many people sat on a committee on a day, by the latest count up to then; `None` when nobody said.
    pub fn committee_on(&self, committee: Committee, on: Date) -> Option<CommitteeCount> {
        latest(self.counts.committees.get(&committee)?, on)
    }
}

fn latest<T: Copy + Clone + PartialEq + Serialize>(counts: &BTreeMap<Date, Field<T>>, on: Date) -> Option<T> {
    counts.range(..=on).next_back().map(|(_, count)| *count.get())
}

/// Counts of different days do not contradict each other; two of one day do when they differ.
fn record<T: Copy + Clone + PartialEq + Serialize>(
    counts: &mut BTreeMap<Date, Field<T>>,
    as_of: Date,
    count: T,
    (of, field): (OrganisationId, &str),
    fold: &mut Fold<'_>,
) {
    match counts.get_mut(&as_of) {
        Some(known) => known.set(count, of, field, fold),
        None => {
            counts.insert(as_of, Field::new(count, fold));
        }
    }
}
