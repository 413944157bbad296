//! Mediation: a dispute that was accepted has a term; by command, by a file made by hand, and by two devices.

use cobuild::{
    issue::{
        CaseLink, Command, Fact as IssueFact, MediationParty, MediationRequest, MediationResult,
        NewMediation, State, case_file, limit, limit::Duty,
    },
    policy::{self, Span, Value},
};
use jiff::civil::{Date, date};

use super::*;

fn parties(manager: OrganisationId) -> Vec<MediationParty> {
    vec![MediationParty::Organisation(manager), MediationParty::Person("七樓租戶".into())]
}

fn accept(issue: IssueId, manager: OrganisationId) -> Command {
    let mediator = "社區調解員".to_owned();
    Command::AcceptMediation(MediationRequest { issue, on: None, parties: parties(manager), mediator })
}

fn mediate(issue: IssueId, manager: OrganisationId, result: MediationResult) -> Command {
    let (parties, mediator) = (parties(manager), "社區調解員".into());
    Command::Mediate(NewMediation { issue, on: None, parties, mediator, result })
}

fn failed() -> MediationResult {
    MediationResult::Failed { why: "一方不同意".into() }
}

fn agreed() -> MediationResult {
    MediationResult::Agreed { text: "分層停靠".into() }
}

/// A desk whose issue is on the quick track and in mediation since 12 October at 10:00.
fn in_mediation() -> (Office, OrganisationId, IssueId) {
    let (mut desk, manager, id) = desk();
    ask(&mut desk, quick(id));
    desk.set_now(at(12, 10));
    ask(&mut desk, accept(id, manager));
    (desk, manager, id)
}

fn due(desk: &Office, id: IssueId) -> Vec<(Duty, DateTime)> {
    let limits = limit::of_issue(desk.workspace(), issue(desk, id), desk.now());
    limits.into_iter().map(|limit| (limit.duty, limit.deadline.due)).collect()
}

#[test]
fn one_dispute_is_in_mediation_at_a_time() {
    let (mut desk, manager, id) = in_mediation();
    assert_eq!(refused(&mut desk, accept(id, manager)), "MED-03");
    let accepted = |on| IssueFact::MediationAccepted {
        issue: id,
        on,
        parties: parties(manager),
        mediator: "另一人".into(),
    };
    write(&mut desk, accepted(date(2022, 10, 13)));
    assert_eq!(clashes(&desk), ["mediation_accepted"]);
    assert_eq!(issue(&desk, id).in_mediation.as_ref().unwrap().mediator, "社區調解員", "the first stands");
    let nobody = IssueFact::MediationAccepted {
        issue: id,
        on: date(2022, 10, 13),
        parties: parties(manager).into_iter().take(1).collect(),
        mediator: "另一人".into(),
    };
    write(&mut desk, nobody);
    assert_eq!(clashes(&desk).len(), 2, "one party is none");

    let (mut first, manager, id) = super::desk();
    ask(&mut first, quick(id));
    let mut second = other(&first);
    for (desk, hour) in [(&mut first, 10), (&mut second, 11)] {
        desk.set_now(at(12, hour));
        ask(desk, accept(id, manager));
    }
    meet(&mut first, &mut second, at(12, 12));
    assert_eq!(clashes(&first), ["mediation_accepted"]);
    assert_eq!(issue(&first, id).in_mediation.as_ref().unwrap().trace.actor.name(), "first");
}

#[test]
fn what_was_held_without_knowing_of_the_acceptance_does_not_end_it() {
    let (mut first, manager, id) = desk();
    ask(&mut first, quick(id));
    let mut second = other(&first);
    first.set_now(at(12, 10));
    ask(&mut first, accept(id, manager));
    second.set_now(at(12, 11));
    ask(&mut second, mediate(id, manager, failed()));
    meet(&mut first, &mut second, at(12, 12));
    assert!(issue(&first, id).in_mediation.is_some() && clashes(&first).is_empty());
    ask(&mut first, mediate(id, manager, failed()));
    let ended: Vec<bool> = issue(&first, id).mediations.iter().map(|held| held.accepted.is_some()).collect();
    assert_eq!((issue(&first, id).in_mediation.is_some(), ended), (false, vec![false, true]));
}

#[test]
fn the_term_is_the_offices_and_stands_in_place_of_the_answer() {
    let (mut desk, manager, id) = in_mediation();
    let month = date(2022, 11, 14);
    let [(duty, by)] = due(&desk, id)[..] else { unreachable!("one limit runs") };
    assert_eq!((duty, by.date()), (Duty::Mediation, month), "12 November is a Saturday");
    let fifteen = policy::Command::Set {
        key: policy::parameter::ISSUE_MEDIATION.key.to_owned(),
        value: Value::Span(Span::Days(15)),
        valid_from: date(2022, 10, 1),
        basis: "街道調解工作規定（示例）".into(),
    };
    desk.perform(&workspace::Command::Policy(fifteen)).unwrap();
    assert_eq!(due(&desk, id)[0].1.date(), date(2022, 10, 27));

    desk.set_now(at(20, 10));
    ask(&mut desk, mediate(id, manager, failed()));
    assert_eq!(due(&desk, id), [(Duty::Answer, at(22, 10))], "two days from when it failed");
    desk.set_now(at(21, 10));
    ask(&mut desk, mediate(id, manager, agreed()));
    assert_eq!(issue(&desk, id).state, State::Replied);
    assert_eq!(due(&desk, id), [(Duty::CallBack, at(24, 18))]);
}

#[test]
fn an_attempt_that_nobody_had_accepted_moves_no_limit() {
    let (mut desk, manager, id) = desk();
    ask(&mut desk, quick(id));
    desk.set_now(at(12, 10));
    ask(&mut desk, mediate(id, manager, failed()));
    assert_eq!(due(&desk, id), [(Duty::Answer, at(13, 9))], "48 hours from receipt");
}

#[test]
fn the_file_of_the_case_tells_what_was_late() {
    let (mut desk, manager, id) = desk();
    ask(&mut desk, quick(id));
    desk.set_now(at(14, 10));
    ask(&mut desk, accept(id, manager));
    desk.set_now(date(2022, 11, 21).at(10, 0, 0, 0));
    assert!(found(&desk).contains(&"MED-02"));
    ask(&mut desk, mediate(id, manager, agreed()));
    let file = case_file(desk.workspace(), id, desk.now()).unwrap();
    let limits: Vec<_> = file
        .of(CaseLink::Discuss)
        .into_iter()
        .chain(file.of(CaseLink::Solve))
        .filter_map(|event| Some((event.limit.as_ref()?.duty, event.is_late())))
        .collect();
    assert_eq!(
        limits,
        [(Duty::Answer, true), (Duty::Mediation, true)],
        "accepting it does not hide that it waited"
    );
}

#[test]
fn no_day_on_file_breaks_the_term() {
    for on in [Date::MIN, Date::MAX] {
        let (mut desk, manager, id) = desk();
        write(
            &mut desk,
            IssueFact::MediationAccepted {
                issue: id,
                on,
                parties: parties(manager),
                mediator: String::new(),
            },
        );
        assert!(due(&desk, id).iter().any(|(duty, _)| *duty == Duty::Mediation));
        assert_eq!(found(&desk).contains(&"MED-02"), on == Date::MIN);
    }
}
