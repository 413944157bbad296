//! Facts about nothing, ids used twice, whistles that are not finished, the ends of time.

use super::*;

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
    let mut desk = Desk::seeded(1, Actor::new("first"), at(11, 9));
    let manager = organisation(&mut desk, "物業", Kind::PropertyManager);
    let issue = receive(&mut desk, RaisedBy::Organisation(manager));
    ask(&mut desk, quick(issue));
    let order = dispatch(&mut desk, issue, manager);
    let decided: Vec<&workspace::Fact> = desk.journal().entries().flat_map(|entry| entry.facts()).collect();
    let decided = serde_json::to_string(&decided).unwrap();
    for received in ends {
        // No command reaches the ends of time; a file made by hand does.
        let moved = decided.replace(&at(11, 9).to_string(), &received.to_string());
        for now in ends {
            let mut desk = Desk::seeded(1, Actor::new("first"), received);
            desk.write(serde_json::from_str(&moved).unwrap(), None).unwrap();
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
