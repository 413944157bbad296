//! Names in several scripts, seats by date, suspensions.

use cobuild::{
    organisation::{Command, Fact, Kind, Name, PartyForm, PartyLevel, PartySetting, Place, Status},
    record::OrganisationId,
    rule::Severity,
    text::Language,
};
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::case::{COMMITTEE, Case, TODAY, check};

fn naming(organisation: OrganisationId, language: Language, name: &str, on: Date) -> Command {
    Command::NameIn { organisation, language, name: name.into(), short_name: None, on }
}

#[test]
fn a_name_in_another_script_belongs_to_the_name_that_it_renders() {
    let mut case = Case::new();
    let id = case.register("測試樓宇黨委", COMMITTEE);
    case.ask(naming(id, Language::ZhHans, "测试楼宇党委", TODAY)).unwrap();
    case.ask(naming(id, Language::En, "Test Building Party Committee", TODAY)).unwrap();
    let rename =
        |name: &str, from| Command::Rename { organisation: id, name: name.into(), short_name: None, from };
    case.ask(rename("測試樓宇綜合黨委", date(2022, 11, 1))).unwrap();
    let known = case.one(id);
    let before = date(2022, 10, 31);
    assert_eq!(known.name_in(Language::ZhHans, before).full, "测试楼宇党委");
    assert_eq!(
        known.name_in(Language::ZhHant, before).full,
        "測試樓宇黨委",
        "the main name, where there is none"
    );
    // The new name has not been rendered yet: an old rendering would be wrong.
    assert_eq!(known.name_in(Language::En, date(2022, 11, 1)).full, "測試樓宇綜合黨委");
    for name in ["测试楼宇党委", "Test Building Party Committee", "測試樓宇黨委", "測試樓宇綜合黨委"]
    {
        assert_eq!(case.organisations().by_name(name).map(|found| found.id()), Some(id), "{name}");
    }
    check(case.ask(naming(id, Language::En, " ", TODAY)), "GEN-03", &[]);
}

#[test]
fn two_renderings_made_apart_are_a_clash_and_different_languages_are_none() {
    let mut case = Case::new();
    let id = case.register("測試樓宇黨委", COMMITTEE);
    case.ask(naming(id, Language::ZhHans, "测试楼宇党委", TODAY)).unwrap();
    let mut there = case.elsewhere();
    case.ask(naming(id, Language::ZhHans, "测试大厦党委", TODAY)).unwrap();
    there.ask(naming(id, Language::ZhHans, "测试楼党委", TODAY)).unwrap();
    there.ask(naming(id, Language::En, "Test Building Party Committee", TODAY)).unwrap();
    assert_eq!(case.meet(there), ["name_in_zh-Hans"]);
    assert_eq!(case.one(id).names_in_languages().count(), 2);
}

#[test]
fn a_move_keeps_the_earlier_seat() {
    let mut case = Case::new();
    let id = case.register("Firm", Kind::Enterprise);
    let to = |address: &str, from| Command::Move {
        organisation: id,
        address: address.into(),
        building: None,
        from,
    };
    case.ask(to("季華路1號", date(2020, 1, 1))).unwrap();
    case.ask(to(" 季華路2號 ", date(2022, 6, 1))).unwrap();
    let address = |case: &Case, on| case.one(id).place_on(on).map(|place| place.address.clone());
    assert_eq!(address(&case, date(2019, 12, 31)), None);
    assert_eq!(address(&case, date(2022, 5, 31)).as_deref(), Some("季華路1號"));
    assert_eq!(address(&case, date(2022, 6, 1)).as_deref(), Some("季華路2號"));
    check(case.ask(to("  ", TODAY)), "GEN-03", &[]);

    let mut there = case.elsewhere();
    case.ask(to("季華路3號", TODAY)).unwrap();
    there.ask(to("季華路4號", TODAY)).unwrap();
    assert_eq!(case.meet(there), ["place"]);
    assert_eq!(case.one(id).places().count(), 3);
}

#[test]
fn what_is_suspended_exists_and_is_left_alone() {
    let mut case = Case::new();
    let id = case.register("Committee", COMMITTEE);
    case.ask(Command::RecordElection { organisation: id, on: date(2016, 1, 1) }).unwrap();
    assert_eq!(case.findings(TODAY), [("ORG-20", Severity::Overdue)]);
    let suspend = |from| Command::Suspend { organisation: id, from, reason: Some("整頓".into()) };
    let resume = |on| Command::Resume { organisation: id, on };
    check(case.ask(resume(TODAY)), "GEN-02", &[]);
    case.ask(suspend(date(2022, 9, 1))).unwrap();
    check(case.ask(suspend(date(2022, 9, 15))), "GEN-02", &[]);
    assert_eq!(case.findings(TODAY), []);
    check(case.ask(resume(date(2022, 9, 1))), "ORG-11", &[]);
    case.ask(resume(date(2022, 10, 1))).unwrap();
    let status = |on| case.one(id).status_on(on);
    assert_eq!(status(date(2022, 8, 31)), Status::Active);
    assert_eq!(status(date(2022, 9, 30)), Status::Suspended);
    assert_eq!(status(date(2022, 10, 1)), Status::Active);
    assert!(case.one(id).is_active_on(date(2022, 9, 15)), "it exists all the same");
    case.ask(Command::Close { organisation: id, on: TODAY, reason: None }).unwrap();
    assert_eq!(case.one(id).status_on(TODAY), Status::Dissolved);
}

#[test]
fn suspensions_of_two_devices() {
    let mut case = Case::new();
    let id = case.register("Firm", Kind::Enterprise);
    let suspend = |from| Command::Suspend { organisation: id, from, reason: None };
    let mut there = case.elsewhere();
    case.ask(suspend(date(2022, 9, 1))).unwrap();
    there.ask(suspend(date(2022, 9, 5))).unwrap();
    assert_eq!(case.meet(there), ["suspended"]);
    assert_eq!(case.one(id).suspensions().len(), 1);

    let mut there = case.elsewhere();
    case.ask(Command::Resume { organisation: id, on: date(2022, 10, 1) }).unwrap();
    there.ask(Command::Resume { organisation: id, on: date(2022, 10, 5) }).unwrap();
    assert_eq!(case.meet(there), ["resumed", "suspended"]);
    // Which of the two came first is for the journal's order to say, the same on every device.
    let resumed = |fact: &cobuild::workspace::Fact| match fact {
        cobuild::workspace::Fact::Organisation(Fact::Resumed { on, .. }) => Some(*on),
        _ => None,
    };
    let days: Vec<Date> =
        case.0.journal().entries().flat_map(|entry| entry.facts()).filter_map(resumed).collect();
    assert_eq!(days.len(), 2);
    assert_eq!(case.one(id).suspensions().first().unwrap().period.until(), days.first().copied());
}

#[test]
fn a_file_may_resume_what_was_never_suspended() {
    let mut case = Case::new();
    let id = case.register("Firm", Kind::Enterprise);
    let nowhere = OrganisationId::from_uuid(Uuid::nil());
    case.by_hand([
        Fact::Resumed { organisation: id, on: TODAY },
        Fact::Resumed { organisation: nowhere, on: TODAY },
        Fact::Moved {
            organisation: nowhere,
            place: Place { address: "somewhere".into(), building: None },
            from: Date::MIN,
        },
        Fact::NamedIn {
            organisation: id,
            of: Some(Date::MAX),
            language: Language::En,
            name: Name { full: "of a name that is not there".into(), short: None },
        },
    ]);
    assert_eq!(case.one(id).status_on(TODAY), Status::Active);
    assert_eq!(case.one(id).name_in(Language::En, Date::MAX).full, "Firm");
}

#[test]
fn a_joint_branch_is_joint_until_somebody_says_otherwise() {
    let mut case = Case::new();
    let party = |level| Kind::Party { level, setting: PartySetting::Building };
    let joint = case.register("Joint", party(PartyLevel::JointBranch));
    let committee = case.register("Committee", COMMITTEE);
    let firm = case.register("Firm", Kind::Enterprise);
    assert_eq!(case.one(joint).party_form(), Some(PartyForm::Joint));
    assert_eq!(case.one(committee).party_form(), Some(PartyForm::Single));
    assert_eq!(case.one(firm).party_form(), None);
    case.ask(Command::SetPartyForm { organisation: committee, form: PartyForm::Comprehensive }).unwrap();
    assert_eq!(case.one(committee).party_form(), Some(PartyForm::Comprehensive));
    check(case.ask(Command::SetPartyForm { organisation: firm, form: PartyForm::Joint }), "ORG-15", &[]);
}
