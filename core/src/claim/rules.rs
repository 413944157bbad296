//! The rules of this room.

use jiff::civil::{Date, DateTime};

use super::{Claim, ClaimState, ClaimStatus, ListItem, Project, ProjectStatus, Side};
pub use super::{
    claiming::rules::{CLM_01, CLM_02, CLM_05, CLM_08, CLM_09},
    item::rules::{CLM_04, CLM_06, CLM_07, CLM_14},
    project::rules::{CLM_03, CLM_11, CLM_12, CLM_13, CLM_16, CLM_17},
    suggestion::{CLM_10, fit},
};
use crate::{
    policy::{Grade, parameter},
    record::{ClaimId, ListItemId, ProjectId},
    rule::{Condition, Explanation, Finding, Rule, Severity, Term},
    text::{
        Text,
        messages::{claim as words, term::claim as term},
    },
    workspace::Workspace,
};

/// A rule without parameters.
pub(super) const fn rule(code: &'static str, title: Text, message: Text, basis: Text, grade: Grade) -> Rule {
    Rule { code, title, message, basis, grade, parameters: &[] }
}

/// A rule that reads parameters, whose source is practice.
const fn limit(
    code: &'static str,
    title: Text,
    message: Text,
    basis: Text,
    parameters: &'static [&'static str],
) -> Rule {
    Rule { code, title, message, basis, grade: Grade::D, parameters }
}

/// CLM-15 · What is recorded has happened.
pub static CLM_15: Rule =
    rule("CLM-15", words::CLM_15_TITLE, words::CLM_15_MESSAGE, words::CLM_15_BASIS, Grade::Own);

/// CLM-20 · A claim is answered before it expires.
pub static CLM_20: Rule = limit(
    "CLM-20",
    words::CLM_20_TITLE,
    words::CLM_20_MESSAGE,
    words::CLM_20_BASIS,
    &["claim.reminder", "claim.answer"],
);

/// CLM-21 · An item is confirmed before it falls off the list.
pub static CLM_21: Rule = limit(
    "CLM-21",
    words::CLM_21_TITLE,
    words::CLM_21_MESSAGE,
    words::CLM_21_BASIS,
    &["claim.reminder", "claim.listing"],
);

/// CLM-22 · A demand finds somebody who claims it.
pub static CLM_22: Rule =
    limit("CLM-22", words::CLM_22_TITLE, words::CLM_22_MESSAGE, words::CLM_22_BASIS, &["claim.unclaimed"]);

/// CLM-23 · An accepted claim becomes a project.
pub static CLM_23: Rule =
    limit("CLM-23", words::CLM_23_TITLE, words::CLM_23_MESSAGE, words::CLM_23_BASIS, &["claim.planning"]);

/// CLM-24 · A project is finished by its last day.
pub static CLM_24: Rule =
    rule("CLM-24", words::CLM_24_TITLE, words::CLM_24_MESSAGE, words::CLM_24_BASIS, Grade::Own);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[
    &CLM_01, &CLM_02, &CLM_03, &CLM_04, &CLM_05, &CLM_06, &CLM_07, &CLM_08, &CLM_09, &CLM_10, &CLM_11,
    &CLM_12, &CLM_13, &CLM_14, &CLM_15, &CLM_16, &CLM_17, &CLM_20, &CLM_21, &CLM_22, &CLM_23, &CLM_24,
];

/// CLM-15.
pub fn happened(on: Date, today: Date) -> Explanation {
    CLM_15.holds(Condition::not_after(Term::date(&term::ON, on), Term::date(&term::TODAY, today)))
}

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let (claims, on) = (&workspace.claims, now.date());
    let items = claims.items().flat_map(|(id, item)| of_item(workspace, id, item, on));
    let answers = claims.claims().flat_map(|(id, claim)| of_claim(workspace, id, claim, on));
    let projects = claims.projects().filter_map(|(id, project)| of_project(workspace, id, project, on));
    items.chain(answers).chain(projects).collect()
}

/// CLM-21 and CLM-22.
fn of_item(workspace: &Workspace, id: ListItemId, item: &ListItem, on: Date) -> Vec<Finding> {
    if !item.is_open_on(workspace, on) {
        return Vec::new();
    }
    let unclaimed = unclaimed(workspace, id, item, on).and_then(|why| why.finding(Severity::Notice, id));
    confirmed_in_time(workspace, item, on)
        .finding(Severity::Notice, id)
        .into_iter()
        .chain(unclaimed)
        .collect()
}

/// CLM-21: more days are left than the reminder asks for.
pub fn confirmed_in_time(workspace: &Workspace, item: &ListItem, on: Date) -> Explanation {
    let reminder = workspace.policy.on(&parameter::CLAIM_REMINDER, on);
    let last = item.last_day(workspace);
    let left = Term::number(&term::DAYS_LEFT, days(on, last))
        .computed_from([Term::date(&term::LAST_DAY, last), Term::date(&term::ON, on)]);
    CLM_21
        .holds(Condition::more_than(left, Term::parameter(&reminder)))
        .with(Term::words(&term::ITEM, item.text.get()))
}

/// CLM-22 for a demand of which nothing is claimed. `None` for anything else.
pub fn unclaimed(workspace: &Workspace, id: ListItemId, item: &ListItem, on: Date) -> Option<Explanation> {
    let claimed = || {
        workspace.claims.claims_on(id).any(|(_, claim)| {
            matches!(claim.status_on(workspace, on), ClaimStatus::Proposed | ClaimStatus::Accepted)
        })
    };
    if item.side != Side::Demand || item.taken() > 0 || claimed() {
        return None;
    }
    let limit = workspace.policy.on(&parameter::CLAIM_UNCLAIMED, on);
    let waited = Term::number(&term::WAITED, days(item.listed_on, on))
        .computed_from([Term::date(&term::LISTED_ON, item.listed_on)]);
    let explanation = CLM_22.holds(Condition::at_most(waited, Term::parameter(&limit)));
    Some(explanation.with(Term::words(&term::ITEM, item.text.get())))
}

/// CLM-20 and CLM-23.
fn of_claim(workspace: &Workspace, id: ClaimId, claim: &Claim, on: Date) -> Option<Finding> {
    match claim.status_on(workspace, on) {
        ClaimStatus::Proposed => answered_soon(workspace, claim, on).finding(Severity::Notice, id),
        ClaimStatus::Accepted => planned_in_time(workspace, claim, on)?.finding(Severity::Notice, id),
        _ => None,
    }
}

/// CLM-20: more days are left than the reminder asks for.
pub fn answered_soon(workspace: &Workspace, claim: &Claim, on: Date) -> Explanation {
    let reminder = workspace.policy.on(&parameter::CLAIM_REMINDER, on);
    let last = claim.last_day(workspace);
    let left = Term::number(&term::DAYS_LEFT, days(on, last))
        .computed_from([Term::date(&term::LAST_DAY, last), Term::date(&term::ON, on)]);
    CLM_20
        .holds(Condition::more_than(left, Term::parameter(&reminder)))
        .with(Term::words(&term::ITEM, claimed_text(workspace, claim)))
}

/// CLM-23, unless a project rests on it.
pub fn planned_in_time(workspace: &Workspace, claim: &Claim, on: Date) -> Option<Explanation> {
    let ClaimState::Accepted { on: accepted } = claim.state() else { return None };
    if claim.project().is_some() {
        return None;
    }
    let limit = workspace.policy.on(&parameter::CLAIM_PLANNING, on);
    let waited = Term::number(&term::WAITED, days(*accepted, on))
        .computed_from([Term::date(&term::ACCEPTED_ON, *accepted)]);
    let explanation = CLM_23.holds(Condition::at_most(waited, Term::parameter(&limit)));
    Some(explanation.with(Term::words(&term::ITEM, claimed_text(workspace, claim))))
}

/// CLM-12 and CLM-24.
fn of_project(workspace: &Workspace, id: ProjectId, project: &Project, on: Date) -> Option<Finding> {
    let explanation = match workspace.claims.project_status(project) {
        ProjectStatus::DoneUnrated => super::project::rules::done(&workspace.claims, project),
        ProjectStatus::Planned | ProjectStatus::Running => finished_in_time(project, on),
        _ => return None,
    };
    explanation.finding(Severity::Warning, id)
}

/// CLM-24.
pub fn finished_in_time(project: &Project, on: Date) -> Explanation {
    let last = Term::date(&term::LAST_DAY, project.window.get().to);
    CLM_24
        .holds(Condition::not_after(Term::date(&term::ON, on), last))
        .with(Term::words(&term::PROJECT, project.title.get()))
}

fn claimed_text<'a>(workspace: &'a Workspace, claim: &Claim) -> &'a str {
    workspace.claims.item(claim.item).map_or("", |item| item.text.get())
}

/// Days from one day to another; negative when the other is earlier.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
