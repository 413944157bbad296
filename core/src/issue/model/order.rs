use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Bounce, Extension, PausePeriod, Reminder, Reply, ReplyResult, Supervision, Transfer};
use crate::{
    clash::Trace,
    policy::{Parameter, Span, parameter},
    record::{IssueId, OrganisationId, WorkOrderId},
    text::{labelled, messages::issue as words},
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
        match self.replies.last().filter(|_| self.is_open())?.result {
            ReplyResult::Planned { until } => Some(until),
            _ => None,
        }
    }

    /// Its last reply, while that is a plan.
    pub fn plan(&self) -> Option<&Reply> {
        self.replies.last().filter(|reply| self.is_open() && reply.result.is_plan())
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
