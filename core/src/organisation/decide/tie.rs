//! Who leads whom.

use jiff::civil::Date;

use crate::{
    organisation::{Fact, Relation, rules},
    record::OrganisationId,
    rule::Refusal,
    text::messages::organisation as words,
    workspace::{Workspace, rules::not_now},
};

pub(super) fn relate(
    workspace: &Workspace,
    organisation: OrganisationId,
    relation: Relation,
    (to, from, until): (OrganisationId, Date, Option<Date>),
) -> Result<Fact, Refusal> {
    rules::active(workspace, organisation, from)?;
    rules::active(workspace, to, from)?;
    rules::forwards(from, until).require()?;
    match relation {
        Relation::Subordination => {
            rules::no_circle(workspace, organisation, to, from, until).require()?;
            rules::one_superior(workspace, organisation, from, until).require()?;
        }
        Relation::Coordination => rules::not_itself(workspace, organisation, to).require()?,
    }
    Ok(Fact::Related { organisation, relation, to, from, until })
}

pub(super) fn end(
    workspace: &Workspace,
    organisation: OrganisationId,
    relation: Relation,
    (to, on): (OrganisationId, Date),
) -> Result<Fact, Refusal> {
    let ties = rules::known(workspace, organisation)?.ties().iter();
    let open = ties.rev().find(|tie| tie.relation == relation && tie.to == to && tie.until.is_none());
    let open = open.ok_or_else(|| not_now(organisation, &words::END_RELATION, &words::UNRELATED))?;
    rules::forwards(open.from, Some(on)).require()?;
    Ok(Fact::RelationEnded { organisation, relation, to, on })
}
