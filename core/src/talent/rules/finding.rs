//! Standing findings: they warn and never block.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{TAL_05, TAL_06, TAL_07, has_room};
use crate::{
    organisation::later,
    policy::parameter,
    record::{Record, TalentId},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    talent::{Details, Talents, station},
    text::messages::{term, term::talent as terms},
    workspace::Workspace,
};

/// TAL-05; `None` when the person is shown nowhere on the day.
pub fn renewed_in_time(workspace: &Workspace, details: &Details, today: Date) -> Option<Explanation> {
    let warning = workspace.policy.on(&parameter::TALENT_CONSENT_WARNING, today);
    let shown = details.shown_until(today);
    let (_, first) = shown.iter().min_by_key(|(_, until)| *until)?;
    let ending = shown.iter().filter(|(_, until)| until == first);
    let places = ending.map(|(channel, _)| TermValue::Label(channel.text())).collect();
    let horizon = Term::date(&terms::HORIZON, later(&workspace.calendar, today, warning.value))
        .computed_from([Term::date(&term::TODAY, today), Term::parameter(&warning)]);
    let explanation = TAL_05.holds(Condition::not_before(Term::date(&terms::UNTIL, *first), horizon));
    Some(
        explanation
            .with(Term::words(&terms::NAME, details.name.get()))
            .with(Term::new(&terms::CHANNEL, TermValue::List(places))),
    )
}

/// TAL-06; `None` while a consent stands. A consent that was withdrawn leaves no time, one that has ended a little.
pub fn erased_in_time(workspace: &Workspace, details: &Details, today: Date) -> Option<Explanation> {
    let erasure = workspace.policy.on(&parameter::TALENT_ERASURE, today);
    let withdrawn = details.withdrawals().iter().map(|withdrawal| withdrawal.on).max();
    let due = match (details.last_consented_day(), withdrawn) {
        (Some(until), _) if until >= today => return None,
        (Some(until), _) => Term::date(&terms::DUE, later(&workspace.calendar, until, erasure.value))
            .computed_from([Term::date(&terms::UNTIL, until), Term::parameter(&erasure)]),
        (None, Some(on)) => Term::date(&terms::DUE, on.yesterday().unwrap_or(on))
            .computed_from([Term::date(&terms::WITHDRAWN_ON, on)]),
        (None, None) => return None,
    };
    let explanation = TAL_06.holds(Condition::not_after(Term::date(&term::TODAY, today), due));
    Some(explanation.with(Term::words(&terms::NAME, details.name.get())))
}

/// TAL-07. `entries`: those that have this name.
pub fn entered_once(name: &str, entries: &[TalentId]) -> Explanation {
    let records: Vec<Record> = entries.iter().map(|talent| (*talent).into()).collect();
    let explanation = TAL_07
        .holds(Condition::at_most(
            Term::counted(&terms::SAME_NAME, records.clone()),
            Term::number(&terms::ONCE, 1),
        ))
        .with(Term::words(&terms::NAME, name));
    records.into_iter().fold(explanation, Explanation::about)
}

/// What stands out among the talent boards.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let (talents, today): (&Talents, Date) = (&workspace.talents, now.date());
    let mut findings = Vec::new();
    for (id, board) in talents.boards() {
        findings.extend(has_room(workspace, (id, board), 0, today).finding(Severity::Warning, id));
    }
    let mut names = BTreeMap::<&str, Vec<TalentId>>::new();
    for (id, talent) in talents.all() {
        let Some(details) = talent.details() else { continue };
        names.entry(details.name.get().trim()).or_default().push(id);
        let renewed = renewed_in_time(workspace, details, today);
        findings.extend(renewed.and_then(|renewed| renewed.finding(Severity::Notice, id)));
        let erased = erased_in_time(workspace, details, today);
        findings.extend(erased.and_then(|erased| erased.finding(Severity::Overdue, id)));
    }
    findings.extend(station::rules::findings(workspace));
    for (name, entries) in names {
        let each = entries.iter();
        findings.extend(each.filter_map(|id| entered_once(name, &entries).finding(Severity::Notice, *id)));
    }
    findings
}
