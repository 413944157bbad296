use super::Fact;
use crate::{
    clash::Fold,
    issue::model::{Issues, OrderState, Outcome, State, Wish, Withdrawal, WithdrawalCall},
    record::{IssueId, OrganisationId},
};

impl Issues {
    pub(super) fn apply_withdrawal(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::WithdrawalAsked { issue, why, passed_on_by } => {
                self.ask_to_withdraw(*issue, why, *passed_on_by, fact, fold);
            }
            Fact::WithdrawalCalledBack { issue, .. } => self.call_about_withdrawal(*issue, fact, fold),
            _ => {}
        }
    }

    fn ask_to_withdraw(
        &mut self,
        id: IssueId,
        why: &str,
        passed_on_by: Option<OrganisationId>,
        fact: &Fact,
        fold: &mut Fold<'_>,
    ) {
        let Some(issue) = self.issues.get_mut(&id) else { return fold.missing(id) };
        if !issue.state.is_open() || issue.pending_withdrawal().is_some() {
            return self.refuse(id, fact, fold);
        }
        let asked = fold.trace();
        issue.withdrawals.push(Withdrawal { why: why.to_owned(), passed_on_by, asked, calls: Vec::new() });
    }

    /// The only way in which an issue is closed as withdrawn: whoever raised it says that it is their own wish.
    fn call_about_withdrawal(&mut self, id: IssueId, fact: &Fact, fold: &mut Fold<'_>) {
        let Fact::WithdrawalCalledBack { channel, wish, comment, caller, .. } = fact else { return };
        let Some(issue) = self.get(id) else { return fold.missing(id) };
        let knew = issue.pending_withdrawal().is_some_and(|pending| fold.knew(&pending.asked));
        if !knew || self.is_handler(issue, *caller) {
            return self.refuse(id, fact, fold);
        }
        let why = issue.pending_withdrawal().map(|pending| pending.why.clone()).unwrap_or_default();
        let (channel, wish, comment, caller) = (*channel, *wish, comment.clone(), *caller);
        let call = WithdrawalCall { channel, wish, comment, caller, trace: fold.trace() };
        self.edit(id, |issue| {
            if let Some(pending) = issue.withdrawals.last_mut() {
                pending.calls.push(call);
            }
        });
        if wish == Some(Wish::Own) {
            let to = State::Closed { outcome: Outcome::Withdrawn };
            self.step(id, fact, to, &why, fold, State::is_open);
            self.recall_orders(id, fold);
        }
    }

    fn recall_orders(&mut self, id: IssueId, fold: &Fold<'_>) {
        let orders = self.get(id).map(|issue| issue.orders.clone()).unwrap_or_default();
        for order in orders {
            if let Some(order) = self.orders.get_mut(&order).filter(|order| order.is_open()) {
                (order.state, order.since) = (OrderState::Recalled, fold.trace());
            }
        }
    }
}
