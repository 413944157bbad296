//! Visits that are somebody's duty: first secretaries 第一書記 and instructors 黨建指導員 are sent to firms, and go there. The
//! log of what they did otherwise is kept with the organisations; a visit that only the log tells of counts too.

use jiff::civil::Date;

use super::rules::VIS_13;
use crate::{
    organisation::{Appointment, Role, later},
    policy::parameter,
    rule::{Condition, Explanation, Finding, Severity, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// The standing findings about duties that run on a day.
pub(super) fn findings(workspace: &Workspace, today: Date) -> Vec<Finding> {
    let organisations = &workspace.organisations;
    let runs = |appointment: &&Appointment| {
        let at = organisations.get(appointment.organisation());
        appointment.holds_on(today) && at.is_some_and(|at| at.is_active_on(today))
    };
    let running = organisations.appointments().filter(|appointment| visits_firms(appointment.role()));
    let visited =
        running.filter(runs).map(|appointment| (appointment.id(), explained(workspace, appointment, today)));
    visited.filter_map(|(id, explanation)| explanation.finding(Severity::Warning, id)).collect()
}

fn visits_firms(role: Role) -> bool {
    matches!(role, Role::FirstSecretary | Role::Instructor)
}

/// VIS-13 about an appointment; `None` for a post without a duty to visit. A visit counts by its own record and by an
/// entry of the duty log. Whoever has not been out yet counts from the day on which the duty began or came on record, the
/// later.
pub fn duty_visited(workspace: &Workspace, appointment: &Appointment, today: Date) -> Option<Explanation> {
    visits_firms(appointment.role()).then(|| explained(workspace, appointment, today))
}

fn explained(workspace: &Workspace, appointment: &Appointment, today: Date) -> Explanation {
    let last = workspace.visits.last_by_duty(appointment.id(), today);
    let cycle = workspace.policy.on(&parameter::VISIT_CYCLE_DUTY, today);
    let began = appointment.from().max(appointment.recorded().at.date());
    let logged = workspace.organisations.last_visit_logged(appointment.id(), today);
    let day = last.map(|visit| visit.at().date()).max(logged.map(|entry| entry.note().on));
    let since = day.unwrap_or(began);
    let visited = day.map_or(TermValue::Nothing, TermValue::Date);
    let due = Term::date(&term::visit::DUE, later(&workspace.calendar, since, cycle.value))
        .computed_from([Term::date(&term::visit::SINCE, since), Term::parameter(&cycle)]);
    let explanation = VIS_13
        .holds(Condition::not_after(Term::date(&term::TODAY, today), due))
        .with(Term::new(&term::visit::LAST, visited))
        .with(Term::words(&term::visit::PERSON, appointment.person()))
        .with(Term::label(&term::visit::DUTY, appointment.role().text()))
        .with(Term::words(
            &term::visit::AT_ORGANISATION,
            workspace.organisations.name(appointment.organisation()),
        ))
        .about(appointment.id());
    let explanation = last.iter().fold(explanation, |explanation, visit| explanation.about(visit.id()));
    logged.iter().fold(explanation, |explanation, entry| explanation.about(entry.id()))
}
