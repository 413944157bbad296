//! A demand becomes one issue, and both point at each other.

use super::*;

fn becomes(visit: VisitId, demand: DemandId, issue: IssueId) -> Vec<workspace::Fact> {
    vec![workspace::Fact::Visit(Fact::DemandBecameIssue { visit, demand, issue })]
}

#[test]
fn a_demand_becomes_one_issue() {
    let mut one = Case::new();
    let visit = one.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let demand = one.visit(visit).demands()[0];
    let mut other = Desk::seeded(9, Actor::new("street"), TODAY.at(9, 30, 0, 0));
    other.receive(one.desk.journal().clone());
    let mut entropy = Seeded::new(2);
    let mut ids = Ids::new(1_665_450_000_000, &mut entropy);
    let (first, second): (IssueId, IssueId) = (ids.next(), ids.next());
    one.desk.write(becomes(visit, demand, first), None).unwrap();
    assert_eq!(one.visits().demand(demand).unwrap().issue(), Some(first));
    assert_eq!(one.findings(TODAY), [], "it no longer waits");
    other.write(becomes(visit, demand, second), None).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(other.into_journal());
    assert_eq!(one.visits().demand(demand).unwrap().issue(), Some(first));
    let (_, clash) = one.desk.workspace().clashes.open().next().unwrap();
    assert_eq!((clash.record, &clash.set_aside.value), (Record::Demand(demand), &second.to_string()));
}

fn raise(desk: &mut Desk<Seeded>, demand: DemandId) -> Result<IssueId, Refusal> {
    let command = issue::Command::RaiseDemand { demand, title: String::new() };
    performed(desk, issue_command(command))
}

fn issue_command(command: issue::Command) -> workspace::Command {
    workspace::Command::Issue(command)
}

fn performed<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: workspace::Command) -> Result<T, Refusal> {
    match desk.perform(&command) {
        Ok(facts) => {
            Ok(facts.iter().flat_map(workspace::Fact::touches).find_map(|one| T::try_from(one).ok()).unwrap())
        }
        Err(PerformError::Refused(refusal)) => Err(refusal),
        Err(PerformError::Unwritable(error)) => panic!("{error}"),
    }
}

/// The demand that an issue points at and the issue that this demand points at.
fn both_ways(case: &Case, issue: IssueId) -> (DemandId, Option<IssueId>) {
    let issue = case.desk.workspace().issues.get(issue).unwrap();
    let Source::Visit { demand, .. } = issue.source else { panic!("{issue:?}") };
    (demand, case.visits().demand(demand).unwrap().issue())
}

#[test]
fn a_demand_and_its_issue_point_at_each_other_whatever_is_tried() {
    let mut case = Case::new();
    let demands = vec![demand("停車"), demand("電梯")];
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = demands).unwrap();
    let [parking, lift] = case.visit(visit).demands().try_into().unwrap();
    let issue = raise(&mut case.desk, parking).unwrap();
    assert_eq!(both_ways(&case, issue), (parking, Some(issue)));
    check(raise(&mut case.desk, parking), "GEN-02", &[]);

    // Typed in by hand as if it came from the visit: the demand becomes that issue all the same, once, and only its own.
    let typed = |visit, demand| {
        issue_command(issue::Command::Receive(issue::NewIssue {
            source: Source::Visit { visit, demand },
            raised_by: issue::RaisedBy::Anonymous,
            consent: Consent::Anonymous,
            received_at: None,
            title: "電梯".into(),
            text: "電梯太慢".into(),
            category: DemandCategory::Property,
            urgency: Urgency::Ordinary,
        }))
    };
    check(performed::<IssueId>(&mut case.desk, typed(visit, parking)), "GEN-02", &[]);
    check(performed::<IssueId>(&mut case.desk, typed(stranger(), lift)), "GEN-01", &[]);
    check(performed::<IssueId>(&mut case.desk, typed(visit, stranger())), "GEN-01", &[]);
    let by_hand = performed(&mut case.desk, typed(visit, lift)).unwrap();
    assert_eq!(both_ways(&case, by_hand), (lift, Some(by_hand)));
    assert_eq!(case.findings(TODAY), []);

    // Undone, the demand waits again and can become another issue.
    let entry = case.desk.workspace().history.last().unwrap().id();
    let undo = workspace::profile::Command::Undo { entry };
    case.desk.perform(&workspace::Command::Workspace(undo)).unwrap();
    assert_eq!(case.visits().demand(lift).unwrap().issue(), None);
    assert_eq!(case.findings(TODAY), [("VIS-12", Severity::Notice)]);
    let again = raise(&mut case.desk, lift).unwrap();
    assert_eq!(both_ways(&case, again), (lift, Some(again)));
}

#[test]
fn a_demand_raised_on_two_devices_is_told_until_one_issue_is_a_duplicate() {
    let mut one = Case::new();
    let visit = one.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let parking = one.visit(visit).demands()[0];
    let mut other = Desk::seeded(9, Actor::new("street"), TODAY.at(9, 30, 0, 0));
    other.receive(one.desk.journal().clone());
    let first = raise(&mut one.desk, parking).unwrap();
    let second = raise(&mut other, parking).unwrap();
    one.desk.set_now(TODAY.at(10, 0, 0, 0));
    one.desk.receive(other.into_journal());
    assert_eq!(both_ways(&one, first), (parking, Some(first)));
    assert_eq!(both_ways(&one, second), (parking, Some(first)));
    assert_eq!(one.desk.workspace().clashes.open().count(), 1);
    let found = findings(one.desk.workspace(), TODAY.at(10, 0, 0, 0));
    assert_eq!(found.iter().map(|one| one.about).collect::<Vec<_>>(), [Record::Issue(second)]);
    let duplicate = issue::Screening::Duplicate { of: first };
    let screen = issue::Command::Screen { issue: second, screening: duplicate };
    one.desk.perform(&issue_command(screen)).unwrap();
    assert_eq!(one.findings(TODAY), []);
}

#[test]
fn a_hand_made_link_to_nowhere_changes_nothing_and_brings_nothing_down() {
    let mut case = Case::new();
    let visit = case.record(TODAY.at(8, 0, 0, 0), |visit| visit.demands = vec![demand("停車")]).unwrap();
    let parking = case.visit(visit).demands()[0];
    case.desk.write(becomes(stranger(), stranger(), stranger()), None).unwrap();
    case.desk.write(becomes(visit, parking, stranger()), None).unwrap();
    let findings = case.desk.workspace().findings(TODAY.at(9, 0, 0, 0));
    assert!(findings.iter().all(|finding| finding.explanation.lines(Language::En).len() > 1));
    check(raise(&mut case.desk, parking), "GEN-02", &[]);
}
