//! Posts and ties, also those that two devices wrote apart.

use super::*;

#[test]
fn there_is_one_first_secretary_at_a_time() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let first = case.appoint(committee, Role::FirstSecretary, date(2021, 1, 1), None);
    let facts = case.ask(first).unwrap();
    let id = facts.iter().find_map(appointment).unwrap();
    let second = case.appoint(committee, Role::FirstSecretary, date(2022, 1, 1), None);
    let values = [
        ("appointment.others", TermValue::Number(1)),
        ("appointment.from", TermValue::Date(date(2021, 1, 1))),
        ("appointment.until", TermValue::Nothing),
    ];
    check(case.ask(second.clone()), "ORG-06", &values);
    let instructor = case.appoint(committee, Role::Instructor, date(2022, 1, 1), None);
    case.ask(instructor).unwrap();
    check(case.ask(ending(id, date(2021, 1, 1))), "ORG-11", &[]);
    case.ask(ending(id, date(2022, 1, 1))).unwrap();
    case.ask(second).unwrap();
    let extended = ending(id, date(2022, 1, 2));
    check(case.ask(extended), "ORG-06", &[("appointment.from", TermValue::Date(date(2022, 1, 1)))]);
    let organisations = case.organisations();
    assert_eq!(organisations.first_secretary_on(committee, date(2021, 12, 31)).unwrap().id(), id);
    assert_ne!(organisations.first_secretary_on(committee, date(2022, 1, 1)).unwrap().id(), id);
}

#[test]
fn subordination_is_a_tree_and_coordination_is_free() {
    let mut case = Case::new();
    let street = case.register("Street", Kind::SubDistrictOffice);
    let building = case.register("Building", COMMITTEE);
    let branch = case.register("Branch", COMMITTEE);
    let other = case.register("Other", COMMITTEE);
    case.ask(relating(building, Relation::Subordination, street)).unwrap();
    case.ask(relating(branch, Relation::Subordination, building)).unwrap();
    let way = TermValue::List(vec![words("Branch"), words("Building"), words("Street")]);
    check(
        case.ask(relating(street, Relation::Subordination, branch)),
        "ORG-07",
        &[("organisation.way", way)],
    );
    check(case.ask(relating(other, Relation::Subordination, other)), "ORG-07", &[]);
    check(case.ask(relating(other, Relation::Coordination, other)), "ORG-07", &[]);
    let values = [("organisation.other", words("Street")), ("organisation.superiors", TermValue::Number(1))];
    check(case.ask(relating(building, Relation::Subordination, other)), "ORG-08", &values);
    case.ask(relating(building, Relation::Coordination, other)).unwrap();
    let tree = [(0, street), (1, building), (2, branch)];
    assert_eq!(case.organisations().tree_on(street, TODAY), tree);
    assert_eq!(case.organisations().superior_on(branch, TODAY), Some(building));

    let relation = Relation::Subordination;
    let end = |on| Command::EndRelation { organisation: branch, relation, to: building, on };
    check(case.ask(end(date(2020, 1, 1))), "ORG-11", &[]);
    case.ask(end(date(2022, 1, 1))).unwrap();
    check(case.ask(end(date(2022, 1, 1))), "GEN-02", &[]);
    assert_eq!(case.organisations().superior_on(branch, date(2021, 12, 31)), Some(building));
    assert_eq!(case.organisations().superior_on(branch, date(2022, 1, 1)), None);
}

#[test]
fn two_first_secretaries_of_two_devices_are_a_clash() {
    let mut one = Case::new();
    let committee = one.register("Committee", COMMITTEE);
    let mut two = Case(Desk::seeded(4, Actor::new("street"), TODAY.at(9, 30, 0, 0)));
    two.0.receive(one.0.journal().clone());
    let here = one.appoint(committee, Role::FirstSecretary, TODAY, None);
    one.ask(here).unwrap();
    let there = two.appoint(committee, Role::FirstSecretary, TODAY, None);
    two.ask(there).unwrap();
    one.0.set_now(TODAY.at(10, 0, 0, 0));
    one.0.receive(two.0.into_journal());
    assert_eq!(one.organisations().appointments_at(committee).count(), 1);
    let clashes: Vec<_> = one.0.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect();
    assert_eq!(clashes, ["first_secretary"]);
}

#[test]
fn a_circle_closed_by_two_devices_is_a_clash() {
    let mut one = Case::new();
    let a = one.register("A", COMMITTEE);
    let b = one.register("B", COMMITTEE);
    let mut two = Case(Desk::seeded(4, Actor::new("street"), TODAY.at(9, 30, 0, 0)));
    two.0.receive(one.0.journal().clone());
    one.ask(relating(a, Relation::Subordination, b)).unwrap();
    two.ask(relating(b, Relation::Subordination, a)).unwrap();
    one.0.set_now(TODAY.at(10, 0, 0, 0));
    one.0.receive(two.0.into_journal());
    assert_eq!(one.organisations().superior_on(a, TODAY), Some(b));
    assert_eq!(one.organisations().superior_on(b, TODAY), None);
    assert_eq!(one.0.workspace().clashes.open().count(), 1);
}

#[test]
fn a_person_holds_a_post_once_and_a_building_has_one_chief() {
    let mut case = Case::new();
    let [street, manager] = ["Street", "Manager"].map(|name| case.register(name, Kind::SubDistrictOffice));
    let register = building::Command::Register {
        name: "Tower".into(),
        other_names: Vec::new(),
        address: String::new(),
        area: None,
        floors: None,
    };
    case.0.perform(&workspace::Command::Building(register)).unwrap();
    let tower = case.0.workspace().buildings.by_name("Tower").unwrap().id();
    let chief = |organisation, person: &str, from, until| {
        let Command::Appoint(new) = appointing(organisation, person, Role::BuildingChief, (from, until))
        else {
            panic!("an appointment")
        };
        Command::Appoint(NewAppointment { building: Some(tower), ..new })
    };
    let (from, until) = (date(2022, 1, 1), date(2022, 6, 1));
    case.ask(appointing(street, "甲", Role::Liaison, (from, Some(until)))).unwrap();
    check(case.ask(appointing(street, "甲 ", Role::Liaison, (date(2022, 5, 31), None))), "ORG-39", &[]);
    // Another person, another role, another organisation, the day after: all of them are other posts.
    for (organisation, person, role, from) in [
        (street, "乙", Role::Liaison, from),
        (street, "甲", Role::GridOfficer, from),
        (manager, "甲", Role::Liaison, from),
        (street, "甲", Role::Liaison, until),
    ] {
        case.ask(appointing(organisation, person, role, (from, None))).unwrap();
    }
    let facts = case.ask(chief(manager, "樓長", from, Some(until))).unwrap();
    let first = facts.iter().find_map(appointment).unwrap();
    check(
        case.ask(chief(street, "另一樓長", date(2022, 5, 1), None)),
        "ORG-40",
        &[("building.name", words("Tower"))],
    );
    case.ask(chief(street, "另一樓長", until, None)).unwrap();
    check(case.ask(ending(first, date(2022, 7, 1))), "ORG-40", &[]);
}

#[test]
fn of_two_building_chiefs_named_apart_one_is_set_aside_with_all_that_was_said() {
    let mut case = Case::new();
    let street = case.register("Street", Kind::SubDistrictOffice);
    let mut there = case.elsewhere();
    let from = date(2022, 1, 1);
    case.ask(appointing(street, "甲", Role::Liaison, (from, None))).unwrap();
    there.ask(appointing(street, "甲", Role::Liaison, (date(2022, 2, 1), None))).unwrap();
    assert_eq!(case.meet(there), ["post"]);
    let (_, clash) = case.0.workspace().clashes.open().next().unwrap();
    assert!(clash.told.contains("liaison") && clash.told.contains("2022-0"), "{clash:?}");
    assert_eq!(case.organisations().appointments_at(street).count(), 1);
}

#[test]
fn a_past_superior_is_entered_late() {
    let mut case = Case::new();
    let [street, former, building] =
        ["Street", "Former", "Building"].map(|name| case.register(name, COMMITTEE));
    case.ask(relating(building, Relation::Subordination, street)).unwrap();
    let past = |until| Command::Relate {
        organisation: building,
        relation: Relation::Subordination,
        to: former,
        from: date(2018, 1, 1),
        until,
    };
    check(case.ask(past(None)), "ORG-08", &[]);
    check(case.ask(past(Some(date(2020, 1, 2)))), "ORG-08", &[]);
    check(case.ask(past(Some(date(2018, 1, 1)))), "ORG-11", &[]);
    case.ask(past(Some(date(2020, 1, 1)))).unwrap();
    let superior = |on| case.organisations().superior_on(building, on);
    assert_eq!(superior(date(2019, 12, 31)), Some(former));
    assert_eq!(superior(date(2020, 1, 1)), Some(street));
    // Who was above it then may be below it now: the ways up are those of the time.
    case.ask(relating(former, Relation::Subordination, building)).unwrap();
}
