//! The rules of this room.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Buildings, Built, FloorFigures, FloorRange, Occupancy, Room};
use crate::{
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId},
    rule::{Condition, Explanation, Term, TermValue, rules},
    text::messages::{building as words, term},
    workspace::Workspace,
};

pub use super::standing::findings;

rules! {
    /// BLD-01 · A room that is not shared has one occupant at a time.
    BLD_01 = "BLD-01", BLD_01_TITLE, BLD_01_MESSAGE, Own, BLD_01_BASIS, [];
    /// BLD-02 · A room number occurs once in a building.
    BLD_02 = "BLD-02", BLD_02_TITLE, BLD_02_MESSAGE, Own, BLD_02_BASIS, [];
    /// BLD-03 · A room in which several sit together stays shared.
    BLD_03 = "BLD-03", BLD_03_TITLE, BLD_03_MESSAGE, Own, BLD_03_BASIS, [];
    /// BLD-04 · The highest floor is not below the lowest.
    BLD_04 = "BLD-04", BLD_04_TITLE, BLD_04_MESSAGE, Own, BLD_04_BASIS, [];
    /// BLD-05 · Nobody who sits here has said that they mean to leave.
    BLD_05 = "BLD-05", BLD_05_TITLE, BLD_05_MESSAGE, Own, BLD_05_BASIS, [];
    /// BLD-06 · The rooms of one lease are in one building.
    BLD_06 = "BLD-06", BLD_06_TITLE, BLD_06_MESSAGE, Own, BLD_06_BASIS, [];
    /// BLD-07 · What was sold, is rented or stands empty is at most the whole floor.
    BLD_07 = "BLD-07", BLD_07_TITLE, BLD_07_MESSAGE, C, BLD_07_BASIS, [];
    /// BLD-08 · A building is completed after it was begun.
    BLD_08 = "BLD-08", BLD_08_TITLE, BLD_08_MESSAGE, Own, BLD_08_BASIS, [];
    /// BLD-10 · What is in use on a floor fits the areas declared for it.
    BLD_10 = "BLD-10", BLD_10_TITLE, BLD_10_MESSAGE, C, BLD_10_BASIS, [];
    /// BLD-11 · A lease is renewed, or the leaving known, before it ends.
    BLD_11 = "BLD-11", BLD_11_TITLE, BLD_11_MESSAGE, D, BLD_11_BASIS, [
        "building.lease.first", "building.lease.second", "building.lease.last"
    ];
    /// BLD-12 · The occupancy of a building does not fall fast.
    BLD_12 = "BLD-12", BLD_12_TITLE, BLD_12_MESSAGE, C, BLD_12_BASIS, [
        "building.occupancy.fall", "building.occupancy.period"
    ];
    /// BLD-13 · The taxes of a building do not fall fast.
    BLD_13 = "BLD-13", BLD_13_TITLE, BLD_13_MESSAGE, C, BLD_13_BASIS, ["building.tax.fall"];
}

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
    let rooms = buildings.rooms_in(building);
    let same = rooms.filter(|room| room.number() == number.trim() && Some(room.id()) != except);
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

/// BLD-06.
pub fn one_building(workspace: &Workspace, room: RoomId, also: &BTreeSet<RoomId>) -> Explanation {
    let buildings = &workspace.buildings;
    let building = |room: RoomId| buildings.room(room).map(Room::building);
    let astray: Vec<RoomId> =
        also.iter().copied().filter(|other| building(*other) != building(room)).collect();
    let numbers = astray.iter().map(|room| TermValue::Words(number(buildings, *room).to_owned())).collect();
    BLD_06
        .holds(Condition::at_most(
            Term::counted(&term::room::ELSEWHERE, astray.iter().map(|room| (*room).into()).collect()),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::new(&term::room::NUMBERS, TermValue::List(numbers)))
        .about(room)
}

/// BLD-07.
pub fn floor_adds_up(figures: FloorFigures) -> Explanation {
    let total = || Term::area(&term::floor::TOTAL, figures.total);
    let lettable = Term::area(&term::floor::LETTABLE, figures.lettable()).computed_from([
        Term::area(&term::floor::SOLD, figures.sold),
        Term::area(&term::floor::RENTED, figures.rented),
        Term::area(&term::floor::VACANT, figures.vacant),
    ]);
    let commercial = Term::area(&term::floor::COMMERCIAL, figures.commercial.unwrap_or_default());
    BLD_07.all([Condition::at_most(lettable, total()), Condition::at_most(commercial, total())])
}

/// BLD-08; holds while one of both is not known.
pub fn built_in_order(built: Built) -> Explanation {
    let Some((began, completed)) = built.began.zip(built.completed) else { return BLD_08.all([]) };
    BLD_08.holds(Condition::not_before(
        Term::date(&term::building::COMPLETED, completed.latest()),
        Term::date(&term::building::BEGAN, began.earliest()),
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

pub(super) fn number(buildings: &Buildings, room: RoomId) -> &str {
    buildings.room(room).map_or("", |room| room.number())
}
