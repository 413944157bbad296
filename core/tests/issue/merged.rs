//! Two devices that did not know of each other: whatever each was allowed to do, together they break nothing.

use cobuild::{
    issue::{
        Channel, Command, NewWhistle, Outcome, RaisedBy, ReplyResult, Satisfaction, Solved, State,
        WhistleKind, WhistleResult, Wish, limit,
    },
    organisation::Kind,
    record::WhistleId,
    rule::Severity,
};

use super::*;

#[test]
fn two_issues_linked_to_each_other_are_not_both_lost() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    first.set_now(at(11, 10));
    ask(&mut first, duplicate(a, b));
    second.set_now(at(11, 11));
    ask(&mut second, duplicate(b, a));
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(issue(&first, a).state, State::Duplicate { of: b });
    assert_eq!(
        (issue(&first, b).state, clashes(&first)),
        (State::Received, vec!["linked_as_duplicate".into()])
    );
    assert_eq!(first.workspace().issues.followed(a).unwrap().id, b);
}

#[test]
fn a_ring_of_three_devices_is_broken_at_its_last_link() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let c = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    let mut third = Desk::new(DeviceId::from_number(3), Actor::new("third"), first.now(), Seeded::new(3));
    third.receive(first.journal().clone());
    for (hour, desk, link) in [
        (10, &mut first, duplicate(a, b)),
        (11, &mut second, duplicate(b, c)),
        (12, &mut third, duplicate(c, a)),
    ] {
        desk.set_now(at(11, hour));
        ask(desk, link);
    }
    second.receive(third.into_journal());
    meet(&mut first, &mut second, at(11, 13));
    let issues = &first.workspace().issues;
    assert_eq!(issues.followed(a).unwrap().id, c);
    assert_eq!(issues.duplicates_of(c), [a, b].into());
    assert!(issue(&first, c).state.is_open());
    assert_eq!(clashes(&first), ["linked_as_duplicate"]);
}

#[test]
fn a_link_to_an_issue_that_was_excluded_meanwhile_is_found() {
    let (mut first, manager, a) = desk();
    let b = receive(&mut first, RaisedBy::Organisation(manager));
    let mut second = other(&first);
    first.set_now(at(11, 10));
    let class = cobuild::issue::ExclusionClass::Emergency;
    let screening = Screening::Exclude { class, explanation: "請撥119".into() };
    ask(&mut first, Command::Screen { issue: a, screening });
    second.set_now(at(11, 11));
    ask(&mut second, duplicate(b, a));
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(found(&first), ["ISS-10"]);
    ask(&mut first, Command::Unlink { issue: b, why: "另行研判".into() });
    assert_eq!((issue(&first, b).state, found(&first)), (State::Received, Vec::new()));
    assert!(first.workspace().issues.duplicates_of(a).is_empty());
}

#[test]
fn closed_on_one_device_and_found_unsolved_on_another_it_is_not_closed() {
    let (mut first, _, id, _) = replied();
    let mut second = other(&first);
    first.set_now(at(17, 10));
    ask(&mut first, call(id, said(Solved::No, None)));
    second.set_now(at(17, 11));
    ask(&mut second, call(id, said(Solved::Yes, None)));
    ask(&mut second, Command::Close { issue: id });
    meet(&mut first, &mut second, at(17, 12));
    assert_eq!(
        issue(&first, id).state,
        State::Closed { outcome: Outcome::Solved },
        "the last word was solved"
    );

    let (mut first, _, id, _) = replied();
    let mut second = other(&first);
    second.set_now(at(17, 10));
    ask(&mut second, call(id, said(Solved::Yes, None)));
    first.set_now(at(17, 11));
    ask(&mut first, call(id, said(Solved::No, None)));
    second.set_now(at(17, 12));
    ask(&mut second, Command::Close { issue: id });
    meet(&mut first, &mut second, at(17, 13));
    assert_eq!((issue(&first, id).state, clashes(&first)), (State::Replied, vec!["closed".into()]));
    assert!(found(&first).contains(&"FUP-05"));
}

#[test]
fn what_is_said_about_an_earlier_answer_closes_no_later_one() {
    let (mut first, manager, id, _) = replied();
    let mut second = other(&first);
    first.set_now(at(17, 10));
    ask(&mut first, Command::Reopen { issue: id, why: "仍需等候".into() });
    let again = dispatch(&mut first, id, manager);
    ask(&mut first, reply(again, ReplyResult::Solved));
    second.set_now(at(17, 11));
    ask(&mut second, call(id, said(Solved::Yes, Some(Satisfaction::VeryDissatisfied))));
    meet(&mut first, &mut second, at(17, 12));
    let issue = issue(&first, id);
    assert_eq!((issue.state, issue.reopened), (State::Replied, 1));
    assert_eq!(
        issue.call_backs.iter().map(|call| call.round).collect::<Vec<_>>(),
        [0],
        "it is kept where it belongs"
    );
    assert_eq!(clashes(&first), ["called_back"]);
    assert_eq!(refused(&mut first, Command::Close { issue: id }), "ISS-06");
}

#[test]
fn reopened_twice_apart_it_is_reopened_once() {
    let (mut first, manager, id, _) = replied();
    let mut second = other(&first);
    first.set_now(at(17, 10));
    ask(&mut first, Command::Reopen { issue: id, why: "仍需等候".into() });
    let again = dispatch(&mut first, id, manager);
    ask(&mut first, reply(again, ReplyResult::Solved));
    second.set_now(at(17, 11));
    ask(&mut second, Command::Reopen { issue: id, why: "另一位同事亦聞未解決".into() });
    meet(&mut first, &mut second, at(17, 12));
    assert_eq!((issue(&first, id).reopened, issue(&first, id).state), (1, State::Replied));
    assert_eq!(clashes(&first), ["reopened"]);
    let facts = ask(&mut first, Command::Reopen { issue: id, why: "仍未解決".into() });
    assert!(
        matches!(facts[0], Fact::Issue(IssueFact::ReturnedToCouncil { .. })),
        "the second time is the council's"
    );
}

#[test]
fn reopened_and_closed_apart_it_is_open() {
    for (close, reopen) in [(10, 11), (11, 10)] {
        let (mut first, _, id, _) = replied();
        ask(&mut first, call(id, said(Solved::Yes, None)));
        let mut second = other(&first);
        first.set_now(at(17, close));
        ask(&mut first, Command::Close { issue: id });
        second.set_now(at(17, reopen));
        ask(&mut second, Command::Reopen { issue: id, why: "又壞了".into() });
        meet(&mut first, &mut second, at(17, 12));
        assert_eq!(issue(&first, id).state, State::Reopened);
    }
}

#[test]
fn returned_twice_apart_it_is_returned_once() {
    let (mut first, manager, _, id) = ordered();
    let street = organisation(&mut first, "街道", Kind::SubDistrictOffice);
    let mut second = other(&first);
    let back = || Command::Return { order: id, reason: "屬市政道路".into() };
    first.set_now(at(12, 10));
    ask(&mut first, back());
    ask(&mut first, Command::Decide { order: id, lead: street, reason: "由街道牽頭".into() });
    second.set_now(at(12, 11));
    ask(&mut second, back());
    ask(&mut second, Command::Decide { order: id, lead: manager, reason: "仍由物業辦".into() });
    meet(&mut first, &mut second, at(12, 12));
    let order = order(&first, id);
    assert_eq!((order.bounces.len(), order.lead), (1, street));
    assert_eq!(clashes(&first), ["returned", "ruled"]);
    assert_eq!(refused(&mut first, back()), "ORD-04");
}

#[test]
fn two_orders_dispatched_apart_are_both_kept_and_told() {
    let (mut first, manager, id) = desk();
    ask(&mut first, quick(id));
    let street = organisation(&mut first, "街道", Kind::SubDistrictOffice);
    let mut second = other(&first);
    first.set_now(at(11, 10));
    let one = dispatch(&mut first, id, manager);
    second.set_now(at(11, 11));
    let two = dispatch(&mut second, id, street);
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(
        (issue(&first, id).orders.clone(), clashes(&first)),
        (vec![one, two], vec!["dispatched".into()])
    );
    ask(&mut first, reply(one, ReplyResult::Solved));
    assert_eq!(issue(&first, id).state, State::InProgress, "the other order is still in hand");
}

#[test]
fn whoever_became_the_lead_meanwhile_has_not_called_back() {
    let (mut first, manager, id, _) = replied();
    let community = organisation(&mut first, "社區", Kind::ResidentsCommittee);
    ask(&mut first, Command::Reopen { issue: id, why: "仍需等候".into() });
    let again = dispatch(&mut first, id, manager);
    let mut second = other(&first);
    first.set_now(at(17, 9));
    ask(&mut first, Command::Transfer { order: again, lead: community, reason: "由社區牽頭".into() });
    second.set_now(at(17, 10));
    ask(&mut second, reply(again, ReplyResult::Solved));
    let (reached, caller) = (said(Solved::Yes, None), Some(community));
    ask(&mut second, Command::CallBack { issue: id, channel: Channel::Phone, reached, caller });
    meet(&mut first, &mut second, at(17, 12));
    assert_eq!(clashes(&first), ["called_back"]);
    assert_eq!(refused(&mut first, Command::Close { issue: id }), "ISS-06");
}

#[test]
fn withdrawn_on_one_device_and_worked_on_on_another() {
    let (mut first, _, id, order_id) = ordered();
    ask(&mut first, Command::AskToWithdraw { issue: id, why: "企業將遷出".into(), passed_on_by: None });
    let mut second = other(&first);
    first.set_now(at(12, 10));
    let (channel, wish, comment) = (Channel::Phone, Some(Wish::Own), String::new());
    ask(&mut first, Command::CallAboutWithdrawal { issue: id, channel, wish, comment, caller: None });
    second.set_now(at(12, 11));
    ask(&mut second, reply(order_id, ReplyResult::Solved));
    meet(&mut first, &mut second, at(12, 12));
    assert_eq!(issue(&first, id).state, State::Closed { outcome: Outcome::Withdrawn });
    assert_eq!(clashes(&first), ["replied"]);
    assert!(limit::of_issue(first.workspace(), issue(&first, id), first.now()).is_empty());
    // A closing that rests on the answer comes too late as well.
    ask(&mut first, Command::Reopen { issue: id, why: "企業改變主意".into() });
    assert_eq!(issue(&first, id).state, State::Reopened);
}

#[test]
fn related_apart_and_taken_apart() {
    let (mut first, _, a) = desk();
    let b = receive(&mut first, RaisedBy::Anonymous);
    let mut second = other(&first);
    first.set_now(at(11, 10));
    ask(&mut first, Command::Relate { issue: a, to: b });
    second.set_now(at(11, 11));
    ask(&mut second, Command::Relate { issue: b, to: a });
    ask(&mut second, Command::Unrelate { issue: a, to: b });
    meet(&mut first, &mut second, at(11, 12));
    assert!(issue(&first, a).related.contains_key(&b) && issue(&first, b).related.contains_key(&a));
    assert_eq!(clashes(&first), ["unrelated"], "somebody else still sees the connection");
    ask(&mut first, Command::Unrelate { issue: b, to: a });
    assert!(issue(&first, a).related.is_empty() && issue(&first, b).related.is_empty());
}

#[test]
fn one_arrival_noted_by_two_people_is_one() {
    let (mut first, manager, id) = desk();
    let street = organisation(&mut first, "街道", Kind::SubDistrictOffice);
    let whistle: WhistleId = made(&ask(
        &mut first,
        Command::BlowWhistle(NewWhistle {
            issue: id,
            kind: WhistleKind::Urgent,
            matter: "電梯困人".into(),
            whistler: street,
            departments: vec![manager],
            called_at: None,
        }),
    ));
    let mut second = other(&first);
    let arrive = |at| Command::Arrive { whistle, department: manager, at: Some(at) };
    let conclude = |result| Command::ConcludeWhistle { whistle, result, text: "處置結果".into() };
    first.set_now(at(11, 10));
    ask(&mut first, arrive(at(11, 9)));
    ask(&mut first, conclude(WhistleResult::Settled));
    second.set_now(at(11, 11));
    ask(&mut second, arrive(at(11, 9)));
    ask(&mut second, conclude(WhistleResult::Unsettled));
    meet(&mut first, &mut second, at(11, 12));
    assert_eq!(clashes(&first), ["whistle_concluded"], "the same arrival is no clash, another outcome is");
    let found = first.workspace().issues.whistle(whistle).unwrap();
    assert_eq!(found.outcome.as_ref().map(|outcome| outcome.result), Some(WhistleResult::Settled));
}

#[test]
fn a_late_department_is_told_once_about_the_issue() {
    let (mut first, manager, id) = desk();
    let street = organisation(&mut first, "街道", Kind::SubDistrictOffice);
    let new = NewWhistle {
        issue: id,
        kind: WhistleKind::Urgent,
        matter: "電梯困人".into(),
        whistler: street,
        departments: vec![manager],
        called_at: None,
    };
    ask(&mut first, Command::BlowWhistle(new));
    first.set_now(at(11, 10));
    let findings = cobuild::issue::rules::findings(first.workspace(), first.now());
    let [finding] = &findings[..] else { panic!("{:?}", found(&first)) };
    assert_eq!((finding.severity, finding.about), (Severity::Overdue, id.into()));
    assert_eq!(finding.explanation.rule.code, "WHI-03");
}
