use super::Fact;
use crate::{
    clash::{Fold, Trace},
    issue::model::{
        Bounce, Extension, Issue, Issues, OrderState, PausePeriod, PlanApproval, Reminder, Reply,
        ReplyResult, Ruling, State, Supervision, Transfer, WorkOrder,
    },
    record::{IssueId, OrganisationId, WorkOrderId},
};

impl Issues {
    pub(super) fn apply_to_order(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Dispatched { .. } => self.dispatch(fact, fold),
            Fact::Replied { order, text, result } => self.reply(*order, text, *result, fact, fold),
            Fact::Contacted { order }
            | Fact::Returned { order, .. }
            | Fact::Ruled { order, .. }
            | Fact::Transferred { order, .. }
            | Fact::Paused { order, .. }
            | Fact::Resumed { order }
            | Fact::Extended { order, .. }
            | Fact::PlanApproved { order, .. }
            | Fact::Reminded { order, .. }
            | Fact::Supervised { order, .. } => match self.orders.get_mut(order) {
                Some(found) => found.apply(fact, fold),
                None => fold.missing(*order),
            },
            _ => {}
        }
    }

    fn dispatch(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Dispatched { order, issue, lead, co_handlers, text, class } = fact else { return };
        if let Some(known) = self.orders.get(order) {
            return fold.impossible(*order, fact.step(), known.state.text().key, &known.dispatched);
        }
        let beside = self.dispatched_apart(*issue, fold);
        if !self.step(*issue, fact, State::InProgress, "", fold, State::is_dispatchable) {
            return;
        }
        // Both organisations have their order: both are kept, and a person decides which goes on.
        if let Some((words, since)) = beside {
            fold.overlapping(*order, fact.step(), &words, text, &since);
        }
        self.edit(*issue, |issue| issue.orders.push(*order));
        let trace = fold.trace();
        let dispatched = WorkOrder {
            id: *order,
            issue: *issue,
            lead: *lead,
            first_lead: *lead,
            lead_since: trace.clone(),
            co_handlers: helpers(*lead, co_handlers),
            text: text.clone(),
            class: *class,
            dispatched: trace.clone(),
            contacted: None,
            bounces: Vec::new(),
            extensions: Vec::new(),
            pauses: Vec::new(),
            transfers: Vec::new(),
            reminders: Vec::new(),
            supervisions: Vec::new(),
            replies: Vec::new(),
            state: OrderState::InHand,
            since: trace,
        };
        if dispatched.co_handlers != *co_handlers {
            fold.impossible(*order, "co_handlers", "named-twice", &dispatched.dispatched);
        }
        self.orders.insert(*order, dispatched);
    }

    /// The order that somebody else dispatched for the issue without either knowing of the other.
    fn dispatched_apart(&self, issue: IssueId, fold: &Fold<'_>) -> Option<(String, Trace)> {
        let mut orders = self.orders_of(self.get(issue)?);
        let unseen = orders.find(|order| order.is_open() && !fold.knew(&order.dispatched))?;
        Some((unseen.text.clone(), unseen.dispatched.clone()))
    }

    fn reply(&mut self, id: WorkOrderId, text: &str, result: ReplyResult, fact: &Fact, fold: &mut Fold<'_>) {
        let Some(order) = self.orders.get_mut(&id) else { return fold.missing(id) };
        // A plan is an answer, not an end: the order stays in hand until its day.
        let to = if result.is_plan() { OrderState::InHand } else { OrderState::Replied };
        if !order.step(to, fact, fold, |state| state == OrderState::InHand) {
            return;
        }
        let reply = Reply { text: text.to_owned(), result, trace: fold.trace(), approval: None };
        // A reply reaches whoever gave a name.
        if self.issues.get(&order.issue).is_none_or(Issue::can_be_called) {
            order.contacted.get_or_insert_with(|| reply.trace.clone());
        }
        order.replies.push(reply);
        let issue = order.issue;
        if self.all_replied(issue) {
            self.step(issue, fact, State::Replied, "", fold, |state| state == State::InProgress);
        }
    }

    fn all_replied(&self, issue: IssueId) -> bool {
        let Some(issue) = self.issues.get(&issue) else { return false };
        !self.orders_of(issue).any(WorkOrder::is_open)
    }
}

/// Those who help, each once, the lead not among them: exactly one organisation leads.
fn helpers(lead: OrganisationId, named: &[OrganisationId]) -> Vec<OrganisationId> {
    let mut helpers: Vec<OrganisationId> = Vec::with_capacity(named.len());
    for helper in named {
        if *helper != lead && !helpers.contains(helper) {
            helpers.push(*helper);
        }
    }
    helpers
}

impl WorkOrder {
    fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let trace = fold.trace();
        match fact {
            Fact::Contacted { .. } => {
                self.contacted.get_or_insert(trace);
            }
            Fact::Returned { reason, .. } => {
                // Whoever returned it apart from a ruling had not seen the ruling: that was about the return before.
                let knew = fold.knew(&self.lead_since);
                if self.step(OrderState::Returned, fact, fold, |state| state == OrderState::InHand && knew) {
                    self.bounces.push(Bounce { reason: reason.clone(), trace, ruling: None });
                }
            }
            Fact::Ruled { lead, reason, .. } => {
                if self.step(OrderState::InHand, fact, fold, |state| state == OrderState::Returned) {
                    let ruling = Ruling { lead: *lead, reason: reason.clone(), trace: trace.clone() };
                    if let Some(bounce) = self.bounces.last_mut() {
                        bounce.ruling = Some(ruling);
                    }
                    self.led_by(*lead, trace);
                }
            }
            Fact::Transferred { lead, reason, .. } => {
                let may = matches!(self.state, OrderState::InHand | OrderState::Paused);
                if !may || !fold.knew(&self.lead_since) {
                    return self.refuse(fact, fold);
                }
                let (from, to, reason) = (self.lead, *lead, reason.clone());
                self.transfers.push(Transfer { from, to, reason, trace: trace.clone() });
                self.led_by(to, trace);
            }
            Fact::Paused { reason, .. } => {
                if self.step(OrderState::Paused, fact, fold, |state| state == OrderState::InHand) {
                    self.pauses.push(PausePeriod { reason: reason.clone(), from: trace, to: None });
                }
            }
            Fact::Resumed { .. } => {
                if self.step(OrderState::InHand, fact, fold, |state| state == OrderState::Paused)
                    && let Some(pause) = self.pauses.last_mut()
                {
                    pause.to = Some(trace);
                }
            }
            Fact::Extended { by, reason, approver, proposer_told_on, .. } => {
                // One extension (ORD-05): of two made apart, the first stands.
                let apart = self.extensions.last().filter(|first| !fold.knew(&first.trace));
                if let Some(first) = apart {
                    return fold.impossible(self.id, fact.step(), self.state.text().key, &first.trace);
                }
                if !self.is_open() {
                    return self.refuse(fact, fold);
                }
                let (by, proposer_told_on) = (*by, *proposer_told_on);
                let (reason, approver) = (reason.clone(), approver.clone());
                self.extensions.push(Extension { by, reason, approver, proposer_told_on, trace });
            }
            Fact::PlanApproved { approver, proposer_told_on, .. } => {
                let (approver, proposer_told_on) = (approver.clone(), *proposer_told_on);
                // What was approved is the plan that whoever approved it had seen.
                let seen = self.plan().is_some_and(|plan| fold.knew(&plan.trace) && plan.approval.is_none());
                match self.replies.last_mut().filter(|_| seen) {
                    Some(plan) => plan.approval = Some(PlanApproval { approver, proposer_told_on, trace }),
                    None => self.refuse(fact, fold),
                }
            }
            Fact::Reminded { reason, .. } if self.is_open() => {
                self.reminders.push(Reminder { reason: reason.clone(), trace });
            }
            Fact::Supervised { reason, supervisor, .. } if self.is_open() => {
                let (reason, supervisor) = (reason.clone(), supervisor.clone());
                self.supervisions.push(Supervision { reason, supervisor, trace });
            }
            _ => self.refuse(fact, fold),
        }
    }

    fn led_by(&mut self, lead: OrganisationId, trace: Trace) {
        self.co_handlers.retain(|handler| *handler != lead);
        (self.lead, self.lead_since) = (lead, trace);
    }

    fn step(
        &mut self,
        to: OrderState,
        fact: &Fact,
        fold: &mut Fold<'_>,
        may: impl Fn(OrderState) -> bool,
    ) -> bool {
        if !may(self.state) {
            self.refuse(fact, fold);
            return false;
        }
        (self.state, self.since) = (to, fold.trace());
        true
    }

    fn refuse(&self, fact: &Fact, fold: &mut Fold<'_>) {
        fold.impossible(self.id, fact.step(), self.state.text().key, &self.since);
    }
}
