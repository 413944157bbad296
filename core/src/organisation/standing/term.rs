//! Terms that run out, ran too long, or were cut too short.

use jiff::{Span as Length, civil::Date};

use crate::{
    organisation::{
        FoundedOn, Organisation,
        rules::{ORG_20, ORG_21, ORG_34, extension_within_limit, name},
        term::later,
    },
    policy::{Span, parameter},
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::{organisation as words, term},
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, organisation: &Organisation, today: Date) -> Vec<Finding> {
    let id = organisation.id();
    let mut findings = Vec::new();
    if let Some(overdue) = term_in_time(workspace, organisation, today) {
        let prepared = if overdue.holds { election_prepared(workspace, organisation, today) } else { None };
        findings.extend(overdue.finding(Severity::Overdue, id));
        findings.extend(prepared.and_then(|prepared| prepared.finding(Severity::Warning, id)));
    }
    let extended = extension_stands(workspace, organisation);
    findings.extend(extended.and_then(|stands| stands.finding(Severity::Warning, id)));
    let early = brought_forward(workspace, organisation);
    findings.extend(early.and_then(|early| early.finding(Severity::Notice, id)));
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
    let mut from = vec![Term::new(&term::election::TERM_BEGAN, began), Term::parameter(&end.length)];
    if let Some(extension) = &end.extension {
        from.push(Term::date(&term::election::EXTENDED_TO, extension.until));
        from.push(Term::words(&term::approval::NUMBER, &extension.approval.number));
    }
    let due = Term::date(&term::election::DUE, end.due).computed_from(from);
    Some((due, Term::label(&term::election::PRECISION, precision)))
}

/// ORG-16 about the extension on record; `None` where the current term has none. It breaks when two devices changed the
/// term and its extension apart, or in a file written by hand: the term then ends where the allowance ends.
pub fn extension_stands(workspace: &Workspace, organisation: &Organisation) -> Option<Explanation> {
    let end = organisation.term_end(workspace)?;
    let until = end.extension.as_ref()?.until;
    Some(extension_within_limit(organisation, &end, until))
}

/// ORG-34 about the last election; `None` when it is not known when the term before it began. Where only a year is
/// known, its first day is taken, so that no election is called early that is not.
pub fn brought_forward(workspace: &Workspace, organisation: &Organisation) -> Option<Explanation> {
    let mut elections: Vec<Date> = organisation.elections().collect();
    let held = elections.pop()?;
    let began = elections.pop().or(organisation.founded().map(FoundedOn::earliest))?;
    // A founding later than the election is a slip of somebody's pen, not an early election.
    if began >= held {
        return None;
    }
    let length = organisation.term_length(&workspace.policy, began)?;
    let due = later(&workspace.calendar, began, length.value);
    let allowance = workspace.policy.on(&parameter::TERM_EXTENSION, due);
    let earliest = Term::date(&term::election::EARLIEST, earlier(due, allowance.value)).computed_from([
        Term::date(&term::election::DUE, due)
            .computed_from([Term::date(&term::election::TERM_BEGAN, began), Term::parameter(&length)]),
        Term::parameter(&allowance),
    ]);
    let holds = ORG_34.holds(Condition::not_before(Term::date(&term::election::HELD, held), earliest));
    Some(holds.with(name(organisation)).about(organisation.id()))
}

/// The day that is a length of time before another. Hours and working days do not measure a term and count as nothing.
fn earlier(from: Date, span: Span) -> Date {
    let length = match span {
        Span::Days(n) => Length::new().try_days(i64::from(n)),
        Span::Months(n) => Length::new().try_months(i64::from(n)),
        Span::Years(n) => Length::new().try_years(i64::from(n)),
        Span::Minutes(_) | Span::Hours(_) | Span::WorkingHours(_) | Span::WorkingDays(_) => return from,
    };
    length.and_then(|length| from.checked_sub(length)).unwrap_or(Date::MIN)
}
