//! Buildings: given rooms and who sits in them, when something is asked, then it is done or refused with the values
//! that say why.
#![allow(clippy::unwrap_used)]

mod economy;
mod random;
mod shared;
mod told;

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
