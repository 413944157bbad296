//! Buildings: given rooms and who sits in them, when something is asked, then it is done or refused with the values
//! that say why.
#![allow(clippy::unwrap_used)]

use cobuild::{
    building::{
        Area, BuildingChange, Buildings, Command, Floor, FloorRange, Holding, LeaveIntention, LeaveStatus,
        RoomChange, Sharing, findings,
    },
    journal::Actor,
    organisation::{self, Kind},
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId, Seeded},
    rule::{Refusal, TermValue},
    text::Language,
    workspace::{self, Desk, Fact, PerformError},
};
use jiff::{ToSpan, civil::Date, civil::date};
use proptest::prelude::*;

const TODAY: Date = date(2022, 10, 11);

/// What an explanation must hold.
type Values<'a> = &'a [(&'a str, TermValue)];

struct Case {
    desk: Desk<Seeded>,
    building: BuildingId,
    room: RoomId,
    next: RoomId,
    firms: [OrganisationId; 2],
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(5, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        for name in ["First", "Second"] {
            let (name, kind) = (name.to_owned(), Kind::Enterprise);
            let register = organisation::Command::Register {
                name,
                short_name: None,
                kind,
                uscc: None,
                founded: None,
                formed_from: None,
            };
            desk.perform(&workspace::Command::Organisation(register)).unwrap();
        }
        let register = Command::Register {
            name: "Tower".into(),
            other_names: vec!["The tower".into()],
            address: String::new(),
            area: Some(Area::square_metres(100_000)),
            floors: None,
        };
        desk.perform(&workspace::Command::Building(register)).unwrap();
        let building = desk.workspace().buildings.by_name("The tower").unwrap().id();
        desk.perform(&workspace::Command::Building(room(building, "1203", Sharing::Single))).unwrap();
        let room = desk.workspace().buildings.room_numbered(building, "1203").unwrap().id();
        let add = room_of(building, 12, "1204", None);
        desk.perform(&workspace::Command::Building(add)).unwrap();
        let next = desk.workspace().buildings.room_numbered(building, "1204").unwrap().id();
        let firms =
            ["First", "Second"].map(|name| desk.workspace().organisations.by_name(name).unwrap().id());
        Case { desk, building, room, next, firms }
    }

    fn ask(&mut self, command: Command) -> Result<Vec<Fact>, Refusal> {
        self.desk.perform(&workspace::Command::Building(command)).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    fn occupy(&mut self, firm: usize, from: Date, until: Option<Date>) -> Result<OccupancyId, Refusal> {
        self.occupy_rooms(self.room, Vec::new(), firm, from, until)
    }

    fn occupy_rooms(
        &mut self,
        room: RoomId,
        also: Vec<RoomId>,
        firm: usize,
        from: Date,
        until: Option<Date>,
    ) -> Result<OccupancyId, Refusal> {
        let organisation = self.firms[firm];
        let holding = Holding::Lease;
        let facts = self.ask(Command::Occupy {
            room,
            also,
            organisation,
            holding,
            from,
            until,
            lease_ends: None,
            area: None,
        })?;
        match &facts[0] {
            Fact::Building(cobuild::building::Fact::Occupied { occupancy, .. }) => Ok(*occupancy),
            other => panic!("{other:?}"),
        }
    }

    fn share(&mut self, sharing: Sharing) -> Result<Vec<Fact>, Refusal> {
        self.ask(Command::CorrectRoom { room: self.room, change: RoomChange::Sharing(sharing) })
    }

    fn buildings(&self) -> &Buildings {
        &self.desk.workspace().buildings
    }

    fn occupants(&self, on: Date) -> Vec<OrganisationId> {
        self.buildings().occupants_on(self.room, on).map(|occupancy| occupancy.organisation()).collect()
    }
}

fn room_of(building: BuildingId, floor: i16, number: &str, area: Option<Area>) -> Command {
    let (floor, sharing) = (Floor::new(floor).unwrap(), Sharing::Single);
    Command::AddRoom { building, floor, number: number.into(), area, sharing }
}

fn room(building: BuildingId, number: &str, sharing: Sharing) -> Command {
    let floor = Floor::new(12).unwrap();
    Command::AddRoom { building, floor, number: number.into(), area: "120.5".parse().ok(), sharing }
}

/// The command is refused by this rule, its explanation holds these values, and every language has words for it.
#[track_caller]
fn check<T: std::fmt::Debug>(asked: Result<T, Refusal>, code: &str, values: Values<'_>) {
    let refusal = asked.expect_err("it should be refused");
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        assert!(!sentence.contains('{'), "an unfilled place: {sentence}");
    }
}

fn words(text: &str) -> TermValue {
    TermValue::Words(text.into())
}

#[test]
fn a_single_room_has_one_occupant_at_a_time() {
    let mut case = Case::new();
    let [first, second] = case.firms;
    let one = case.occupy(0, date(2020, 1, 1), None).unwrap();
    let values = [
        ("occupancy.by", words("First")),
        ("occupancy.from", TermValue::Date(date(2020, 1, 1))),
        ("occupancy.until", TermValue::Nothing),
        ("room.number", words("1203")),
    ];
    check(case.occupy(1, date(2022, 6, 1), None), "BLD-01", &values);
    check(case.occupy(1, date(2019, 1, 1), Some(date(2020, 1, 2))), "BLD-01", &values);
    case.occupy(1, date(2019, 1, 1), Some(date(2020, 1, 1))).unwrap();

    // On the day of moving out the next one may move in.
    case.ask(Command::MoveOut { occupancy: one, on: date(2022, 6, 1) }).unwrap();
    case.occupy(1, date(2022, 6, 1), None).unwrap();
    assert_eq!(case.occupants(date(2019, 12, 31)), [second]);
    assert_eq!(case.occupants(date(2022, 5, 31)), [first]);
    assert_eq!(case.occupants(date(2022, 6, 1)), [second]);
    let later = Command::MoveOut { occupancy: one, on: date(2022, 6, 2) };
    check(case.ask(later), "BLD-01", &[("occupancy.by", words("Second"))]);
    check(case.ask(Command::MoveOut { occupancy: one, on: date(2020, 1, 1) }), "ORG-11", &[]);
    let seats: Vec<RoomId> = case.buildings().seats_of(second, TODAY).map(|seat| seat.room()).collect();
    assert_eq!(seats, [case.room]);
}

#[test]
fn a_shared_room_stays_shared_while_several_sit_in_it() {
    let mut case = Case::new();
    case.share(Sharing::Shared).unwrap();
    case.occupy(0, date(2020, 1, 1), None).unwrap();
    case.desk.set_now(TODAY.at(9, 1, 0, 0));
    let two = case.occupy(1, date(2021, 1, 1), None).unwrap();
    check(case.occupy(1, date(2022, 1, 1), None), "BLD-01", &[("occupancy.by", words("Second"))]);
    let names = TermValue::List(vec![words("First"), words("Second")]);
    check(case.share(Sharing::Single), "BLD-03", &[("occupancy.names", names)]);
    let mut alone = Case::new();
    alone.share(Sharing::Shared).unwrap();
    alone.occupy(0, date(2020, 1, 1), None).unwrap();
    alone.share(Sharing::Single).unwrap();
    assert_eq!(case.buildings().occupancy(two).unwrap().organisation(), case.firms[1]);
}

#[test]
fn room_numbers_occur_once() {
    let mut case = Case::new();
    let (building, first) = (case.building, case.room);
    let values = [("room.number", words("1203")), ("building.name", words("Tower"))];
    check(case.ask(room(building, " 1203 ", Sharing::Single)), "BLD-02", &values);
    check(case.ask(room(building, "", Sharing::Single)), "GEN-03", &[]);
    case.ask(room(building, "1205", Sharing::Single)).unwrap();
    let renumber =
        |number: &str| Command::CorrectRoom { room: first, change: RoomChange::Number(number.into()) };
    check(case.ask(renumber("1204")), "BLD-02", &[]);
    case.ask(renumber("1203")).unwrap();
    let rooms: Vec<&str> = case.buildings().rooms_of(building).iter().map(|room| room.number()).collect();
    assert_eq!(rooms, ["1203", "1204", "1205"]);
}

#[test]
fn floors_are_those_declared_and_those_used() {
    let mut case = Case::new();
    let floor = |number| Floor::new(number).unwrap();
    let floors = |lowest, highest| Command::Correct {
        building: case.building,
        change: BuildingChange::Floors(FloorRange { lowest: floor(lowest), highest: floor(highest) }),
    };
    let (swapped, right) = (floors(3, -2), floors(-2, 3));
    check(case.ask(swapped), "BLD-04", &[("building.lowest", TermValue::Number(3))]);
    case.ask(right).unwrap();
    let floors: Vec<String> =
        case.buildings().floors_of(case.building).iter().map(Floor::to_string).collect();
    assert_eq!(floors, ["B2", "B1", "1F", "2F", "3F", "12F"]);
    assert_eq!(Floor::new(0), None);
}

#[test]
fn an_intention_to_leave_stands_out_until_it_is_withdrawn() {
    let mut case = Case::new();
    let occupancy = case.occupy(0, date(2020, 1, 1), None).unwrap();
    let on = Some(date(2022, 12, 31));
    let leaving = Some(LeaveIntention { on, reason: None, status: LeaveStatus::NotSigned });
    case.ask(Command::SetLeaving { occupancy, leaving }).unwrap();
    let found = findings(case.desk.workspace(), TODAY.at(9, 0, 0, 0));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].explanation.rule.code, "BLD-05");
    assert_eq!(found[0].explanation.value("occupancy.leaves-on"), Some(&TermValue::Date(date(2022, 12, 31))));
    case.ask(Command::SetLeaving { occupancy, leaving: None }).unwrap();
    assert_eq!(findings(case.desk.workspace(), TODAY.at(9, 0, 0, 0)), []);
}

#[test]
fn a_room_taken_on_two_devices_is_a_clash_that_names_both() {
    let mut one = Case::new();
    let mut two = Case::new();
    two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
    two.desk.receive(one.desk.journal().clone());
    one.occupy(0, TODAY, None).unwrap();
    two.occupy(1, TODAY, None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    let [first, second] = one.firms;
    one.desk.receive(two.desk.into_journal());
    assert_eq!(one.occupants(TODAY), [first]);
    let (_, clash) = one.desk.workspace().clashes.open().next().unwrap();
    assert_eq!((&*clash.field, &clash.stands.value), ("occupant", &first.to_string()));
    let aside = &clash.set_aside.value;
    assert!(aside.contains(&second.to_string()) && aside.contains("lease"), "all that was said: {aside}");
}

#[test]
fn one_lease_may_cover_several_rooms_and_ends_in_all_of_them() {
    let mut case = Case::new();
    let (room, next) = (case.room, case.next);
    let both = case.occupy_rooms(room, vec![next, room, next], 0, date(2020, 1, 1), None).unwrap();
    let rooms: Vec<RoomId> = case.buildings().occupancy(both).unwrap().rooms().collect();
    assert_eq!(rooms, [room, next]);
    check(
        case.occupy_rooms(next, Vec::new(), 1, date(2021, 1, 1), None),
        "BLD-01",
        &[("room.number", words("1204"))],
    );
    case.ask(Command::MoveOut { occupancy: both, on: date(2021, 1, 1) }).unwrap();
    case.occupy_rooms(next, Vec::new(), 1, date(2021, 1, 1), None).unwrap();
    let stays = Command::MoveOut { occupancy: both, on: date(2021, 1, 2) };
    check(case.ask(stays), "BLD-01", &[("room.number", words("1204"))]);
    let name = cobuild::query::name(case.desk.workspace(), both.into());
    assert_eq!(name.as_deref(), Some("First · 1203、1204"));
}

#[test]
fn of_a_lease_over_a_room_that_was_taken_meanwhile_the_other_rooms_remain() {
    let mut one = Case::new();
    let mut two = Case::new();
    two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
    two.desk.receive(one.desk.journal().clone());
    let (room, next) = (one.room, one.next);
    one.occupy_rooms(next, Vec::new(), 0, TODAY, None).unwrap();
    let both = two.occupy_rooms(room, vec![next], 1, TODAY, None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(two.desk.into_journal());
    let rooms: Vec<RoomId> = one.buildings().occupancy(both).unwrap().rooms().collect();
    assert_eq!(rooms, [room]);
    let clashes: Vec<_> = one.desk.workspace().clashes.open().map(|(_, clash)| clash.record).collect();
    assert_eq!(clashes, [next.into()], "the room that was taken is told");
}

#[test]
fn a_hand_made_occupancy_over_another_is_a_clash_and_the_room_keeps_one_occupant() {
    let mut case = Case::new();
    let one = case.occupy(0, date(2020, 1, 1), None).unwrap();
    let forged = |number: u128, room, from, until| {
        Fact::Building(cobuild::building::Fact::Occupied {
            occupancy: OccupancyId::from_uuid(uuid::Uuid::from_u128(number)),
            room,
            also: Vec::new(),
            organisation: case.firms[1],
            holding: Holding::Lease,
            from,
            until,
            lease_ends: None,
            area: None,
        })
    };
    let facts = vec![
        forged(1, case.room, date(2022, 1, 1), None),
        forged(2, case.room, date(2019, 6, 1), Some(date(2020, 1, 1))),
        forged(2, case.room, date(2025, 1, 1), None),
        forged(3, case.room, date(2021, 1, 1), Some(date(2020, 6, 1))),
        // Moving out before moving in.
        Fact::Building(cobuild::building::Fact::MovedOut { occupancy: one, on: date(2018, 1, 1) }),
    ];
    case.desk.write(facts, None).unwrap();
    for number in 0..400 {
        let on = date(2019, 1, 1).checked_add((number * 10).days()).unwrap();
        assert!(case.occupants(on).len() <= 1, "{on}");
    }
    assert_eq!(case.occupants(date(2019, 7, 1)), [case.firms[1]]);
    let clash = |clash: &cobuild::clash::Clash| (clash.record, clash.field.clone());
    let clashes: Vec<_> = case.desk.workspace().clashes.open().map(|(_, one)| clash(one)).collect();
    let told = |record: Record, field: &str| (record, field.to_owned());
    let room = case.room.into();
    assert_eq!(clashes, [told(room, "occupant"), told(room, "until"), told(one.into(), "until")]);
    assert_eq!(case.buildings().occupancy(one).unwrap().until(), None);
}

#[test]
fn areas_are_exact() {
    for (text, hundredths, back) in
        [("2718", 271_800, "2718"), ("120.5", 12_050, "120.5"), ("0.05", 5, "0.05"), ("7.10", 710, "7.1")]
    {
        let area: Area = text.parse().unwrap();
        assert_eq!((area.hundredths(), area.to_string().as_str()), (hundredths, back));
    }
    for wrong in ["", "1.", ".5", "1.234", "-1", "12 m²", "1,000"] {
        assert!(wrong.parse::<Area>().is_err(), "{wrong}");
    }
}

/// Something done about the room: who moves in on which day and for how long, who moves out, or how it is used.
#[derive(Clone, Debug)]
enum Step {
    Occupy { firm: usize, rooms: Rooms, from: i32, days: Option<i32> },
    MoveOut { which: usize, day: i32 },
    Share(Sharing),
}

/// In which of the two rooms.
#[derive(Clone, Copy, Debug)]
enum Rooms {
    First,
    Second,
    Both,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (0_usize..2, prop::sample::select(vec![Rooms::First, Rooms::Second, Rooms::Both]), 0..60_i32, prop::option::of(1..30_i32))
            .prop_map(|(firm, rooms, from, days)| Step::Occupy { firm, rooms, from, days }),
        3 => (0_usize..6, 0..80_i32).prop_map(|(which, day)| Step::MoveOut { which, day }),
        1 => prop::sample::select(&Sharing::ALL[..]).prop_map(Step::Share),
    ];
    prop::collection::vec(step, 1..14)
}

fn day(number: i32) -> Date {
    date(2022, 1, 1).checked_add(number.days()).unwrap()
}

/// Refusals are fine; what was accepted must keep the room in order.
fn perform(case: &mut Case, step: &Step) {
    let _ = match step {
        Step::Occupy { firm, rooms, from, days } => {
            let until = days.map(|days| day(from + days));
            let (room, also) = match rooms {
                Rooms::First => (case.room, Vec::new()),
                Rooms::Second => (case.next, Vec::new()),
                Rooms::Both => (case.room, vec![case.next]),
            };
            case.occupy_rooms(room, also, *firm, day(*from), until).map(drop)
        }
        Step::MoveOut { which, day: on } => {
            let ids: Vec<OccupancyId> = case
                .firms
                .iter()
                .flat_map(|firm| case.buildings().occupancies_by(*firm))
                .map(|one| one.id())
                .collect();
            match ids.get(*which) {
                Some(id) => case.ask(Command::MoveOut { occupancy: *id, on: day(*on) }).map(drop),
                None => Ok(()),
            }
        }
        Step::Share(sharing) => case.share(*sharing).map(drop),
    };
}

fn in_order(case: &Case) -> Result<(), TestCaseError> {
    let shared = case.buildings().room(case.room).unwrap().sharing() == Sharing::Shared;
    for number in 0..120 {
        let occupants = case.occupants(day(number));
        prop_assert!(shared || occupants.len() <= 1, "{occupants:?} on {}", day(number));
        prop_assert!(occupants.len() < 2 || occupants[0] != occupants[1], "twice on {}", day(number));
        prop_assert!(
            case.buildings().occupants_on(case.next, day(number)).count() <= 1,
            "on {}",
            day(number)
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_room_is_never_given_twice(steps in steps()) {
        let mut case = Case::new();
        for step in &steps {
            perform(&mut case, step);
            in_order(&case)?;
        }
    }

    #[test]
    fn nor_by_a_merge_of_two_devices(here in steps(), there in steps()) {
        let mut one = Case::new();
        let mut two = Case::new();
        two.desk = Desk::seeded(6, Actor::new("property company"), TODAY.at(9, 30, 0, 0));
        two.desk.receive(one.desk.journal().clone());
        here.iter().for_each(|step| perform(&mut one, step));
        there.iter().for_each(|step| perform(&mut two, step));
        one.desk.set_now(TODAY.at(10, 0, 0, 0));
        two.desk.set_now(TODAY.at(10, 0, 0, 0));
        let (one_has, two_has) = (one.desk.journal().clone(), two.desk.journal().clone());
        one.desk.receive(two_has);
        two.desk.receive(one_has);
        in_order(&one)?;
        prop_assert_eq!(one.desk.workspace(), two.desk.workspace());
        // What has no place is a clash, and nothing else is: an occupancy that stands has at least one room.
        for occupancy in one.firms.iter().flat_map(|firm| one.buildings().occupancies_by(*firm)) {
            for room in occupancy.rooms() {
                prop_assert!(one.buildings().occupancies_of(room).any(|other| other.id() == occupancy.id()));
            }
        }
    }
}

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
        buildings.apply(fact, &mut Fold { origin, clashes: &mut clashes });
    }
    assert_eq!(&buildings, case.buildings());
    let told: Vec<_> = clashes.open().map(|(_, clash)| clash.clone()).collect();
    assert_eq!(told.len(), facts.len());
    assert!(told[0].set_aside.value.contains("Elsewhere"), "{:?}", told[0]);
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
