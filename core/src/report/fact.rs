use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Reading, ReportingPeriod, Submission, Submissions};
use crate::{
    clash::Fold,
    record::{OrganisationId, Record, SubmissionId},
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A report was handed in.
    HandedIn {
        /// The submission.
        submission: SubmissionId,
        /// What it is about.
        period: ReportingPeriod,
        /// To whom.
        to: OrganisationId,
        /// The day.
        on: Date,
        /// The numbers as they were told.
        readings: Vec<Reading>,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        let Fact::HandedIn { submission, .. } = self;
        vec![(*submission).into()]
    }

    /// Whether it signed or published something: what a superior was told is never undone, only corrected by another
    /// report.
    pub fn is_final(&self) -> bool {
        true
    }
}

impl Submissions {
    /// Applies what happened. Total: the first submission under an id stands.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::HandedIn { submission: id, period, to, on, readings } = fact;
        let trace = fold.trace();
        let new =
            || Submission { id: *id, period: *period, to: *to, on: *on, readings: readings.clone(), trace };
        self.submissions.entry(*id).or_insert_with(new);
    }
}
