//! Codes, names, contacts, relations, appointments, terms and counts: asked for and refused.

mod party;
mod ties;

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
    assert_eq!(fields, ["election_held", "appointment_ended", "related", "relation_ended", "resumed"]);
    assert!(told.iter().all(|clash| clash.stands.value == "missing"));
    assert!(told[1].told.contains("調離"), "the whole fact: {:?}", told[1]);
}
