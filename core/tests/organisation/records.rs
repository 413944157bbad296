//! Codes, names, contacts, relations, appointments, terms and counts: asked for and refused.

use cobuild::{
    building,
    journal::Actor,
    organisation::{
        self, Command, FormedFrom, FoundedOn, Kind, NewAppointment, PartyLevel, PartySetting, Priority,
        Relation, Role, findings,
    },
    record::{AppointmentId, OrganisationId},
    rule::{Severity, TermValue},
    text::Language,
    workspace::{self, Desk},
};
use jiff::civil::{Date, date};

use crate::case::{
    COMMITTEE, Case, TODAY, Values, appointing, appointment, check, ending, registering, relating, with_uscc,
    words,
};

#[test]
fn a_code_is_cleaned_and_found_again() {
    let mut case = Case::new();
    case.ask(with_uscc("Test firm", " 91 440604-ma0000015b ")).unwrap();
    let firm = case.organisations().by_name("Test firm").unwrap();
    assert_eq!(firm.uscc().unwrap().as_str(), "91440604MA0000015B");
    assert_eq!(case.organisations().by_uscc(firm.uscc().unwrap()).unwrap().id(), firm.id());
}

#[test]
fn a_wrong_code_is_refused_with_the_place() {
    let cases: &[(&str, &str, Values)] = &[
        (
            "12345",
            "ORG-01",
            &[("uscc.length", TermValue::Number(5)), ("uscc.length-required", TermValue::Number(18))],
        ),
        (
            "9111000060003IOZSV",
            "ORG-02",
            &[("uscc.position", TermValue::Number(14)), ("uscc.character", words("I"))],
        ),
        (
            "91A10000600037341L",
            "ORG-02",
            &[("uscc.position", TermValue::Number(3)), ("uscc.character", words("A"))],
        ),
        ("91110000600037341N", "ORG-03", &[("uscc.check", words("N")), ("uscc.check-expected", words("L"))]),
        ("A1110000600037341L", "ORG-03", &[("uscc.check", words("L"))]),
    ];
    for (typed, code, values) in cases {
        let mut case = Case::new();
        check(case.ask(with_uscc("Test firm", typed)), code, values);
        let id = case.register("Without a code", Kind::Enterprise);
        check(case.ask(Command::SetUscc { organisation: id, uscc: (*typed).into() }), code, values);
    }
}

#[test]
fn a_code_belongs_to_one_organisation() {
    let mut case = Case::new();
    case.ask(with_uscc("First", "91440604MA0000015B")).unwrap();
    let values = [("organisation.other", words("First")), ("uscc.holders", TermValue::Number(1))];
    check(case.ask(with_uscc("Second", "91440604MA0000015B")), "ORG-04", &values);
    let first = case.organisations().by_name("First").unwrap().id();
    case.ask(Command::SetUscc { organisation: first, uscc: "91440604MA0000015B".into() }).unwrap();
}

#[test]
fn a_code_that_does_not_fit_the_kind_is_a_notice_only() {
    let mut case = Case::new();
    let union = Command::SetUscc {
        organisation: case.register("Union", Kind::UnionFederation),
        uscc: "91440604MA0000015B".into(),
    };
    case.ask(union).unwrap();
    assert_eq!(case.findings(TODAY), [("ORG-22", Severity::Notice)]);
}

#[test]
fn a_rename_keeps_the_earlier_name() {
    let mut case = Case::new();
    let firm = case.register("Old name", Kind::Enterprise);
    let rename = Command::Rename {
        organisation: firm,
        name: "New name".into(),
        short_name: Some("New".into()),
        from: date(2022, 9, 1),
    };
    case.ask(rename).unwrap();
    let firm = case.organisations().get(firm).unwrap();
    assert_eq!((firm.name(), firm.short_name()), ("New name", "New"));
    assert_eq!(firm.name_on(date(2022, 8, 31)).full, "Old name");
    assert_eq!(firm.name_on(date(2022, 9, 1)).full, "New name");
    assert_eq!(case.organisations().by_name("Old name").unwrap().id(), firm.id());
    check(case.ask(registering("  ", Kind::Other)), "GEN-03", &[]);
}

#[test]
fn what_is_closed_no_longer_acts() {
    let mut case = Case::new();
    let firm = case.register("Firm", Kind::Enterprise);
    case.ask(Command::Close { organisation: firm, on: date(2022, 10, 1), reason: None }).unwrap();
    let known = case.organisations().get(firm).unwrap();
    assert!(known.is_active_on(date(2022, 9, 30)) && !known.is_active_on(date(2022, 10, 1)));
    assert_eq!(case.organisations().active_on(TODAY).count(), 0);
    let appointing = case.appoint(firm, Role::Liaison, TODAY, None);
    let values = [("organisation.last-day", TermValue::Date(date(2022, 9, 30)))];
    check(case.ask(appointing), "ORG-05", &values);
    let before = case.appoint(firm, Role::Liaison, date(2022, 9, 30), None);
    case.ask(before).unwrap();
}

#[test]
fn a_contact_may_stay_empty_and_never_holds_an_identity_card_number() {
    let mut case = Case::new();
    let organisation = case.register("Firm", Kind::Enterprise);
    let mut contact = |phone: Option<&str>| {
        case.ask(Command::SetContact {
            organisation,
            name: Some("甲".into()),
            phone: phone.map(str::to_owned),
        })
    };
    for phone in [None, Some(""), Some("110"), Some("0757-8200 0000"), Some("+86 (0)757 82000000")] {
        contact(phone).unwrap();
    }
    check(contact(Some("440604190001010000")), "ORG-13", &[("phone.found", words("18"))]);
    check(contact(Some("ask at the desk")), "ORG-13", &[("phone.found", words("“a”"))]);
    check(contact(Some("12")), "ORG-13", &[("phone.found", words("2"))]);
}

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
fn of_a_committee_founded_in_2019_only_the_year_is_known() {
    let mut case = Case::new();
    let founded = Some(FoundedOn::Year(2019));
    let formed_from = Some(FormedFrom { units: 9, named: Vec::new() });
    let name = "萬科金融中心黨委".to_owned();
    let command =
        Command::Register { name, short_name: None, kind: COMMITTEE, uscc: None, founded, formed_from };
    case.ask(command).unwrap();
    let committee = case.organisations().by_name("萬科金融中心黨委").unwrap().id();
    let end = case.organisations().get(committee).unwrap().term_end(case.0.workspace()).unwrap();
    assert_eq!(end.due, date(2024, 12, 31));
    // 180 days before the last day of 2024 is 4 July: on it nothing is near yet, the day after it is.
    let days: [(Date, &[(&str, Severity)]); 5] = [
        (TODAY, &[]),
        (date(2024, 7, 4), &[]),
        (date(2024, 7, 5), &[("ORG-21", Severity::Warning)]),
        (date(2024, 12, 31), &[("ORG-21", Severity::Warning)]),
        (date(2025, 1, 1), &[("ORG-20", Severity::Overdue)]),
    ];
    for (day, expected) in days {
        assert_eq!(case.findings(day), expected, "on {day}");
    }
    let overdue = findings(case.0.workspace(), date(2025, 1, 1).at(9, 0, 0, 0)).remove(0).explanation;
    assert_eq!(
        overdue.sentence(Language::ZhHant),
        "「萬科金融中心黨委」任期已於2024年12月31日屆滿（僅知年份，按當年最後一日計），未見換屆記錄。請登記換屆，或與上級組織商定換屆。"
    );
    assert_eq!(overdue.value("election.term-began"), Some(&words("2019")));

    case.0.set_now(date(2025, 1, 20).at(9, 0, 0, 0));
    let election = |on| Command::RecordElection { organisation: committee, on };
    check(case.ask(election(date(2025, 1, 21))), "ORG-12", &[("today", TermValue::Date(date(2025, 1, 20)))]);
    case.ask(election(date(2025, 1, 15))).unwrap();
    let end = case.organisations().get(committee).unwrap().term_end(case.0.workspace()).unwrap();
    assert_eq!(end.due, date(2030, 1, 15));
    assert_eq!(case.findings(date(2025, 1, 20)), []);
}

#[test]
fn terms_differ_by_level_and_setting() {
    let founded = FoundedOn::Date(date(2020, 2, 29));
    let party = |level, setting| Kind::Party { level, setting };
    let cases = [
        (party(PartyLevel::Committee, PartySetting::Building), Some(date(2025, 2, 28))),
        (party(PartyLevel::GeneralBranch, PartySetting::Building), Some(date(2023, 2, 28))),
        (party(PartyLevel::Branch, PartySetting::Unit), Some(date(2023, 2, 28))),
        (party(PartyLevel::Branch, PartySetting::Community), Some(date(2025, 2, 28))),
        (party(PartyLevel::GeneralBranch, PartySetting::Village), Some(date(2025, 2, 28))),
        (party(PartyLevel::WorkingCommittee, PartySetting::SubDistrict), None),
        (Kind::UnionFederation, Some(date(2025, 2, 28))),
        (Kind::Enterprise, None),
    ];
    for (kind, due) in cases {
        let mut case = Case::new();
        let organisation = case.register("It", kind);
        case.ask(Command::SetFounding { organisation, founded, formed_from: None }).unwrap();
        let end = case.organisations().get(organisation).unwrap().term_end(case.0.workspace());
        assert_eq!(end.map(|end| end.due), due, "{kind:?}");
        let elected = case.ask(Command::RecordElection { organisation, on: TODAY });
        match due {
            Some(_) => assert!(elected.is_ok(), "{kind:?}"),
            None => check(elected, "ORG-10", &[]),
        }
    }
}

#[test]
fn members_are_counted_for_party_organisations_only() {
    let mut case = Case::new();
    let count =
        |organisation, as_of| Command::CountPartyMembers { organisation, full: 40, probationary: 2, as_of };
    let committee = case.register("Committee", COMMITTEE);
    let firm = case.register("Firm", Kind::Enterprise);
    case.ask(count(committee, TODAY)).unwrap();
    let members = case.organisations().get(committee).unwrap().members().unwrap();
    assert_eq!((members.full, members.probationary, members.as_of), (40, 2, TODAY));
    check(case.ask(count(firm, TODAY)), "ORG-09", &[("organisation.name", words("Firm"))]);
    check(case.ask(count(committee, date(2022, 10, 12))), "ORG-12", &[]);
}

#[test]
fn named_units_are_among_those_counted() {
    let mut case = Case::new();
    let named = vec![case.register("One", Kind::Enterprise), case.register("Two", Kind::Enterprise)];
    let organisation = case.register("Committee", COMMITTEE);
    let formed = |units| Command::SetFounding {
        organisation,
        founded: FoundedOn::Year(2019),
        formed_from: Some(FormedFrom { units, named: named.clone() }),
    };
    let values =
        [("organisation.units", TermValue::Number(1)), ("organisation.units-named", TermValue::Number(2))];
    check(case.ask(formed(1)), "ORG-14", &values);
    case.ask(formed(9)).unwrap();
}

#[test]
fn what_is_not_on_record_is_refused() {
    let mut elsewhere = Case::new();
    let stranger = elsewhere.register("Stranger", Kind::Other);
    let mut case = Case::new();
    let commands = [
        Command::SetPriority { organisation: stranger, priority: Priority::Key },
        Command::SetUscc { organisation: stranger, uscc: "91440604MA0000015B".into() },
        Command::Close { organisation: stranger, on: TODAY, reason: None },
        relating(stranger, Relation::Coordination, stranger),
    ];
    for command in commands {
        check(case.ask(command), "GEN-01", &[]);
    }
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
    assert!(
        clash.set_aside.value.contains("liaison") && clash.set_aside.value.contains("2022-0"),
        "{clash:?}"
    );
    assert_eq!(case.organisations().appointments_at(street).count(), 1);
}

#[test]
fn what_is_said_of_what_is_not_on_record_is_told_and_kept() {
    use organisation::Fact;
    let mut case = Case::new();
    let street = case.register("Street", Kind::SubDistrictOffice);
    let gone = OrganisationId::from(uuid::Uuid::from_u128(77));
    let post = AppointmentId::from(uuid::Uuid::from_u128(78));
    let on = date(2022, 5, 1);
    case.by_hand([
        Fact::ElectionHeld { organisation: gone, on },
        Fact::AppointmentEnded { appointment: post, on, reason: Some("調離".into()) },
        Fact::Related {
            organisation: gone,
            relation: Relation::Coordination,
            to: street,
            from: on,
            until: None,
        },
        Fact::RelationEnded { organisation: street, relation: Relation::Coordination, to: gone, on },
        Fact::Resumed { organisation: street, on },
    ]);
    let told: Vec<_> = case.0.workspace().clashes.open().map(|(_, clash)| clash.clone()).collect();
    let fields: Vec<&str> = told.iter().map(|clash| clash.field.as_str()).collect();
    assert_eq!(fields, ["organisation", "until", "related", "relation_ended", "resumed"]);
    assert!(told.iter().all(|clash| clash.stands.value == "missing"));
    assert!(told[1].set_aside.value.contains("調離"), "the whole fact: {:?}", told[1]);
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
