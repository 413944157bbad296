//! Which firms count, as they were known on the day.

use super::*;

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
