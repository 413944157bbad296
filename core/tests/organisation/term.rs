//! Terms by law version, chosen terms, extensions and approvals.

use cobuild::{
    example,
    organisation::{
        Approval, Command, Extension, Fact, FoundedOn, Kind, PartyLevel, PartySetting, UnionTerm,
        extension_stands, term,
    },
    record::OrganisationId,
    rule::{Severity, TermValue},
    workspace::Workspace,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use crate::case::{COMMITTEE, Case, TODAY, check};

fn elect(case: &mut Case, organisation: OrganisationId, on: Date) {
    case.ask(Command::RecordElection { organisation, on }).unwrap();
}

fn due(case: &Case, organisation: OrganisationId) -> Option<Date> {
    Some(case.one(organisation).term_end(case.0.workspace())?.due)
}

#[test]
fn a_term_has_the_length_in_force_when_it_began() {
    use PartyLevel::{Branch, Committee, GeneralBranch, JointBranch};
    use PartySetting::{Building, Community, Village};
    // Before November 2017 branches had two or three years, then three to five until July 2018: the longer is taken. The
    // rule for communities is of July 2018; what began before goes by its level.
    let cases = [
        (Committee, Building, date(2015, 5, 1), date(2020, 5, 1)),
        (Branch, Building, date(2015, 5, 1), date(2018, 5, 1)),
        (Branch, Building, date(2017, 10, 23), date(2020, 10, 23)),
        (Branch, Building, date(2017, 10, 24), date(2022, 10, 24)),
        (GeneralBranch, Building, date(2018, 7, 11), date(2023, 7, 11)),
        (GeneralBranch, Building, date(2018, 7, 12), date(2021, 7, 12)),
        (JointBranch, Building, date(2019, 1, 1), date(2022, 1, 1)),
        (Branch, Community, date(2017, 1, 1), date(2020, 1, 1)),
        (Branch, Community, date(2018, 7, 12), date(2023, 7, 12)),
        (Committee, Village, date(2018, 7, 11), date(2023, 7, 11)),
    ];
    for (level, setting, began, expected) in cases {
        let mut case = Case::new();
        let id = case.register("It", Kind::Party { level, setting });
        elect(&mut case, id, began);
        assert_eq!(due(&case, id), Some(expected), "{level:?} {setting:?} from {began}");
    }
}

#[test]
fn a_committee_of_residents_has_the_term_of_the_law_and_one_of_owners_none_until_it_is_entered() {
    let mut case = Case::new();
    let residents = case.register("Residents", Kind::ResidentsCommittee);
    elect(&mut case, residents, date(2018, 12, 28));
    assert_eq!(due(&case, residents), Some(date(2021, 12, 28)), "three years by the law of 1989");
    elect(&mut case, residents, date(2018, 12, 29));
    assert_eq!(due(&case, residents), Some(date(2023, 12, 29)), "five by that of 2018");
    let policy = &case.0.workspace().policy;
    assert!(case.one(residents).term_length(policy, date(2025, 12, 31)).is_some());
    assert!(case.one(residents).term_length(policy, date(2026, 1, 1)).is_none(), "not obtained");

    let (owners, street) =
        (case.register("Owners", Kind::OwnersBody), case.register("Street", Kind::SubDistrictOffice));
    elect(&mut case, owners, date(2019, 6, 30));
    assert_eq!(due(&case, owners), None);
    check(case.ask(extend(owners, date(2025, 1, 1), street)), "GEN-02", &[]);
}

#[test]
fn a_union_chooses_three_or_five_years() {
    let mut case = Case::new();
    let union = case.register("Union", Kind::UnionFederation);
    elect(&mut case, union, date(2020, 1, 1));
    assert_eq!(due(&case, union), Some(date(2025, 1, 1)), "the longer one until somebody says so");
    let choose = |organisation, term| Command::Term(term::Command::ChooseUnionTerm { organisation, term });
    case.ask(choose(union, UnionTerm::ThreeYears)).unwrap();
    assert_eq!(due(&case, union), Some(date(2023, 1, 1)));
    case.ask(choose(union, UnionTerm::FiveYears)).unwrap();
    assert_eq!(due(&case, union), Some(date(2025, 1, 1)));
    let committee = case.register("Committee", COMMITTEE);
    check(case.ask(choose(committee, UnionTerm::ThreeYears)), "ORG-15", &[]);
}

#[test]
fn the_committee_of_the_article_is_due_in_2024() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let committee = workspace.organisations.by_name("萬科金融中心黨委").unwrap();
    let end = committee.term_end(&workspace).unwrap();
    assert_eq!((end.began, end.due), (FoundedOn::Year(2019), date(2024, 12, 31)));
    assert_eq!(committee.formed_from().map(|formed| (formed.units, formed.named.len())), Some((9, 0)));
    let overdue = |on: Date| {
        let findings = cobuild::organisation::findings(&workspace, on.at(9, 0, 0, 0));
        let mut overdue = findings.into_iter().filter(|finding| finding.severity == Severity::Overdue);
        overdue.any(|finding| finding.about == committee.id().into())
    };
    assert!(!overdue(date(2024, 12, 31)) && overdue(date(2025, 1, 1)));
}

fn approval(by: OrganisationId) -> Approval {
    Approval { number: "測試文號〔2022〕1號".into(), on: date(2022, 9, 1), by }
}

fn extend(organisation: OrganisationId, until: Date, by: OrganisationId) -> Command {
    Command::Term(term::Command::Extend { organisation, until, approval: approval(by) })
}

#[test]
fn an_extension_counts_for_its_own_term() {
    let mut case = Case::new();
    let (street, id) = (case.register("Street", Kind::SubDistrictOffice), case.register("It", COMMITTEE));
    check(case.ask(extend(id, date(2023, 1, 1), street)), "GEN-02", &[]);
    check(case.ask(extend(street, date(2023, 1, 1), id)), "ORG-10", &[]);
    elect(&mut case, id, date(2017, 12, 1));
    check(case.ask(extend(id, date(2023, 6, 1), id)), "ORG-52", &[]);
    let late = Approval { on: date(2022, 10, 12), ..approval(street) };
    let late = term::Command::Extend { organisation: id, until: date(2023, 6, 1), approval: late };
    check(case.ask(Command::Term(late)), "ORG-12", &[]);
    case.ask(extend(id, date(2023, 6, 1), street)).unwrap();
    assert_eq!(due(&case, id), Some(date(2023, 6, 1)));
    elect(&mut case, id, date(2022, 10, 1));
    assert_eq!(due(&case, id), Some(date(2027, 10, 1)), "the next term starts anew");
    assert_eq!(case.one(id).extensions().count(), 1, "and the extension stays on record");
}

#[test]
fn founding_and_superior_are_known_or_refused() {
    let mut case = Case::new();
    let (street, id) = (case.register("Street", Kind::SubDistrictOffice), case.register("It", COMMITTEE));
    let stranger = OrganisationId::from_uuid(Uuid::nil());
    let approve = |approval| Command::Term(term::Command::ApproveFounding { organisation: id, approval });
    check(case.ask(approve(approval(stranger))), "GEN-01", &[]);
    case.ask(approve(approval(street))).unwrap();
    assert_eq!(case.one(id).approval(), Some(&approval(street)));
    let mut there = case.elsewhere();
    case.ask(approve(Approval { number: "甲".into(), ..approval(street) })).unwrap();
    there.ask(approve(Approval { number: "乙".into(), ..approval(street) })).unwrap();
    assert_eq!(case.meet(there), ["approval"]);
}

fn day() -> impl Strategy<Value = Date> {
    let ordinary =
        (1990_i16..2060, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day));
    prop_oneof![8 => ordinary, 1 => Just(Date::MIN), 1 => Just(Date::MAX)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, a term ends between its regular end and a year after it, and what went beyond is said.
    #[test]
    fn no_extension_reaches_beyond_a_year(elected in day(), began in day(), until in day(), same in any::<bool>()) {
        let mut case = Case::new();
        let (street, id) = (case.register("Street", Kind::SubDistrictOffice), case.register("It", COMMITTEE));
        let began = if same { elected } else { began };
        let extension = Extension { until, approval: approval(street) };
        case.by_hand([
            Fact::ElectionHeld { organisation: id, on: elected },
            Fact::Term(term::Fact::Extended { organisation: id, began, extension }),
        ]);
        let end = case.one(id).term_end(case.0.workspace()).unwrap();
        // There is no day after the last one to extend to.
        prop_assume!(end.regular < Date::MAX);
        prop_assert!(end.regular <= end.due && end.due <= end.latest);
        prop_assert_eq!(end.extension.is_some(), began == elected);
        let within = end.regular < until && until <= end.latest;
        if began == elected {
            prop_assert_eq!(end.due == until, within || until == end.regular);
            let stands = extension_stands(case.0.workspace(), case.one(id)).unwrap();
            prop_assert_eq!(stands.holds, within);
            if !within {
                prop_assert_eq!(stands.value("election.extended-to"), Some(&TermValue::Date(until)));
            }
        } else {
            prop_assert_eq!(end.due, end.regular);
        }
        // Every finding can be put into words, on any day.
        for today in [TODAY, Date::MIN, Date::MAX] {
            case.findings(today);
        }
    }
}

#[test]
fn an_extension_stays_with_its_term_when_the_founding_becomes_exact_or_an_election_is_entered_late() {
    let mut case = Case::new();
    let (committee, street) =
        (case.register("Committee", COMMITTEE), case.register("Street", Kind::SubDistrictOffice));
    let found = |founded| Command::SetFounding { organisation: committee, founded, formed_from: None };
    let approval = Approval { number: "測試〔2022〕1號".into(), on: TODAY, by: street };
    case.ask(found(FoundedOn::Year(2017))).unwrap();
    let until = date(2023, 6, 30);
    let extend = term::Command::Extend { organisation: committee, until, approval };
    case.ask(Command::Term(extend)).unwrap();
    assert_eq!(due(&case, committee), Some(until));
    case.ask(found(FoundedOn::Date(date(2017, 9, 11)))).unwrap();
    assert_eq!(due(&case, committee), Some(until), "the founding term, whatever its day");
    elect(&mut case, committee, date(2022, 9, 1));
    assert_eq!(due(&case, committee), Some(date(2027, 9, 1)), "the extension was the former term's");
    elect(&mut case, committee, date(2019, 9, 1));
    assert_eq!(due(&case, committee), Some(date(2027, 9, 1)));
}
