//! The chain in one go, and what two devices may do to one issue.

use cobuild::{
    issue::{
        Channel, Class, Command, NewOrder, OrderState, Outcome, Reached, ReplyResult, Satisfaction, Solved,
        State,
        limit::{self, Duty},
    },
    record::WorkOrderId,
};
use jiff::civil::date;

use super::{ask, council, desk, made, other, quick};

#[test]
fn from_receipt_to_close() {
    let (mut desk, manager, issue) = desk();
    ask(&mut desk, quick(issue));
    let order = NewOrder {
        issue,
        lead: manager,
        co_handlers: Vec::new(),
        text: "調整".into(),
        class: Class::Consult,
    };
    let order: WorkOrderId = made(&ask(&mut desk, Command::Dispatch(order)));
    desk.set_now(date(2022, 10, 12).at(10, 0, 0, 0));
    ask(&mut desk, Command::Contact { order });
    ask(&mut desk, Command::Reply { order, text: "已調整".into(), result: ReplyResult::Solved });
    let reached =
        Reached { solved: Solved::Yes, satisfaction: Some(Satisfaction::Satisfied), comment: String::new() };
    ask(
        &mut desk,
        Command::CallBack { issue, channel: Channel::Phone, reached: Some(reached), caller: None },
    );
    ask(&mut desk, Command::Close { issue });
    let found = desk.workspace().issues.get(issue).unwrap();
    assert_eq!(found.state, State::Closed { outcome: Outcome::Solved });
    let steps: Vec<State> = found.log.iter().map(|step| step.to).collect();
    assert_eq!(steps, [State::Received, State::Quick, State::InProgress, State::Replied, found.state]);
    assert!(limit::of_issue(desk.workspace(), found, desk.now()).is_empty(), "nothing is left to do");
    assert_eq!(desk.workspace().issues.order(order).unwrap().state, OrderState::Replied);
}

#[test]
fn of_two_screenings_made_apart_the_first_stands_on_every_device() {
    let (mut first, _, issue) = desk();
    let mut second = other(&first);
    first.set_now(date(2022, 10, 11).at(9, 10, 0, 0));
    ask(&mut first, quick(issue));
    second.set_now(date(2022, 10, 11).at(9, 20, 0, 0));
    ask(&mut second, council(issue));
    for desk in [&mut first, &mut second] {
        desk.set_now(date(2022, 10, 11).at(9, 30, 0, 0));
    }
    first.receive(second.journal().clone());
    second.receive(first.journal().clone());
    for desk in [&first, &second] {
        assert_eq!(desk.workspace().issues.get(issue).unwrap().state, State::Quick);
        let clashes: Vec<_> = desk.workspace().clashes.open().map(|(_, clash)| clash.clone()).collect();
        assert_eq!(clashes.len(), 1);
        let sides = (clashes[0].stands.actor.name(), clashes[0].set_aside.actor.name());
        assert_eq!((clashes[0].field.as_str(), sides), ("put_on_council_track", ("first", "second")));
    }
    // Whoever has seen both may still screen again.
    ask(&mut first, council(issue));
    assert_eq!(first.workspace().issues.get(issue).unwrap().state, State::Council);
}

#[test]
fn an_edit_that_saw_both_titles_settles_their_clash() {
    let (mut first, _, issue) = desk();
    let mut second = other(&first);
    let title = |title: &str| Command::Amend {
        issue,
        title: Some(title.into()),
        text: None,
        category: None,
        urgency: None,
        consent: None,
        number: None,
    };
    ask(&mut first, title("電梯候梯時間長"));
    second.set_now(date(2022, 10, 11).at(9, 5, 0, 0));
    ask(&mut second, title("電梯擁擠"));
    first.set_now(date(2022, 10, 11).at(9, 30, 0, 0));
    first.receive(second.into_journal());
    let clash = first.workspace().clashes.open().next().unwrap().1.clone();
    assert_eq!((clash.stands.value.as_str(), clash.set_aside.value.as_str()), ("電梯擁擠", "電梯候梯時間長"));
    assert_eq!(first.workspace().issues.get(issue).unwrap().title.get(), "電梯擁擠");
    ask(&mut first, title("早高峰電梯擁擠"));
    assert_eq!(first.workspace().clashes.open().count(), 0);
    assert_eq!(first.workspace().clashes.all().count(), 1, "what was said stays on record");
}

#[test]
fn limits_come_nearest_first() {
    let (mut desk, manager, issue) = desk();
    ask(&mut desk, quick(issue));
    let order =
        NewOrder {
            issue, lead: manager, co_handlers: Vec::new(), text: "調整".into(), class: Class::Urgent
        };
    ask(&mut desk, Command::Dispatch(order));
    let found = desk.workspace().issues.get(issue).unwrap();
    let limits = limit::of_issue(desk.workspace(), found, desk.now());
    let duties: Vec<Duty> = limits.iter().map(|limit| limit.duty).collect();
    assert_eq!(duties, [Duty::Reply, Duty::Contact]);
}
