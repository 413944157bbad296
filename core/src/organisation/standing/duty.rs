//! Instructors with too many firms or too few days, and first secretaries who were not there. What is asked for by month
//! or year is looked at when that is over, and only of somebody who held the post from its first day to its last.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::LastWhole;
use crate::{
    organisation::{
        Appointment, DutyEntry, DutyKind, Role,
        rules::{ORG_35, ORG_36, ORG_37, ORG_38, at, person},
        term::later,
    },
    policy::parameter,
    record::{OrganisationId, Record},
    rule::{Condition, Explanation, Finding, Severity, Term},
    text::{Text, messages::term},
    visit,
    workspace::Workspace,
};

pub(super) fn findings(workspace: &Workspace, today: Date) -> Vec<Finding> {
    let organisations = &workspace.organisations;
    let mut findings = load(workspace, today);
    for instructor in organisations.appointments_in(Role::Instructor, today) {
        let id = instructor.id();
        findings.extend(instructor_term(workspace, instructor, today).finding(Severity::Notice, id));
        let days = days_on_site(workspace, instructor, today);
        findings.extend(days.and_then(|days| days.finding(Severity::Notice, id)));
    }
    for secretary in organisations.appointments_in(Role::FirstSecretary, today) {
        let shown = condolence_shown(workspace, secretary, today);
        findings.extend(shown.and_then(|shown| shown.finding(Severity::Notice, secretary.id())));
    }
    findings
}

/// ORG-35 once for everybody, about the first of somebody's appointments.
fn load(workspace: &Workspace, today: Date) -> Vec<Finding> {
    let mut people = BTreeMap::<&str, &Appointment>::new();
    for instructor in workspace.organisations.appointments_in(Role::Instructor, today) {
        people.entry(instructor.person()).or_insert(instructor);
    }
    let load = |instructor: &Appointment| {
        firms_served(workspace, instructor, today).finding(Severity::Warning, instructor.id())
    };
    people.into_values().filter_map(load).collect()
}

/// ORG-35: the firms that somebody serves under every appointment as an instructor. People are told apart by name.
pub fn firms_served(workspace: &Workspace, instructor: &Appointment, today: Date) -> Explanation {
    let organisations = &workspace.organisations;
    let most = workspace.policy.on(&parameter::INSTRUCTOR_FIRMS, today);
    let own = organisations
        .appointments_in(Role::Instructor, today)
        .filter(|appointment| appointment.person() == instructor.person());
    let firms: BTreeSet<OrganisationId> =
        own.flat_map(|appointment| organisations.served_on(appointment, today)).collect();
    let firms = Term::counted(&term::duty::FIRMS, firms.into_iter().map(Record::from).collect());
    let holds = ORG_35.holds(Condition::at_most(firms, Term::parameter(&most)));
    holds.with(person(instructor)).about(instructor.id())
}

/// ORG-36.
pub fn instructor_term(workspace: &Workspace, instructor: &Appointment, today: Date) -> Explanation {
    let length = workspace.policy.on(&parameter::INSTRUCTOR_TERM, instructor.from());
    let due = Term::date(&term::duty::DUE, later(&workspace.calendar, instructor.from(), length.value))
        .computed_from([Term::date(&term::appointment::FROM, instructor.from()), Term::parameter(&length)]);
    let holds = ORG_36.holds(Condition::not_after(Term::date(&term::TODAY, today), due));
    holds.with(person(instructor)).with(at(workspace, instructor)).about(instructor.id())
}

/// ORG-37: the days of the last month on which somebody was at a firm, by the duty log and by the visits made by duty of
/// the appointment; `None` when the appointment was shorter. That a firm is visited in time is VIS-13.
pub fn days_on_site(workspace: &Workspace, instructor: &Appointment, today: Date) -> Option<Explanation> {
    let period = whole(instructor, LastWhole::Month, today)?;
    let fewest = workspace.policy.on(&parameter::INSTRUCTOR_DAYS, period.1);
    let entries = entries(workspace, instructor, period, DutyKind::is_on_site);
    let visited =
        workspace.visits.days_on_site(instructor.id(), visit::Period { from: period.0, to: period.1 });
    let days: BTreeSet<Date> = entries.iter().map(|entry| entry.note().on).chain(visited).collect();
    let days = i64::try_from(days.len()).unwrap_or(i64::MAX);
    let entries = Term::counted(&term::duty::ENTRIES, ids(&entries));
    let days = Term::number(&term::duty::DAYS, days).computed_from([entries]);
    let holds = ORG_37.holds(Condition::at_least(days, Term::parameter(&fewest)));
    Some(during(holds, workspace, instructor, period))
}

/// ORG-38: the talks and the condolence visits of the last year; `None` when the appointment was shorter.
pub fn condolence_shown(workspace: &Workspace, secretary: &Appointment, today: Date) -> Option<Explanation> {
    let period = whole(secretary, LastWhole::Year, today)?;
    let talks = workspace.policy.on(&parameter::FIRST_SECRETARY_TALKS, period.1);
    let visits = workspace.policy.on(&parameter::FIRST_SECRETARY_CONDOLENCE_VISITS, period.1);
    let talked = counted(&term::duty::TALKS, workspace, secretary, period, |kind| kind == DutyKind::Talk);
    let condoled = counted(&term::duty::CONDOLENCE_VISITS, workspace, secretary, period, |kind| {
        kind == DutyKind::CondolenceVisit
    });
    let holds = ORG_38.all([
        Condition::at_least(talked, Term::parameter(&talks)),
        Condition::at_least(condoled, Term::parameter(&visits)),
    ]);
    Some(during(holds, workspace, secretary, period))
}

/// The last whole period, when the appointment held on every day of it.
fn whole(appointment: &Appointment, period: LastWhole, today: Date) -> Option<(Date, Date)> {
    let (first, last) = period.before(today)?;
    (appointment.holds_on(first) && appointment.holds_on(last)).then_some((first, last))
}

fn entries<'a>(
    workspace: &'a Workspace,
    appointment: &Appointment,
    period: (Date, Date),
    counts: fn(DutyKind) -> bool,
) -> Vec<&'a DutyEntry> {
    workspace.organisations.duty_between(appointment.id(), period, counts)
}

fn ids(entries: &[&DutyEntry]) -> Vec<Record> {
    entries.iter().map(|entry| entry.id().into()).collect()
}

fn counted(
    name: &'static Text,
    workspace: &Workspace,
    appointment: &Appointment,
    period: (Date, Date),
    counts: fn(DutyKind) -> bool,
) -> Term {
    Term::counted(name, ids(&entries(workspace, appointment, period, counts)))
}

fn during(
    explanation: Explanation,
    workspace: &Workspace,
    appointment: &Appointment,
    (first, last): (Date, Date),
) -> Explanation {
    explanation
        .with(Term::date(&term::duty::FIRST, first))
        .with(Term::date(&term::duty::LAST, last))
        .with(person(appointment))
        .with(at(workspace, appointment))
        .about(appointment.id())
}
