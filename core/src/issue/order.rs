use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::Trace,
    policy::{Parameter, Span, parameter},
    record::{IssueId, OrganisationId, WorkOrderId},
    text::{Text, labelled, messages::issue as words},
};

/// A work order 工單: one organisation leads, others help, and the clock runs from dispatch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkOrder {
    /// Its id.
    pub id: WorkOrderId,
    /// The issue it serves.
    pub issue: IssueId,
    /// The organisation that leads and answers for it (first-receiver responsibility 首接負責).
    pub lead: OrganisationId,
    /// Those who help and answer to the lead.
    pub co_handlers: Vec<OrganisationId>,
    /// What is to be done.
    pub text: String,
    /// Its class, which sets the limit.
    pub class: Class,
    /// When and by whom it was dispatched: the clock starts here.
    pub dispatched: Trace,
    /// The first contact with whoever raised the issue.
    pub contacted: Option<Trace>,
    /// Returns, oldest first.
    pub bounces: Vec<Bounce>,
    /// Extensions, oldest first.
    pub extensions: Vec<Extension>,
    /// Pauses, oldest first; the last may still run.
    pub pauses: Vec<PausePeriod>,
    /// Replies, oldest first.
    pub replies: Vec<Reply>,
    /// Where it stands.
    pub state: OrderState,
    /// Since when, by whom.
    pub since: Trace,
}

labelled! {
    /// The class of a work order, which sets its limit.
    Class {
        /// Danger to life or property.
        Urgent => CLASS_URGENT,
        /// Water, power, gas, heat.
        Utility => CLASS_UTILITY,
        /// A question.
        Consult => CLASS_CONSULT,
        /// An ordinary matter.
        Ordinary => CLASS_ORDINARY,
        /// A complex matter.
        Complex => CLASS_COMPLEX,
        /// Supervised or re-checked.
        Supervision => CLASS_SUPERVISION,
    }
}

impl Class {
    /// The parameter that holds its limit.
    pub fn limit(self) -> &'static Parameter<Span> {
        match self {
            Class::Urgent => &parameter::ORDER_URGENT,
            Class::Utility => &parameter::ORDER_UTILITY,
            Class::Consult => &parameter::ORDER_CONSULT,
            Class::Ordinary => &parameter::ORDER_ORDINARY,
            Class::Complex => &parameter::ORDER_COMPLEX,
            Class::Supervision => &parameter::ORDER_SUPERVISION,
        }
    }
}

labelled! {
    /// Where a work order stands.
    OrderState {
        /// With the lead, who works on it.
        InHand => ORDER_IN_HAND,
        /// Returned by the lead; the sub-district decides.
        Returned => ORDER_RETURNED,
        /// Paused with a reason; the clock stands still.
        Paused => ORDER_PAUSED,
        /// Replied.
        Replied => ORDER_REPLIED,
    }
}

/// A return 退單: the lead says that it is not competent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounce {
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
    /// What the sub-district decided.
    pub ruling: Option<Ruling>,
}

/// The sub-district's decision 審定 on a returned order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// The lead from then on: the same organisation when the return was not accepted.
    pub lead: OrganisationId,
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// An extension 延期, asked for before expiry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extension {
    /// How much longer.
    pub by: Span,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
    /// The day on which whoever raised the issue was told.
    pub proposer_told_on: Date,
    /// Who recorded it, when.
    pub trace: Trace,
}

/// A pause of the clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PausePeriod {
    /// Why the clock stands still.
    pub reason: String,
    /// From when, by whom.
    pub from: Trace,
    /// Until when, by whom; `None` while it lasts.
    pub to: Option<Trace>,
}

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
}
