//! What stands out about visits on a day: firms unvisited for too long, visits promised and not made, demands left
//! where they were written down.

use jiff::civil::{Date, DateTime};

use super::{
    Demand,
    rules::{VIS_10, VIS_11, VIS_12},
};
use crate::{
    organisation::{Organisation, Priority, later},
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let mut findings = Vec::new();
    for firm in workspace.organisations.active_on(today).filter(|firm| firm.kind().is_visited()) {
        findings.extend(visited_in_time(workspace, firm, today).finding(Severity::Warning, firm.id()));
        let promised = promise_kept(workspace, firm, today);
        findings.extend(promised.and_then(|kept| kept.finding(Severity::Overdue, firm.id())));
    }
    for demand in workspace.visits.demands().filter(|demand| demand.is_waiting()) {
        let explanation = left_where_written(workspace, demand);
        findings.extend(explanation.finding(Severity::Notice, demand.id()));
    }
    findings
}

/// VIS-10: a firm that was never visited counts from the day on which it moved in or came on record, the later.
pub fn visited_in_time(workspace: &Workspace, firm: &Organisation, today: Date) -> Explanation {
    let cycle = match firm.priority() {
        Priority::Ordinary => &parameter::VISIT_CYCLE,
        Priority::Key => &parameter::VISIT_CYCLE_KEY,
    };
    let cycle = workspace.policy.on(cycle, today);
    let last = workspace.visits.last_to(firm.id(), today);
    let recorded = firm.registered().at.date();
    let since = last.map_or_else(
        || {
            let seats = workspace.buildings.seats_of(firm.id(), today);
            seats.map(|occupancy| occupancy.from()).min().map_or(recorded, |moved_in| moved_in.max(recorded))
        },
        |visit| visit.at().date(),
    );
    let visited = last.map_or(TermValue::Nothing, |visit| TermValue::Date(visit.at().date()));
    let due = Term::date(&term::visit::DUE, later(&workspace.calendar, since, cycle.value))
        .computed_from([Term::date(&term::visit::SINCE, since), Term::parameter(&cycle)]);
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
