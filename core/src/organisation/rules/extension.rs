//! Longer terms and who approves them.

use jiff::civil::Date;

use super::{ORG_16, ORG_52, name};
use crate::{
    organisation::{Organisation, TermEnd},
    record::OrganisationId,
    rule::{Condition, Explanation, Term},
    text::messages::term,
    workspace::Workspace,
};

/// ORG-16: the day to which a term is to run lies after its regular end, and no later than the allowance lets it.
pub fn extension_within_limit(organisation: &Organisation, end: &TermEnd, until: Date) -> Explanation {
    let regular = || Term::date(&term::election::DUE, end.regular);
    let asked = || Term::date(&term::election::EXTENDED_TO, until);
    let latest = Term::date(&term::election::LATEST, end.latest)
        .computed_from([regular(), Term::parameter(&end.allowance)]);
    let earliest = Term::date(&term::election::EARLIEST, end.regular.tomorrow().unwrap_or(Date::MAX));
    ORG_16
        .all([
            Condition::not_before(asked(), earliest.computed_from([regular()])),
            Condition::not_after(asked(), latest),
        ])
        .with(name(organisation))
        .about(organisation.id())
}

/// ORG-52.
pub fn approved_by_another(
    workspace: &Workspace,
    organisation: OrganisationId,
    by: OrganisationId,
) -> Explanation {
    let name = |id| workspace.organisations.name(id).to_owned();
    let own = i64::from(organisation == by);
    ORG_52
        .holds(Condition::at_most(
            Term::number(&term::approval::BY_ITSELF, own),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::organisation::NAME, name(organisation)))
        .with(Term::words(&term::approval::BY, name(by)))
        .about(organisation)
}
