use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{WHI_01, WHI_02, WHI_04, WHI_05};
use crate::{
    issue::Whistle,
    record::OrganisationId,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{issue as words, term},
    workspace::Workspace,
};

/// WHI-01.
pub fn departments_called(whistler: OrganisationId, departments: &[OrganisationId]) -> Explanation {
    let distinct: BTreeSet<_> = departments.iter().collect();
    let twice = departments.len().saturating_sub(distinct.len());
    let twice = twice.saturating_add(usize::from(distinct.contains(&whistler)));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    WHI_01.all([
        Condition::at_least(
            Term::number(&term::whistle::CALLED, number(distinct.len())),
            Term::number(&term::whistle::CALLED_NEEDED, 1),
        ),
        Condition::at_most(Term::number(&term::NAMED_TWICE, number(twice)), Term::number(&term::ALLOWED, 0)),
    ])
}

/// WHI-02.
pub fn may_leave(
    workspace: &Workspace,
    whistle: &Whistle,
    department: OrganisationId,
    reason: &str,
) -> Explanation {
    let ground = match &whistle.outcome {
        Some(_) => &words::GROUND_FINISHED,
        None if !reason.trim().is_empty() => &words::GROUND_REASON,
        None => &words::GROUND_NONE,
    };
    let enough = [&words::GROUND_FINISHED, &words::GROUND_REASON];
    let enough = TermValue::List(enough.into_iter().map(TermValue::Label).collect());
    WHI_02
        .holds(Condition::one_of(
            Term::label(&term::whistle::GROUND, ground),
            Term::new(&term::whistle::GROUND_NEEDED, enough),
        ))
        .with(Term::words(&term::whistle::DEPARTMENT, workspace.organisations.name(department)))
        .about(whistle.id)
}

/// WHI-04: `at` is not before `earliest` and not in the future.
pub fn moment_between(at: DateTime, earliest: DateTime, now: DateTime) -> Explanation {
    WHI_04.all([
        Condition::not_before(
            Term::moment(&term::whistle::AT, at),
            Term::moment(&term::whistle::EARLIEST, earliest),
        ),
        Condition::not_after(Term::moment(&term::whistle::AT, at), Term::moment(&term::NOW, now)),
    ])
}

/// WHI-05.
pub fn was_called(workspace: &Workspace, whistle: &Whistle, department: OrganisationId) -> Explanation {
    let called = whistle.called.keys();
    let names = called.map(|id| TermValue::Words(workspace.organisations.name(*id).to_owned()));
    let names = TermValue::List(names.collect());
    let found = TermValue::Words(workspace.organisations.name(department).to_owned());
    let among = u32::from(whistle.called.contains_key(&department));
    WHI_05
        .holds(Condition::at_least(
            Term::number(&term::whistle::AMONG, among),
            Term::number(&term::whistle::CALLED_NEEDED, 1),
        ))
        .with(Term::new(&term::whistle::DEPARTMENT, found))
        .with(Term::new(&term::whistle::DEPARTMENTS, names))
        .about(whistle.id)
}
