//! Standing findings: they warn and never block.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{AGR_17, AGR_18, AGR_19, AGR_20};
use crate::{
    agreement::{Agreement, Status, amendment, pool, review, standing::days_between},
    policy::{Policy, Used, parameter},
    record::{AgreementId, ObligationId},
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term::agreement as term,
    workspace::Workspace,
};

/// What stands out among the agreements of a workspace.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut holders = BTreeMap::<&str, u32>::new();
    for (_, agreement) in workspace.agreements.all() {
        *holders.entry(agreement.number.get()).or_default() += 1;
    }
    let mut findings = Vec::new();
    for (id, agreement) in workspace.agreements.all() {
        if holders.get(agreement.number.get().as_str()).is_some_and(|count| *count > 1) {
            findings.extend(same_number(workspace, id, agreement));
        }
        findings.extend(standing(workspace, id, agreement, now.date()));
    }
    findings
}

/// What stands out about one agreement.
pub fn findings_of(workspace: &Workspace, id: AgreementId, now: DateTime) -> Vec<Finding> {
    let Some(agreement) = workspace.agreements.get(id) else { return Vec::new() };
    let mut findings: Vec<Finding> = same_number(workspace, id, agreement).into_iter().collect();
    findings.extend(standing(workspace, id, agreement, now.date()));
    findings
}

fn same_number(workspace: &Workspace, id: AgreementId, agreement: &Agreement) -> Option<Finding> {
    let free = super::number_free(&workspace.agreements, agreement.number.get(), Some(id));
    free.finding(Severity::Warning, id)
}

/// What follows from where it stands on the day.
fn standing(workspace: &Workspace, id: AgreementId, agreement: &Agreement, on: Date) -> Vec<Finding> {
    let mut findings = review::rules::findings(workspace, id, agreement, on);
    match agreement.status_on(on) {
        Status::Draft => findings.extend(super::complete(agreement).finding(Severity::Notice, id)),
        Status::Active => {
            let silent = silence(&workspace.policy, agreement, on);
            findings.extend(silent.and_then(|(_, silent)| silent.finding(Severity::Warning, id)));
            findings.extend(expiry(workspace, id, agreement, on));
            findings.extend(behind(agreement, on));
            findings.extend(amendment::rules::findings(workspace, agreement, on));
            findings.extend(pool::rules::findings(agreement, on));
        }
        Status::Signing => {
            let waits = signatures(workspace, agreement, on);
            findings.extend(waits.and_then(|waits| waits.finding(Severity::Warning, id)));
        }
        _ => {}
    }
    findings
}

/// AGR-17: since when nothing was delivered, counted from the last recorded delivery or from the day on which it came into
/// force, and whether that is too long. `None` until all have signed.
pub fn silence(policy: &Policy, agreement: &Agreement, on: Date) -> Option<(Date, Explanation)> {
    let limit = policy.on(&parameter::AGREEMENT_SILENCE, on);
    let last = agreement.fulfilments().map(|(_, done)| done.on).filter(|day| *day <= on).max();
    let since = agreement.effective()?.max(last.unwrap_or(Date::MIN));
    let days = Term::number(&term::SILENT_DAYS, days_between(since, on))
        .computed_from([Term::date(&term::SINCE, since)]);
    let explanation = AGR_17.holds(Condition::at_most(days, Term::parameter(&limit)));
    Some((since, explanation.with(Term::words(&term::TITLE, agreement.agreed_title()))))
}

/// AGR-18: nearer than one of the limits, and not yet renewed.
fn expiry(workspace: &Workspace, id: AgreementId, agreement: &Agreement, on: Date) -> Option<Finding> {
    if agreement.termination.is_some() {
        return None;
    }
    let limits = [
        (&parameter::AGREEMENT_EXPIRY_LAST, Severity::Warning),
        (&parameter::AGREEMENT_EXPIRY_SECOND, Severity::Warning),
        (&parameter::AGREEMENT_EXPIRY_FIRST, Severity::Notice),
    ];
    let nearer = |limit: Used<u32>| {
        let last = agreement.last_day();
        let days = Term::number(&term::DAYS_LEFT, days_between(on, last))
            .computed_from([Term::date(&term::LAST_DAY, last), Term::date(&term::ON, on)]);
        let explanation = AGR_18.holds(Condition::more_than(days, Term::parameter(&limit)));
        explanation.with(Term::words(&term::TITLE, agreement.agreed_title()))
    };
    let found = limits
        .into_iter()
        .find_map(|(limit, severity)| nearer(workspace.policy.on(limit, on)).finding(severity, id));
    // Asked last: it looks through every agreement.
    found.filter(|_| workspace.agreements.renewed_by(id).is_none())
}

/// AGR-19: days since the first signature.
fn signatures(workspace: &Workspace, agreement: &Agreement, on: Date) -> Option<Explanation> {
    let limit = workspace.policy.on(&parameter::AGREEMENT_SIGNING, on);
    let first = agreement.signed().filter_map(|party| *party.signed_on.get()).min()?;
    let unsigned = agreement.parties.iter().filter(|party| party.signed_on.get().is_none());
    let unsigned = unsigned.map(|party| party.organisation.into()).collect();
    let days = Term::number(&term::WAITING_DAYS, days_between(first, on))
        .computed_from([Term::date(&term::FIRST_SIGNATURE, first)]);
    let explanation = AGR_19.holds(Condition::at_most(days, Term::parameter(&limit)));
    Some(
        explanation
            .with(Term::counted(&term::UNSIGNED, unsigned))
            .with(Term::words(&term::TITLE, agreement.agreed_title())),
    )
}

/// AGR-20 for one obligation: what is confirmed, and what the ended periods ask for. `None` for an unknown one.
pub fn kept_up(agreement: &Agreement, id: ObligationId, on: Date) -> Option<Explanation> {
    let number = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
    let progress = agreement.progress(id, on)?;
    let text = agreement.obligation_text(id)?;
    let records = progress.records.iter().map(|record| (*record).into()).collect();
    let confirmed = Term::number(&term::CONFIRMED, number(progress.confirmed))
        .computed_from([Term::counted(&term::RECORDS, records)]);
    let promised = Term::number(&term::PROMISED_BY_NOW, number(progress.promised_by_now))
        .computed_from([Term::number(&term::PROMISED, number(progress.promised))]);
    let explanation = AGR_20
        .holds(Condition::at_least(confirmed, promised))
        .with(Term::words(&term::OBLIGATION, text))
        .with(Term::number(&term::UNCONFIRMED, number(progress.unconfirmed)));
    Some(explanation)
}

/// AGR-20, for every obligation whose ended periods ask for more than is confirmed.
fn behind(agreement: &Agreement, on: Date) -> Vec<Finding> {
    let each =
        agreement.promised().filter_map(|(id, _)| kept_up(agreement, id, on)?.finding(Severity::Warning, id));
    each.collect()
}
