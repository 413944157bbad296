//! Floors and rooms: what is in use, what is vacant.

use super::*;

#[test]
fn vacancy_is_computed_from_rooms_where_they_have_areas_and_from_figures_otherwise() {
    let mut case = Case::new();
    assert_eq!(case.rates(TODAY), ("—".into(), "—".into()), "nothing known is not 0 %");
    let (one, _two) = (case.room(1, Some("300")), case.room(1, Some("100.5")));
    let firm = case.firm("firm");
    case.occupy(one, firm, None);
    assert_eq!(case.rates(TODAY), ("74.9%".into(), "25.1%".into()));
    assert_eq!(case.rates(date(2020, 12, 30)), ("0%".into(), "100%".into()), "before it moved in");

    // The second floor: no rooms, figures as of September.
    case.declare_floor(2, figures(1000, 100, 500, 200), date(2022, 9, 30)).unwrap();
    assert_eq!(case.bases(), [Basis::Rooms, Basis::Declared(date(2022, 9, 30))]);
    assert_eq!(case.rates(date(2022, 9, 29)), ("74.9%".into(), "25.1%".into()), "not yet declared");
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
