use super::Fact;
use crate::{
    clash::Fold,
    issue::{
        model::{Issues, State},
        order::{Bounce, Extension, OrderState, PausePeriod, Reply, ReplyResult, Ruling, WorkOrder},
    },
    record::{IssueId, WorkOrderId},
};

impl Issues {
    #[expect(clippy::collapsible_match, reason = "a guard must not move a state on")]
    pub(super) fn apply_to_order(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let trace = fold.trace();
        match fact {
            Fact::Dispatched { .. } => self.dispatch(fact, fold),
            Fact::Contacted { order } => {
                if let Some(order) = self.orders.get_mut(order) {
                    order.contacted.get_or_insert(trace);
                }
            }
            Fact::Returned { order, reason } => {
                if self.order_step(*order, "returned", OrderState::Returned, fold, |state| {
                    state == OrderState::InHand
                }) {
                    let bounce = Bounce { reason: reason.clone(), trace, ruling: None };
                    self.edit_order(*order, |order| order.bounces.push(bounce));
                }
            }
            Fact::Ruled { order, lead, reason } => {
                if self.order_step(*order, "ruled", OrderState::InHand, fold, |state| {
                    state == OrderState::Returned
                }) {
                    let ruling = Ruling { lead: *lead, reason: reason.clone(), trace };
                    self.edit_order(*order, |order| {
                        order.lead = *lead;
                        order.co_handlers.retain(|handler| handler != lead);
                        if let Some(bounce) = order.bounces.last_mut() {
                            bounce.ruling = Some(ruling);
                        }
                    });
                }
            }
            Fact::Paused { order, reason } => {
                if self.order_step(*order, "paused", OrderState::Paused, fold, |state| {
                    state == OrderState::InHand
                }) {
                    let pause = PausePeriod { reason: reason.clone(), from: trace, to: None };
                    self.edit_order(*order, |order| order.pauses.push(pause));
                }
            }
            Fact::Resumed { order } => {
                if self.order_step(*order, "resumed", OrderState::InHand, fold, |state| {
                    state == OrderState::Paused
                }) {
                    self.edit_order(*order, |order| {
                        if let Some(pause) = order.pauses.last_mut() {
                            pause.to = Some(trace);
                        }
                    });
                }
            }
            Fact::Extended { order, by, reason, approver, proposer_told_on } => {
                let (by, proposer_told_on) = (*by, *proposer_told_on);
                let extension = Extension {
                    by,
                    reason: reason.clone(),
                    approver: approver.clone(),
                    proposer_told_on,
                    trace,
                };
                // One extension (ORD-05): of two made apart, the first stands.
                self.edit_order(*order, |order| match order.extensions.last() {
                    Some(first) if !fold.knew(&first.trace) => {
                        fold.impossible(order.id, "extended", order.state.text().key, &first.trace);
                    }
                    _ => order.extensions.push(extension),
                });
            }
            Fact::Replied { order, text, result } => self.reply(*order, text, *result, fold),
            _ => {}
        }
    }

    fn dispatch(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::Dispatched { order, issue, lead, co_handlers, text, class } = fact else { return };
        if !self.step(*issue, "dispatched", State::InProgress, "", fold, State::is_dispatchable) {
            return;
        }
        self.edit(*issue, |issue| issue.orders.push(*order));
        let trace = fold.trace();
        self.orders.entry(*order).or_insert_with(|| WorkOrder {
            id: *order,
            issue: *issue,
            lead: *lead,
            co_handlers: co_handlers.clone(),
            text: text.clone(),
            class: *class,
            dispatched: trace.clone(),
            contacted: None,
            bounces: Vec::new(),
            extensions: Vec::new(),
            pauses: Vec::new(),
            replies: Vec::new(),
            state: OrderState::InHand,
            since: trace,
        });
    }

    fn reply(&mut self, id: WorkOrderId, text: &str, result: ReplyResult, fold: &mut Fold<'_>) {
        // A plan is an answer, not an end: the order stays in hand until its day.
        let to = if matches!(result, ReplyResult::Planned { .. }) {
            OrderState::InHand
        } else {
            OrderState::Replied
        };
        if !self.order_step(id, "replied", to, fold, |state| state == OrderState::InHand) {
            return;
        }
        let reply = Reply { text: text.to_owned(), result, trace: fold.trace() };
        let mut of = None;
        self.edit_order(id, |order| {
            order.contacted.get_or_insert_with(|| reply.trace.clone());
            order.replies.push(reply);
            of = Some(order.issue);
        });
        if let Some(issue) = of.filter(|issue| self.all_replied(*issue)) {
            self.step(issue, "replied", State::Replied, "", fold, |state| state == State::InProgress);
        }
    }

    fn all_replied(&self, issue: IssueId) -> bool {
        let Some(issue) = self.issues.get(&issue) else { return false };
        self.orders_of(issue).all(|order| order.state == OrderState::Replied)
    }

    fn order_step(
        &mut self,
        id: WorkOrderId,
        step: &str,
        to: OrderState,
        fold: &mut Fold<'_>,
        may: impl Fn(OrderState) -> bool,
    ) -> bool {
        let Some(order) = self.orders.get_mut(&id) else { return false };
        if !may(order.state) {
            fold.impossible(id, step, order.state.text().key, &order.since);
            return false;
        }
        (order.state, order.since) = (to, fold.trace());
        true
    }

    fn edit_order(&mut self, id: WorkOrderId, change: impl FnOnce(&mut WorkOrder)) {
        if let Some(order) = self.orders.get_mut(&id) {
            change(order);
        }
    }
}
