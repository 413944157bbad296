//! Standing findings: they warn and never block.

use jiff::civil::{Date, DateTime};

use super::{PRG_05, drawn_once, within_size};
use crate::{
    policy::parameter,
    programme::{Element, Programme, Progress},
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::messages::term::programme as terms,
    workspace::Workspace,
};

/// PRG-05: what was reached, and what the passed share of the year asks for.
pub fn kept_up(workspace: &Workspace, programme: &Programme, target: &Progress, day: Date) -> Explanation {
    let number = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
    let grace = workspace.policy.on(&parameter::PROGRAMME_GRACE, day);
    let reached = Term::number(&terms::REACHED, number(target.achieved()))
        .computed_from([Term::counted(&terms::RECORDS, target.records().collect())]);
    let expected = Term::number(&terms::EXPECTED, number(target.expected)).computed_from([
        Term::number(&terms::TARGET, target.target),
        Term::date(&terms::DAY, day),
        Term::parameter(&grace),
    ]);
    PRG_05
        .holds(Condition::at_least(reached, expected))
        .with(Term::label(&terms::MEASURE, target.measure.text()))
        .with(Term::number(&terms::YEAR, programme.year))
}

/// What stands out among the programmes that are not concluded: targets that fall behind, and what a merge has left too many
/// of.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let day = now.date();
    let mut findings = Vec::new();
    for (id, programme) in workspace.programmes.all().filter(|(_, programme)| programme.concluded.is_none()) {
        let once = drawn_once(workspace, programme.organisation, programme.year, Some(id));
        findings.extend(once.finding(Severity::Warning, id));
        for element in Element::ALL {
            let size = within_size(programme, *element, 0);
            findings.extend(size.and_then(|size| size.finding(Severity::Warning, id)));
        }
        let lines = programme.progress_on(workspace, day);
        for target in lines.iter().flat_map(|line| &line.targets) {
            findings.extend(kept_up(workspace, programme, target, day).finding(Severity::Notice, id));
        }
    }
    findings
}
