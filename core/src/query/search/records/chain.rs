//! From a visit to a call-back.

use super::{Found, Look, organisation};
use crate::{record::IssueId, text::Language, workspace::Workspace};

pub(super) fn visits<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.visits.all().all(|visit| {
        let [firm, main] = organisation(workspace, visit.organisation(), language);
        let texts = [visit.purpose(), visit.policy_told(), ""];
        look(Found::composed(visit.id(), [firm, main, ""]).with_texts(texts).beside(visit.purpose()))
    })
}

pub(super) fn demands<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.visits.demands().all(|demand| {
        let visit = workspace.visits.get(demand.visit());
        let firm = visit.map(|visit| organisation(workspace, visit.organisation(), language));
        let [firm, main] = firm.unwrap_or_default();
        look(Found::composed(demand.id(), [""; 3]).with_texts([demand.text(), firm, main]).beside(firm))
    })
}

pub(super) fn issues<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.issues.all().all(|issue| {
        let found = Found::named(issue.id, [issue.title.get(), issue.number.get(), ""]);
        look(found.with_texts([issue.text.get(), "", ""]).beside(issue.number.get()))
    })
}

pub(super) fn work_orders<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.issues.orders().all(|order| {
        let (number, title) = issue(workspace, order.issue);
        let [lead, main] = organisation(workspace, order.lead, language);
        let found = Found::composed(order.id, [number, "", ""]);
        look(found.with_texts([&order.text, title, lead]).also(main).beside(lead))
    })
}

pub(super) fn whistles<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    workspace.issues.whistles().all(|whistle| {
        let (number, title) = issue(workspace, whistle.issue);
        let found = Found::composed(whistle.id, [number, "", ""]);
        look(found.with_texts([&whistle.matter, title, ""]).beside(&whistle.matter))
    })
}

/// Number and title.
fn issue(workspace: &Workspace, id: IssueId) -> (&str, &str) {
    workspace.issues.get(id).map_or(("", ""), |issue| (issue.number.get(), issue.title.get()))
}
