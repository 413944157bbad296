//! Work orders: who leads, and what moves the clock.

use super::*;

fn reply_due(desk: &Office, order: WorkOrderId) -> DateTime {
    limit::term(desk.workspace(), super::order(desk, order), desk.now()).deadline.due
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
        proposer_told_on: Some(told),
    };
    let told = date(2022, 10, 12);
    let void = [
        ("longer than the term", at(12, 10), Span::WorkingDays(6), told),
        ("without end", at(12, 10), Span::WorkingDays(u32::MAX), told),
        ("in another unit", at(12, 10), Span::Years(u32::MAX), told),
        ("after the limit", at(19, 10), Span::WorkingDays(5), told),
        ("before anybody was told", at(12, 10), Span::WorkingDays(5), date(2022, 10, 13)),
        ("told before there was an order", at(12, 10), Span::WorkingDays(5), date(2022, 10, 10)),
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
            proposer_told_on: Some(date(2022, 10, 14)),
        },
        Fact::PlanApproved { order, approver: why(), proposer_told_on: None },
        Fact::Reminded { order, reason: why() },
        Fact::Supervised { order, reason: why(), supervisor: why() },
        Fact::Replied { order, text: why(), result: ReplyResult::Impossible },
    ] {
        write(&mut desk, fact);
    }
    assert_eq!(clashes(&desk).len(), 10);
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
