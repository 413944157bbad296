//! Who approves more time for an order, and who is told of it.

use jiff::civil::{Date, DateTime};

use crate::{
    issue::{Issue, WorkOrder},
    rule::{Condition, Term},
    text::messages::{issue as words, term},
    workspace::Workspace,
};

/// Who approved more time for an order, and when whoever raised the issue was told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approved<'a> {
    /// Who approved it; empty while nobody has.
    pub by: &'a str,
    /// The day on which whoever raised the issue was told; `None` while nobody told them, or where nobody can be told.
    pub told_on: Option<Date>,
}

/// Somebody who does not handle the order approved it by a moment, and whoever raised the issue was told from one day to
/// another. Nobody tells whoever gave no name.
pub(super) fn conditions(
    workspace: &Workspace,
    order: &WorkOrder,
    approved: Approved<'_>,
    at: DateTime,
    (from, to): (Date, Date),
) -> Vec<Condition> {
    let by = match approved.by.trim() {
        "" => &words::APPROVER_NOBODY,
        name if is_handler(workspace, order, name, at) => &words::CALLER_HANDLER,
        _ => &words::CALLER_OTHER,
    };
    let mut conditions = vec![Condition::is(
        Term::label(&term::more_time::BY, by),
        Term::label(&term::more_time::NEEDED, &words::CALLER_OTHER),
    )];
    let anonymous = workspace.issues.get(order.issue).is_some_and(|issue| !Issue::can_be_called(issue));
    match approved.told_on {
        Some(day) => {
            let told = || Term::date(&term::more_time::TOLD, day);
            conditions.push(Condition::not_before(told(), Term::date(&term::more_time::TOLD_FROM, from)));
            conditions.push(Condition::not_after(told(), Term::date(&term::TODAY, to)));
        }
        None => {
            let told = if anonymous { &words::NOBODY_TO_CALL } else { &words::NOT_TOLD };
            let needed = if anonymous { &words::NOBODY_TO_CALL } else { &words::TOLD };
            conditions.push(Condition::is(
                Term::label(&term::more_time::TOLD, told),
                Term::label(&term::more_time::TOLD_NEEDED, needed),
            ));
        }
    }
    conditions
}

/// Whether a name is that of an organisation which had worked on the order by a moment.
fn is_handler(workspace: &Workspace, order: &WorkOrder, name: &str, at: DateTime) -> bool {
    let handlers = order.handlers_ever().into_iter();
    let mut handlers = handlers.filter(|handler| order.was_handled_by(*handler, at));
    handlers.any(|handler| workspace.organisations.get(handler).is_some_and(|found| found.is_called(name)))
}
