//! Who leads whom, and who holds a post.

use jiff::civil::Date;

use super::{ORG_06, ORG_07, ORG_08};
use crate::{
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

/// ORG-07.
pub fn no_circle(
    workspace: &Workspace,
    organisation: OrganisationId,
    to: OrganisationId,
    from: Date,
) -> Explanation {
    let organisations = &workspace.organisations;
    let circle = organisations.circle(organisation, to, from);
    let names = circle.iter().map(|id| TermValue::Words(organisations.name(*id).to_owned())).collect();
    let length = Term::counted(&term::organisation::CIRCLE, circle.iter().map(|id| (*id).into()).collect());
    ORG_07
        .holds(Condition::at_most(length, Term::number(&term::ALLOWED, 0)))
        .with(Term::words(&term::organisation::NAME, organisations.name(organisation)))
        .with(Term::words(&term::organisation::OTHER, organisations.name(to)))
        .with(Term::new(&term::organisation::WAY, TermValue::List(names)))
        .about(organisation)
}

/// ORG-08.
pub fn one_superior(workspace: &Workspace, organisation: OrganisationId, from: Date) -> Explanation {
    let organisations = &workspace.organisations;
    let standing = organisations.superior_in_the_way(organisation, from);
    let records = standing.iter().map(|tie| tie.to.into()).collect();
    ORG_08
        .holds(Condition::at_most(
            Term::counted(&term::organisation::SUPERIORS, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::organisation::NAME, organisations.name(organisation)))
        .with(Term::words(&term::organisation::OTHER, standing.map_or("", |tie| organisations.name(tie.to))))
        .about(organisation)
}

/// ORG-07 for coordination: nobody coordinates themselves.
pub fn not_itself(workspace: &Workspace, organisation: OrganisationId, to: OrganisationId) -> Explanation {
    if organisation == to {
        return no_circle(workspace, organisation, to, Date::MIN);
    }
    ORG_07.all([])
}
