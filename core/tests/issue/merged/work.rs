//! Work orders and whistles.

use super::*;

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
