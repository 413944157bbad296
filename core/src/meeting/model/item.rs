use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Competence, Decision, Election, Opinion, Outcome, Question, Study};
use crate::{
    clash::{Field, Trace},
    record::{IssueId, ItemId, SessionId},
};

/// An item on a session's agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The session.
    pub session: SessionId,
    /// The issue it is about.
    pub issue: Option<IssueId>,
    /// What it is called.
    pub title: Field<String>,
    /// Who may decide the matter.
    pub competence: Field<Competence>,
    /// What is asked, and so by which majority.
    pub question: Field<Question>,
    /// By which entry it was taken off the agenda.
    pub removed: Option<Trace>,
    /// What was said.
    pub discussion: Option<Field<String>>,
    /// What absent members wrote: kept, never counted.
    pub opinions: Vec<Opinion>,
    /// Who had studied it before.
    pub study: Option<Field<Study>>,
    /// How it was decided.
    pub decision: Option<Field<Decision>>,
    /// Candidates and ballots, when it is an election.
    pub election: Election,
    /// The item of an owners' meeting by which the owners decided the same matter.
    pub owners_vote: Option<Field<ItemId>>,
    /// What it was concluded with, and by which entry.
    pub concluded: Option<(Outcome, Trace)>,
    /// By which entries its pending duties were bound later, by their place in the outcome.
    pub bound: BTreeMap<u16, Trace>,
}

impl Item {
    /// What it was concluded with.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.concluded.as_ref().map(|(outcome, _)| outcome)
    }

    /// Whether an owners' vote stands behind an outcome: one that it names, or one on record in this room.
    pub fn owners_voted(&self, outcome: &Outcome) -> bool {
        self.owners_vote.is_some() || outcome.owners_voted()
    }
}
