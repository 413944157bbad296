use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
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
    /// The organisation that it was dispatched to.
    pub first_lead: OrganisationId,
    /// Since when the lead leads, and who said so.
    pub lead_since: Trace,
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
    /// Changes of the lead that the dispatcher made, oldest first.
    pub transfers: Vec<Transfer>,
    /// Reminders, oldest first.
    pub reminders: Vec<Reminder>,
    /// When it was put under supervision, oldest first.
    pub supervisions: Vec<Supervision>,
    /// Replies, oldest first.
    pub replies: Vec<Reply>,
    /// Where it stands.
    pub state: OrderState,
    /// Since when, by whom.
    pub since: Trace,
}

impl WorkOrder {
    /// Every organisation that works on it now: the lead and those who help.
    pub fn handlers(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        std::iter::once(self.lead).chain(self.co_handlers.iter().copied())
    }

    /// Every organisation that works or ever worked on it: those who lead and help now, whoever it was dispatched to, and
    /// everybody who led it until it was transferred, or returned and decided on. Nobody stops having handled a matter.
    pub fn handlers_ever(&self) -> BTreeSet<OrganisationId> {
        self.handled_from().into_iter().map(|(organisation, _)| organisation).collect()
    }

    /// Whether an organisation had worked on it by a moment.
    pub(in crate::issue) fn was_handled_by(&self, organisation: OrganisationId, at: DateTime) -> bool {
        self.handled_from().into_iter().any(|(handler, from)| handler == organisation && from <= at)
    }

    /// Each organisation with the moment from which it worked on the order.
    fn handled_from(&self) -> Vec<(OrganisationId, DateTime)> {
        let start = self.dispatched.at;
        let mut handled = vec![(self.first_lead, start), (self.lead, self.lead_since.at)];
        handled.extend(self.co_handlers.iter().map(|helper| (*helper, start)));
        handled.extend(self.transfers.iter().map(|transfer| (transfer.to, transfer.trace.at)));
        let rulings = self.bounces.iter().filter_map(|bounce| bounce.ruling.as_ref());
        handled.extend(rulings.map(|ruling| (ruling.lead, ruling.trace.at)));
        handled
    }

    /// Whether something is still to be done: neither replied nor recalled.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, OrderState::Replied | OrderState::Recalled)
    }

    /// The day that its last reply plans it for, while it is open.
    pub fn planned_until(&self) -> Option<Date> {
        match self.replies.last()?.result {
            ReplyResult::Planned { until } if self.is_open() => Some(until),
            _ => None,
        }
    }

    /// The reply that ended it. A plan is an answer, not an end.
    pub fn final_reply(&self) -> Option<&Reply> {
        self.replies.last().filter(|reply| !reply.result.is_plan())
    }
}

labelled! {
    /// The class of a work order, which sets its limit.
    Class {
        /// Danger to life or property.
        Urgent => CLASS_URGENT,
        /// Water, power, gas, heat, and hazards to safety that are not yet a danger.
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
        /// Recalled: whoever raised the issue has withdrawn it.
        Recalled => ORDER_RECALLED,
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

/// A transfer 轉派: the dispatcher gives the order to another lead. The clock is not touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Who led until then.
    pub from: OrganisationId,
    /// Who leads from then on.
    pub to: OrganisationId,
    /// Why.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// A reminder 催辦.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reminder {
    /// Why, and what is expected.
    pub reason: String,
    /// Who, when.
    pub trace: Trace,
}

/// The order was put under supervision 督辦: it is to be replied to within the time for supervised matters. Its own
/// limit stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Supervision {
    /// Why.
    pub reason: String,
    /// Who supervises.
    pub supervisor: String,
    /// Who recorded it, when: the time for supervised matters starts here.
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
}
