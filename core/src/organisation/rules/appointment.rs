//! Who holds a post, serves whom, and keeps a log of it.

use jiff::civil::Date;

use super::{ORG_06, ORG_18, ORG_19, ORG_39, ORG_40, ORG_51};
use crate::{
    organisation::{Appointment, Exclusive, Post, Role},
    record::{AppointmentId, OrganisationId},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// ORG-06, ORG-39 or ORG-40: nothing is in the way of a post.
pub fn post_free(workspace: &Workspace, post: &Post<'_>) -> Explanation {
    let organisations = &workspace.organisations;
    let standing = organisations.in_the_way(post);
    let rule = match standing.map(|(why, _)| why) {
        Some(Exclusive::FirstSecretary) => &ORG_06,
        Some(Exclusive::BuildingChief) => &ORG_40,
        Some(Exclusive::Person) | None => &ORG_39,
    };
    let building = post.building.and_then(|building| workspace.buildings.get(building));
    let standing = standing.map(|(_, standing)| standing);
    let records = standing.iter().map(|standing| standing.id().into()).collect();
    let ends = standing.and_then(|standing| standing.until()).map_or(TermValue::Nothing, TermValue::Date);
    let begins = standing.map_or(TermValue::Nothing, |standing| TermValue::Date(standing.from()));
    rule.holds(Condition::at_most(
        Term::counted(&term::appointment::OTHERS, records),
        Term::number(&term::ALLOWED, 0),
    ))
    .with(Term::words(&term::organisation::NAME, organisations.name(post.organisation)))
    .with(Term::words(&term::building::NAME, building.map_or("", |building| building.name())))
    .with(Term::label(&term::appointment::ROLE, post.role.text()))
    .with(Term::words(&term::appointment::PERSON, standing.map_or("", |standing| standing.person())))
    .with(Term::new(&term::appointment::FROM, begins))
    .with(Term::new(&term::appointment::UNTIL, ends))
    .about(post.organisation)
}

/// The same about an appointment on record, as a standing finding: two files may have brought what one would not have let
/// in.
pub fn held_once(workspace: &Workspace, appointment: &Appointment) -> Explanation {
    post_free(workspace, &appointment.post())
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
