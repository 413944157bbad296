//! Points accounts: the balance is the sum of the lines, and never below 0.

use super::Fact;
use crate::{
    activity::{Account, Activities, Cause, Consent, Ending, Line},
    clash::Fold,
    record::AccountId,
};

impl Activities {
    pub(super) fn open_account(
        &mut self,
        id: AccountId,
        owner: &str,
        consent: &Consent,
        fold: &mut Fold<'_>,
    ) {
        if let Some(account) = self.accounts.get(&id) {
            return fold.impossible(id, "account_opened", "account_opened", &account.opened);
        }
        let account = Account {
            owner: owner.to_owned(),
            consent: consent.clone(),
            ledger: Vec::new(),
            closed: None,
            opened: fold.trace(),
        };
        self.accounts.insert(id, account);
    }

    /// Nothing is kept of a closed account but that there was one.
    pub(super) fn close_account(&mut self, id: AccountId, fold: &mut Fold<'_>) {
        let Some(account) = self.accounts.get_mut(&id) else { return fold.missing(id) };
        match &account.closed {
            Some(closed) => fold.impossible(id, "account_closed", "closed", &closed.trace),
            None => {
                account.closed = Some(Ending { reason: String::new(), trace: fold.trace() });
                account.owner.clear();
                account.ledger.clear();
            }
        }
    }

    /// Posts a line, unless the account is closed, the balance would fall below 0, or an activity would count more
    /// minutes than it may.
    pub(super) fn post(&mut self, id: AccountId, fact: &Fact, fold: &mut Fold<'_>) {
        let Some((step, line)) = line(fact, fold) else { return };
        let Some(account) = self.accounts.get_mut(&id) else { return fold.missing(id) };
        if let Some(closed) = &account.closed {
            return fold.impossible(id, step, "closed", &closed.trace);
        }
        let balance = account.balance();
        let last = account.ledger.last().map_or(&account.opened, |line| &line.trace).clone();
        if balance.checked_add(line.delta).is_none_or(|after| after < 0) {
            return fold.overlapping(id, step, &balance.to_string(), &line.delta.to_string(), &last);
        }
        // Points that two devices let lapse apart lapse once.
        let lapsed =
            account.ledger.iter().find(|line| line.cause == Cause::Lapsed && !fold.knew(&line.trace));
        if let Some(lapsed) = lapsed.filter(|_| line.cause == Cause::Lapsed) {
            let (stands, value) = (lapsed.delta.to_string(), line.delta.to_string());
            return fold.overlapping(id, step, &stands, &value, &lapsed.trace.clone());
        }
        if let Fact::Earned { activity: Some(activity), counted, cap, .. } = fact {
            let before = account.counted_at(*activity);
            if before.saturating_add(u64::from(*counted)) > u64::from(*cap) {
                return fold.overlapping(id, step, &before.to_string(), &counted.to_string(), &last);
            }
        }
        account.ledger.push(line);
    }
}

/// The line of a fact about points, and the step that a clash names. Nothing is earned or redeemed below 0.
fn line(fact: &Fact, fold: &Fold<'_>) -> Option<(&'static str, Line)> {
    let on = fold.at().date();
    let (step, cause, delta, on, lapses) = match fact {
        Fact::Earned { activity, on, minutes, counted, rate, points, lapses, .. } => {
            let (activity, minutes, counted, rate) = (*activity, *minutes, *counted, *rate);
            let cause = Cause::Service { activity, minutes, counted, rate };
            ("earned", cause, i64::from(*points), *on, *lapses)
        }
        Fact::Redeemed { points, what, .. } => {
            ("redeemed", Cause::Redeemed { what: what.clone() }, -i64::from(*points), on, None)
        }
        Fact::Lapsed { points, .. } => {
            ("lapsed", Cause::Lapsed, points.saturating_abs().saturating_neg(), on, None)
        }
        Fact::PointsCorrected { delta, reason, .. } => {
            ("points_corrected", Cause::Corrected { reason: reason.clone() }, *delta, on, None)
        }
        _ => return None,
    };
    Some((step, Line { cause, delta, on, lapses, trace: fold.trace() }))
}
