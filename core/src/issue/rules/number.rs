use super::ISS_14;
use crate::{
    issue::{Issue, Issues},
    record::IssueId,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// ISS-14. `own`: the issue that is to have the number.
pub fn number_free(issues: &Issues, number: &str, own: Option<IssueId>) -> Explanation {
    let others: Vec<&Issue> = issues.numbered(number).filter(|issue| Some(issue.id) != own).collect();
    let titles = others.iter().map(|other| TermValue::Words(other.title.get().clone())).collect();
    let records = others.iter().map(|other| other.id.into()).collect();
    let explanation = ISS_14
        .holds(Condition::at_most(
            Term::counted(&term::numbering::OTHERS, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::NUMBER, number.trim()))
        .with(Term::new(&term::numbering::TITLES, TermValue::List(titles)))
        .with(Term::words(&term::numbering::NEXT, issues.next_like(number)));
    others.iter().fold(explanation, |explanation, other| explanation.about(other.id))
}

/// ISS-14 about the numbers that a merge has given twice: whoever came first keeps the number.
pub(super) fn same_numbers(workspace: &Workspace) -> Vec<Finding> {
    let twice = workspace.issues.given_twice();
    let again = twice.flat_map(|(number, ids)| ids.iter().skip(1).map(move |issue| (number, *issue)));
    let again = again.filter_map(|(number, issue)| {
        number_free(&workspace.issues, number, Some(issue)).finding(Severity::Warning, issue)
    });
    again.collect()
}
