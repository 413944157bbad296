//! The rules of this room.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{Buildings, FloorRange, Occupancy};
use crate::{
    policy::Grade,
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId},
    rule::{Condition, Explanation, Finding, Rule, Severity, Term, TermValue},
    text::messages::{building as words, term},
    workspace::Workspace,
};

macro_rules! rule {
    ($(#[$doc:meta])* $name:ident, $code:literal, $title:ident, $message:ident, $basis:ident) => {
        $(#[$doc])*
        pub static $name: Rule = Rule {
            code: $code,
            title: words::$title,
            message: words::$message,
            basis: words::$basis,
            grade: Grade::Office,
            parameters: &[],
        };
    };
}

rule!(
    /// BLD-01 · A room that is not shared has one occupant at a time.
    BLD_01, "BLD-01", BLD_01_TITLE, BLD_01_MESSAGE, BLD_01_BASIS
);
rule!(
    /// BLD-02 · A room number occurs once in a building.
    BLD_02, "BLD-02", BLD_02_TITLE, BLD_02_MESSAGE, BLD_02_BASIS
);
rule!(
    /// BLD-03 · A room in which several sit together stays shared.
    BLD_03, "BLD-03", BLD_03_TITLE, BLD_03_MESSAGE, BLD_03_BASIS
);
rule!(
    /// BLD-04 · The highest floor is not below the lowest.
    BLD_04, "BLD-04", BLD_04_TITLE, BLD_04_MESSAGE, BLD_04_BASIS
);
rule!(
    /// BLD-05 · Nobody who sits here has said that they mean to leave.
    BLD_05, "BLD-05", BLD_05_TITLE, BLD_05_MESSAGE, BLD_05_BASIS
);

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&BLD_01, &BLD_02, &BLD_03, &BLD_04, &BLD_05];

/// BLD-01. `except`: the occupancy that is being changed.
pub fn room_free(
    workspace: &Workspace,
    room: RoomId,
    organisation: OrganisationId,
    from: Date,
    until: Option<Date>,
    except: Option<OccupancyId>,
) -> Explanation {
    let standing = workspace.buildings.in_the_way(room, organisation, from, until, except);
    let name = standing.map_or("", |standing| workspace.organisations.name(standing.organisation()));
    let begins = standing.map_or(TermValue::Nothing, |standing| TermValue::Date(standing.from()));
    let ends = standing.and_then(|standing| standing.until()).map_or(TermValue::Nothing, TermValue::Date);
    let others = standing.iter().map(|standing| standing.id().into()).collect();
    BLD_01
        .holds(Condition::at_most(
            Term::counted(&term::occupancy::OTHERS, others),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::room::NUMBER, number(&workspace.buildings, room)))
        .with(Term::words(&term::occupancy::BY, name))
        .with(Term::new(&term::occupancy::FROM, begins))
        .with(Term::new(&term::occupancy::UNTIL, ends))
        .about(room)
}

/// BLD-02. `except`: the room that is being renumbered.
pub fn number_free(
    buildings: &Buildings,
    building: BuildingId,
    number: &str,
    except: Option<RoomId>,
) -> Explanation {
    let same = buildings.rooms.values().filter(|room| {
        room.building() == building && room.number() == number.trim() && Some(room.id()) != except
    });
    let same: Vec<Record> = same.map(|room| room.id().into()).collect();
    BLD_02
        .holds(Condition::at_most(
            Term::counted(&term::room::SAME_NUMBER, same),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::room::NUMBER, number.trim()))
        .with(Term::words(&term::building::NAME, buildings.get(building).map_or("", |known| known.name())))
        .about(building)
}

/// BLD-03.
pub fn sharing_unused(workspace: &Workspace, room: RoomId) -> Explanation {
    let together = workspace.buildings.sharing_in_use(room);
    let names = together.iter().flat_map(|(one, other)| [one, other]);
    let names = names
        .map(|one| TermValue::Words(workspace.organisations.name(one.organisation()).to_owned()))
        .collect();
    let count = i64::from(together.is_some()) * 2;
    BLD_03
        .holds(Condition::at_most(
            Term::number(&term::occupancy::TOGETHER, count),
            Term::number(&term::ALLOWED, 1),
        ))
        .with(Term::words(&term::room::NUMBER, number(&workspace.buildings, room)))
        .with(Term::new(&term::occupancy::NAMES, TermValue::List(names)))
        .about(room)
}

/// BLD-04.
pub fn floors_in_order(floors: FloorRange) -> Explanation {
    BLD_04.holds(Condition::at_least(
        Term::number(&term::building::HIGHEST, floors.highest.number()),
        Term::number(&term::building::LOWEST, floors.lowest.number()),
    ))
}

/// BLD-05; `None` when nothing was heard of leaving.
pub fn stays(workspace: &Workspace, occupancy: &Occupancy) -> Option<Explanation> {
    let leaving = occupancy.leaving()?;
    let reason = leaving.reason.clone().map_or(TermValue::Nothing, TermValue::Words);
    let explanation = BLD_05.fails([
        Term::words(&term::occupancy::BY, workspace.organisations.name(occupancy.organisation())),
        Term::words(&term::room::NUMBER, number(&workspace.buildings, occupancy.room())),
        Term::new(&term::occupancy::LEAVES_ON, leaving.on.map_or(TermValue::Nothing, TermValue::Date)),
        Term::new(&term::occupancy::REASON, reason),
        Term::label(&term::occupancy::LEAVE_STATUS, leaving.status.text()),
    ]);
    Some(explanation.about(occupancy.id()))
}

fn number(buildings: &Buildings, room: RoomId) -> &str {
    buildings.room(room).map_or("", |room| room.number())
}

/// The standing findings of this room: who means to leave, and numbers that a merge has given twice.
pub fn findings(workspace: &Workspace, now: DateTime) -> Vec<Finding> {
    let buildings = &workspace.buildings;
    let mut findings = Vec::new();
    for occupancy in buildings.occupancies.values().filter(|occupancy| occupancy.holds_on(now.date())) {
        let leaving = stays(workspace, occupancy);
        findings
            .extend(leaving.and_then(|leaving| leaving.finding(Severity::Warning, occupancy.organisation())));
    }
    let mut numbers: BTreeMap<(BuildingId, &str), Vec<RoomId>> = BTreeMap::new();
    for room in buildings.rooms.values() {
        numbers.entry((room.building(), room.number())).or_default().push(room.id());
    }
    for ((building, number), rooms) in numbers {
        for room in rooms.iter().skip(1) {
            let explanation = number_free(buildings, building, number, Some(*room));
            findings.extend(explanation.finding(Severity::Warning, *room));
        }
    }
    findings
}
