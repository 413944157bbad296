//! Party organisations: terms, committees, members.

use super::*;

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
