use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    text::{Text, messages::issue as words},
};

/// What a reply says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyResult {
    /// Solved.
    Solved,
    /// Explained: it cannot or need not be done, and why.
    Explained,
    /// Planned until a day: the order stays open.
    Planned {
        /// The day.
        until: Date,
    },
    /// It cannot be done.
    Impossible,
}

impl ReplyResult {
    /// Whether it names a day to come instead of an end.
    pub const fn is_plan(self) -> bool {
        matches!(self, ReplyResult::Planned { .. })
    }

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            ReplyResult::Solved => &words::RESULT_SOLVED,
            ReplyResult::Explained => &words::RESULT_EXPLAINED,
            ReplyResult::Planned { .. } => &words::RESULT_PLANNED,
            ReplyResult::Impossible => &words::RESULT_IMPOSSIBLE,
        }
    }
}

/// The lead's reply 回單.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// What was done, or why not.
    pub text: String,
    /// What it says.
    pub result: ReplyResult,
    /// Who, when.
    pub trace: Trace,
    /// The approval of a plan that is longer than the order's own term.
    pub approval: Option<PlanApproval>,
}

/// A plan was approved by somebody who does not handle the order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanApproval {
    /// Who approved it.
    pub approver: String,
    /// The day on which whoever raised the issue was told; `None` where nobody can be told.
    pub proposer_told_on: Option<Date>,
    /// Who recorded it, when.
    pub trace: Trace,
}
