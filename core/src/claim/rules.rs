//! The rules of this room.

use jiff::civil::{Date, DateTime};

pub use super::suggestion::fit;
use super::{Claim, ClaimState, ClaimStatus, ListItem, Project, ProjectStatus, Side};
use crate::{
    policy::parameter,
    record::{ClaimId, ListItemId, ProjectId},
    rule::{Condition, Explanation, Finding, Severity, Term, rules},
    text::messages::{claim as words, term::claim as term},
    workspace::Workspace,
};

rules! {
    /// CLM-01 · No more is taken than is left.
    CLM_01 = "CLM-01", CLM_01_TITLE, CLM_01_MESSAGE, Own, CLM_01_BASIS, [];
    /// CLM-02 · Nobody claims what is their own.
    CLM_02 = "CLM-02", CLM_02_TITLE, CLM_02_MESSAGE, C, CLM_02_BASIS, [];
    /// CLM-03 · A project rests on claims that both sides have accepted.
    CLM_03 = "CLM-03", CLM_03_TITLE, CLM_03_MESSAGE, C, CLM_03_BASIS, [];
    /// CLM-04 · Only what is on the list is claimed: until its last day.
    CLM_04 = "CLM-04", CLM_04_TITLE, CLM_04_MESSAGE, D, CLM_04_BASIS, ["claim.listing"];
    /// CLM-05 · A claim answers the claimant's own item, on the other list.
    CLM_05 = "CLM-05", CLM_05_TITLE, CLM_05_MESSAGE, C, CLM_05_BASIS, [];
    /// CLM-06 · A window does not end before it begins.
    CLM_06 = "CLM-06", CLM_06_TITLE, CLM_06_MESSAGE, Own, CLM_06_BASIS, [];
    /// CLM-07 · An item has a quantity; a post is counted in heads.
    CLM_07 = "CLM-07", CLM_07_TITLE, CLM_07_MESSAGE, C, CLM_07_BASIS, [];
    /// CLM-08 · The owner and the claimant answer a claim, each once.
    CLM_08 = "CLM-08", CLM_08_TITLE, CLM_08_MESSAGE, C, CLM_08_BASIS, [];
    /// CLM-09 · A claim is answered before it expires.
    CLM_09 = "CLM-09", CLM_09_TITLE, CLM_09_MESSAGE, D, CLM_09_BASIS, ["claim.answer", "claim.listing"];
    /// CLM-10 · A resource fits a demand of its kind, when their windows meet and there is enough of it.
    CLM_10 = "CLM-10", CLM_10_TITLE, CLM_10_MESSAGE, C, CLM_10_BASIS, [];
    /// CLM-11 · A claim belongs to one project.
    CLM_11 = "CLM-11", CLM_11_TITLE, CLM_11_MESSAGE, Own, CLM_11_BASIS, [];
    /// CLM-12 · A project is done when something was delivered and those whom it was for have rated it.
    CLM_12 = "CLM-12", CLM_12_TITLE, CLM_12_MESSAGE, B, CLM_12_BASIS, [];
    /// CLM-13 · The rating comes from those whom it was for.
    CLM_13 = "CLM-13", CLM_13_TITLE, CLM_13_MESSAGE, B, CLM_13_BASIS, [];
    /// CLM-14 · The quantity is not lowered below what is taken.
    CLM_14 = "CLM-14", CLM_14_TITLE, CLM_14_MESSAGE, Own, CLM_14_BASIS, [];
    /// CLM-15 · What is recorded has happened.
    CLM_15 = "CLM-15", CLM_15_TITLE, CLM_15_MESSAGE, Own, CLM_15_BASIS, [];
    /// CLM-16 · Whoever delivers or evaluates takes part.
    CLM_16 = "CLM-16", CLM_16_TITLE, CLM_16_MESSAGE, Own, CLM_16_BASIS, [];
    /// CLM-17 · What was delivered counts under the agreement under which the project is done.
    CLM_17 = "CLM-17", CLM_17_TITLE, CLM_17_MESSAGE, Own, CLM_17_BASIS, [];
    /// CLM-20 · A claim is answered before it expires.
    CLM_20 = "CLM-20", CLM_20_TITLE, CLM_20_MESSAGE, D, CLM_20_BASIS, ["claim.reminder", "claim.answer"];
    /// CLM-21 · An item is confirmed before it falls off the list.
    CLM_21 = "CLM-21", CLM_21_TITLE, CLM_21_MESSAGE, D, CLM_21_BASIS, ["claim.reminder", "claim.listing"];
    /// CLM-22 · A demand finds somebody who claims it.
    CLM_22 = "CLM-22", CLM_22_TITLE, CLM_22_MESSAGE, D, CLM_22_BASIS, ["claim.unclaimed"];
    /// CLM-23 · An accepted claim becomes a project.
    CLM_23 = "CLM-23", CLM_23_TITLE, CLM_23_MESSAGE, D, CLM_23_BASIS, ["claim.planning"];
    /// CLM-24 · A project is finished by its last day.
    CLM_24 = "CLM-24", CLM_24_TITLE, CLM_24_MESSAGE, Own, CLM_24_BASIS, [];
}

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
