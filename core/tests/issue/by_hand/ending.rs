//! How an issue ends: nothing but its call-back, an explanation, its proposer’s own word.

use super::*;

#[test]
fn an_issue_is_closed_by_nothing_but_its_call_back() {
    let outcomes = [Outcome::Solved, Outcome::Explained, Outcome::Unreachable, Outcome::Withdrawn];
    for outcome in outcomes {
        let (mut desk, _, issue, _) = replied();
        write(&mut desk, Fact::Closed { issue, outcome });
        assert_eq!(
            (super::issue(&desk, issue).state, clashes(&desk)),
            (State::Replied, vec!["closed".into()])
        );
    }
    // A call-back bears out one outcome and no other.
    let calls = [
        (said(Solved::Yes, None), Some(Outcome::Solved)),
        // Not solved by an order that claims so: neither solved nor explained.
        (said(Solved::No, None), None),
        (None, Some(Outcome::Unreachable)),
    ];
    for (reached, fits) in calls {
        for outcome in outcomes {
            let (mut desk, _, issue, _) = replied();
            ask(&mut desk, call(issue, reached.clone()));
            write(&mut desk, Fact::Closed { issue, outcome });
            let closed = State::Closed { outcome };
            assert_eq!(super::issue(&desk, issue).state == closed, Some(outcome) == fits, "{outcome:?}");
        }
    }
}

#[test]
fn closing_too_early_as_unreachable_is_found() {
    let (mut desk, _, issue, _) = replied();
    ask(&mut desk, call(issue, None));
    assert_eq!(refused(&mut desk, Command::Close { issue }), "ISS-06");
    write(&mut desk, Fact::Closed { issue, outcome: Outcome::Unreachable });
    assert_eq!(found(&desk), ["ISS-06"], "one try of three");
}

#[test]
fn a_call_back_without_a_reply_closes_nothing() {
    let (mut desk, _, issue, order) = ordered();
    let reached = said(Solved::Yes, Some(Satisfaction::VerySatisfied));
    let early = Fact::CalledBack { issue, channel: Channel::Phone, reached, caller: None };
    write(&mut desk, early);
    assert_eq!(clashes(&desk), ["called_back"]);
    ask(&mut desk, reply(order, ReplyResult::Solved));
    assert_eq!(refused(&mut desk, Command::Close { issue }), "ISS-06");
    write(&mut desk, Fact::Closed { issue, outcome: Outcome::Solved });
    assert_eq!(super::issue(&desk, issue).state, State::Replied);
}

#[test]
fn handlers_do_not_call_back_about_their_own_work() {
    let (mut desk, manager, issue, _) = replied();
    let reached = said(Solved::Yes, Some(Satisfaction::VerySatisfied));
    let (channel, caller) = (Channel::Phone, Some(manager));
    assert_eq!(
        refused(&mut desk, Command::CallBack { issue, channel, reached: reached.clone(), caller }),
        "FUP-01"
    );
    write(&mut desk, Fact::CalledBack { issue, channel, reached: reached.clone(), caller });
    assert!(super::issue(&desk, issue).call_backs.is_empty());
    ask(&mut desk, call(issue, said(Solved::Yes, Some(Satisfaction::Dissatisfied))));
    ask(&mut desk, Command::Rectify { issue, text: "已致歉".into() });
    write(&mut desk, Fact::RectificationCalledBack { issue, channel, reached, caller });
    assert!(super::issue(&desk, issue).bad_rating.is_some(), "the handler cannot settle its own bad rating");
    ask(&mut desk, Command::AskToWithdraw { issue, why: "企業要求".into(), passed_on_by: None });
    let (wish, comment) = (Some(Wish::Own), String::new());
    write(&mut desk, Fact::WithdrawalCalledBack { issue, channel, wish, comment, caller });
    assert!(super::issue(&desk, issue).state.is_open(), "nor withdraw what it handles");
    assert_eq!(clashes(&desk), ["called_back", "rectification_called_back", "withdrawal_called_back"]);
}

#[test]
fn excluding_says_why() {
    let (mut desk, _, issue) = desk();
    let class = ExclusionClass::Unlawful;
    let explanation = " \n".to_owned();
    let screening = cobuild::issue::Screening::Exclude { class, explanation: explanation.clone() };
    assert_eq!(refused(&mut desk, Command::Screen { issue, screening }), "GEN-03");
    write(&mut desk, Fact::Excluded { issue, class, explanation });
    assert_eq!(
        (super::issue(&desk, issue).state, clashes(&desk)),
        (State::Received, vec!["excluded".into()])
    );
}

#[test]
fn a_duplicate_leads_to_an_issue_that_is_followed() {
    let (mut desk, _, first) = desk();
    let second = receive(&mut desk, RaisedBy::Anonymous);
    let nowhere: IssueId = id(7);
    assert_eq!(refused(&mut desk, duplicate(first, first)), "ISS-02");
    assert_eq!(refused(&mut desk, duplicate(first, nowhere)), "GEN-01");
    for of in [first, nowhere] {
        write(&mut desk, Fact::LinkedAsDuplicate { issue: first, of });
    }
    ask(&mut desk, duplicate(first, second));
    write(&mut desk, Fact::LinkedAsDuplicate { issue: second, of: first });
    assert_eq!(clashes(&desk), ["linked_as_duplicate"; 3]);
    let issues = &desk.workspace().issues;
    assert_eq!(issues.followed(first).unwrap().id, second);
    assert_eq!(issues.duplicates_of(second), [first].into());
    assert_eq!(issues.all().count(), 2, "linking deletes nothing");
}

#[test]
fn a_withdrawal_needs_a_request_and_the_proposers_own_word() {
    let (mut desk, _, issue, order) = ordered();
    let called = |wish| Fact::WithdrawalCalledBack {
        issue,
        channel: Channel::Phone,
        wish,
        comment: String::new(),
        caller: None,
    };
    write(&mut desk, called(Some(Wish::Own)));
    assert!(super::issue(&desk, issue).state.is_open(), "nobody asked to withdraw it");
    write(&mut desk, Fact::WithdrawalAsked { issue, why: "企業稱無需".into(), passed_on_by: None });
    write(&mut desk, called(None));
    write(&mut desk, called(Some(Wish::NotOwn)));
    write(&mut desk, called(Some(Wish::Own)));
    assert_eq!(super::issue(&desk, issue).state, State::InProgress, "a no is not turned into a yes");
    assert_eq!(clashes(&desk), ["withdrawal_called_back"; 2]);
    ask(&mut desk, Command::AskToWithdraw { issue, why: "企業將遷出".into(), passed_on_by: None });
    write(&mut desk, called(Some(Wish::Own)));
    assert_eq!(super::issue(&desk, issue).state, State::Closed { outcome: Outcome::Withdrawn });
    assert_eq!(super::order(&desk, order).state, OrderState::Recalled);
    let list = desk.workspace().issues.withdrawals(date(2022, 10, 1), date(2022, 11, 1));
    assert_eq!(
        list.iter().map(|(_, asked)| asked.wish()).collect::<Vec<_>>(),
        [Some(Wish::NotOwn), Some(Wish::Own)]
    );
    assert!(desk.workspace().issues.withdrawals(date(2022, 11, 1), date(2022, 12, 1)).is_empty());
}

#[test]
fn a_mediation_has_two_parties() {
    let (mut desk, manager, issue) = desk();
    let party = MediationParty::Organisation(manager);
    let mediated = |parties| Fact::Mediated {
        issue,
        on: date(2022, 10, 11),
        parties,
        mediator: "社區調解員".into(),
        result: MediationResult::Agreed { text: "互諒".into() },
    };
    write(&mut desk, mediated(vec![party.clone(), party.clone()]));
    assert_eq!((super::issue(&desk, issue).mediations.len(), clashes(&desk)), (0, vec!["mediated".into()]));
    write(&mut desk, mediated(vec![party, MediationParty::Person("租戶".into())]));
    assert_eq!(super::issue(&desk, issue).mediations.len(), 1);
    assert_eq!(super::issue(&desk, issue).state, State::Received, "what is agreed closes nothing by itself");
}
