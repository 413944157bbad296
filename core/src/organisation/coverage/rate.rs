use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Manner,
    reach::{has_instructor, members_of_unit, party_covering, union_covers},
};
use crate::{
    building::who_sits_in,
    organisation::{Organisation, Status},
    policy::parameter,
    rate::{Part, Rate},
    record::BuildingId,
    text::messages::organisation as words,
    workspace::Workspace,
};

/// Which units a rate is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Every unit on record.
    Everywhere,
    /// The units that sit in a building ([`who_sits_in`]).
    Building(BuildingId),
}

impl Scope {
    /// The units in it that exist on a day, suspended ones included, the oldest record first.
    pub fn units(self, workspace: &Workspace, on: Date) -> Vec<&Organisation> {
        let mut units = match self {
            Scope::Everywhere => workspace.organisations.active_on(on).collect(),
            Scope::Building(building) => who_sits_in(workspace, building, on),
        };
        units.retain(|organisation| organisation.kind().is_unit());
        units
    }
}

/// 組織覆蓋率: units that a Party organisation covers, their own, a joint one or one they are attached to, out of all.
/// Suspended units are left out.
pub fn organisation_coverage(workspace: &Workspace, scope: Scope, on: Date) -> Rate {
    let covered = |unit: &Organisation| party_covering(workspace, unit, on).is_some();
    Rate::of(&words::ORGANISATION_COVERAGE, parts(workspace, scope, on, covered))
}

/// 工作覆蓋率: units that a Party organisation covers or that have an instructor, out of all. Suspended units are left
/// out.
pub fn work_coverage(workspace: &Workspace, scope: Scope, on: Date) -> Rate {
    let instructed = workspace.organisations.units_with_instructor_on(on);
    let covered = |unit: &Organisation| {
        party_covering(workspace, unit, on).is_some() || has_instructor(workspace, unit, &instructed, on)
    };
    Rate::of(&words::WORK_COVERAGE, parts(workspace, scope, on, covered))
}

/// 建會率: units that a trade union or a federation covers, out of all. Suspended units are left out.
pub fn union_coverage(workspace: &Workspace, scope: Scope, on: Date) -> Rate {
    let covered = |unit: &Organisation| union_covers(workspace, unit, on);
    Rate::of(&words::UNION_COVERAGE, parts(workspace, scope, on, covered))
}

/// 應建盡建率: units with enough full members for a branch (⚙ `party.branch.members`) that have a Party organisation of
/// their own, out of all units with that many. Units with fewer, and those nobody has counted, are left out.
pub fn due_coverage(workspace: &Workspace, scope: Scope, on: Date) -> Rate {
    let needed = workspace.policy.on(&parameter::PARTY_BRANCH_MEMBERS, on).value;
    let part = |unit: &Organisation| match members_of_unit(workspace, unit, on) {
        _ if unit.status_on(on) == Status::Suspended => Part::excluded(unit.id(), &words::STATUS_SUSPENDED),
        None => Part::excluded(unit.id(), &words::NOT_COUNTED),
        Some(count) if count.full < needed => Part::excluded(unit.id(), &words::TOO_FEW_FOR_A_BRANCH),
        Some(_) => Part::when(unit.id(), party_covering(workspace, unit, on) == Some(Manner::Own)),
    };
    Rate::of(&words::DUE_COVERAGE, scope.units(workspace, on).into_iter().map(part))
}

fn parts<'a>(
    workspace: &'a Workspace,
    scope: Scope,
    on: Date,
    covered: impl Fn(&Organisation) -> bool + 'a,
) -> impl Iterator<Item = Part> + 'a {
    let part = move |unit: &Organisation| match unit.status_on(on) {
        Status::Suspended => Part::excluded(unit.id(), &words::STATUS_SUSPENDED),
        _ => Part::when(unit.id(), covered(unit)),
    };
    scope.units(workspace, on).into_iter().map(part)
}
