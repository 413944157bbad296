//! What cannot stand in a file.

use super::*;

#[test]
fn what_cannot_stand_in_a_file_is_refused() {
    let mut case = Case::new();
    let tomorrow = date(2022, 10, 12);
    assert_eq!(case.state(Particular::Staff(1), tomorrow, Source::Firm).unwrap_err().code(), "ORG-12");
    assert_eq!(case.state(tax(2023, TaxScope::Whole, 1), TODAY, Source::Firm).unwrap_err().code(), "ENT-02");
    let own = PartyPresence::Own { organisation: Some(case.firm) };
    let own = Particular::PartyOrganisation(own);
    assert_eq!(case.state(own, TODAY, Source::Firm).unwrap_err().code(), "ENT-03");
    assert_eq!(
        case.state(Particular::Remarks(" ".into()), TODAY, Source::Firm).unwrap_err().code(),
        "GEN-03"
    );
    let nothing = Command::State {
        organisation: case.firm,
        particulars: Vec::new(),
        as_of: TODAY,
        source: Source::Firm,
    };
    assert_eq!(case.ask(nothing).unwrap_err().code(), "GEN-03");
    case.firm = OrganisationId::from_uuid(uuid::Uuid::nil());
    assert_eq!(case.state(Particular::Staff(1), TODAY, Source::Firm).unwrap_err().code(), "GEN-01");
}

/// A figure without a day or a source cannot even be written by hand.
#[test]
fn no_figure_is_without_its_day_and_its_source() {
    assert_eq!(Citation::new("  "), None);
    let firm = uuid::Uuid::nil();
    let fact = |rest: &str| {
        let text = format!(r#"{{"stated":{{"organisation":"{firm}","particulars":[{{"staff":5}}]{rest}}}}}"#);
        serde_json::from_str::<Fact>(&text)
    };
    assert!(fact(r#","as_of":"2022-10-11","source":"firm""#).is_ok());
    assert!(fact(r#","as_of":"2022-10-11","source":{"document":"年報"}"#).is_ok());
    for wrong in [
        r#","as_of":"2022-10-11""#,
        r#","source":"firm""#,
        r#","as_of":"2022-10-11","source":{"document":" "}"#,
        r#","as_of":"2022-10-11","source":null"#,
    ] {
        assert!(fact(wrong).is_err(), "{wrong}");
    }
    let money = r#"{"tax":{"year":2021,"scope":"whole","amount":1.5}}"#;
    assert!(serde_json::from_str::<Particular>(money).is_err(), "money is whole fen");
    assert!(serde_json::from_str::<Particular>(r#"{"industry":"K66"}"#).is_err());
}

#[test]
fn industries_are_the_97_divisions_of_20_sections() {
    let divisions: Vec<u8> = Section::ALL.iter().flat_map(|section| section.divisions()).collect();
    assert_eq!(divisions, (1..=97).collect::<Vec<u8>>());
    assert_eq!(
        Section::ALL.iter().map(|section| section.letter()).collect::<String>(),
        "ABCDEFGHIJKLMNOPQRST"
    );
    let read = |text: &str| text.parse::<Industry>().map(String::from);
    for (text, code) in
        [("J", "J"), ("j66", "J66"), ("66", "J66"), (" J 6621 ", "J6621"), ("7020", "K7020"), ("971", "T971")]
    {
        assert_eq!(read(text), Ok(code.to_owned()), "{text}");
    }
    for text in ["", "U66", "J6", "6", "J66212", "金融", "J６６", "-66", "66J", "JJ66"] {
        assert_eq!(read(text), Err(IndustryError::Form), "{text}");
    }
    assert_eq!(read("J00"), Err(IndustryError::NoDivision { division: 0 }));
    assert_eq!(read("9800"), Err(IndustryError::NoDivision { division: 98 }));
    assert_eq!(read("L7020"), Err(IndustryError::OtherSection { division: 70, section: Section::K }));
}

#[test]
fn only_units_have_a_file() {
    let mut case = Case::new();
    let register = organisation::Command::Register {
        name: "Bureau".into(),
        short_name: None,
        kind: Kind::Department,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    case.desk.perform(&workspace::Command::Organisation(register)).unwrap();
    let bureau = case.desk.workspace().organisations.by_name("Bureau").unwrap().id();
    let ask = Command::State {
        organisation: bureau,
        particulars: vec![Particular::Staff(9)],
        as_of: TODAY,
        source: Source::Firm,
    };
    case.ask(ask).unwrap_err();
    case.state(Particular::RegisteredAddress("12 Tower".into()), TODAY, Source::Firm).unwrap();
    case.state(Particular::RegistrationChanged(date(2022, 1, 4)), TODAY, Source::Firm).unwrap();
    case.state(Particular::RegistrationChanged(date(2022, 10, 12)), TODAY, Source::Firm).unwrap_err();
    case.state(Particular::TaxedAt(" ".into()), TODAY, Source::Firm).unwrap_err();
}
