//! What stands out about organisations on a day: terms that run out, codes that look wrong.

use jiff::civil::{Date, DateTime};

use super::{
    FoundedOn, Organisation,
    rules::{ORG_20, ORG_21, ORG_22, ORG_23, uscc_free},
    term::later,
};
use crate::{
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::{organisation as words, term},
    workspace::Workspace,
};

/// The standing findings of this room.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let active = workspace.organisations.active_on(today);
    active.flat_map(|organisation| findings_about(workspace, organisation, today)).collect()
}

fn findings_about(workspace: &Workspace, organisation: &Organisation, today: Date) -> Vec<Finding> {
    let id = organisation.id();
    let mut findings = Vec::new();
    if let Some(overdue) = term_in_time(workspace, organisation, today) {
        let prepared = if overdue.holds { election_prepared(workspace, organisation, today) } else { None };
        findings.extend(overdue.finding(Severity::Overdue, id));
        findings.extend(prepared.and_then(|prepared| prepared.finding(Severity::Warning, id)));
    }
    if let Some(uscc) = organisation.uscc() {
        findings.extend(uscc_free(workspace, uscc, Some(id)).finding(Severity::Warning, id));
        findings.extend(beginning_fits(organisation).and_then(|fits| fits.finding(Severity::Notice, id)));
        findings.extend(inner_check(organisation).and_then(|check| check.finding(Severity::Notice, id)));
    }
    findings
}

/// ORG-20; `None` for an organisation without a known term.
pub fn term_in_time(workspace: &Workspace, organisation: &Organisation, today: Date) -> Option<Explanation> {
    let (due, precision) = due(workspace, organisation)?;
    let holds = ORG_20.holds(Condition::not_after(Term::date(&term::TODAY, today), due));
    Some(holds.with(precision).with(name(organisation)).about(organisation.id()))
}

/// ORG-21; `None` for an organisation without a known term.
pub fn election_prepared(
    workspace: &Workspace,
    organisation: &Organisation,
    today: Date,
) -> Option<Explanation> {
    let (due, precision) = due(workspace, organisation)?;
    let ahead = workspace.policy.on(&parameter::TERM_WARNING, today);
    let horizon = Term::date(&term::election::HORIZON, later(&workspace.calendar, today, ahead.value))
        .computed_from([Term::date(&term::TODAY, today), Term::parameter(&ahead)]);
    let holds = ORG_21.holds(Condition::not_before(due, horizon));
    Some(holds.with(precision).with(name(organisation)).about(organisation.id()))
}

fn due(workspace: &Workspace, organisation: &Organisation) -> Option<(Term, Term)> {
    let end = organisation.term_end(workspace)?;
    let (began, precision) = match end.began {
        FoundedOn::Date(date) => (TermValue::Date(date), &words::TO_THE_DAY),
        FoundedOn::Year(year) => (TermValue::Words(year.to_string()), &words::YEAR_ONLY),
    };
    let began = Term::new(&term::election::TERM_BEGAN, began);
    let due = Term::date(&term::election::DUE, end.due).computed_from([began, Term::parameter(&end.length)]);
    Some((due, Term::label(&term::election::PRECISION, precision)))
}

/// ORG-22; `None` without a code, or for a kind whose codes may begin in any way.
pub fn beginning_fits(organisation: &Organisation) -> Option<Explanation> {
    let beginnings = organisation.kind().uscc_beginnings();
    let uscc = organisation.uscc().filter(|_| !beginnings.is_empty())?;
    let expected = beginnings.iter().map(|beginning| TermValue::Words((*beginning).to_owned())).collect();
    let holds = ORG_22.holds(Condition::one_of(
        Term::words(&term::uscc::BEGINNING, uscc.beginning()),
        Term::new(&term::uscc::BEGINNINGS, TermValue::List(expected)),
    ));
    let kind = Term::label(&term::organisation::KIND, organisation.kind().text());
    Some(holds.with(kind).with(name(organisation)).about(organisation.id()))
}

/// ORG-23; `None` without a code.
pub fn inner_check(organisation: &Organisation) -> Option<Explanation> {
    let (given, expected) = organisation.uscc()?.inner_check();
    let holds = ORG_23.holds(Condition::is(
        Term::words(&term::uscc::INNER_CHECK, given.to_string()),
        Term::words(&term::uscc::INNER_CHECK_EXPECTED, expected.to_string()),
    ));
    Some(holds.with(name(organisation)).about(organisation.id()))
}

fn name(organisation: &Organisation) -> Term {
    Term::words(&term::organisation::NAME, organisation.name())
}
