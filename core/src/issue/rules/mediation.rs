use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{MED_01, MED_03};
use crate::{
    issue::{Issue, MediationParty},
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::{issue as words, term},
    workspace::Workspace,
};

/// MED-01, about the parties and the mediator of what was accepted or held on a day.
pub fn mediated(
    workspace: &Workspace,
    issue: &Issue,
    (parties, mediator): (&[MediationParty], &str),
    on: Date,
    today: Date,
) -> Explanation {
    let distinct: BTreeSet<_> = parties.iter().collect();
    let is_mediator = |party: &&MediationParty| match party {
        MediationParty::Organisation(organisation) => workspace.organisations.name(*organisation),
        MediationParty::Person(name) => name.trim(),
    } == mediator.trim();
    let between = match parties.iter().find(is_mediator) {
        Some(_) => &words::MEDIATOR_PARTY,
        None => &words::MEDIATOR_NEUTRAL,
    };
    MED_01
        .all([
            Condition::at_least(
                Term::number(&term::mediation::PARTIES, u32::try_from(distinct.len()).unwrap_or(u32::MAX)),
                Term::number(&term::mediation::PARTIES_NEEDED, 2),
            ),
            Condition::is(
                Term::label(&term::mediation::MEDIATOR, between),
                Term::label(&term::mediation::MEDIATOR_NEEDED, &words::MEDIATOR_NEUTRAL),
            ),
            Condition::not_after(Term::date(&term::mediation::ON, on), Term::date(&term::TODAY, today)),
        ])
        .about(issue.id)
}

/// MED-03: nothing is in mediation yet.
pub fn not_in_mediation(issue: &Issue) -> Explanation {
    let (found, since) = match &issue.in_mediation {
        Some(accepted) => (&words::IN_MEDIATION, TermValue::Date(accepted.on)),
        None => (&words::NOT_IN_MEDIATION, TermValue::Nothing),
    };
    MED_03
        .holds(Condition::is(
            Term::label(&term::mediation::FOUND, found),
            Term::label(&term::mediation::FOUND_NEEDED, &words::NOT_IN_MEDIATION),
        ))
        .with(Term::new(&term::mediation::ACCEPTED_ON, since))
        .with(Term::words(&term::NUMBER, issue.number.get().clone()))
        .about(issue.id)
}
