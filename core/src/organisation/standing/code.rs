//! Unified social credit codes that look wrong.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    organisation::{
        Kind, Organisation, Uscc,
        rules::{ORG_22, ORG_23, name, uscc_free},
    },
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, today: Date) -> Vec<Finding> {
    // Found once for all: comparing each with each is slow in a large workspace.
    let mut codes: Vec<&Uscc> = workspace.organisations.all().filter_map(Organisation::uscc).collect();
    codes.sort_unstable();
    let pairs = codes.iter().zip(codes.iter().skip(1));
    let given_twice: BTreeSet<&Uscc> = pairs.filter(|(one, next)| one == next).map(|(one, _)| *one).collect();
    let mut findings = Vec::new();
    for organisation in workspace.organisations.active_on(today) {
        let (Some(uscc), id) = (organisation.uscc(), organisation.id()) else { continue };
        if given_twice.contains(uscc) {
            findings.extend(uscc_free(workspace, uscc, Some(id)).finding(Severity::Warning, id));
        }
        // Most codes are right: only what is not is explained.
        if !begins_as_its_kind_does(organisation.kind(), uscc) {
            findings.extend(beginning_fits(organisation).and_then(|fits| fits.finding(Severity::Notice, id)));
        }
        let (given, expected) = uscc.inner_check();
        if given != expected {
            findings.extend(inner_check(organisation).and_then(|check| check.finding(Severity::Notice, id)));
        }
    }
    findings
}

fn begins_as_its_kind_does(kind: Kind, uscc: &Uscc) -> bool {
    let beginnings = kind.uscc_beginnings();
    beginnings.is_empty() || beginnings.contains(&uscc.beginning())
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
