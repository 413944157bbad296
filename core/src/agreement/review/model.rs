use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::{Agreement, Rating},
    clash::{Field, Trace},
    record::{OrganisationId, SessionId},
};

/// A joint meeting of the parties that was held 共建聯席會議.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JointMeeting {
    /// Where its minutes are kept; empty until they are there.
    pub minutes: Field<String>,
    /// The session, when it was held as one.
    pub session: Option<SessionId>,
    /// The parties that were represented; empty when nobody noted it.
    pub present: BTreeSet<OrganisationId>,
    /// Who recorded it.
    pub recorded: Trace,
}

/// A party's evaluation of an agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The party.
    pub by: OrganisationId,
    /// The day.
    pub on: Date,
    /// How it went, 1 (poor) to 5 (very good).
    pub rating: Rating,
    /// In words.
    pub text: String,
    /// Who recorded it.
    pub trace: Trace,
}

impl Agreement {
    /// The joint meetings that were held, by day.
    pub fn joint_meetings(&self) -> impl DoubleEndedIterator<Item = (Date, &JointMeeting)> {
        self.joint_meetings.iter().map(|(on, meeting)| (*on, meeting))
    }

    /// The joint meeting of a day.
    pub fn joint_meeting(&self, on: Date) -> Option<&JointMeeting> {
        self.joint_meetings.get(&on)
    }

    /// The evaluations, in the order in which they were recorded.
    pub fn evaluations(&self) -> &[Evaluation] {
        &self.evaluations
    }
}
