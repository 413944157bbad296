//! What leaves the office, who asks about it afterwards, and how it ends when nobody can be asked: written by hand and
//! by two devices, where no command decides.

use cobuild::{
    building::{self, Floor},
    issue::{Outcome, State, limit, place_of, rules},
    record::{BuildingId, RoomId},
    rule::Severity,
    visit::Consent,
};

use super::*;

fn amend(issue: IssueId, consent: Option<Consent>, number: Option<&str>) -> Command {
    let number = number.map(str::to_owned);
    Command::Amend { issue, title: None, text: None, category: None, urgency: None, consent, number }
}

fn title_of(text: &str) -> String {
    let (mut desk, firm, _) = desk();
    let visit = cobuild::visit::Command::Record {
        organisation: firm,
        at: desk.now(),
        channel: cobuild::visit::Channel::Visit,
        visitors: vec![cobuild::visit::Visitor::named("甲")],
        room: None,
        met: Vec::new(),
        purpose: String::new(),
        changes: Default::default(),
        policy_told: String::new(),
        demands: vec![cobuild::visit::NewDemand {
            category: DemandCategory::Property,
            text: text.into(),
            urgency: Urgency::Ordinary,
            consent: Consent::Named,
            answer: None,
        }],
        next_on: None,
    };
    let demand = made(&desk.perform(&workspace::Command::Visit(visit)).unwrap());
    let raised: IssueId = made(&ask(&mut desk, Command::RaiseDemand { demand, title: String::new() }));
    issue(&desk, raised).title.get().clone()
}

#[test]
fn a_journal_that_passed_on_without_asking_is_kept_and_told() {
    let (mut desk, manager, issue) = desk();
    ask(&mut desk, quick(issue));
    ask(&mut desk, amend(issue, Some(Consent::Withheld), None));
    assert_eq!(
        refused(
            &mut desk,
            Command::Dispatch(NewOrder {
                issue,
                lead: manager,
                co_handlers: Vec::new(),
                text: "調整".into(),
                class: Class::Ordinary
            })
        ),
        "ISS-13"
    );
    write(
        &mut desk,
        IssueFact::Dispatched {
            order: uuid::Uuid::from_u128(7).into(),
            issue,
            lead: manager,
            co_handlers: Vec::new(),
            text: "調整".into(),
            class: Class::Ordinary,
        },
    );
    assert_eq!(super::issue(&desk, issue).state, State::InProgress, "what was done was done");
    assert!(clashes(&desk).is_empty());
    assert!(found(&desk).contains(&"ISS-13"));
    ask(&mut desk, amend(issue, Some(Consent::Anonymous), None));
    assert!(!found(&desk).contains(&"ISS-13"), "asked since");
}

#[test]
fn nobody_is_named_who_did_not_agree_to_it() {
    let (mut desk, firm, _) = desk();
    let anonymous = receive(&mut desk, RaisedBy::Anonymous);
    let id = receive(&mut desk, RaisedBy::Organisation(firm));
    for (consent, named) in [
        (Consent::Withheld, None),
        (Consent::NotAsked, None),
        (Consent::Anonymous, None),
        (Consent::Named, Some(RaisedBy::Organisation(firm))),
    ] {
        ask(&mut desk, amend(id, Some(consent), None));
        assert_eq!(issue(&desk, id).named_to_others(), named.as_ref());
    }
    ask(&mut desk, amend(anonymous, Some(Consent::Named), None));
    assert_eq!(issue(&desk, anonymous).named_to_others(), None, "there is no name");
}

#[test]
fn two_devices_that_hear_different_things_about_consent_leave_a_clash() {
    let (mut first, _, id) = desk();
    let mut second = other(&first);
    ask(&mut first, amend(id, Some(Consent::Named), None));
    second.set_now(date(2022, 10, 11).at(9, 5, 0, 0));
    ask(&mut second, amend(id, Some(Consent::Withheld), None));
    meet(&mut first, &mut second, at(11, 10));
    assert_eq!(clashes(&first), ["consent"]);
}

#[test]
fn a_call_by_a_former_lead_on_record_counts_and_stands_out() {
    let (mut desk, manager, id, order) = ordered();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    ask(&mut desk, Command::Transfer { order, lead: street, reason: "需協調".into() });
    desk.set_now(at(14, 10));
    ask(&mut desk, reply(order, ReplyResult::Solved));
    let (channel, reached, caller) = (Channel::Phone, said(Solved::Yes, None), Some(manager));
    let call = Command::CallBack { issue: id, channel, reached: reached.clone(), caller };
    assert_eq!(refused(&mut desk, call), "FUP-01");
    write(&mut desk, IssueFact::CalledBack { issue: id, channel, reached, caller });
    ask(&mut desk, Command::Close { issue: id });
    assert_eq!(issue(&desk, id).state, State::Closed { outcome: Outcome::Solved }, "as it folded before");
    assert!(found(&desk).contains(&"FUP-01"));
}

#[test]
fn numbers_given_twice_by_two_devices_are_found_and_put_right() {
    let (mut first, _, _) = desk();
    let mut second = other(&first);
    let here = receive(&mut first, RaisedBy::Anonymous);
    second.set_now(at(11, 10));
    let there = receive(&mut second, RaisedBy::Anonymous);
    meet(&mut first, &mut second, at(11, 11));
    assert_eq!(issue(&first, here).number.get(), issue(&first, there).number.get());
    let findings = rules::findings(first.workspace(), first.now());
    let twice: Vec<_> = findings.iter().filter(|finding| finding.explanation.rule.code == "ISS-14").collect();
    assert_eq!(twice.len(), 1, "one of both keeps its number");
    assert_eq!(twice[0].severity, Severity::Warning);
    assert_eq!(refused(&mut first, amend(there, None, Some("2022-0001"))), "ISS-14");
    ask(&mut first, amend(there, None, Some(" 2022-0004 ")));
    assert!(!found(&first).contains(&"ISS-14"));
    let next = receive(&mut first, RaisedBy::Anonymous);
    assert_eq!(issue(&first, next).number.get(), "2022-0005", "never one that somebody has given");
}

#[test]
fn posting_closes_what_nobody_can_be_asked_about_and_nothing_else() {
    let (mut desk, manager, _) = desk();
    let anonymous = receive(&mut desk, RaisedBy::Anonymous);
    let named = receive(&mut desk, RaisedBy::Organisation(manager));
    for id in [anonymous, named] {
        ask(&mut desk, quick(id));
        let early = IssueFact::AnswerPosted { issue: id, place: "公告欄".into() };
        write(&mut desk, early);
        ask(&mut desk, Command::Answer { issue: id, text: "已說明".into() });
        write(&mut desk, IssueFact::AnswerPosted { issue: id, place: " ".into() });
        write(&mut desk, IssueFact::Closed { issue: id, outcome: Outcome::AnswerPosted });
        assert_eq!(issue(&desk, id).state, State::Replied);
    }
    write(&mut desk, IssueFact::AnswerPosted { issue: named, place: "公告欄".into() });
    assert_eq!(issue(&desk, named).state, State::Replied, "who can be called is called");
    assert!(limit::of_issue(desk.workspace(), issue(&desk, anonymous), desk.now()).is_empty());
    ask(&mut desk, Command::PostAnswer { issue: anonymous, place: "公告欄".into() });
    let state = State::Closed { outcome: Outcome::AnswerPosted };
    assert_eq!(issue(&desk, anonymous).state, state);
    let period = date(2022, 10, 1)..date(2022, 11, 1);
    let rates = cobuild::issue::rates::of(desk.workspace(), &period, &Default::default(), desk.now());
    let left_out = |id: IssueId| {
        let found = rates.satisfaction.excluded().find(|(record, _)| *record == id.into());
        found.map(|(_, why)| why.key)
    };
    assert_eq!(left_out(anonymous), Some("issue.left-out-anonymous"));
    assert_eq!(rates.satisfaction.denominator(), 0);
}

#[test]
fn a_firm_in_several_rooms_sits_on_the_lowest_of_their_floors() {
    let (mut desk, firm, _) = desk();
    let mut perform = |command| desk.perform(&workspace::Command::Building(command)).unwrap();
    let tower: BuildingId = made(&perform(building::Command::Register {
        name: "樓".into(),
        other_names: Vec::new(),
        address: String::new(),
        area: None,
        floors: None,
    }));
    let rooms: Vec<RoomId> = [12, 7]
        .into_iter()
        .map(|floor| {
            made(&perform(building::Command::AddRoom {
                building: tower,
                floor: Floor::new(floor).unwrap(),
                number: format!("{floor}01"),
                area: None,
                sharing: building::Sharing::Single,
            }))
        })
        .collect();
    perform(building::Command::Occupy {
        room: rooms[0],
        organisation: firm,
        holding: building::Holding::Lease,
        from: date(2022, 1, 1),
        until: None,
        lease_ends: None,
        also: vec![rooms[1]],
        area: None,
    });
    let raised = receive(&mut desk, RaisedBy::Organisation(firm));
    let place = place_of(desk.workspace(), issue(&desk, raised));
    assert_eq!(place, Some((tower, Floor::new(7).unwrap())), "the lease names the twelfth floor first");
}

#[test]
fn a_title_ends_where_the_sentence_does() {
    assert_eq!(title_of("車道限高3.5米，貨車進不去。請協助"), "車道限高3.5米，貨車進不去");
    assert_eq!(title_of("Lift 2.5 is slow. Please help"), "Lift 2.5 is slow");
    assert_eq!(title_of("電梯慢！天天如此"), "電梯慢");
    assert_eq!(title_of("電梯慢"), "電梯慢");
}
