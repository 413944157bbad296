//! The rules for self-service terminals.

use jiff::civil::{Date, DateTime};

use super::{Month, Terminal};
use crate::{
    calendar::days_between,
    policy::parameter,
    record::{Record, TerminalId},
    rule::{Condition, Explanation, Finding, Severity, Term, rules},
    service::{Venue, model::plain},
    text::messages::{term::terminal as term, terminal as words},
    workspace::Workspace,
};

rules! {
    /// SVC-30 · A terminal is on record once at its venue.
    SVC_30 = "SVC-30", SVC_30_TITLE, SVC_30_MESSAGE, Own, SVC_30_BASIS, [];
    /// SVC-31 · A fault is repaired soon.
    SVC_31 = "SVC-31", SVC_31_TITLE, SVC_31_MESSAGE, Own, SVC_31_BASIS, ["terminal.fault_limit"];
    /// SVC-32 · A month's uses are reported soon after its end.
    SVC_32 = "SVC-32", SVC_32_TITLE, SVC_32_MESSAGE, Own, SVC_32_BASIS, ["terminal.uses_due"];
    /// SVC-33 · A figure or a list is not about days to come.
    SVC_33 = "SVC-33", SVC_33_TITLE, SVC_33_MESSAGE, Own, SVC_33_BASIS, [];
    /// SVC-34 · A fault is repaired after it was noticed, and both are recorded when they have happened.
    SVC_34 = "SVC-34", SVC_34_TITLE, SVC_34_MESSAGE, Own, SVC_34_BASIS, [];
    /// SVC-35 · The list of what a terminal can do is looked at again before it goes stale.
    SVC_35 = "SVC-35", SVC_35_TITLE, SVC_35_MESSAGE, Own, SVC_35_BASIS, ["service.freshness"];
}

/// SVC-30: no other terminal in use at the venue has this name. `own`: the terminal that is changed.
pub fn name_free(workspace: &Workspace, name: &str, venue: Venue, own: Option<TerminalId>) -> Explanation {
    let name = name.trim();
    let others = workspace.services.terminals.at(venue);
    let others = others.filter(|(id, other)| Some(*id) != own && plain(other.name.get()) == plain(name));
    let records: Vec<Record> = others.map(|(id, _)| id.into()).collect();
    let explanation = SVC_30
        .holds(Condition::at_most(
            Term::counted(&term::SAME_NAME, records.clone()),
            Term::number(&term::NONE, 0),
        ))
        .with(Term::words(&term::NAME, name))
        .with(Term::new(&term::VENUE, venue.called(workspace)));
    records.into_iter().fold(explanation, Explanation::about)
}

/// SVC-31, about the oldest open fault.
pub fn repaired_soon(workspace: &Workspace, terminal: &Terminal, today: Date) -> Option<Explanation> {
    let limit = workspace.policy.on(&parameter::TERMINAL_FAULT_LIMIT, today);
    let (id, oldest) = terminal.open_faults().min_by_key(|(_, fault)| fault.at)?;
    let noticed = Term::date(&term::NOTICED, oldest.at.date());
    let age = Term::number(&term::DAYS_OPEN, days_between(oldest.at.date(), today)).computed_from([noticed]);
    let explanation = SVC_31.holds(Condition::at_most(age, Term::parameter(&limit)));
    let explanation = explanation.with(Term::words(&term::NAME, terminal.name.get()));
    Some(explanation.with(Term::words(&term::FAULT, &*oldest.what)).about(id))
}

/// SVC-32, about the last whole month that the terminal was there; `None` before there is one.
pub fn uses_known(workspace: &Workspace, terminal: &Terminal, today: Date) -> Option<Explanation> {
    let month = Month::of(today).before();
    if terminal.installed.at.date() > month.first_day() {
        return None;
    }
    let limit = workspace.policy.on(&parameter::TERMINAL_USES_DUE, today);
    let passed = match terminal.uses_of(month) {
        Some(_) => 0,
        None => days_between(month.last_day(), today),
    };
    let passed = Term::number(&term::DAYS_PASSED, passed)
        .computed_from([Term::date(&term::MONTH_END, month.last_day())]);
    let explanation = SVC_32.holds(Condition::at_most(passed, Term::parameter(&limit)));
    let explanation = explanation.with(Term::words(&term::NAME, terminal.name.get()));
    Some(explanation.with(Term::words(&term::MONTH, month.to_string())))
}

/// SVC-33.
pub fn not_ahead(day: Date, today: Date) -> Explanation {
    SVC_33.holds(Condition::not_after(Term::date(&term::ABOUT, day), Term::date(&term::READ_ON, today)))
}

/// SVC-34. A report alone names the moment twice.
pub fn happened(noticed: DateTime, repaired: DateTime, now: DateTime) -> Explanation {
    SVC_34.all([
        Condition::not_before(
            Term::moment(&term::REPAIRED_AT, repaired),
            Term::moment(&term::NOTICED_AT, noticed),
        ),
        Condition::not_after(Term::moment(&term::REPAIRED_AT, repaired), Term::moment(&term::NOW, now)),
    ])
}

/// SVC-35; `None` while nothing is listed.
pub fn list_fresh(workspace: &Workspace, terminal: &Terminal, today: Date) -> Option<Explanation> {
    let list = terminal.items.get().as_ref()?;
    let limit = workspace.policy.on(&parameter::SERVICE_FRESHNESS, today);
    let age = Term::number(&term::LIST_AGE, days_between(list.as_of, today))
        .computed_from([Term::date(&term::LISTED_ON, list.as_of)]);
    let explanation = SVC_35.holds(Condition::at_most(age, Term::parameter(&limit)));
    Some(explanation.with(Term::words(&term::NAME, terminal.name.get())))
}

/// What stands out among the terminals: faults that nobody repairs, uses that nobody reported, lists gone stale, and
/// what a merge has left on record twice.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let today = now.date();
    let each = workspace.services.terminals.in_use().flat_map(|(id, terminal)| {
        let notice = |explanation: Explanation| explanation.finding(Severity::Notice, id);
        let once = name_free(workspace, terminal.name.get(), *terminal.venue.get(), Some(id));
        [
            repaired_soon(workspace, terminal, today).and_then(|open| open.finding(Severity::Warning, id)),
            uses_known(workspace, terminal, today).and_then(notice),
            list_fresh(workspace, terminal, today).and_then(notice),
            once.finding(Severity::Warning, id),
        ]
    });
    each.flatten().collect()
}
