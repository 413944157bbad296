//! Who holds a post, serves whom, and keeps a log of it.

use jiff::civil::Date;

use super::{ORG_06, ORG_18, ORG_19, ORG_51};
use crate::{
    organisation::{Appointment, Role},
    record::{AppointmentId, OrganisationId},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// ORG-06. `except`: the appointment that is being changed.
pub fn one_first_secretary(
    workspace: &Workspace,
    organisation: OrganisationId,
    from: Date,
    until: Option<Date>,
    except: Option<AppointmentId>,
) -> Explanation {
    let organisations = &workspace.organisations;
    let standing = organisations.first_secretary_in_the_way(organisation, from, until, except);
    let records = standing.iter().map(|standing| standing.id().into()).collect();
    let ends = standing.and_then(|standing| standing.until()).map_or(TermValue::Nothing, TermValue::Date);
    let begins = standing.map_or(TermValue::Nothing, |standing| TermValue::Date(standing.from()));
    ORG_06
        .holds(Condition::at_most(
            Term::counted(&term::appointment::OTHERS, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::organisation::NAME, organisations.name(organisation)))
        .with(Term::words(&term::appointment::PERSON, standing.map_or("", |standing| standing.person())))
        .with(Term::new(&term::appointment::FROM, begins))
        .with(Term::new(&term::appointment::UNTIL, ends))
        .about(organisation)
}

/// ORG-18. An appointment without an end lasts.
pub fn within_appointment(workspace: &Workspace, appointment: &Appointment, on: Date) -> Explanation {
    let day = || Term::date(&term::appointment::DAY, on);
    let first = Term::date(&term::appointment::FROM, appointment.from());
    let last = appointment.until().map(|until| {
        let last = Term::date(&term::appointment::LAST, until.yesterday().unwrap_or(Date::MIN));
        Condition::not_after(day(), last.computed_from([Term::date(&term::appointment::UNTIL, until)]))
    });
    let ends = appointment.until().map_or(TermValue::Nothing, TermValue::Date);
    ORG_18
        .all([Condition::not_before(day(), first)].into_iter().chain(last))
        .with(Term::new(&term::appointment::UNTIL, ends))
        .with(person(appointment))
        .with(at(workspace, appointment))
        .about(appointment.id())
}

/// ORG-19.
pub fn keeps_log(appointment: &Appointment) -> Explanation {
    let roles = Role::ALL.iter().filter(|role| role.keeps_log());
    let roles = roles.map(|role| TermValue::Label(role.text())).collect();
    ORG_19
        .holds(Condition::one_of(
            Term::label(&term::appointment::ROLE, appointment.role().text()),
            Term::new(&term::appointment::ROLES, TermValue::List(roles)),
        ))
        .with(person(appointment))
        .about(appointment.id())
}

/// ORG-51.
pub fn assigned_once(
    workspace: &Workspace,
    appointment: AppointmentId,
    firm: OrganisationId,
    from: Date,
) -> Explanation {
    let organisations = &workspace.organisations;
    let mut assignments = organisations.assignments_of(appointment).iter();
    let standing =
        assignments.find(|assignment| assignment.firm == firm && assignment.period.holds_after(from));
    let since = standing.map_or(TermValue::Nothing, |standing| TermValue::Date(standing.period.from()));
    let records = standing.iter().map(|_| firm.into()).collect();
    let who = organisations.appointment(appointment).map_or("", Appointment::person);
    ORG_51
        .holds(Condition::at_most(
            Term::counted(&term::appointment::ASSIGNED, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::appointment::PERSON, who))
        .with(Term::words(&term::organisation::NAME, organisations.name(firm)))
        .with(Term::new(&term::appointment::FROM, since))
        .about(appointment)
        .about(firm)
}

/// Who was appointed, as a value.
pub(in crate::organisation) fn person(appointment: &Appointment) -> Term {
    Term::words(&term::appointment::PERSON, appointment.person())
}

/// Where somebody was appointed, as a value.
pub(in crate::organisation) fn at(workspace: &Workspace, appointment: &Appointment) -> Term {
    Term::words(&term::organisation::NAME, workspace.organisations.name(appointment.organisation()))
}
