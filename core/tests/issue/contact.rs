//! The first contact: with whoever gave a name, and with nobody else.

use cobuild::{
    issue::{
        CaseLink, Command, Fact as IssueFact, Filter, RaisedBy, ReplyResult, case_file, limit, limit::Duty,
        rates,
    },
    text::Language,
};
use jiff::civil::date;

use super::*;

/// A slip without a name, dispatched on 11 October at 10:00.
fn nameless() -> (Office, IssueId, WorkOrderId) {
    let (mut desk, manager, _) = desk();
    let id = receive(&mut desk, RaisedBy::Anonymous);
    ask(&mut desk, quick(id));
    desk.set_now(at(11, 10));
    let order = dispatch(&mut desk, id, manager);
    (desk, id, order)
}

#[test]
fn nobody_is_late_in_contacting_nobody() {
    let (mut desk, id, order) = nameless();
    desk.set_now(at(14, 10));
    let duties = |desk: &Office| {
        let limits = limit::of_issue(desk.workspace(), issue(desk, id), desk.now());
        limits.into_iter().map(|limit| limit.duty).collect::<Vec<_>>()
    };
    assert_eq!(duties(&desk), [Duty::Reply]);
    assert!(!found(&desk).contains(&"ORD-02"));
    let command = workspace::Command::Issue(Command::Contact { order });
    let refusal = desk.consider(&command).unwrap_err();
    assert_eq!(refusal.code(), "ORD-13");
    assert!(refusal.reasons[0].sentence(Language::En).contains("raised anonymously"));

    ask(&mut desk, reply(order, ReplyResult::Solved));
    assert!(super::order(&desk, order).contacted.is_none(), "a reply does not reach them either");
}

#[test]
fn the_response_rate_leaves_them_out_and_says_why() {
    let (mut desk, _, order) = nameless();
    desk.set_now(at(14, 10));
    let october = date(2022, 10, 1)..date(2022, 11, 1);
    let rate = |desk: &Office| rates::of(desk.workspace(), &october, &Filter::default(), desk.now()).response;
    let left_out: Vec<_> = rate(&desk).excluded().map(|(_, why)| why.key).collect();
    assert_eq!((rate(&desk).denominator(), left_out), (0, vec!["issue.left-out-nobody-to-contact"]));

    // A journal written before this rule can hold a contact: it is kept, told without a limit, and counts in no rate.
    write(&mut desk, IssueFact::Contacted { order });
    assert!(super::order(&desk, order).contacted.is_some() && clashes(&desk).is_empty());
    assert_eq!(rate(&desk).denominator(), 0);
    let id = super::order(&desk, order).issue;
    let file = case_file(desk.workspace(), id, desk.now()).unwrap();
    let contact = file.of(CaseLink::Solve)[1];
    assert_eq!((contact.what.get(Language::En), contact.limit.as_ref()), ("first contact", None));
}
