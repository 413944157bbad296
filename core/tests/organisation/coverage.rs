//! Coverage: who covers whom, the rates, and what two devices or a file can do to them.

use cobuild::{
    enterprise::{self, Particular, PartyMembers, PartyPresence, Source},
    organisation::{
        Command, Fact, Kind, Manner, NewAppointment, PartyLevel, PartySetting, Role, Scope, coverage,
        due_coverage, organisation_coverage, union_coverage, work_coverage,
    },
    rate::Rate,
    record::OrganisationId,
    workspace,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::case::{COMMITTEE, Case, TODAY, check};

const BRANCH: Kind = Kind::Party { level: PartyLevel::Branch, setting: PartySetting::Unit };
const SINCE: Date = date(2022, 1, 1);

fn cover(organisation: OrganisationId, unit: OrganisationId, manner: Manner) -> Command {
    Command::Coverage(coverage::Command::Cover { organisation, unit, manner, from: SINCE, until: None })
}

fn uncover(organisation: OrganisationId, unit: OrganisationId, on: Date) -> Command {
    Command::Coverage(coverage::Command::Uncover { organisation, unit, on })
}

fn state(case: &mut Case, organisation: OrganisationId, particular: Particular) {
    let command = enterprise::Command::State {
        organisation,
        particulars: vec![particular],
        as_of: date(2022, 3, 1),
        source: Source::Firm,
    };
    case.0.perform(&workspace::Command::Enterprise(command)).unwrap();
}

fn members(full: u32) -> Particular {
    Particular::PartyMembers(PartyMembers::Counted { full, probationary: 1 })
}

fn fraction(rate: &Rate) -> (u64, u64, usize) {
    (rate.numerator(), rate.denominator(), rate.excluded().count())
}

#[test]
fn the_three_rates_and_what_is_left_out_of_them() {
    let mut case = Case::new();
    let (committee, branch) = (case.register("Committee", COMMITTEE), case.register("Branch", BRANCH));
    let firms = ["own", "joint", "instructed", "alone", "suspended"]
        .map(|name| case.register(name, Kind::Enterprise));
    let [own, joint, instructed, alone, suspended] = firms;
    case.ask(cover(branch, own, Manner::Own)).unwrap();
    case.ask(cover(committee, joint, Manner::Attached)).unwrap();
    case.ask(cover(committee, suspended, Manner::Joint)).unwrap();
    case.ask(Command::Suspend { organisation: suspended, from: SINCE, reason: None }).unwrap();
    case.ask(Command::Appoint(NewAppointment {
        organisation: committee,
        person: "指導員".into(),
        role: Role::Instructor,
        building: None,
        firms: vec![instructed, instructed],
        duties: "黨建指導".into(),
        from: SINCE,
        until: None,
        dispatched_by: None,
    }))
    .unwrap();
    for (firm, full) in [(joint, 3), (alone, 2), (suspended, 9)] {
        state(&mut case, firm, members(full));
    }
    case.ask(Command::CountPartyMembers { organisation: branch, full: 5, probationary: 0, as_of: SINCE })
        .unwrap();
    let on = |on| {
        let workspace = case.0.workspace();
        let rates = [organisation_coverage, work_coverage, due_coverage, union_coverage];
        rates.map(|rate| fraction(&rate(workspace, Scope::Everywhere, on)))
    };
    // Of those with three or more only the one whose own branch counts them has a branch of its own.
    assert_eq!(on(TODAY), [(2, 4, 1), (3, 4, 1), (1, 2, 3), (0, 4, 1)]);
    // Before that year nothing covered anybody, nobody was suspended and nobody had counted.
    assert_eq!(on(date(2021, 12, 31)), [(0, 5, 0), (0, 5, 0), (0, 0, 5), (0, 5, 0)]);
    let due = due_coverage(case.0.workspace(), Scope::Everywhere, date(2021, 12, 31));
    assert_eq!(due.shown(), "—", "nothing is divided by nothing");
}

#[test]
fn what_the_file_says_covers_too_until_a_later_covering_has_ended() {
    let mut case = Case::new();
    let committee = case.register("Committee", COMMITTEE);
    let firm = case.register("Firm", Kind::Enterprise);
    state(&mut case, firm, Particular::PartyOrganisation(PartyPresence::Joint { organisation: committee }));
    let covered =
        |case: &Case| organisation_coverage(case.0.workspace(), Scope::Everywhere, TODAY).numerator();
    assert_eq!(covered(&case), 1);
    case.ask(cover(committee, firm, Manner::Joint)).unwrap();
    assert_eq!(covered(&case), 1, "entered twice it counts once");
    case.ask(uncover(committee, firm, date(2022, 6, 1))).unwrap();
    assert_eq!(covered(&case), 0, "it ended after the file spoke");
}

#[test]
fn a_union_federation_covers_firms() {
    let mut case = Case::new();
    let union = case.register("Federation", Kind::UnionFederation);
    let firm = case.register("Firm", Kind::Enterprise);
    case.ask(cover(union, firm, Manner::Joint)).unwrap();
    let workspace = case.0.workspace();
    assert_eq!(fraction(&union_coverage(workspace, Scope::Everywhere, TODAY)), (1, 1, 0));
    assert_eq!(fraction(&organisation_coverage(workspace, Scope::Everywhere, TODAY)), (0, 1, 0));
    assert_eq!(case.organisations().units_covered_on(union, TODAY).count(), 1);
}

#[test]
fn what_a_closed_organisation_covered_is_covered_no_longer() {
    let mut case = Case::new();
    let (branch, firm) = (case.register("Branch", BRANCH), case.register("Firm", Kind::Enterprise));
    case.ask(cover(branch, firm, Manner::Own)).unwrap();
    case.ask(Command::Close { organisation: branch, on: date(2022, 8, 1), reason: None }).unwrap();
    assert_eq!(case.organisations().party_covering_on(firm, date(2022, 7, 31)), Some(Manner::Own));
    assert_eq!(case.organisations().party_covering_on(firm, date(2022, 8, 1)), None);
}

#[test]
fn coverings_end_once() {
    let mut case = Case::new();
    let (branch, firm) = (case.register("Branch", BRANCH), case.register("Firm", Kind::Enterprise));
    check(case.ask(uncover(branch, firm, TODAY)), "GEN-02", &[]);
    case.ask(cover(branch, firm, Manner::Own)).unwrap();
    check(case.ask(cover(branch, firm, Manner::Own)), "ORG-17", &[]);
    check(case.ask(uncover(branch, firm, SINCE)), "ORG-11", &[]);
    let mut there = case.elsewhere();
    case.ask(uncover(branch, firm, date(2022, 6, 1))).unwrap();
    there.ask(uncover(branch, firm, date(2022, 7, 1))).unwrap();
    assert_eq!(case.meet(there), ["uncovered"], "the second day is kept as a clash");
    assert_eq!(case.organisations().party_covering_on(firm, date(2022, 6, 1)), None);
}

#[derive(Clone, Debug)]
enum Step {
    Cover(usize, usize, Manner, Date),
    Uncover(usize, usize, Date),
}

fn day() -> impl Strategy<Value = Date> {
    let ordinary = (2020_i16..2024, 1_i8..=12).prop_map(|(year, month)| date(year, month, 1));
    prop_oneof![8 => ordinary, 1 => Just(Date::MIN), 1 => Just(Date::MAX)]
}

fn step() -> impl Strategy<Value = Step> {
    let manner = prop::sample::select(Manner::ALL.to_vec());
    prop_oneof![
        2 => (0_usize..3, 0_usize..6, manner, day()).prop_map(|(by, unit, manner, from)| Step::Cover(by, unit, manner, from)),
        1 => (0_usize..3, 0_usize..6, day()).prop_map(|(by, unit, on)| Step::Uncover(by, unit, on)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever files hold and in whatever way they were made apart: nobody covers a unit twice on one day, a closer
    /// rate never exceeds a wider one, and each numerator is counted out of the same units.
    #[test]
    fn a_unit_counts_once(steps in prop::collection::vec(step(), 0..24)) {
        let mut case = Case::new();
        let by = [("a", COMMITTEE), ("b", BRANCH), ("c", Kind::Union)].map(|(name, kind)| case.register(name, kind));
        // The last two are no units: a file can name them all the same.
        let units: Vec<OrganisationId> = (0..4).map(|n| case.register(&format!("unit {n}"), Kind::Enterprise)).chain(by.into_iter().take(2)).collect();
        for step in steps {
            case.by_hand([Fact::Coverage(match step {
                Step::Cover(index, unit, manner, from) => coverage::Fact::Covered { organisation: by[index], unit: units[unit], manner, from, until: None },
                Step::Uncover(index, unit, on) => coverage::Fact::Uncovered { organisation: by[index], unit: units[unit], on },
            })]);
        }
        let workspace = case.0.workspace();
        for on in [Date::MIN, date(2021, 6, 15), date(2022, 6, 15), TODAY, Date::MAX] {
            for unit in workspace.organisations.all() {
                for coverer in by {
                    let held = unit.covered().iter().filter(|covering| covering.by == coverer && covering.period.holds_on(on));
                    prop_assert!(held.count() <= 1);
                }
            }
            let organised = organisation_coverage(workspace, Scope::Everywhere, on);
            let worked = work_coverage(workspace, Scope::Everywhere, on);
            prop_assert!(organised.numerator() <= worked.numerator());
            prop_assert_eq!((organised.denominator(), worked.denominator()), (4, 4));
            prop_assert!(worked.numerator() <= 4);
        }
    }
}

#[test]
fn of_two_counts_the_later_one_holds_wherever_it_was_entered() {
    let mut case = Case::new();
    let (branch, firm) = (case.register("Branch", BRANCH), case.register("Firm", Kind::Enterprise));
    case.ask(cover(branch, firm, Manner::Own)).unwrap();
    state(&mut case, firm, members(3));
    let count = |case: &Case| {
        let unit = case.one(firm);
        cobuild::organisation::members_of_unit(case.0.workspace(), unit, TODAY).unwrap().full
    };
    let counted =
        |full, as_of| Command::CountPartyMembers { organisation: branch, full, probationary: 0, as_of };
    case.ask(counted(9, date(2022, 2, 1))).unwrap();
    assert_eq!(count(&case), 3, "the file of March is newer than the count of February");
    case.ask(counted(8, date(2022, 9, 1))).unwrap();
    assert_eq!(count(&case), 8, "the count of September is newer than the file of March");
}

#[test]
fn a_unit_is_covered_for_a_time_that_is_over() {
    let mut case = Case::new();
    let (branch, firm) = (case.register("Branch", BRANCH), case.register("Firm", Kind::Enterprise));
    let past = |until| {
        Command::Coverage(coverage::Command::Cover {
            organisation: branch,
            unit: firm,
            manner: Manner::Joint,
            from: date(2019, 1, 1),
            until: Some(until),
        })
    };
    case.ask(cover(branch, firm, Manner::Own)).unwrap();
    check(case.ask(past(date(2022, 1, 2))), "ORG-17", &[]);
    case.ask(past(SINCE)).unwrap();
    assert_eq!(case.organisations().party_covering_on(firm, date(2021, 12, 31)), Some(Manner::Joint));
    assert_eq!(case.organisations().party_covering_on(firm, SINCE), Some(Manner::Own));
}
