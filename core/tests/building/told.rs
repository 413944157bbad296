//! What is said of what is not there, and who sits in a building.

use super::*;

#[test]
fn what_is_said_of_what_is_not_there_is_told_with_all_its_words() {
    use cobuild::{
        building::Fact as Said,
        clash::{Clashes, Fold, Origin, Trace},
        journal::{DeviceId, EntryId, VersionVector},
    };
    let case = Case::new();
    let (mut buildings, mut clashes) = (case.buildings().clone(), Clashes::default());
    let entry = EntryId { device: DeviceId::from_number(66), number: 1 };
    let trace = Trace::new(entry, Actor::new("by hand"), TODAY.at(12, 0, 0, 0));
    let seen = VersionVector::default();
    let uuid = uuid::Uuid::from_u128(99);
    let facts = [
        Said::Corrected { building: uuid.into(), change: BuildingChange::Name("Elsewhere".into()) },
        Said::RoomCorrected { room: uuid.into(), change: RoomChange::Number("9".into()) },
        Said::MovedOut { occupancy: uuid.into(), on: TODAY },
        Said::LeaseEndSet { occupancy: uuid.into(), on: TODAY },
        Said::OccupiedAreaSet { occupancy: uuid.into(), area: Area::square_metres(7) },
        Said::LeavingSet { occupancy: uuid.into(), leaving: None },
    ];
    for fact in &facts {
        let origin = Origin { trace: &trace, seen: &seen };
        let whole = workspace::Fact::Building(fact.clone());
        buildings.apply(fact, &mut Fold { origin, fact: Some(&whole), clashes: &mut clashes });
    }
    assert_eq!(&buildings, case.buildings());
    let told: Vec<_> = clashes.open().map(|(_, clash)| clash.clone()).collect();
    assert_eq!(told.len(), facts.len());
    assert!(told[0].told.contains("Elsewhere"), "{:?}", told[0]);
    let words = told[0].words(&told[0].set_aside, case.desk.workspace(), cobuild::text::Language::En);
    assert_eq!(words, "Elsewhere", "what is not here has no name");
}

#[test]
fn who_sits_in_a_building_is_one_answer() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let sitting = |case: &Case| {
        let found = cobuild::building::who_sits_in(case.desk.workspace(), case.building, TODAY);
        found.iter().map(|organisation| organisation.id()).collect::<Vec<_>>()
    };
    let (room, next) = (case.room, case.next);
    let occupancy = case.occupy_rooms(room, vec![next], 0, date(2020, 1, 1), None).unwrap();
    assert_eq!(sitting(&case), [first], "two rooms, one firm");
    let relocate = organisation::Command::Move {
        organisation: second,
        address: "12 Tower".into(),
        building: Some(case.building),
        from: date(2021, 1, 1),
    };
    case.desk.perform(&workspace::Command::Organisation(relocate)).unwrap();
    assert_eq!(sitting(&case), [first, second], "no room is on record, the seat is");
    let workspace = case.desk.workspace();
    let scope = organisation::Scope::Building(case.building);
    let units: Vec<_> = scope.units(workspace, TODAY).iter().map(|unit| unit.id()).collect();
    let firms = cobuild::building::economy::firms_in(workspace, case.building, TODAY);
    assert_eq!(units, firms.iter().map(|firm| firm.id()).collect::<Vec<_>>());
    case.ask(Command::MoveOut { occupancy, on: TODAY }).unwrap();
    assert_eq!(sitting(&case), [second]);
}
