//! Closing, reopening, withdrawing.

use super::*;

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
