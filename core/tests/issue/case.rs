//! The file of a case: four links, each step with who, when, and the limit that it kept or missed.

use cobuild::{
    example,
    issue::{
        CaseLink, Command, Event, MediationParty, MediationResult, NewMediation, NewWhistle, RaisedBy,
        ReplyResult, Satisfaction, Solved, WhistleKind, WhistleResult, WhistleSide, case_file, limit::Duty,
    },
    organisation::Kind,
    record::WhistleId,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{
    random::{play, story},
    *,
};

/// A step as a reader sees it: what, how, whether it was late.
fn told(events: &[&Event<'_>]) -> Vec<String> {
    let line = |event: &&Event<'_>| {
        let how = event.how.map_or(String::new(), |how| format!(": {}", how.get(Language::En)));
        let late = if event.is_late() { ", late" } else { "" };
        format!("{}{how}{late}", event.what.get(Language::En))
    };
    events.iter().map(line).collect()
}

#[test]
fn a_case_told_from_its_raising_to_its_end() {
    let (mut desk, manager, id, order) = ordered();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    let again = receive(&mut desk, RaisedBy::Organisation(manager));
    ask(&mut desk, duplicate(again, id));
    desk.set_now(at(13, 10));
    ask(&mut desk, Command::Contact { order });
    let new = NewWhistle {
        issue: id,
        kind: WhistleKind::Urgent,
        matter: "電梯困人".into(),
        whistler: street,
        departments: vec![manager],
        called_at: None,
    };
    let whistle: WhistleId = made(&ask(&mut desk, Command::BlowWhistle(new)));
    desk.set_now(at(13, 11));
    ask(&mut desk, Command::Arrive { whistle, department: manager, at: None });
    let (result, text) = (WhistleResult::Arranged, "人員已救出，控制櫃待換".to_owned());
    ask(&mut desk, Command::ConcludeWhistle { whistle, result, text });
    let marks = cobuild::issue::Marks::new(2).unwrap();
    ask(&mut desk, Command::RateWhistle { whistle, department: manager, by: WhistleSide::Whistler, marks });
    let parties = vec![MediationParty::Organisation(manager), MediationParty::Person("租戶".into())];
    let result = MediationResult::Agreed { text: "分層停靠".into() };
    ask(
        &mut desk,
        Command::Mediate(NewMediation {
            issue: id,
            on: None,
            parties,
            mediator: "社區調解員".into(),
            result,
        }),
    );
    desk.set_now(at(17, 10));
    ask(&mut desk, Command::Transfer { order, lead: street, reason: "需協調維保單位".into() });
    ask(&mut desk, reply(order, ReplyResult::Solved));
    desk.set_now(at(18, 10));
    ask(&mut desk, call(id, None));
    ask(&mut desk, call(id, said(Solved::Yes, Some(Satisfaction::Dissatisfied))));
    ask(&mut desk, Command::Rectify { issue: id, text: "已致歉".into() });
    ask(&mut desk, Command::Close { issue: id });

    let file = case_file(desk.workspace(), id, desk.now()).unwrap();
    assert_eq!(told(&file.of(CaseLink::Raise)), ["received: telephone", "duplicate, linked"]);
    assert_eq!(told(&file.of(CaseLink::Discuss)), ["screen: quick consultation", "mediate: agreed"]);
    assert_eq!(
        told(&file.of(CaseLink::Solve)),
        [
            "dispatch: ordinary",
            "first contact, late",
            "blow the whistle: urgent",
            "note the arrival, late",
            "record the outcome: next steps arranged",
            "rate: whoever blew the whistle",
            "reassign the order",
            "reply: solved",
        ]
    );
    assert_eq!(
        told(&file.of(CaseLink::FollowUp)),
        ["call back: not reached", "call back: solved", "put the bad rating right", "close: solved"]
    );
    let dispatched = file.of(CaseLink::Solve)[0];
    assert_eq!(
        (dispatched.organisation, dispatched.recorded_by),
        (Some(manager), "first"),
        "whom it went to then"
    );
    assert_eq!(
        dispatched.limit.as_ref().map(|limit| limit.duty),
        Some(Duty::Answer),
        "screened and taken up in time"
    );
    assert_eq!(file.of(CaseLink::Discuss)[1].person, "社區調解員");
    let ratings: Vec<_> =
        file.events.iter().filter_map(|event| event.rating).map(|marks| marks.number()).collect();
    assert_eq!(ratings, [2, 2], "by the whistler, and by whoever raised the issue");
    assert_eq!(file.missed().len(), 2);
    assert_eq!(file.duplicates, [again].into());
    assert_eq!(file.running.iter().map(|limit| limit.duty).collect::<Vec<_>>(), [Duty::Rectification]);
    let duplicate = case_file(desk.workspace(), again, desk.now()).unwrap();
    assert_eq!(duplicate.followed, Some(id));
    assert_eq!(told(&duplicate.of(CaseLink::Discuss)), ["screen: duplicate, linked"]);
}

#[test]
fn the_examples_topics_have_their_session_on_file() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let now = date(2022, 10, 11).at(9, 0, 0, 0);
    let traffic = workspace.issues.all().nth(2).unwrap();
    let file = case_file(&workspace, traffic.id, now).unwrap();
    let discussed = file.of(CaseLink::Discuss);
    assert_eq!(
        told(&discussed),
        ["screen: full deliberation: to be put on an agenda", "put on the agenda", "deliberated: proposal"]
    );
    assert_eq!(discussed[1].words, "首期新時代樓宇議事廳");
    assert_eq!(discussed[1].limit.as_ref().map(|limit| limit.duty), Some(Duty::Session));
    let dispatched = file.of(CaseLink::Solve)[0];
    assert_eq!(dispatched.limit.as_ref().map(|limit| limit.duty), Some(Duty::Dispatch));
    assert!(told(&file.of(CaseLink::FollowUp)).contains(&"reopen".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, its cases can be told, in order, and nothing that was said is missing.
    #[test]
    fn every_case_can_be_told(story in story()) {
        let desk = play(&story);
        let workspace = desk.workspace();
        for issue in workspace.issues.all() {
            for now in [Date::MIN.at(0, 0, 0, 0), desk.now(), Date::MAX.at(23, 59, 59, 0)] {
                let file = case_file(workspace, issue.id, now).unwrap();
                prop_assert!(file.events.is_sorted_by_key(|event| (event.link, event.at)));
                let count = |what: &str| file.events.iter().filter(|event| event.what.key == what).count();
                prop_assert_eq!(count("issue.case-received"), 1);
                prop_assert_eq!(count("issue.step-call-back"), issue.call_backs.len());
                prop_assert_eq!(count("issue.step-dispatch"), issue.orders.len());
                prop_assert_eq!(count("issue.step-withdraw"), issue.withdrawals.len());
                prop_assert_eq!(count("issue.step-blow"), issue.whistles.len());
                let replies: usize = workspace.issues.orders_of(issue).map(|order| order.replies.len()).sum();
                prop_assert_eq!(count("issue.step-reply"), replies);
                let ends = issue.log.iter().filter(|step| !step.to.is_open() && step.from.is_some()).count();
                let screened_out = issue.log.iter().filter(|step| {
                    !step.to.is_open() && !matches!(step.to, cobuild::issue::State::Closed { .. })
                });
                let closed = count("issue.step-close") + count("issue.step-post-answer");
                prop_assert_eq!(closed + screened_out.count(), ends);
            }
        }
    }
}
