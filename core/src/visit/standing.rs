//! What stands out about visits on a day: firms unvisited for too long, visits promised and not made, demands left
//! where they were written down.

use jiff::civil::{Date, DateTime};

use super::{
    Demand, Visit, duty,
    rules::{VIS_10, VIS_11, VIS_12, VIS_14},
};
use crate::{
    building,
    calendar::Light,
    issue::{Issue, Source},
    organisation::{Organisation, Priority, later},
    policy::{Span, Used, parameter},
    record::{DemandId, IssueId},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::{common, term},
    workspace::Workspace,
};

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let mut findings = Vec::new();
    let visited = workspace.organisations.active_on(today).filter(|firm| firm.kind().is_visited());
    for firm in visited {
        // Most firms are visited in time: only what is late is explained, of those that are still there.
        let cycle = cycle(workspace, firm, today);
        let is_late = cycle.due < today;
        let was_promised = cycle.last.and_then(Visit::next_on).is_some_and(|next| next < today);
        if !(is_late || was_promised) || workspace.buildings.has_left(firm.id(), today) {
            continue;
        }
        if is_late {
            findings.extend(in_cycle(firm, &cycle, today).finding(Severity::Warning, firm.id()));
        }
        if was_promised {
            let promised = promise_kept(workspace, firm, today);
            findings.extend(promised.and_then(|kept| kept.finding(Severity::Overdue, firm.id())));
        }
    }
    for demand in workspace.visits.waiting_demands() {
        let explanation = left_where_written(workspace, demand);
        findings.extend(explanation.finding(Severity::Notice, demand.id()));
    }
    findings.extend(duty::findings(workspace, today));
    let unlinked = workspace.issues.open().filter(|issue| !is_linked_both_ways(workspace, issue));
    let unlinked = unlinked.filter_map(|issue| linked_both_ways(workspace, issue));
    findings.extend(unlinked.filter_map(|(issue, linked)| linked.finding(Severity::Warning, issue)));
    findings
}

/// A firm's cycle as it runs on a day.
struct Cycle<'a> {
    length: Used<Span>,
    last: Option<&'a Visit>,
    since: Date,
    due: Date,
}

/// A firm that was never visited counts from the day on which it moved in or came on record, the later.
fn cycle<'a>(workspace: &'a Workspace, firm: &Organisation, today: Date) -> Cycle<'a> {
    let length = match firm.priority() {
        Priority::Ordinary => &parameter::VISIT_CYCLE,
        Priority::Key => &parameter::VISIT_CYCLE_KEY,
    };
    let length = workspace.policy.on(length, today);
    let last = workspace.visits.last_to(firm.id(), today);
    let recorded = firm.registered().at.date();
    let since = last.map_or_else(
        || {
            let seats = workspace.buildings.seats_of(firm.id(), today);
            seats.map(|occupancy| occupancy.from()).min().map_or(recorded, |moved_in| moved_in.max(recorded))
        },
        |visit| visit.at().date(),
    );
    let due = later(&workspace.calendar, since, length.value);
    Cycle { length, last, since, due }
}

/// VIS-10.
pub fn visited_in_time(workspace: &Workspace, firm: &Organisation, today: Date) -> Explanation {
    in_cycle(firm, &cycle(workspace, firm, today), today)
}

fn in_cycle(firm: &Organisation, cycle: &Cycle<'_>, today: Date) -> Explanation {
    let Cycle { length, last, since, due } = cycle;
    let visited = last.map_or(TermValue::Nothing, |visit| TermValue::Date(visit.at().date()));
    let due = Term::date(&term::visit::DUE, *due)
        .computed_from([Term::date(&term::visit::SINCE, *since), Term::parameter(length)]);
    let explanation = VIS_10
        .holds(Condition::not_after(Term::date(&term::TODAY, today), due))
        .with(Term::new(&term::visit::LAST, visited))
        .with(Term::words(&term::visit::FIRM, firm.name()))
        .about(firm.id());
    last.iter().fold(explanation, |explanation, visit| explanation.about(visit.id()))
}

/// VIS-11; `None` when the last visit promised no next one.
pub fn promise_kept(workspace: &Workspace, firm: &Organisation, today: Date) -> Option<Explanation> {
    let last = workspace.visits.last_to(firm.id(), today)?;
    let next = last.next_on()?;
    let kept = Condition::not_after(Term::date(&term::TODAY, today), Term::date(&term::visit::NEXT, next));
    let explanation = VIS_11.holds(kept).with(Term::words(&term::visit::FIRM, firm.name()));
    Some(explanation.with(Term::date(&term::visit::ON, last.at().date())).about(firm.id()).about(last.id()))
}

/// The colour of a firm, and why.
#[derive(Clone, Debug)]
pub struct Attention {
    /// Green: visited in time. Yellow: the share `deadline.warn_at` of the cycle is used, or all of it. Red: a promised
    /// visit was not made, or the firm means to leave.
    pub light: Light,
    /// What was looked at: the cycle, the promise, the leaving.
    pub because: Vec<Explanation>,
}

/// How much attention a firm needs on a day. No norm was found for the colours: they follow the office's own parameters.
pub fn attention(workspace: &Workspace, firm: &Organisation, today: Date) -> Attention {
    let leaving = workspace.buildings.seats_of(firm.id(), today);
    let leaving = leaving.filter_map(|seat| building::rules::stays(workspace, seat));
    let broken: Vec<Explanation> =
        promise_kept(workspace, firm, today).into_iter().chain(leaving).filter(|one| !one.holds).collect();
    let Cycle { since, due, .. } = cycle(workspace, firm, today);
    let warn_at = workspace.policy.on(&parameter::DEADLINE_WARN_AT, today).value;
    let light = match broken.is_empty() {
        false => Light::Red,
        true if today > due || warn_at.reached_by(days(since, today), days(since, due)) => Light::Yellow,
        true => Light::Green,
    };
    let because = std::iter::once(visited_in_time(workspace, firm, today)).chain(broken).collect();
    Attention { light, because }
}

/// Whole days from one to another, 0 when the second is not later.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from(from.until(to).map_or(0, |span| span.get_days())).unwrap_or(0)
}

/// Whether an issue from a demand is the one to which the demand points; every other issue is.
fn is_linked_both_ways(workspace: &Workspace, issue: &Issue) -> bool {
    let Source::Visit { demand, .. } = issue.source else { return true };
    issue_of(workspace, demand) == Some(issue.id)
}

/// The issue to which a demand points.
fn issue_of(workspace: &Workspace, demand: DemandId) -> Option<IssueId> {
    workspace.visits.demand(demand).and_then(Demand::issue)
}

/// VIS-14 about an issue that came from a demand; `None` for every other issue, and for one that was found to be a
/// duplicate or was excluded. Two devices that raise one demand leave an issue behind to which the demand does not
/// point.
pub fn linked_both_ways(workspace: &Workspace, issue: &Issue) -> Option<(IssueId, Explanation)> {
    let Source::Visit { demand, .. } = issue.source else { return None };
    if !issue.state.is_open() {
        return None;
    }
    let linked = issue_of(workspace, demand);
    // Not by number: two devices give the same one.
    let answer = |yes: bool| if yes { &common::YES } else { &common::NO };
    let points_back = Term::label(&term::visit::POINTS_BACK, answer(linked == Some(issue.id)));
    let number = |id| {
        workspace.issues.get(id).map_or(TermValue::Nothing, |one| TermValue::Words(one.number.get().clone()))
    };
    let explanation = VIS_14
        .holds(Condition::is(points_back, Term::label(&term::visit::POINTS_BACK_NEEDED, &common::YES)))
        .with(Term::words(&term::visit::ISSUE, issue.number.get().clone()))
        .with(Term::new(&term::visit::ISSUE_OF_DEMAND, linked.map_or(TermValue::Nothing, number)))
        .about(issue.id)
        .about(demand);
    Some((issue.id, explanation))
}

/// VIS-12 about a demand that was neither answered nor made an issue.
pub fn left_where_written(workspace: &Workspace, demand: &Demand) -> Explanation {
    let visit = workspace.visits.get(demand.visit());
    let organisation = visit.map_or("", |visit| workspace.organisations.name(visit.organisation()));
    let on = visit.map_or(TermValue::Nothing, |visit| TermValue::Date(visit.at().date()));
    VIS_12
        .fails([
            Term::words(&term::visit::FIRM, organisation),
            Term::words(&term::visit::DEMAND, demand.text()),
            Term::new(&term::visit::ON, on),
        ])
        .about(demand.id())
        .about(demand.visit())
}
