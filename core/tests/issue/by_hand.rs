//! Files made by hand: every hard invariant is attacked by a fact that no command would have decided. What stands is
//! what stood, and a clash tells.

use cobuild::{
    issue::{
        Channel, Class, Command, ExclusionClass, Fact, Marks, MediationParty, MediationResult, OrderState,
        Outcome, RaisedBy, ReplyResult, Satisfaction, Solved, State, WhistleKind, WhistleResult, WhistleSide,
        Wish,
        limit::{self, Duty},
    },
    organisation::Kind,
    policy::Span,
    record::{IssueId, WhistleId, WorkOrderId},
};
use jiff::civil::{Date, DateTime, date};

use super::*;

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

fn reply_due(desk: &Office, order: WorkOrderId) -> DateTime {
    limit::term(desk.workspace(), super::order(desk, order), desk.now()).deadline.due
}

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
fn a_fact_about_nothing_is_told() {
    let (mut desk, manager, known) = desk();
    let (issue, order, whistle): (IssueId, WorkOrderId, WhistleId) = (id(1), id(2), id(3));
    let (on, now, why) = (date(2022, 10, 11), at(11, 9), || "原因".to_owned());
    let facts = [
        Fact::Amended {
            issue,
            title: None,
            text: None,
            category: None,
            urgency: None,
            consent: None,
            number: None,
        },
        Fact::Answered { issue, text: why() },
        Fact::Unlinked { issue, why: why() },
        Fact::Related { issue, to: known },
        Fact::Unrelated { issue, to: known },
        Fact::OutcomeTold { issue, channel: Channel::Phone },
        Fact::CalledBack { issue, channel: Channel::Phone, reached: None, caller: None },
        Fact::Rectified { issue, text: why() },
        Fact::RectificationCalledBack { issue, channel: Channel::Phone, reached: None, caller: None },
        Fact::WithdrawalAsked { issue, why: why(), passed_on_by: None },
        Fact::MediationAccepted {
            issue,
            on,
            parties: vec![MediationParty::Person("甲".into()), MediationParty::Person("乙".into())],
            mediator: why(),
        },
        Fact::Mediated {
            issue,
            on,
            parties: vec![MediationParty::Person("甲".into()), MediationParty::Person("乙".into())],
            mediator: why(),
            result: MediationResult::Failed { why: why() },
        },
        Fact::Dispatched {
            order,
            issue,
            lead: manager,
            co_handlers: Vec::new(),
            text: why(),
            class: Class::Urgent,
        },
        Fact::Contacted { order },
        Fact::Transferred { order, lead: manager, reason: why() },
        Fact::Replied { order, text: why(), result: ReplyResult::Solved },
        Fact::WhistleBlown {
            whistle,
            issue,
            kind: WhistleKind::Daily,
            matter: why(),
            whistler: manager,
            departments: Vec::new(),
            called_at: now,
        },
        Fact::WhistleConcluded { whistle, result: WhistleResult::Settled, text: why() },
    ];
    let count = facts.len();
    for fact in facts {
        write(&mut desk, fact);
    }
    assert_eq!(clashes(&desk).len(), count);
    assert_eq!(desk.workspace().issues.all().count(), 1);
}

#[test]
fn an_id_is_used_once() {
    let (mut desk, manager, issue, order) = ordered();
    let another = receive(&mut desk, RaisedBy::Anonymous);
    ask(&mut desk, quick(another));
    let received = desk.journal().entries().flat_map(|entry| entry.facts().to_vec());
    let received: Vec<_> = received
        .filter_map(|fact| match fact {
            cobuild::workspace::Fact::Issue(fact @ Fact::Received { .. }) => Some(fact),
            _ => None,
        })
        .collect();
    write(&mut desk, received[0].clone());
    write(
        &mut desk,
        Fact::Dispatched {
            order,
            issue: another,
            lead: manager,
            co_handlers: Vec::new(),
            text: "另一件".into(),
            class: Class::Urgent,
        },
    );
    assert_eq!(clashes(&desk), ["received", "dispatched"]);
    assert_eq!(super::issue(&desk, another).state, State::Quick);
    assert_eq!(super::issue(&desk, another).orders, []);
    assert_eq!(
        (super::order(&desk, order).issue, super::order(&desk, order).class),
        (issue, Class::Ordinary)
    );
}

#[test]
fn an_order_has_one_lead_and_each_helper_once() {
    let (mut desk, manager, issue) = desk();
    let helper = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    ask(&mut desk, quick(issue));
    let order: WorkOrderId = id(9);
    let co_handlers = vec![helper, manager, helper];
    let (text, class) = ("調整".to_owned(), Class::Ordinary);
    let new = NewOrder { issue, lead: manager, co_handlers: co_handlers.clone(), text: text.clone(), class };
    assert_eq!(refused(&mut desk, Command::Dispatch(new)), "ORD-01");
    write(&mut desk, Fact::Dispatched { order, issue, lead: manager, co_handlers, text, class });
    let handlers: Vec<_> = super::order(&desk, order).handlers().collect();
    assert_eq!((handlers, clashes(&desk)), (vec![manager, helper], vec!["co_handlers".into()]));
    ask(&mut desk, Command::Transfer { order, lead: helper, reason: "由街道牽頭".into() });
    assert_eq!(super::order(&desk, order).handlers().collect::<Vec<_>>(), [helper]);
}

#[test]
fn neither_returns_nor_transfers_touch_the_clock() {
    let (mut desk, manager, _, order) = ordered();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    let due = reply_due(&desk, order);
    assert_eq!(due, at(18, 18));
    for day in 12..16 {
        desk.set_now(at(day, 10));
        write(&mut desk, Fact::Returned { order, reason: "非本單位職責".into() });
        write(&mut desk, Fact::Ruled { order, lead: manager, reason: "仍由你辦".into() });
        write(&mut desk, Fact::Transferred { order, lead: street, reason: "改派".into() });
        assert_eq!(reply_due(&desk, order), due);
    }
    assert_eq!(super::order(&desk, order).bounces.len(), 4, "what the file says is kept");
    assert_eq!(found(&desk).iter().filter(|code| **code == "ORD-04").count(), 3, "and told");
}

#[test]
fn an_extension_that_no_rule_allows_lengthens_nothing() {
    let extended = |order, by, told: Date| Fact::Extended {
        order,
        by,
        reason: "配件在途".into(),
        approver: "街道負責人".into(),
        proposer_told_on: told,
    };
    let told = date(2022, 10, 12);
    let void = [
        ("longer than the term", at(12, 10), Span::WorkingDays(6), told),
        ("without end", at(12, 10), Span::WorkingDays(u32::MAX), told),
        ("in another unit", at(12, 10), Span::Years(u32::MAX), told),
        ("after the limit", at(19, 10), Span::WorkingDays(5), told),
        ("before anybody was told", at(12, 10), Span::WorkingDays(5), date(2022, 10, 13)),
    ];
    for (what, when, by, told) in void {
        let (mut desk, _, _, order) = ordered();
        desk.set_now(when);
        write(&mut desk, extended(order, by, told));
        assert_eq!(super::order(&desk, order).extensions.len(), 1, "{what}: the file's words are kept");
        assert_eq!(reply_due(&desk, order), at(18, 18), "{what}");
        assert!(found(&desk).contains(&"ORD-05"), "{what}");
    }
    let (mut desk, _, _, order) = ordered();
    desk.set_now(at(12, 10));
    for _ in 0..4 {
        write(&mut desk, extended(order, Span::WorkingDays(5), told));
    }
    assert_eq!(reply_due(&desk, order), at(25, 18), "once, and no more");
    assert_eq!(found(&desk), ["ORD-05"; 3]);
}

#[test]
fn an_ended_order_is_not_worked_on() {
    let (mut desk, manager, _, order) = replied();
    let why = || "原因".to_owned();
    for fact in [
        Fact::Returned { order, reason: why() },
        Fact::Ruled { order, lead: manager, reason: why() },
        Fact::Transferred { order, lead: manager, reason: why() },
        Fact::Paused { order, reason: why() },
        Fact::Resumed { order },
        Fact::Extended {
            order,
            by: Span::WorkingDays(1),
            reason: why(),
            approver: why(),
            proposer_told_on: date(2022, 10, 14),
        },
        Fact::Reminded { order, reason: why() },
        Fact::Supervised { order, reason: why(), supervisor: why() },
        Fact::Replied { order, text: why(), result: ReplyResult::Impossible },
    ] {
        write(&mut desk, fact);
    }
    assert_eq!(clashes(&desk).len(), 9);
    let found = super::order(&desk, order);
    assert_eq!((found.state, found.replies.len()), (OrderState::Replied, 1));
    assert!(found.bounces.is_empty() && found.extensions.is_empty() && found.reminders.is_empty());
}

#[test]
fn a_plan_stays_open_whatever_its_day() {
    for until in [Date::MIN, date(2022, 10, 1), date(2022, 10, 14), Date::MAX] {
        let (mut desk, _, issue, order) = ordered();
        desk.set_now(at(14, 10));
        write(
            &mut desk,
            Fact::Replied { order, text: "列入計劃".into(), result: ReplyResult::Planned { until } },
        );
        assert_eq!(super::issue(&desk, issue).state, State::InProgress);
        assert_eq!(refused(&mut desk, Command::Close { issue }), "GEN-02");
        desk.set_now(at(15, 10));
        let due = limit::reply(desk.workspace(), super::order(&desk, order), desk.now()).deadline.due;
        assert_eq!(
            due < desk.now(),
            until < date(2022, 10, 15),
            "{until}: a day that is past is overdue at once"
        );
        assert_eq!(desk.workspace().issues.planned().len(), 1);
    }
}

#[test]
fn an_issue_in_hand_is_not_answered_past_its_order() {
    let (mut desk, _, issue, order) = ordered();
    assert_eq!(refused(&mut desk, Command::Answer { issue, text: "已答覆".into() }), "GEN-02");
    write(&mut desk, Fact::Answered { issue, text: "已答覆".into() });
    assert_eq!(
        (super::issue(&desk, issue).state, clashes(&desk)),
        (State::InProgress, vec!["answered".into()])
    );
    assert_eq!(super::order(&desk, order).state, OrderState::InHand);
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

#[test]
fn nobody_leaves_a_whistle_before_it_is_finished() {
    let (mut desk, manager, issue) = desk();
    let (street, whistle) = (organisation(&mut desk, "街道", Kind::SubDistrictOffice), id::<WhistleId>(5));
    let blown = |departments| Fact::WhistleBlown {
        whistle,
        issue,
        kind: WhistleKind::Urgent,
        matter: "電梯困人".into(),
        whistler: street,
        departments,
        called_at: at(11, 9),
    };
    write(&mut desk, blown(vec![street]));
    assert!(desk.workspace().issues.whistle(whistle).is_none(), "nobody was called");
    write(&mut desk, blown(vec![street, manager, manager]));
    write(&mut desk, blown(vec![manager]));
    let department = manager;
    let left =
        |reason: &str| Fact::WhistleLeft { whistle, department, at: at(11, 11), reason: reason.into() };
    write(&mut desk, left("未到先走"));
    write(&mut desk, Fact::WhistleArrived { whistle, department, at: at(11, 8) });
    write(&mut desk, Fact::WhistleArrived { whistle, department: street, at: at(11, 10) });
    write(&mut desk, Fact::WhistleArrived { whistle, department, at: at(11, 10) });
    write(&mut desk, left(" "));
    let rated = |marks| {
        let (by, marks) = (WhistleSide::Department, Marks::new(marks).unwrap());
        Fact::WhistleRated { whistle, department, by, marks }
    };
    write(&mut desk, rated(5));
    assert_eq!(clashes(&desk).len(), 7, "{:?}", clashes(&desk));
    write(
        &mut desk,
        Fact::WhistleConcluded { whistle, result: WhistleResult::Settled, text: "已救出".into() },
    );
    for fact in [left(""), rated(2), rated(5), left("再次")] {
        write(&mut desk, fact);
    }
    assert_eq!(clashes(&desk).len(), 9);
    let found = desk.workspace().issues.whistle(whistle).unwrap();
    assert_eq!(found.called.keys().collect::<Vec<_>>(), [&manager]);
    let response = &found.called[&manager];
    assert_eq!(response.rated_by_department.as_ref().map(|(marks, _)| marks.number()), Some(2));
    assert_eq!(response.left.as_ref().map(|left| left.at), Some(at(11, 11)));
    assert!(serde_json::from_str::<Marks>("6").is_err() && serde_json::from_str::<Marks>("0").is_err());
}

#[test]
fn the_ends_of_time_bring_nothing_down() {
    let ends = [Date::MIN.at(0, 0, 0, 0), Date::MAX.at(23, 59, 59, 0), at(11, 9)];
    for received in ends {
        for now in ends {
            let mut desk = Desk::seeded(1, Actor::new("first"), received);
            let manager = organisation(&mut desk, "物業", Kind::PropertyManager);
            let issue = receive(&mut desk, RaisedBy::Organisation(manager));
            ask(&mut desk, quick(issue));
            let order = dispatch(&mut desk, issue, manager);
            let whistle: WhistleId = id(4);
            write(
                &mut desk,
                Fact::WhistleBlown {
                    whistle,
                    issue,
                    kind: WhistleKind::Complex,
                    matter: "事由".into(),
                    whistler: id(1),
                    departments: vec![manager],
                    called_at: now,
                },
            );
            desk.set_now(now);
            write(&mut desk, Fact::Paused { order, reason: "等待".into() });
            write(&mut desk, Fact::Supervised { order, reason: "督辦".into(), supervisor: "街道".into() });
            write(&mut desk, Fact::Reminded { order, reason: "催辦".into() });
            write(&mut desk, Fact::WithdrawalAsked { issue, why: "撤訴".into(), passed_on_by: None });
            for now in ends {
                let limits = limit::of_issue(desk.workspace(), super::issue(&desk, issue), now);
                assert!(limits.iter().any(|limit| limit.duty == Duty::Reply));
                cobuild::issue::rules::findings(desk.workspace(), now);
            }
        }
    }
}
