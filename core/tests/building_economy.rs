//! What follows from who sits where and what is known of them: given rooms, floors, firms and their files, when a rate, a
//! tax or a lease is asked for on a day, then it is computed, says what it comes from, and never mixes what must stay apart.
#![allow(clippy::unwrap_used)]

use cobuild::{
    building::{
        Area, BuildingChange, BuildingGrade, Command, DeclaredFloor, DeclaredTax, Detail, Fact, Floor,
        FloorAreas, FloorFigures, FloorRange, Holding, Lifts, Sharing, TaxClass,
        economy::{
            Basis, BuildingTax, Reminder, TaxBasis, firms_in, industries, leases_ending, occupation,
            registration_rate, tax, tax_per_square_metre, tax_place_rate,
        },
        findings,
    },
    enterprise::{self, Citation, Particular, Registration, Section, Source, Tax, TaxPlace, TaxScope},
    journal::Actor,
    money::Money,
    organisation::{self, Kind},
    policy::Policy,
    record::{BuildingId, OccupancyId, OrganisationId, Record, RoomId, Seeded},
    text::Language,
    visibility::Visibility,
    workspace::{self, Desk, PerformError, Workspace},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;

const TODAY: Date = date(2022, 10, 11);
const MOVED_IN: Date = date(2020, 12, 31);

struct Case {
    desk: Desk<Seeded>,
    building: BuildingId,
    rooms: u32,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(12, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        let building = made(&mut desk, tower("Tower", Some(Area::square_metres(100_000))));
        Case { desk, building, rooms: 0 }
    }

    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(13, Actor::new("street"), TODAY.at(9, 30, 0, 0));
        desk.receive(self.desk.journal().clone());
        Case { desk, building: self.building, rooms: 1_000 }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(TODAY.at(12, 0, 0, 0));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), &'static str> {
        match self.desk.perform(&workspace::Command::Building(command)) {
            Ok(_) => Ok(()),
            Err(PerformError::Refused(refusal)) => Err(refusal.code()),
            Err(PerformError::Unwritable(error)) => panic!("{error}"),
        }
    }

    fn room_in(&mut self, building: BuildingId, level: i16, area: Option<&str>, sharing: Sharing) -> RoomId {
        self.rooms += 1;
        let (number, area) = (self.rooms.to_string(), area.map(|area| area.parse().unwrap()));
        let floor = floor(level);
        let add = Command::AddRoom { building, floor, number, area, sharing };
        made(&mut self.desk, workspace::Command::Building(add))
    }

    fn room(&mut self, level: i16, area: Option<&str>) -> RoomId {
        self.room_in(self.building, level, area, Sharing::Single)
    }

    /// A firm without a unified social credit code.
    fn firm(&mut self, name: &str) -> OrganisationId {
        let register = organisation::Command::Register {
            name: name.into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        made(&mut self.desk, workspace::Command::Organisation(register))
    }

    fn occupy(&mut self, room: RoomId, organisation: OrganisationId, area: Option<&str>) -> OccupancyId {
        let occupy = Command::Occupy {
            room,
            also: Vec::new(),
            organisation,
            holding: Holding::Lease,
            from: MOVED_IN,
            until: None,
            lease_ends: None,
            area: area.map(|area| area.parse().unwrap()),
        };
        made(&mut self.desk, workspace::Command::Building(occupy))
    }

    /// A firm in a room of its own.
    fn tenant(&mut self, name: &str) -> OrganisationId {
        let (room, firm) = (self.room(1, Some("100")), self.firm(name));
        self.occupy(room, firm, None);
        firm
    }

    fn state(&mut self, organisation: OrganisationId, particulars: Vec<Particular>) {
        let (as_of, source) = (date(2022, 9, 30), Source::Register);
        let state = enterprise::Command::State { organisation, particulars, as_of, source };
        self.desk.perform(&workspace::Command::Enterprise(state)).unwrap();
    }

    fn declare_floor(&mut self, level: i16, figures: FloorFigures, as_of: Date) -> Result<(), &'static str> {
        let building = self.building;
        self.ask(Command::DeclareFloor { building, floor: floor(level), figures, as_of, source: source() })
    }

    fn declare_tax(&mut self, tax: DeclaredTax) -> Result<(), &'static str> {
        self.ask(Command::DeclareTax { building: self.building, tax })
    }

    fn tax(&self, scope: TaxScope, year: i16) -> Option<BuildingTax> {
        tax(self.workspace(), self.building, scope, year, TODAY)
    }

    fn rates(&self, on: Date) -> (String, String) {
        let used = occupation(self.workspace(), self.building, on);
        (used.occupancy_rate().shown(), used.vacancy_rate().shown())
    }

    fn bases(&self) -> Vec<Basis> {
        let used = occupation(self.workspace(), self.building, TODAY);
        used.floors.iter().map(|floor| floor.basis).collect()
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn found(&self, on: Date) -> Vec<&'static str> {
        let findings = findings(self.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

fn made<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: workspace::Command) -> T {
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(workspace::Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

fn tower(name: &str, area: Option<Area>) -> workspace::Command {
    workspace::Command::Building(Command::Register {
        name: name.into(),
        other_names: Vec::new(),
        address: String::new(),
        area,
        floors: None,
    })
}

fn floor(level: i16) -> Floor {
    Floor::new(level).unwrap()
}

fn source() -> Citation {
    Citation::new("rent roll").unwrap()
}

fn figures(total: u32, sold: u32, rented: u32, vacant: u32) -> FloorFigures {
    let [total, sold, rented, vacant] = [total, sold, rented, vacant].map(Area::square_metres);
    FloorFigures { total, commercial: None, sold, rented, vacant }
}

fn declared(year: i16, scope: TaxScope, amount: Money) -> DeclaredTax {
    let (as_of, visibility) = (date(2022, 3, 31), Visibility::Internal);
    DeclaredTax { year, scope, amount, as_of, source: source(), visibility }
}

fn paid(year: i16, scope: TaxScope, wan: u32, visibility: Visibility) -> Particular {
    Particular::Tax(Tax { year, scope, amount: Money::from_wan(wan), visibility })
}

#[test]
fn vacancy_is_computed_from_rooms_where_they_have_areas_and_from_figures_otherwise() {
    let mut case = Case::new();
    assert_eq!(case.rates(TODAY), ("—".into(), "—".into()), "nothing known is not 0 %");
    let (one, _two) = (case.room(1, Some("300")), case.room(1, Some("100.5")));
    let firm = case.firm("firm");
    case.occupy(one, firm, None);
    assert_eq!(case.rates(TODAY), ("74.9%".into(), "25%".into()));
    assert_eq!(case.rates(date(2020, 12, 30)), ("0%".into(), "100%".into()), "before it moved in");

    // The second floor: no rooms, figures as of September.
    case.declare_floor(2, figures(1000, 100, 500, 200), date(2022, 9, 30)).unwrap();
    assert_eq!(case.bases(), [Basis::Rooms, Basis::Declared(date(2022, 9, 30))]);
    assert_eq!(case.rates(date(2022, 9, 29)), ("74.9%".into(), "25%".into()), "not yet declared");
    let used = occupation(case.workspace(), case.building, TODAY);
    assert_eq!((used.in_use(), used.vacant()), (Area::square_metres(900), "300.5".parse().unwrap()));

    // A list of rooms that has only been begun does not stand for the floor; a nearly complete one does.
    let begun = case.room(2, Some("100"));
    assert_eq!(case.bases()[1], Basis::Declared(date(2022, 9, 30)));
    case.room(2, Some("620"));
    assert_eq!(case.bases()[1], Basis::Rooms, "720 of 800 are nine tenths");
    let without = case.room(2, None);
    assert_eq!(case.bases()[1], Basis::Declared(date(2022, 9, 30)), "a room without an area");
    case.occupy(begun, firm, None);

    // The third floor: no figures, and a room without an area is left out by name.
    let third = case.room(3, None);
    let rate = occupation(case.workspace(), case.building, TODAY).occupancy_rate();
    assert_eq!(
        rate.excluded().map(|(record, why)| (record, why.en)).collect::<Vec<_>>(),
        [(third.into(), "room without an area")]
    );
    assert!(rate.parts().iter().all(|part| part.record != without.into()), "its floor counts by figures");
}

#[test]
fn of_a_shared_room_as_much_is_in_use_as_its_users_have_by_contract() {
    let mut case = Case::new();
    let shared = case.room_in(case.building, 1, Some("100"), Sharing::Shared);
    let firms = ["one", "two", "three"].map(|name| case.firm(name));
    case.occupy(shared, firms[0], Some("20"));
    case.occupy(shared, firms[1], Some("30"));
    assert_eq!(case.rates(TODAY).0, "50%");
    let third = case.occupy(shared, firms[2], None);
    assert_eq!(case.rates(TODAY).0, "100%", "nobody knows how much the third has");
    case.ask(Command::SetOccupiedArea { occupancy: third, area: Area::square_metres(80) }).unwrap();
    assert_eq!(case.rates(TODAY).0, "100%", "never more than the room");
    case.ask(Command::SetOccupiedArea { occupancy: third, area: Area::square_metres(10) }).unwrap();
    assert_eq!(case.rates(TODAY).0, "60%");
}

#[test]
fn the_parts_of_a_floor_never_exceed_it() {
    let mut case = Case::new();
    assert_eq!(case.declare_floor(1, figures(1000, 500, 400, 101), TODAY), Err("BLD-07"));
    let commercial = FloorFigures { commercial: Some(Area::square_metres(1001)), ..figures(1000, 0, 0, 0) };
    assert_eq!(case.declare_floor(1, commercial, TODAY), Err("BLD-07"));
    assert_eq!(case.declare_floor(1, figures(1000, 1, 1, 1), date(2022, 10, 12)), Err("ORG-12"));
    let by_hand = |rented: &str| {
        let areas = format!(r#"{{"total":"1000","sold":"500","rented":"{rented}","vacant":"100"}}"#);
        serde_json::from_str::<DeclaredFloor>(&format!(r#"{{"areas":{areas},"source":"x"}}"#))
    };
    assert!(by_hand("400").is_ok());
    assert!(by_hand("400.01").unwrap_err().to_string().contains("1000.01 m² of a floor of 1000 m²"));
    let huge = u32::MAX.to_string().parse::<Area>().unwrap();
    let most = FloorFigures { total: huge, commercial: None, sold: huge, rented: huge, vacant: huge };
    assert!(FloorAreas::new(most).is_err());
}

#[test]
fn floors_declared_differently_on_two_devices_are_a_clash_that_keeps_both() {
    let mut one = Case::new();
    let mut other = one.elsewhere();
    one.declare_floor(1, figures(1000, 0, 900, 100), TODAY).unwrap();
    one.declare_floor(2, figures(1000, 0, 900, 100), TODAY).unwrap();
    other.declare_floor(1, figures(1000, 0, 700, 300), TODAY).unwrap();
    other.declare_floor(2, figures(1000, 0, 900, 100), TODAY).unwrap();
    one.meet(&other);
    other.meet(&one);
    assert_eq!(one.workspace(), other.workspace());
    let clashes: Vec<_> = one.workspace().clashes.open().map(|(_, clash)| clash.clone()).collect();
    assert_eq!(clashes.len(), 1, "who says the same agrees");
    assert_eq!(clashes[0].field, "floor 1F 2022-10-11");
    assert!(clashes[0].set_aside.value.contains("900") && clashes[0].stands.value.contains("700"));
}

#[test]
fn thirty_two_of_five_hundred_firms_are_registered_nowhere_and_count() {
    let mut case = Case::new();
    let mut firms = Vec::new();
    for number in 0..500 {
        firms.push(case.tenant(&format!("firm {number}")));
    }
    for (index, firm) in firms.iter().enumerate() {
        let place = match index {
            0..32 => Registration::Nowhere,
            32..400 => Registration::Here,
            400..490 => Registration::Elsewhere,
            _ => continue,
        };
        case.state(*firm, vec![Particular::Registration(place)]);
    }
    let rate = registration_rate(case.workspace(), case.building, TODAY);
    assert_eq!((rate.numerator(), rate.denominator(), rate.excluded().count()), (368, 490, 10));
    assert_eq!(rate.shown(), "75.1%");
    assert_eq!(firms_in(case.workspace(), case.building, TODAY).len(), 500);
    assert_eq!(case.workspace().findings(TODAY.at(9, 0, 0, 0)), [], "no finding asks them for a code");
}

#[test]
fn firms_count_by_what_was_known_of_them_on_the_day() {
    let mut case = Case::new();
    let [here, elsewhere, unknown] = ["here", "elsewhere", "unknown"].map(|name| case.tenant(name));
    let industry = |code: &str| Particular::Industry(code.parse().unwrap());
    case.state(here, vec![Particular::TaxPlace(TaxPlace::Here), industry("J66")]);
    case.state(elsewhere, vec![Particular::TaxPlace(TaxPlace::Elsewhere), industry("6730")]);
    case.state(unknown, vec![industry("K")]);
    let association = {
        let room = case.room(1, Some("10"));
        let register = organisation::Command::Register {
            name: "association".into(),
            short_name: None,
            kind: Kind::TradeAssociation,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        let association = made(&mut case.desk, workspace::Command::Organisation(register));
        case.occupy(room, association, None);
        association
    };
    let rate = tax_place_rate(case.workspace(), case.building, TODAY);
    assert_eq!(rate.counting().collect::<Vec<_>>(), [here.into()]);
    assert_eq!(rate.falling_short().collect::<Vec<_>>(), [elsewhere.into()]);
    assert_eq!(rate.excluded().map(|(record, _)| record).collect::<Vec<_>>(), [unknown.into()]);
    assert!(rate.parts().iter().all(|part| part.record != association.into()), "it is no firm");
    assert_eq!(tax_place_rate(case.workspace(), case.building, date(2022, 9, 29)).shown(), "—");
    let sections = industries(case.workspace(), case.building, TODAY);
    assert_eq!(sections[0].0, Section::J);
    assert_eq!((sections[0].1.len(), sections[1].1.len()), (2, 1));
}

#[test]
fn a_building_is_classed_by_scope_and_year_and_scopes_are_never_added() {
    let mut case = Case::new();
    let [first, second, silent] = ["first", "second", "silent"].map(|name| case.tenant(name));
    assert_eq!(case.tax(TaxScope::Whole, 2021), None);
    let internal = Visibility::Internal;
    case.state(
        first,
        vec![
            paid(2021, TaxScope::Whole, 6_000, internal),
            paid(2021, TaxScope::LocalShare, 2_000, internal),
            paid(2020, TaxScope::Whole, 900_000, internal),
        ],
    );
    case.state(second, vec![paid(2021, TaxScope::Whole, 4_000, internal)]);
    let policy = Policy::default();
    let class = |tax: &BuildingTax| tax.class(&policy, TODAY).map(|found| found.class);
    let whole = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(whole.for_the_office(), Money::from_wan(10_000));
    assert_eq!(
        class(&whole),
        Some(TaxClass::TenMillion),
        "a hundred million is not more than a hundred million"
    );
    assert!(whole.is_at_least());
    let TaxBasis::Summed(known) = &whole.basis else { panic!("{whole:?}") };
    assert_eq!(known.falling_short().collect::<Vec<_>>(), [silent.into()]);
    let local = case.tax(TaxScope::LocalShare, 2021).unwrap();
    assert_eq!((local.for_the_office(), class(&local)), (Money::from_wan(2_000), Some(TaxClass::TenMillion)));

    // A declared figure of one scope takes the place of the sum of that scope alone.
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(150_000))).unwrap();
    let whole = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(class(&whole), Some(TaxClass::MonthlyHundredMillion));
    assert!(matches!(whole.basis, TaxBasis::Declared { .. }) && !whole.is_at_least());
    assert_eq!(case.tax(TaxScope::LocalShare, 2021), Some(local));
    let known_in_2021 = tax(case.workspace(), case.building, TaxScope::Whole, 2021, date(2022, 3, 30));
    assert_eq!(known_in_2021, None, "neither figure was as of that day");
    assert_eq!(case.declare_tax(declared(2023, TaxScope::Whole, Money::ZERO)), Err("ENT-02"));
}

#[test]
fn the_classes_begin_above_their_thresholds() {
    let mut case = Case::new();
    let classes = [
        (Money::from_wan(1_000), None),
        (Money::from_fen(1_000_000_001), Some(TaxClass::TenMillion)),
        (Money::from_wan(10_000), Some(TaxClass::TenMillion)),
        (Money::from_fen(10_000_000_001), Some(TaxClass::HundredMillion)),
        (Money::from_wan(120_000), Some(TaxClass::HundredMillion)),
        (Money::from_wan(120_001), Some(TaxClass::MonthlyHundredMillion)),
        (Money::from_wan(1_000_000), Some(TaxClass::MonthlyHundredMillion)),
        (Money::from_wan(1_000_001), Some(TaxClass::TenBillion)),
        (Money::from_fen(u64::MAX), Some(TaxClass::TenBillion)),
    ];
    for (amount, expected) in classes {
        case.declare_tax(declared(2021, TaxScope::Whole, amount)).unwrap();
        let tax = case.tax(TaxScope::Whole, 2021).unwrap();
        let found = tax.class(&case.workspace().policy, TODAY);
        assert_eq!(found.as_ref().map(|found| found.class), expected, "{amount:?}");
        let basis = found.map(|found| found.threshold.basis.words(Language::ZhHans).to_owned());
        assert!(basis.is_none_or(|basis| !basis.is_empty()));
    }
}

#[test]
fn an_internal_amount_is_classed_in_the_office_and_never_published() {
    let mut case = Case::new();
    let [open, closed] = ["open", "closed"].map(|name| case.tenant(name));
    case.state(open, vec![paid(2021, TaxScope::Whole, 10_000, Visibility::MayPublish)]);
    let sum = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(sum.published(), Some(Money::from_wan(10_000)));
    case.state(closed, vec![paid(2021, TaxScope::Whole, 990_001, Visibility::Internal)]);
    let sum = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(sum.published(), None, "the difference would tell the internal figure");
    assert_eq!(
        sum.class(&case.workspace().policy, TODAY).map(|found| found.class),
        Some(TaxClass::TenBillion),
        "the office still knows"
    );

    let mut other = case.elsewhere();
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(5))).unwrap();
    let public = DeclaredTax {
        visibility: Visibility::MayPublish,
        ..declared(2021, TaxScope::Whole, Money::from_wan(5))
    };
    other.declare_tax(public.clone()).unwrap();
    case.meet(&other);
    other.meet(&case);
    assert_eq!(case.workspace(), other.workspace());
    assert_eq!(case.tax(TaxScope::Whole, 2021).unwrap().published(), None, "not behind somebody's back");
    assert_eq!(case.workspace().clashes.open().count(), 1);
    case.declare_tax(public).unwrap();
    assert!(case.tax(TaxScope::Whole, 2021).unwrap().published().is_some());
}

#[test]
fn a_firm_in_two_buildings_is_counted_in_neither_and_named() {
    let mut case = Case::new();
    let firm = case.tenant("two offices");
    let alone = case.tenant("one office");
    let other: BuildingId = made(&mut case.desk, tower("Other", None));
    let room = case.room_in(other, 1, Some("50"), Sharing::Single);
    case.occupy(room, firm, None);
    for firm in [firm, alone] {
        case.state(firm, vec![paid(2021, TaxScope::Whole, 7, Visibility::Internal)]);
    }
    let sum = case.tax(TaxScope::Whole, 2021).unwrap();
    assert_eq!(sum.for_the_office(), Money::from_wan(7));
    let TaxBasis::Summed(known) = &sum.basis else { panic!("{sum:?}") };
    assert_eq!(
        known.excluded().map(|(record, why)| (record, why.en)).collect::<Vec<_>>(),
        [(firm.into(), "sits in several buildings")]
    );
    assert!(sum.is_at_least());
    assert_eq!(tax(case.workspace(), other, TaxScope::Whole, 2021, TODAY), None);
}

#[test]
fn the_firms_of_a_year_are_those_of_its_last_day() {
    let mut case = Case::new();
    let left = case.tenant("left in the year");
    let seat = case.workspace().buildings.seats_of(left, TODAY).next().unwrap().id();
    case.ask(Command::MoveOut { occupancy: seat, on: date(2021, 12, 31) }).unwrap();
    let stayed = case.tenant("stayed");
    for firm in [left, stayed] {
        case.state(
            firm,
            vec![
                paid(2021, TaxScope::Whole, 7, Visibility::Internal),
                paid(2022, TaxScope::Whole, 3, Visibility::Internal),
            ],
        );
    }
    assert_eq!(case.tax(TaxScope::Whole, 2021).unwrap().for_the_office(), Money::from_wan(7));
    assert_eq!(case.tax(TaxScope::Whole, 2022).unwrap().for_the_office(), Money::from_wan(3));
}

#[test]
fn taxes_for_each_square_metre_are_exact_to_the_fen_and_need_an_area() {
    let mut case = Case::new();
    case.declare_tax(declared(2021, TaxScope::Whole, Money::from_wan(10_000))).unwrap();
    let per = |case: &Case, building| {
        tax_per_square_metre(case.workspace(), building, TaxScope::Whole, 2021, TODAY)
    };
    assert_eq!(per(&case, case.building).unwrap().per_square_metre, Money::from_yuan(1_000));
    let change = BuildingChange::Area("30000.01".parse().unwrap());
    case.ask(Command::Correct { building: case.building, change }).unwrap();
    assert_eq!(per(&case, case.building).unwrap().per_square_metre, Money::from_fen(333_333));
    case.ask(Command::Correct { building: case.building, change: BuildingChange::Area(Area::default()) })
        .unwrap();
    assert_eq!(per(&case, case.building), None, "an area of nothing divides nothing");
}

#[test]
fn leases_are_told_ninety_sixty_and_thirty_days_before() {
    let mut case = Case::new();
    let firms = ["one", "two", "three", "four", "owner", "leaving"].map(|name| case.firm(name));
    let mut seats = Vec::new();
    for (firm, days) in firms.iter().zip([91, 90, 60, -1, 10, 10]) {
        let room = case.room(1, None);
        let seat = case.occupy(room, *firm, None);
        let on = TODAY.checked_add(days.days()).unwrap();
        case.ask(Command::SetLeaseEnd { occupancy: seat, on }).unwrap();
        seats.push(seat);
    }
    case.ask(Command::MoveOut { occupancy: seats[5], on: date(2022, 10, 22) }).unwrap();
    let owned = case.room(1, None);
    let own = Command::Occupy {
        room: owned,
        also: Vec::new(),
        organisation: firms[4],
        holding: Holding::Own,
        from: MOVED_IN,
        until: None,
        lease_ends: Some(TODAY),
        area: None,
    };
    case.ask(own).unwrap();
    let endings = leases_ending(case.workspace(), TODAY);
    let told: Vec<_> = endings.iter().map(|one| (one.occupancy, one.days_left, one.reminder)).collect();
    assert_eq!(
        told,
        [
            (seats[3], -1, Reminder::Ended),
            (seats[4], 10, Reminder::Last),
            (seats[2], 60, Reminder::Second),
            (seats[1], 90, Reminder::First),
        ]
    );
}

#[test]
fn use_that_falls_fast_stands_out_and_a_change_of_bookkeeping_does_not() {
    let mut case = Case::new();
    let firms: Vec<_> = (0..20).map(|number| case.tenant(&format!("firm {number}"))).collect();
    let leave = |case: &mut Case, firm: OrganisationId, on| {
        let seat = case.workspace().buildings.seats_of(firm, MOVED_IN).next().unwrap().id();
        case.ask(Command::MoveOut { occupancy: seat, on }).unwrap();
    };
    leave(&mut case, firms[0], date(2022, 10, 1));
    assert_eq!(case.found(TODAY), Vec::<&str>::new(), "one of twenty is a twentieth");
    leave(&mut case, firms[1], date(2022, 10, 1));
    assert_eq!(case.found(TODAY), ["BLD-12"]);
    assert_eq!(case.found(date(2022, 12, 29)), ["BLD-12"]);
    assert_eq!(
        case.found(date(2022, 12, 30)),
        Vec::<&str>::new(),
        "ninety days later it is the ordinary state"
    );

    // Figures declared now for the same floor are another way of counting, not a fall.
    case.declare_floor(1, figures(100_000, 0, 100, 90_000), TODAY).unwrap();
    assert_eq!(case.bases(), [Basis::Declared(TODAY)]);
    assert_eq!(case.found(TODAY), Vec::<&str>::new());
}

#[test]
fn sums_over_fewer_known_firms_are_not_compared() {
    let mut case = Case::new();
    let [one, two] = ["one", "two"].map(|name| case.tenant(name));
    let internal = Visibility::Internal;
    for firm in [one, two] {
        case.state(firm, vec![paid(2020, TaxScope::Whole, 100, internal)]);
    }
    case.state(one, vec![paid(2021, TaxScope::Whole, 100, internal)]);
    assert_eq!(case.found(TODAY), Vec::<&str>::new(), "the second firm's figure is missing, not lost");
    case.state(two, vec![paid(2021, TaxScope::Whole, 79, internal)]);
    assert_eq!(case.found(TODAY), ["BLD-13"]);
    case.state(two, vec![paid(2021, TaxScope::Whole, 80, internal)]);
    assert_eq!(case.found(TODAY), Vec::<&str>::new());
}

#[test]
fn the_file_of_a_building_holds_what_an_office_needs_and_says_what_is_missing() {
    let mut case = Case::new();
    let manager = case.firm("property company");
    let building = case.building;
    let missing = |case: &Case| case.workspace().buildings.get(building).unwrap().missing().len();
    let before = missing(&case);
    let details = [
        Detail::Grade(BuildingGrade::A),
        Detail::Developer("developer".into()),
        Detail::PropertyCompany(manager),
        Detail::ParkingSpaces(800),
        Detail::Lifts(Lifts { passenger: 12, freight: 2 }),
        Detail::Rent(Money::from_yuan(65)),
        Detail::DominantIndustry("J".parse().unwrap()),
    ];
    let count = details.len();
    for detail in details {
        let change = BuildingChange::Detail(Box::new(detail));
        case.ask(Command::Correct { building, change }).unwrap();
    }
    assert_eq!(before - missing(&case), count);
    let file = case.workspace().buildings.get(building).unwrap();
    assert_eq!(
        (file.grade(), file.parking_spaces(), file.property_company()),
        (Some(BuildingGrade::A), Some(800), Some(manager))
    );
    let stranger = OrganisationId::from_uuid(uuid::Uuid::nil());
    let change = BuildingChange::Detail(Box::new(Detail::PropertyCompany(stranger)));
    assert_eq!(case.ask(Command::Correct { building, change }), Err("GEN-01"));

    let mut other = case.elsewhere();
    let correct = |detail| Command::Correct { building, change: BuildingChange::Detail(Box::new(detail)) };
    case.ask(correct(Detail::ParkingSpaces(810))).unwrap();
    other.ask(correct(Detail::ParkingSpaces(820))).unwrap();
    other.ask(correct(Detail::Grade(BuildingGrade::SuperA))).unwrap();
    case.meet(&other);
    let file = case.workspace().buildings.get(building).unwrap();
    assert_eq!((file.parking_spaces(), file.grade()), (Some(820), Some(BuildingGrade::SuperA)));
    let fields: Vec<_> = case.workspace().clashes.open().map(|(_, clash)| &*clash.field).collect();
    assert_eq!(fields, ["parking_spaces"]);
}

#[test]
fn hand_made_facts_of_any_size_bring_nothing_down() {
    let mut case = Case::new();
    let room = case.room(1, Some("4294967295"));
    let firm = case.firm("firm");
    let stranger = BuildingId::from_uuid(uuid::Uuid::nil());
    let huge: Area = "4294967295.99".parse().unwrap();
    let areas = FloorAreas::new(FloorFigures {
        total: Area::of_hundredths(u64::MAX),
        commercial: Some(huge),
        sold: Area::of_hundredths(u64::MAX / 2),
        rented: Area::of_hundredths(u64::MAX / 2),
        vacant: Area::default(),
    })
    .unwrap();
    let mut facts = Vec::new();
    for building in [case.building, stranger] {
        let (lowest, highest) = (floor(i16::MIN), floor(i16::MAX));
        let change = BuildingChange::Floors(FloorRange { lowest, highest });
        facts.push(Fact::Corrected { building, change });
        for (level, as_of) in [(1, Date::MIN), (i16::MAX, Date::MAX), (i16::MIN, TODAY)] {
            let declared = DeclaredFloor { areas, source: source() };
            facts.push(Fact::FloorDeclared { building, floor: floor(level), as_of, declared });
        }
        for year in [i16::MIN, 0, 2021, i16::MAX] {
            let tax = DeclaredTax {
                as_of: Date::MIN,
                ..declared(year, TaxScope::Whole, Money::from_fen(u64::MAX))
            };
            facts.push(Fact::TaxDeclared { building, tax });
        }
    }
    let occupancy = OccupancyId::from_uuid(uuid::Uuid::from_u128(7));
    let ghost = RoomId::from_uuid(uuid::Uuid::from_u128(8));
    facts.push(Fact::Occupied {
        occupancy,
        room: ghost,
        also: vec![room, ghost, room],
        organisation: firm,
        holding: Holding::Lease,
        from: Date::MIN,
        until: None,
        lease_ends: Some(Date::MAX),
        area: Some(huge),
    });
    facts.push(Fact::OccupiedAreaSet { occupancy: OccupancyId::from_uuid(uuid::Uuid::nil()), area: huge });
    case.desk.write(facts.into_iter().map(workspace::Fact::Building).collect(), None).unwrap();
    for day in [Date::MIN, TODAY, Date::MAX] {
        for finding in case.workspace().findings(day.at(9, 0, 0, 0)) {
            assert!(Language::ALL.iter().all(|language| !finding.explanation.lines(*language).is_empty()));
        }
        for building in [case.building, stranger] {
            let used = occupation(case.workspace(), building, day);
            assert!(used.in_use() <= Area::total([used.in_use(), used.vacant()]));
            for year in [i16::MIN, -9999, 2021, 9999, i16::MAX] {
                tax(case.workspace(), building, TaxScope::Whole, year, day);
                tax_per_square_metre(case.workspace(), building, TaxScope::Whole, year, day);
            }
        }
        leases_ending(case.workspace(), day);
    }
    let bytes = postcard::to_stdvec(case.workspace()).unwrap();
    assert_eq!(&postcard::from_bytes::<Workspace>(&bytes).unwrap(), case.workspace());
}

/// A room: its area in square metres, whether it is shared, and the areas by contract of those who sit in it.
type RoomPlan = (Option<u32>, bool, Vec<Option<u32>>);

fn rooms() -> impl Strategy<Value = Vec<(i16, RoomPlan)>> {
    let seat = prop::option::of(0_u32..200);
    let room = (prop::option::of(0_u32..300), any::<bool>(), prop::collection::vec(seat, 0..3));
    prop::collection::vec((1_i16..4, room), 0..6)
}

proptest! {
    /// Occupancy and vacancy are over the same area and make up the whole; each room counts as plainly defined.
    #[test]
    fn what_is_in_use_and_what_is_not_are_the_whole(rooms in rooms(), declared in prop::option::of((1_u32..400, 0_u32..400, 0_u32..400))) {
        let mut case = Case::new();
        let firms = ["one", "two", "three"].map(|name| case.firm(name));
        let (mut whole, mut in_use, mut unknown) = (0_u64, 0_u64, 0);
        for (level, (area, shared, seats)) in &rooms {
            let sharing = if *shared { Sharing::Shared } else { Sharing::Single };
            let text = area.map(|area| area.to_string());
            let room = case.room_in(case.building, *level, text.as_deref(), sharing);
            let seats = if *shared { &seats[..] } else { &seats[..seats.len().min(1)] };
            for (seat, firm) in seats.iter().zip(firms) {
                case.occupy(room, firm, seat.map(|seat| seat.to_string()).as_deref());
            }
            let Some(area) = area.map(u64::from) else { unknown += 1; continue };
            whole += area;
            let by_contract: Option<u64> = seats.iter().map(|seat| seat.map(u64::from)).sum();
            in_use += match (shared, by_contract) {
                (_, _) if seats.is_empty() => 0,
                (true, Some(sum)) => sum.min(area),
                _ => area,
            };
        }
        let used = occupation(case.workspace(), case.building, TODAY);
        let (occupancy, vacancy) = (used.occupancy_rate(), used.vacancy_rate());
        prop_assert_eq!((occupancy.numerator(), occupancy.denominator()), (in_use * 100, whole * 100));
        prop_assert_eq!(vacancy.denominator(), occupancy.denominator());
        prop_assert_eq!(vacancy.numerator() + occupancy.numerator(), occupancy.denominator());
        prop_assert_eq!(occupancy.excluded().count(), unknown);
        if let Some((rented, vacant, rest)) = declared {
            case.declare_floor(9, figures(rented + vacant + rest, 0, rented, vacant), TODAY).unwrap();
            let rate = occupation(case.workspace(), case.building, TODAY).occupancy_rate();
            let expected = (in_use * 100 + u64::from(rented) * 100, whole * 100 + u64::from(rented + vacant) * 100);
            prop_assert_eq!((rate.numerator(), rate.denominator()), expected);
        }
    }

    #[test]
    fn floor_areas_are_made_exactly_when_they_fit(total in 0_u32..100, sold in 0_u32..60, rented in 0_u32..60, vacant in 0_u32..60, commercial in prop::option::of(0_u32..120)) {
        let figures = FloorFigures { commercial: commercial.map(Area::square_metres), ..figures(total, sold, rented, vacant) };
        let fits = sold + rented + vacant <= total && commercial.unwrap_or(0) <= total;
        prop_assert_eq!(FloorAreas::new(figures).is_ok(), fits);
        let json = serde_json::to_string(&figures).unwrap();
        prop_assert_eq!(serde_json::from_str::<FloorAreas>(&json).is_ok(), fits);
    }
}

#[test]
fn a_lease_has_ended_on_the_day_after_its_last() {
    let mut case = Case::new();
    let (firm, room) = (case.firm("one"), case.room(1, None));
    let seat = case.occupy(room, firm, None);
    case.ask(Command::SetLeaseEnd { occupancy: seat, on: TODAY }).unwrap();
    let told = |day| leases_ending(case.workspace(), day).first().map(|one| (one.days_left, one.reminder));
    assert_eq!(told(TODAY), Some((0, Reminder::Last)));
    assert_eq!(told(TODAY.tomorrow().unwrap()), Some((-1, Reminder::Ended)));
}
