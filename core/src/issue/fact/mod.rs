mod apply;
mod apply_order;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{
    model::{Channel, ExclusionClass, Outcome, RaisedBy, Reached, Source},
    order::{Class, ReplyResult},
};
use crate::{
    meeting::Competence,
    policy::Span,
    record::{IssueId, ItemId, OrganisationId, Record, SessionId, WorkOrderId},
    visit::{Consent, DemandCategory, Urgency},
};

/// What happened to an issue or a work order. Who and when come from the entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// An issue was received.
    Received {
        /// Its id.
        issue: IssueId,
        /// The office's number.
        number: String,
        /// How it came in.
        source: Source,
        /// Who raised it.
        raised_by: RaisedBy,
        /// Whether it may be shared.
        consent: Consent,
        /// When, China Standard Time.
        received_at: DateTime,
        /// A short title.
        title: String,
        /// What was raised.
        text: String,
        /// Its class.
        category: DemandCategory,
        /// How pressing.
        urgency: Urgency,
    },
    /// Its description was corrected; what is absent stays.
    Amended {
        /// The issue.
        issue: IssueId,
        /// The new title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The new text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// The new class.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<DemandCategory>,
        /// The new urgency.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        urgency: Option<Urgency>,
    },
    /// It was answered and not dispatched, for one of six reasons, and whoever raised it was told.
    Excluded {
        /// The issue.
        issue: IssueId,
        /// The reason's class.
        class: ExclusionClass,
        /// What they were told.
        explanation: String,
    },
    /// It is the same as another issue.
    LinkedAsDuplicate {
        /// The issue.
        issue: IssueId,
        /// The one that is followed.
        of: IssueId,
    },
    /// It was put on the quick track.
    PutOnQuickTrack {
        /// The issue.
        issue: IssueId,
        /// Who may decide it.
        competence: Competence,
    },
    /// It was put on the council track.
    PutOnCouncilTrack {
        /// The issue.
        issue: IssueId,
        /// Who may decide it.
        competence: Competence,
    },
    /// It was answered on the quick track, without a work order.
    Answered {
        /// The issue.
        issue: IssueId,
        /// The answer.
        text: String,
    },
    /// It was put on a session's agenda.
    Scheduled {
        /// The issue.
        issue: IssueId,
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// It came off the agenda, or the session deferred it: back to the council track.
    Unscheduled {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// The session concluded its item.
    Deliberated {
        /// The issue.
        issue: IssueId,
        /// The session.
        session: SessionId,
        /// The agenda item.
        item: ItemId,
    },
    /// A work order was dispatched: its clock starts.
    Dispatched {
        /// The order.
        order: WorkOrderId,
        /// The issue.
        issue: IssueId,
        /// Who leads.
        lead: OrganisationId,
        /// Who helps.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        co_handlers: Vec<OrganisationId>,
        /// What is to be done.
        text: String,
        /// The class, which sets the limit.
        class: Class,
    },
    /// The lead contacted whoever raised the issue.
    Contacted {
        /// The order.
        order: WorkOrderId,
    },
    /// The lead returned the order.
    Returned {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
    },
    /// The sub-district decided on a returned order. The clock was never stopped.
    Ruled {
        /// The order.
        order: WorkOrderId,
        /// Who leads from then on.
        lead: OrganisationId,
        /// Why.
        reason: String,
    },
    /// The clock was paused.
    Paused {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
    },
    /// The clock runs again.
    Resumed {
        /// The order.
        order: WorkOrderId,
    },
    /// The order was extended.
    Extended {
        /// The order.
        order: WorkOrderId,
        /// By how much.
        by: Span,
        /// Why.
        reason: String,
        /// Who approved.
        approver: String,
        /// The day on which whoever raised the issue was told.
        proposer_told_on: Date,
    },
    /// The lead replied.
    Replied {
        /// The order.
        order: WorkOrderId,
        /// What was done, or why not.
        text: String,
        /// What the reply says.
        result: ReplyResult,
    },
    /// Whoever raised the issue was called back, or nobody was reached.
    CalledBack {
        /// The issue.
        issue: IssueId,
        /// How.
        channel: Channel,
        /// What they said; absent when nobody was reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reached: Option<Reached>,
        /// The organisation that called; absent for the service centre.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caller: Option<OrganisationId>,
    },
    /// It was reopened, to be dispatched again.
    Reopened {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// It was reopened once too often and goes back to the council.
    ReturnedToCouncil {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// It was closed.
    Closed {
        /// The issue.
        issue: IssueId,
        /// How.
        outcome: Outcome,
    },
}

impl Fact {
    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::LinkedAsDuplicate { issue, of } => vec![Record::Issue(*issue), Record::Issue(*of)],
            Fact::Received { issue, .. }
            | Fact::Amended { issue, .. }
            | Fact::Excluded { issue, .. }
            | Fact::PutOnQuickTrack { issue, .. }
            | Fact::PutOnCouncilTrack { issue, .. }
            | Fact::Answered { issue, .. }
            | Fact::Scheduled { issue, .. }
            | Fact::Unscheduled { issue, .. }
            | Fact::Deliberated { issue, .. }
            | Fact::CalledBack { issue, .. }
            | Fact::Reopened { issue, .. }
            | Fact::ReturnedToCouncil { issue, .. }
            | Fact::Closed { issue, .. } => vec![Record::Issue(*issue)],
            Fact::Dispatched { order, issue, .. } => vec![Record::WorkOrder(*order), Record::Issue(*issue)],
            Fact::Contacted { order }
            | Fact::Returned { order, .. }
            | Fact::Ruled { order, .. }
            | Fact::Paused { order, .. }
            | Fact::Resumed { order }
            | Fact::Extended { order, .. }
            | Fact::Replied { order, .. } => vec![Record::WorkOrder(*order)],
        }
    }

    /// Nothing here signs or publishes.
    pub fn is_final(&self) -> bool {
        false
    }
}
