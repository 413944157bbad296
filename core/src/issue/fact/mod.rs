mod apply;
mod follow_up;
mod link;
mod mediation;
mod order;
mod screening;
mod touches;
mod whistle;
mod withdrawal;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::model::{
    Channel, Class, ExclusionClass, Marks, MediationParty, MediationResult, Outcome, RaisedBy, Reached,
    ReplyResult, Source, WhistleKind, WhistleResult, WhistleSide, Wish,
};
use crate::{
    meeting::Competence,
    policy::Span,
    record::{IssueId, ItemId, OrganisationId, SessionId, WhistleId, WorkOrderId},
    visit::{Consent, DemandCategory, Urgency},
};

/// What happened to an issue, a work order or a whistle. Who and when come from the entry.
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
        /// What whoever raised it says now about passing it on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consent: Option<Consent>,
        /// The new number: two devices had given the same one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
    },
    /// It is answered and not dispatched, for one of six reasons.
    Excluded {
        /// The issue.
        issue: IssueId,
        /// The reason's class.
        class: ExclusionClass,
        /// What whoever raised it is told.
        explanation: String,
    },
    /// An excluded issue was taken up again, to be screened anew.
    TakenUpAgain {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
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
        /// The day on which whoever raised the issue was told; absent where nobody can be told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposer_told_on: Option<Date>,
    },
    /// The plan of the last reply was approved.
    PlanApproved {
        /// The order.
        order: WorkOrderId,
        /// Who approved.
        approver: String,
        /// The day on which whoever raised the issue was told; absent where nobody can be told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposer_told_on: Option<Date>,
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
    /// Raised anonymously, it was closed by posting the answer where everybody reads it.
    AnswerPosted {
        /// The issue.
        issue: IssueId,
        /// Where.
        place: String,
    },
    /// A duplicate turned out to be a matter of its own: to be screened anew.
    Unlinked {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// Two issues have to do with each other; each is followed on its own.
    Related {
        /// The one.
        issue: IssueId,
        /// The other.
        to: IssueId,
    },
    /// Two issues have nothing to do with each other after all.
    Unrelated {
        /// The one.
        issue: IssueId,
        /// The other.
        to: IssueId,
    },
    /// Whoever raised a duplicate was told what became of the issue followed in its place, or whoever raised an excluded
    /// issue why it is not dispatched.
    OutcomeTold {
        /// The duplicate or the excluded issue.
        issue: IssueId,
        /// How.
        channel: Channel,
    },
    /// Somebody asked to withdraw an issue. That alone changes nothing.
    WithdrawalAsked {
        /// The issue.
        issue: IssueId,
        /// Why, as it was told.
        why: String,
        /// The organisation that passed the request on; absent when whoever raised the issue came themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passed_on_by: Option<OrganisationId>,
    },
    /// Whoever raised the issue was called about the request, or nobody was reached. Their own wish closes the issue as
    /// withdrawn.
    WithdrawalCalledBack {
        /// The issue.
        issue: IssueId,
        /// How.
        channel: Channel,
        /// Whose wish it is; absent when nobody was reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wish: Option<Wish>,
        /// What else they said.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        comment: String,
        /// The organisation that called; absent for the service centre.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caller: Option<OrganisationId>,
    },
    /// A dispute about it was accepted for mediation: the term for mediating runs.
    MediationAccepted {
        /// The issue.
        issue: IssueId,
        /// The day.
        on: Date,
        /// Between whom.
        parties: Vec<MediationParty>,
        /// Who mediates.
        mediator: String,
    },
    /// Somebody mediated between the parties. This ends the mediation that was accepted.
    Mediated {
        /// The issue.
        issue: IssueId,
        /// The day.
        on: Date,
        /// Between whom.
        parties: Vec<MediationParty>,
        /// Who mediated.
        mediator: String,
        /// What came of it.
        result: MediationResult,
    },
    /// The dispatcher gave the order to another lead. The clock is not touched.
    Transferred {
        /// The order.
        order: WorkOrderId,
        /// Who leads from then on.
        lead: OrganisationId,
        /// Why.
        reason: String,
    },
    /// The lead was reminded.
    Reminded {
        /// The order.
        order: WorkOrderId,
        /// Why, and what is expected.
        reason: String,
    },
    /// The order was put under supervision.
    Supervised {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
        /// Who supervises.
        supervisor: String,
    },
    /// Something was done about a bad rating.
    Rectified {
        /// The issue.
        issue: IssueId,
        /// What.
        text: String,
    },
    /// Whoever gave the bad rating was called about what was done, or nobody was reached.
    RectificationCalledBack {
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
    /// A whistle was blown: departments are called.
    WhistleBlown {
        /// The whistle.
        whistle: WhistleId,
        /// The issue.
        issue: IssueId,
        /// Its kind, which sets the time for arriving.
        kind: WhistleKind,
        /// What the departments are called for, and where.
        matter: String,
        /// Who blew it.
        whistler: OrganisationId,
        /// The departments called.
        departments: Vec<OrganisationId>,
        /// When, China Standard Time.
        called_at: DateTime,
    },
    /// A department arrived.
    WhistleArrived {
        /// The whistle.
        whistle: WhistleId,
        /// The department.
        department: OrganisationId,
        /// When, China Standard Time.
        at: DateTime,
    },
    /// A department left.
    WhistleLeft {
        /// The whistle.
        whistle: WhistleId,
        /// The department.
        department: OrganisationId,
        /// When, China Standard Time.
        at: DateTime,
        /// Why, when the matter was not finished.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The matter of a whistle is finished.
    WhistleConcluded {
        /// The whistle.
        whistle: WhistleId,
        /// What kind of result.
        result: WhistleResult,
        /// In words.
        text: String,
    },
    /// One side rated the other.
    WhistleRated {
        /// The whistle.
        whistle: WhistleId,
        /// The department that rates or is rated.
        department: OrganisationId,
        /// Who rates.
        by: WhistleSide,
        /// The rating.
        marks: Marks,
    },
}
