use jiff::civil::DateTime;

use super::{
    FUP_02, FUP_04, FUP_06, ISS_04, ISS_05, ISS_09, ISS_12, ISS_15, ISS_18, ISS_20, MED_02, ORD_02, ORD_03,
    ORD_10, WHI_03, called_by_handlers, closable, consent::left_without_consent, extensions_allowed,
    not_left_to_council, not_reopened, number::same_numbers, other_person, pause_reviewed, paused_once,
    plan_approved, planned_once, reminded, returns_allowed, still_followed, supervised, withdrawal_confirmed,
};
use crate::{
    calendar::Light,
    issue::{
        Issue, State, StateKind, WorkOrder,
        limit::{self, Duty, Limit},
    },
    rule::{Condition, Explanation, Finding, Rule, Severity, Term},
    text::messages::term,
    workspace::Workspace,
};

/// The rule that asks for a duty in time.
const fn rule_of(duty: Duty) -> &'static Rule {
    match duty {
        Duty::Answer => &ISS_04,
        Duty::Session => &ISS_05,
        Duty::Contact => &ORD_02,
        Duty::Reply => &ORD_03,
        Duty::CallBack => &FUP_02,
        Duty::Arrive => &WHI_03,
        Duty::Supervision => &ORD_10,
        Duty::Tell => &ISS_09,
        Duty::Withdrawal => &ISS_12,
        Duty::Rectification => &FUP_04,
        Duty::Dispatch => &ISS_15,
        Duty::Mediation => &MED_02,
        Duty::Urgent => &ISS_18,
        Duty::Explain => &ISS_20,
        Duty::Close => &FUP_06,
    }
}

/// Whether a rule asks for a duty in time: ISS-04, ISS-05, ISS-09, ISS-12, ISS-15, ISS-18, ISS-20, MED-02, ORD-02, ORD-03,
/// ORD-10, FUP-02, FUP-04, FUP-06 or WHI-03.
pub fn is_of_limit(rule: &Rule) -> bool {
    Duty::ALL.iter().any(|duty| rule_of(*duty).code == rule.code)
}

/// The rule behind a limit, with its values.
pub fn in_time(limit: &Limit, number: &str, now: DateTime) -> Explanation {
    let due = Term::deadline(&term::DUE, &limit.deadline);
    let mut verdict = rule_of(limit.duty).holds(Condition::not_after(Term::moment(&term::NOW, now), due));
    if let Some(term) = &limit.term {
        verdict = verdict.with(Term::parameter(term));
    }
    verdict.with(Term::words(&term::NUMBER, number)).about(limit.about)
}

/// The standing findings of this room at `now`.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut findings = besides_limits(workspace, now);
    findings.extend(late(workspace, now));
    findings
}

/// What is late by a limit.
pub(crate) fn late(workspace: &Workspace, now: DateTime) -> impl Iterator<Item = Finding> + '_ {
    workspace.issues.to_do().flat_map(move |issue| {
        let limits = limit::of_issue(workspace, issue, now).into_iter();
        limits.filter(|limit| limit.light == Light::Red).filter_map(move |limit| {
            // What is late about a whistle is late about its issue, like every other limit.
            let about = if limit.duty == Duty::Arrive { issue.id.into() } else { limit.about };
            in_time(&limit, issue.number.get(), now).finding(Severity::Overdue, about)
        })
    })
}

/// Everything else that stands out.
pub(crate) fn besides_limits(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let mut findings = Vec::new();
    for issue in workspace.issues.to_do() {
        if issue.state.is_open() {
            open(workspace, issue, now, &mut findings);
        }
        if issue.state.kind() == StateKind::Duplicate {
            findings.extend(still_followed(workspace, issue).finding(Severity::Warning, issue.id));
        }
    }
    findings.extend(workspace.issues.unreachable().filter_map(|issue| closed_early(workspace, issue)));
    for issue in workspace.issues.called_by_handlers() {
        let by_handlers = called_by_handlers(workspace, issue);
        findings.extend(by_handlers.filter_map(|found| found.finding(Severity::Warning, issue.id)));
    }
    findings.extend(same_numbers(workspace));
    findings
}

fn open(workspace: &Workspace, issue: &Issue, now: DateTime, findings: &mut Vec<Finding>) {
    if let Some(call) = issue.call_backs_of_this_round().next_back() {
        findings.extend(other_person(workspace, issue, call).finding(Severity::Notice, issue.id));
    }
    if issue.state == State::Replied {
        let proposed = not_reopened(workspace, issue);
        findings.extend(proposed.and_then(|found| found.finding(Severity::Warning, issue.id)));
    }
    let left = not_left_to_council(issue);
    findings.extend(left.and_then(|found| found.finding(Severity::Warning, issue.id)));
    let unconfirmed = withdrawal_confirmed(workspace, issue, now.date());
    findings.extend(unconfirmed.and_then(|found| found.finding(Severity::Warning, issue.id)));
    let without_consent = left_without_consent(workspace, issue);
    findings.extend(without_consent.and_then(|found| found.finding(Severity::Warning, issue.id)));
    for order in workspace.issues.orders_of(issue).filter(|order| order.is_open()) {
        of_order(workspace, order, issue.number.get(), now, findings);
    }
}

fn of_order(
    workspace: &Workspace,
    order: &WorkOrder,
    number: &str,
    now: DateTime,
    findings: &mut Vec<Finding>,
) {
    let due = limit::reply(workspace, order, now).deadline;
    let standing = [
        reminded(workspace, order, &due, number, now),
        supervised(workspace, order, &due, number, now),
        pause_reviewed(workspace, order, number, now),
        Some(planned_once(workspace, order, number)),
        plan_approved(workspace, order, now),
        Some(paused_once(workspace, order, number)),
    ];
    let broken = extensions_allowed(workspace, order).into_iter().chain(returns_allowed(workspace, order));
    let all = standing.into_iter().flatten().chain(broken);
    findings.extend(all.filter_map(|found| found.finding(Severity::Warning, order.id)));
}

/// Closed as unreachable after fewer tries than the policy asks for: a file can hold that, a command cannot.
fn closed_early(workspace: &Workspace, issue: &Issue) -> Option<Finding> {
    closable(workspace, issue, issue.since.at.date()).finding(Severity::Warning, issue.id)
}
