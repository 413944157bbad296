use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Competence, Decision, Election, ExternalVote, Opinion, Outcome, Question, Study};
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
    /// The owners' vote on the same matter that was taken outside this workspace.
    pub external_vote: Option<Field<ExternalVote>>,
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

    /// Who may decide it: what the Civil Code gives to the owners is theirs, whatever the item was filed under.
    pub fn decided_by(&self) -> Competence {
        match self.question.get() {
            Question::Owners(_) => Competence::Owners,
            Question::Ordinary
            | Question::Recall
            | Question::CadresAndDiscipline
            | Question::Election { .. } => *self.competence.get(),
        }
    }

    /// Whether an owners' vote on the matter is on record, taken in this workspace or shown by its document.
    pub fn has_owners_vote(&self) -> bool {
        self.owners_vote.is_some() || self.external_vote.is_some()
    }

    /// Whether an outcome that was once written stands on an owners' vote: on one on record, or, in journals from before
    /// it had to be, on one that its words name.
    pub fn owners_voted(&self, outcome: &Outcome) -> bool {
        self.has_owners_vote() || outcome.owners_voted()
    }
}
