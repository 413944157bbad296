//! How the Party and the unions reach a unit, by the coverings on record and by the unit's own file: what was entered in
//! one place need not be entered again in the other.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Covering, Manner};
use crate::{
    enterprise::{Particular, PartyPresence, Presence, Topic, profile},
    organisation::{MemberCount, Organisation},
    record::OrganisationId,
    workspace::Workspace,
};

/// How a Party organisation covers a unit on a day, the closest manner first; `None` when none does.
pub fn party_covering(workspace: &Workspace, unit: &Organisation, on: Date) -> Option<Manner> {
    let recorded = workspace.organisations.party_covering_on(unit.id(), on);
    let stated = match party_presence(workspace, unit, on) {
        Some(PartyPresence::Own { .. }) => Some(Manner::Own),
        Some(PartyPresence::Joint { .. }) => Some(Manner::Joint),
        Some(PartyPresence::Instructor { .. } | PartyPresence::None { .. }) | None => None,
    };
    recorded.into_iter().chain(stated).min()
}

/// Whether a unit has a Party-building instructor on a day: one of `instructed`, or by its file.
pub(super) fn has_instructor(
    workspace: &Workspace,
    unit: &Organisation,
    instructed: &BTreeSet<OrganisationId>,
    on: Date,
) -> bool {
    let by_file = || matches!(party_presence(workspace, unit, on), Some(PartyPresence::Instructor { .. }));
    instructed.contains(&unit.id()) || by_file()
}

/// Whether a trade union or a federation covers a unit on a day.
pub fn union_covers(workspace: &Workspace, unit: &Organisation, on: Date) -> bool {
    if workspace.organisations.has_union_on(unit.id(), on) {
        return true;
    }
    let Some(stated) = profile(workspace, unit.id()).on(Topic::Union, on) else { return false };
    let there = matches!(stated.particular, Particular::Union(Presence::Own | Presence::Joint));
    there && !ended_since(workspace, unit, (stated.as_of, on), |kind| kind.is_union())
}

/// How many Party members a unit has on a day: by its file where full and probationary members stand apart, or as counted
/// at the Party organisation of its own, whichever count is the later; `None` when nobody knows how many full members
/// there are.
pub fn members_of_unit(workspace: &Workspace, unit: &Organisation, on: Date) -> Option<MemberCount> {
    let mut coverings = workspace.organisations.coverings_on(unit.id(), on);
    let own = coverings.find(|(by, manner)| by.kind().is_party() && *manner == Manner::Own);
    let counted = own.and_then(|(by, _)| by.members_on(on));
    counted.into_iter().chain(by_file(workspace, unit, on)).max_by_key(|count| count.as_of)
}

/// The units that a Party organisation covers on a day, by the coverings on record and by the units' own files, each once.
pub fn units_of(workspace: &Workspace, by: OrganisationId, on: Date) -> BTreeSet<OrganisationId> {
    let organisations = &workspace.organisations;
    let recorded = organisations.units_covered_on(by, on).map(|(unit, _)| unit.id());
    let stated = organisations.active_on(on).filter(|unit| {
        unit.kind().is_unit()
            && party_presence(workspace, unit, on).is_some_and(|said| said.organisation() == Some(by))
    });
    recorded.chain(stated.map(Organisation::id)).collect()
}

/// How many people work at a unit on a day, by its file.
pub fn staff_of_unit(workspace: &Workspace, unit: &Organisation, on: Date) -> Option<u32> {
    match profile(workspace, unit.id()).on(Topic::Staff, on)?.particular {
        Particular::Staff(staff) => Some(staff),
        _ => None,
    }
}

fn by_file(workspace: &Workspace, unit: &Organisation, on: Date) -> Option<MemberCount> {
    let stated = profile(workspace, unit.id()).on(Topic::PartyMembers, on)?;
    let Particular::PartyMembers(members) = stated.particular else { return None };
    let full = members.full()?;
    Some(MemberCount { full, probationary: members.total().saturating_sub(full), as_of: stated.as_of })
}

/// What the unit's file says; nothing once a covering by a Party organisation has begun or ended since.
fn party_presence(workspace: &Workspace, unit: &Organisation, on: Date) -> Option<PartyPresence> {
    let stated = profile(workspace, unit.id()).on(Topic::PartyOrganisation, on)?;
    if begun_since(workspace, unit, (stated.as_of, on)) {
        return None;
    }
    if ended_since(workspace, unit, (stated.as_of, on), |kind| kind.is_party()) {
        return None;
    }
    match stated.particular {
        Particular::PartyOrganisation(presence) => Some(presence),
        _ => None,
    }
}

/// Whether a covering by a Party organisation began after a day, up to another: what the file said before then is old.
fn begun_since(workspace: &Workspace, unit: &Organisation, (after, on): (Date, Date)) -> bool {
    let begun = |covering: &Covering| {
        let by = workspace.organisations.get(covering.by).is_some_and(|by| by.kind().is_party());
        by && after < covering.period.from() && covering.period.from() <= on
    };
    unit.covered().iter().any(begun)
}

/// Whether a covering by an organisation of such a kind ended after a day, up to another.
fn ended_since(
    workspace: &Workspace,
    unit: &Organisation,
    (after, on): (Date, Date),
    of: fn(crate::organisation::Kind) -> bool,
) -> bool {
    let ended = |covering: &Covering| {
        let by = workspace.organisations.get(covering.by).is_some_and(|by| of(by.kind()));
        by && covering.period.until().is_some_and(|until| after < until && until <= on)
    };
    unit.covered().iter().any(ended)
}
