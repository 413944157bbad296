//! What a claim must be, and who says yes to it.

use jiff::civil::Date;

use super::Claim;
pub use crate::claim::rules::{CLM_01, CLM_02, CLM_05, CLM_08, CLM_09};
use crate::{
    agreement::organisations::name,
    claim::ListItem,
    policy::parameter,
    record::OrganisationId,
    rule::{Condition, Explanation, Term, TermValue},
    text::messages::term::claim as term,
    workspace::Workspace,
};

/// CLM-01: at least 1, and no more than is left of the item.
pub fn enough_left(item: &ListItem, quantity: u32) -> Explanation {
    let claims = item.held().map(|(claim, _)| claim.into()).collect();
    let left = Term::number(&term::REMAINING, item.remaining()).computed_from([
        Term::number(&term::LISTED_QUANTITY, *item.quantity.get()),
        Term::number(&term::TAKEN, item.taken()).computed_from([Term::counted(&term::CLAIMS, claims)]),
    ]);
    CLM_01
        .all([
            Condition::at_least(
                Term::number(&term::QUANTITY, quantity),
                Term::number(&term::QUANTITY_NEEDED, 1),
            ),
            Condition::at_most(Term::number(&term::QUANTITY, quantity), left),
        ])
        .with(Term::words(&term::ITEM, item.text.get()))
        .with(Term::label(&term::UNIT, item.unit.text()))
}

/// CLM-02.
pub fn not_own(workspace: &Workspace, item: &ListItem, claimant: OrganisationId) -> Explanation {
    let own = i64::from(item.owner == claimant);
    CLM_02
        .holds(Condition::at_most(Term::number(&term::OWN, own), Term::number(&term::NONE, 0)))
        .with(Term::new(&term::OWNER, name(workspace, item.owner)))
        .with(Term::words(&term::ITEM, item.text.get()))
}

/// CLM-05.
pub fn answers_own(
    workspace: &Workspace,
    claimed: &ListItem,
    own: &ListItem,
    claimant: OrganisationId,
) -> Explanation {
    let owned = Term::number(&term::OWN, i64::from(own.owner == claimant));
    CLM_05
        .all([
            Condition::at_least(owned, Term::number(&term::ONCE, 1)),
            Condition::is(
                Term::label(&term::SIDE, own.side.text()),
                Term::label(&term::SIDE_NEEDED, claimed.side.other().text()),
            ),
        ])
        .with(Term::words(&term::ITEM, own.text.get()))
        .with(Term::new(&term::OWNER, name(workspace, own.owner)))
        .with(Term::new(&term::CLAIMANT, name(workspace, claimant)))
}

/// CLM-08 for whoever says no: it is one of the two sides.
pub fn is_side(workspace: &Workspace, claim: &Claim, by: OrganisationId) -> Explanation {
    answering(workspace, claim, by, 0)
}

/// CLM-08 for whoever says yes: it is one of the two sides, and has not said so yet.
pub fn asked(workspace: &Workspace, claim: &Claim, by: OrganisationId) -> Explanation {
    let role = workspace.claims.role_of(claim, by);
    let said = role.and_then(|role| claim.consent_of(role)).map_or(0, |_| 1);
    answering(workspace, claim, by, said)
}

fn answering(workspace: &Workspace, claim: &Claim, by: OrganisationId, said: i64) -> Explanation {
    let side = workspace.claims.role_of(claim, by).map_or(0, |_| 1);
    let owner = workspace.claims.owner_of(claim);
    let owner = owner.map_or(TermValue::Nothing, |owner| name(workspace, owner));
    CLM_08
        .all([
            Condition::at_least(Term::number(&term::AMONG_SIDES, side), Term::number(&term::ONCE, 1)),
            Condition::at_most(Term::number(&term::SAID_YES, said), Term::number(&term::NONE, 0)),
        ])
        .with(Term::new(&term::ORGANISATION, name(workspace, by)))
        .with(Term::new(&term::OWNER, owner))
        .with(Term::new(&term::CLAIMANT, name(workspace, claim.claimant)))
}

/// CLM-09.
pub fn answered_in_time(workspace: &Workspace, claim: &Claim, on: Date) -> Explanation {
    let waits = workspace.policy.on(&parameter::CLAIM_ANSWER, claim.proposed_on);
    let mut from = vec![Term::date(&term::PROPOSED_ON, claim.proposed_on), Term::parameter(&waits)];
    if let Some(item) = workspace.claims.item(claim.item) {
        from.push(Term::date(&term::ITEM_LAST_DAY, item.last_day(workspace)));
    }
    let last = Term::date(&term::LAST_DAY, claim.last_day(workspace)).computed_from(from);
    CLM_09.all([
        Condition::not_before(Term::date(&term::ON, on), Term::date(&term::PROPOSED_ON, claim.proposed_on)),
        Condition::not_after(Term::date(&term::ON, on), last),
    ])
}
