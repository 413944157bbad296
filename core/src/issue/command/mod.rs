mod amend;
mod close;
mod consequence;
mod decide;
mod known;
mod link;
mod mediate;
mod new;
mod order;
mod receive;
mod rectify;
mod supervise;
mod whistle;
mod withdraw;

pub use consequence::consequences;
pub use decide::decide;
use known::{known_issue, known_order, known_organisation, known_whistle, one};
pub use new::{MediationRequest, NewIssue, NewMediation, NewOrder, NewWhistle, Screening};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::model::{Channel, Marks, Reached, ReplyResult, WhistleResult, WhistleSide, Wish};
use crate::{
    policy::Span,
    record::{DemandId, IssueId, OrganisationId, SessionId, WhistleId, WorkOrderId},
    visit::{Consent, DemandCategory, Urgency},
};

/// What may be asked about issues, work orders and whistles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Record what came in.
    Receive(NewIssue),
    /// Turn a visit's demand into an issue; nothing is typed again.
    RaiseDemand {
        /// The demand.
        demand: DemandId,
        /// A short title; the demand's first words when empty.
        #[serde(default)]
        title: String,
    },
    /// Correct its description; what is absent stays.
    Amend {
        /// The issue.
        issue: IssueId,
        /// The new title.
        #[serde(default)]
        title: Option<String>,
        /// The new text.
        #[serde(default)]
        text: Option<String>,
        /// The new class.
        #[serde(default)]
        category: Option<DemandCategory>,
        /// The new urgency.
        #[serde(default)]
        urgency: Option<Urgency>,
        /// What whoever raised it says now about passing it on; it reaches the demand of a visit as well.
        #[serde(default)]
        consent: Option<Consent>,
        /// Another number, that no issue has.
        #[serde(default)]
        number: Option<String>,
    },
    /// Screen it.
    Screen {
        /// The issue.
        issue: IssueId,
        /// How.
        screening: Screening,
    },
    /// Take an excluded issue up again, to be screened anew: whoever raised it objects, or the reason was none.
    TakeUpAgain {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// Answer it without a work order.
    Answer {
        /// The issue.
        issue: IssueId,
        /// The answer.
        text: String,
    },
    /// Put it on a session's agenda.
    Schedule {
        /// The issue.
        issue: IssueId,
        /// The session.
        session: SessionId,
    },
    /// Dispatch a work order: its clock starts.
    Dispatch(NewOrder),
    /// Note the first contact with whoever raised the issue.
    Contact {
        /// The order.
        order: WorkOrderId,
    },
    /// Return the order for want of competence.
    Return {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
    },
    /// Decide on a returned order.
    Decide {
        /// The order.
        order: WorkOrderId,
        /// Who leads from then on.
        lead: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Pause the clock.
    Pause {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
    },
    /// Let the clock run again.
    Resume {
        /// The order.
        order: WorkOrderId,
    },
    /// Extend the order before it expires.
    Extend {
        /// The order.
        order: WorkOrderId,
        /// By how much.
        by: Span,
        /// Why.
        reason: String,
        /// Who approved it.
        approver: String,
        /// The day on which whoever raised the issue was told; absent where nobody can be told.
        #[serde(default)]
        proposer_told_on: Option<Date>,
    },
    /// Approve the plan of the last reply, which is longer than the order's own term.
    ApprovePlan {
        /// The order.
        order: WorkOrderId,
        /// Who approved it.
        approver: String,
        /// The day on which whoever raised the issue was told; absent where nobody can be told.
        #[serde(default)]
        proposer_told_on: Option<Date>,
    },
    /// Reply to the order.
    Reply {
        /// The order.
        order: WorkOrderId,
        /// What was done, or why not.
        text: String,
        /// What the reply says.
        result: ReplyResult,
    },
    /// Record a try to call back.
    CallBack {
        /// The issue.
        issue: IssueId,
        /// How.
        channel: Channel,
        /// What they said; absent when nobody was reached.
        #[serde(default)]
        reached: Option<Reached>,
        /// The organisation that called; absent for the service centre.
        #[serde(default)]
        caller: Option<OrganisationId>,
    },
    /// Reopen it.
    Reopen {
        /// The issue.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// Close it; how it ended follows from the call-backs.
    Close {
        /// The issue.
        issue: IssueId,
    },
    /// Close an issue that was raised anonymously: its answer was posted where everybody reads it.
    PostAnswer {
        /// The issue.
        issue: IssueId,
        /// Where it was posted.
        place: String,
    },
    /// Take a duplicate as a matter of its own, to be screened anew.
    Unlink {
        /// The duplicate.
        issue: IssueId,
        /// Why.
        why: String,
    },
    /// Note that two issues have to do with each other; each is followed on its own.
    Relate {
        /// The one.
        issue: IssueId,
        /// The other.
        to: IssueId,
    },
    /// Note that two issues have nothing to do with each other after all.
    Unrelate {
        /// The one.
        issue: IssueId,
        /// The other.
        to: IssueId,
    },
    /// Note that whoever raised a duplicate was told what became of the issue followed in its place, or whoever raised an
    /// excluded issue why it is not dispatched.
    TellOutcome {
        /// The duplicate or the excluded issue.
        issue: IssueId,
        /// How.
        channel: Channel,
    },
    /// Record a request to withdraw it; a call-back settles it.
    AskToWithdraw {
        /// The issue.
        issue: IssueId,
        /// Why, as it was told.
        why: String,
        /// The organisation that passed the request on; absent when whoever raised the issue came themselves.
        #[serde(default)]
        passed_on_by: Option<OrganisationId>,
    },
    /// Record a try to call whoever raised it about the request: their own wish closes it as withdrawn.
    CallAboutWithdrawal {
        /// The issue.
        issue: IssueId,
        /// How.
        channel: Channel,
        /// Whose wish it is; absent when nobody was reached.
        #[serde(default)]
        wish: Option<Wish>,
        /// What else they said.
        #[serde(default)]
        comment: String,
        /// The organisation that called; absent for the service centre.
        #[serde(default)]
        caller: Option<OrganisationId>,
    },
    /// Accept a dispute about it for mediation: the parties have agreed to it, and its term runs.
    AcceptMediation(MediationRequest),
    /// Record an attempt to mediate. An agreement answers an issue that nobody works on.
    Mediate(NewMediation),
    /// Give the order to another lead; the clock runs on.
    Transfer {
        /// The order.
        order: WorkOrderId,
        /// Who leads from then on.
        lead: OrganisationId,
        /// Why.
        reason: String,
    },
    /// Remind the lead.
    Remind {
        /// The order.
        order: WorkOrderId,
        /// Why, and what is expected.
        reason: String,
    },
    /// Put the order under supervision: the time for supervised matters starts.
    Supervise {
        /// The order.
        order: WorkOrderId,
        /// Why.
        reason: String,
        /// Who supervises.
        supervisor: String,
    },
    /// Record what was done about a bad rating.
    Rectify {
        /// The issue.
        issue: IssueId,
        /// What.
        text: String,
    },
    /// Record a try to call whoever gave the bad rating about what was done.
    CallAboutRectification {
        /// The issue.
        issue: IssueId,
        /// How.
        channel: Channel,
        /// What they said; absent when nobody was reached.
        #[serde(default)]
        reached: Option<Reached>,
        /// The organisation that called; absent for the service centre.
        #[serde(default)]
        caller: Option<OrganisationId>,
    },
    /// Call departments to the place.
    BlowWhistle(NewWhistle),
    /// Note that a department arrived.
    Arrive {
        /// The whistle.
        whistle: WhistleId,
        /// The department.
        department: OrganisationId,
        /// When, China Standard Time; now when absent.
        #[serde(default)]
        at: Option<DateTime>,
    },
    /// Note that a department left: when the matter is finished, or with a reason.
    Leave {
        /// The whistle.
        whistle: WhistleId,
        /// The department.
        department: OrganisationId,
        /// When, China Standard Time; now when absent.
        #[serde(default)]
        at: Option<DateTime>,
        /// Why, when the matter is not finished.
        #[serde(default)]
        reason: String,
    },
    /// Record what came of a whistle.
    ConcludeWhistle {
        /// The whistle.
        whistle: WhistleId,
        /// What kind of result.
        result: WhistleResult,
        /// In words.
        text: String,
    },
    /// Record how one side rates the other, when the matter is finished.
    RateWhistle {
        /// The whistle.
        whistle: WhistleId,
        /// The department that rates or is rated.
        department: OrganisationId,
        /// Who rates.
        by: WhistleSide,
        /// The rating, 1–5.
        marks: Marks,
    },
}
