//! Who leads whom, and who covers whom.

use jiff::civil::Date;

use super::{ORG_07, ORG_08, ORG_17};
use crate::{
    record::OrganisationId,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term,
    workspace::Workspace,
};

/// ORG-07.
pub fn no_circle(
    workspace: &Workspace,
    organisation: OrganisationId,
    to: OrganisationId,
    from: Date,
    until: Option<Date>,
) -> Explanation {
    let organisations = &workspace.organisations;
    let circle = organisations.circle(organisation, to, from, until);
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
pub fn one_superior(
    workspace: &Workspace,
    organisation: OrganisationId,
    from: Date,
    until: Option<Date>,
) -> Explanation {
    let organisations = &workspace.organisations;
    let standing = organisations.superior_in_the_way(organisation, from, until);
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
        return no_circle(workspace, organisation, to, Date::MIN, None);
    }
    ORG_07.all([])
}

/// ORG-17.
pub fn covered_once(
    workspace: &Workspace,
    by: OrganisationId,
    unit: OrganisationId,
    from: Date,
    until: Option<Date>,
) -> Explanation {
    let organisations = &workspace.organisations;
    let standing = organisations.covering_in_the_way(by, unit, from, until);
    let since = standing.map_or(TermValue::Nothing, |standing| TermValue::Date(standing.period.from()));
    let records = standing.iter().map(|_| unit.into()).collect();
    ORG_17
        .holds(Condition::at_most(
            Term::counted(&term::coverage::STANDING, records),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::organisation::NAME, organisations.name(by)))
        .with(Term::words(&term::coverage::UNIT, organisations.name(unit)))
        .with(Term::new(&term::coverage::SINCE, since))
        .about(unit)
}
