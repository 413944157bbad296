//! What can be recorded about which kind of organisation.

use super::{ORG_09, ORG_10, ORG_15, name};
use crate::{
    organisation::Organisation,
    rule::{Condition, Explanation, Rule, Term},
    text::{
        Text,
        messages::{organisation as words, term},
    },
};

/// ORG-09: Party members are counted for Party organisations. Those of a firm stand in its file.
pub fn counts_party_members(organisation: &Organisation) -> Explanation {
    allows(&ORG_09, organisation, organisation.kind().is_party(), &words::A_PARTY_ORGANISATION)
}

/// ORG-10.
pub fn has_term(organisation: &Organisation) -> Explanation {
    allows(&ORG_10, organisation, organisation.kind().term().is_some(), &words::WITH_A_TERM)
}

/// ORG-15: it is a Party organisation.
pub fn is_party(organisation: &Organisation) -> Explanation {
    allows(&ORG_15, organisation, organisation.kind().is_party(), &words::A_PARTY_ORGANISATION)
}

/// ORG-15: it is a trade union or a federation.
pub fn is_union(organisation: &Organisation) -> Explanation {
    allows(&ORG_15, organisation, organisation.kind().is_union(), &words::A_UNION)
}

/// ORG-15: it is a Party organisation or a trade union, which cover units.
pub fn covers_units(organisation: &Organisation) -> Explanation {
    allows(&ORG_15, organisation, organisation.kind().covers_units(), &words::WHAT_COVERS)
}

/// ORG-15: it is a unit, which can be covered and served.
pub fn is_unit(organisation: &Organisation) -> Explanation {
    allows(&ORG_15, organisation, organisation.kind().is_unit(), &words::A_UNIT)
}

fn allows(
    rule: &'static Rule,
    organisation: &Organisation,
    allowed: bool,
    what: &'static Text,
) -> Explanation {
    let kind = organisation.kind().text();
    let is = Term::label(&term::organisation::IS, if allowed { what } else { kind });
    rule.holds(Condition::is(is, Term::label(&term::organisation::SHOULD_BE, what)))
        .with(Term::label(&term::organisation::KIND, kind))
        .with(name(organisation))
        .about(organisation.id())
}
