use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Reading, ReportingPeriod};
use crate::{
    clash::Trace,
    record::{OrganisationId, SubmissionId},
};

/// Reports that were handed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Submissions {
    pub(super) submissions: BTreeMap<SubmissionId, Submission>,
}

/// A report that was handed in 報送記錄, with its numbers as they were told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// What it is about.
    pub period: ReportingPeriod,
    /// To whom.
    pub to: OrganisationId,
    /// The day.
    pub on: Date,
    /// The numbers.
    pub readings: Vec<Reading>,
    /// Who recorded it.
    pub trace: Trace,
}

impl Submissions {
    /// The submission with this id.
    pub fn get(&self, id: SubmissionId) -> Option<&Submission> {
        self.submissions.get(&id)
    }

    /// Every submission, in the order in which they were recorded.
    pub fn all(&self) -> impl Iterator<Item = &Submission> {
        self.submissions.values()
    }

    /// What was last handed in about a period, to anybody: a correction stands in place of what came before.
    pub fn about(&self, period: ReportingPeriod) -> Option<&Submission> {
        self.all()
            .filter(|submission| submission.period == period)
            .max_by_key(|submission| (submission.on, submission.trace.at, submission.id))
    }
}

impl Submission {
    /// The number that was told under a name.
    pub fn reading(&self, key: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.key == key)
    }
}
