mod close;
mod consequence;
mod order;
mod receive;

pub use consequence::consequences;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{
    Issue, WorkOrder,
    model::{Channel, ExclusionClass, RaisedBy, Reached, Source},
    order::{Class, ReplyResult},
};
use crate::{
    meeting::Competence,
    policy::Span,
    record::{DemandId, IssueId, OrganisationId, SessionId, WorkOrderId},
    rule::Refusal,
    visit::{Consent, DemandCategory, Urgency},
    workspace::{self, Context, Workspace, rules::unknown},
};

/// What may be asked about issues and work orders.
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
    },
    /// Screen it.
    Screen {
        /// The issue.
        issue: IssueId,
        /// How.
        screening: Screening,
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
        /// The day on which whoever raised the issue was told.
        proposer_told_on: Date,
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
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewIssue {
    /// How.
    pub source: Source,
    /// Who raised it.
    pub raised_by: RaisedBy,
    /// Whether it may be shared.
    pub consent: Consent,
    /// When, China Standard Time; now when absent.
    #[serde(default)]
    pub received_at: Option<DateTime>,
    /// A short title.
    pub title: String,
    /// What was raised, concrete enough to act upon.
    pub text: String,
    /// Its class.
    pub category: DemandCategory,
    /// How pressing.
    pub urgency: Urgency,
}

/// How an issue is screened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screening {
    /// Answer it and do not dispatch it.
    Exclude {
        /// For which of the six reasons.
        class: ExclusionClass,
        /// What whoever raised it is told.
        explanation: String,
    },
    /// Link it to the issue that is followed.
    Duplicate {
        /// That issue.
        of: IssueId,
    },
    /// The quick track.
    Quick {
        /// Who may decide it.
        competence: Competence,
    },
    /// The council track.
    Council {
        /// Who may decide it.
        competence: Competence,
    },
}

/// A work order to dispatch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewOrder {
    /// The issue.
    pub issue: IssueId,
    /// Who leads.
    pub lead: OrganisationId,
    /// Who helps.
    #[serde(default)]
    pub co_handlers: Vec<OrganisationId>,
    /// What is to be done.
    pub text: String,
    /// The class, which sets the limit.
    pub class: Class,
}

/// Decides a command: the facts it leads to, or why it is refused.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<workspace::Fact>, Refusal> {
    match command {
        Command::Receive(new) => receive::receive(new, workspace, context),
        Command::RaiseDemand { demand, title } => receive::raise(*demand, title, workspace, context),
        Command::Amend { .. } => receive::amend(command, workspace),
        Command::Screen { issue, screening } => receive::screen(*issue, screening, workspace),
        Command::Answer { issue, text } => receive::answer(*issue, text, workspace),
        Command::Schedule { issue, session } => receive::schedule(*issue, *session, workspace, context),
        Command::Dispatch(new) => order::dispatch(new, workspace, context),
        Command::Contact { order } => order::contact(*order, workspace),
        Command::Return { order, reason } => order::give_back(*order, reason, workspace, context),
        Command::Decide { order, lead, reason } => order::rule(*order, *lead, reason, workspace),
        Command::Pause { order, reason } => order::pause(*order, reason, workspace),
        Command::Resume { order } => order::resume(*order, workspace),
        Command::Extend { .. } => order::extend(command, workspace, context),
        Command::Reply { order, text, result } => order::reply(*order, text, *result, workspace, context),
        Command::CallBack { .. } => close::call_back(command, workspace),
        Command::Reopen { issue, why } => close::reopen(*issue, why, workspace, context),
        Command::Close { issue } => close::close(*issue, workspace, context),
    }
}

fn known_issue(workspace: &Workspace, id: IssueId) -> Result<&Issue, Refusal> {
    workspace.issues.get(id).ok_or_else(|| unknown(id).into())
}

fn known_order(workspace: &Workspace, id: WorkOrderId) -> Result<&WorkOrder, Refusal> {
    workspace.issues.order(id).ok_or_else(|| unknown(id).into())
}

fn known_organisation(workspace: &Workspace, id: OrganisationId) -> Result<(), Refusal> {
    workspace.organisations.get(id).map(|_| ()).ok_or_else(|| unknown(id).into())
}

fn one(fact: super::Fact) -> Result<Vec<workspace::Fact>, Refusal> {
    Ok(vec![workspace::Fact::Issue(fact)])
}
