//! The course of a session: call, agenda, minutes, publication.

use super::*;

#[test]
fn a_session_is_held_after_its_call_and_before_it_is_recorded() {
    let mut council = Council::new();
    council.desk.set_now(date(2022, 10, 11).at(9, 0, 0, 0));
    let open = |council: &Council, at| Command::Open { session: council.session, at: Some(at) };
    council.refused(open(&council, date(2022, 8, 9).at(9, 0, 0, 0)), "MTG-08");
    council.refused(open(&council, date(2022, 10, 12).at(9, 0, 0, 0)), "MTG-08");
    council.done(open(&council, held_at()));
    assert_eq!(council.current().day(), date(2022, 8, 16));
    council.refused(open(&council, held_at()), "GEN-02");
    let close = |council: &Council, at| Command::Close { session: council.session, at: Some(at) };
    council.refused(close(&council, date(2022, 8, 16).at(14, 0, 0, 0)), "MTG-08");
    council.done(close(&council, date(2022, 8, 16).at(17, 0, 0, 0)));
}

#[test]
fn the_agenda_stands_once_the_session_is_open() {
    let mut council = Council::new();
    let [first, second, third] =
        ["A", "B", "C"].map(|title| council.item(title, Competence::BuildingCouncil));
    council.done(Command::OrderAgenda { session: council.session, items: vec![third, first] });
    let titles = |council: &Council| {
        let agenda = council.workspace().meetings.agenda(council.current());
        agenda.iter().map(|item| item.title.get().clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&council), ["C", "A", "B"]);
    council.done(Command::RemoveItem { item: first });
    assert_eq!(titles(&council), ["C", "B"]);
    council.refused(Command::RemoveItem { item: first }, "GEN-01");
    council.open_with(9);
    council.refused(Command::RemoveItem { item: second }, "GEN-02");
    let late = Command::AddItem {
        session: council.session,
        title: "D".into(),
        competence: Competence::Private,
        question: Default::default(),
    };
    council.refused(late, "GEN-02");
    let refusal = council.refused(Command::Close { session: council.session, at: None }, "MTG-15");
    assert_eq!(number(&refusal, "item.open"), 2);
}

#[test]
fn an_issue_waits_on_one_agenda_at_a_time() {
    let mut council = Council::new();
    let issue = uuid::Uuid::from_u128(77).into();
    let (session, item) = (council.session, uuid::Uuid::from_u128(78).into());
    let check = |council: &Council, session| {
        cobuild::meeting::check_item(council.workspace(), session, Some(issue), "Traffic")
    };
    check(&council, session).unwrap();
    let competence = Competence::Department(organisation(50));
    let added = Fact::ItemAdded {
        session,
        item,
        issue: Some(issue),
        title: "Traffic".into(),
        competence,
        question: Default::default(),
    };
    council.desk.write(vec![workspace::Fact::Meeting(added)], None).unwrap();
    let second = council.call(date(2022, 9, 1).at(15, 0, 0, 0));
    assert_eq!(check(&council, second).unwrap_err().code(), "MTG-14");
    assert_eq!(council.workspace().meetings.pending_item_of(issue).unwrap().id, item);
    council.open_with(9);
    council.done(Council::conclude(item, Outcome::Deferred { why: "police absent".into() }));
    check(&council, second).unwrap();
    assert_eq!(council.workspace().meetings.items_of(issue).count(), 1);
}

#[test]
fn notice_three_days_before_is_a_warning_and_never_blocks() {
    let mut council = Council::new();
    let on = |day| date(2022, 8, day).at(9, 0, 0, 0);
    assert_eq!(council.codes(on(13)), []);
    assert_eq!(council.codes(on(14)), [("MTG-10", Severity::Warning)]);
    council.desk.set_now(on(13));
    council.done(Command::SendNotice { session: council.session, on: None });
    assert_eq!(council.codes(on(14)), []);
    let to = date(2022, 8, 20).at(15, 0, 0, 0);
    council.done(Command::Postpone { session: council.session, to, why: "typhoon".into() });
    assert_eq!(council.codes(on(17)), []);
    assert_eq!(council.codes(on(18)), [("MTG-10", Severity::Warning)]);
    assert_eq!(council.codes(on(21)), [("MTG-10", Severity::Warning), ("MTG-11", Severity::Overdue)]);
    council.done(Command::Cancel { session: council.session, why: "no need".into() });
    assert_eq!(council.codes(on(21)), []);
}

#[test]
fn minutes_are_immutable_once_confirmed_and_results_are_published_long_enough() {
    let mut council = Council::new();
    let session = council.session;
    let write = |text: &str| Command::WriteMinutes { session, text: text.into() };
    let publish = |to| Command::Publish { session, from: date(2022, 8, 17), to, place: "Hall board".into() };
    council.refused(write("early"), "GEN-02");
    council.open_with(9);
    council.close();
    assert_eq!(council.codes(held_at()), [("MTG-12", Severity::Notice)]);
    council.refused(Command::ConfirmMinutes { session }, "GEN-02");
    council.done(write("draft"));
    council.done(write("final"));
    council.refused(publish(date(2022, 8, 31)), "MTG-20");
    council.refused(Command::CorrectMinutes { session, text: "x".into() }, "GEN-02");
    council.done(Command::ConfirmMinutes { session });
    council.refused(write("changed"), "MTG-09");
    council.done(Command::CorrectMinutes { session, text: "Nine, not eight".into() });
    let minutes = council.current().minutes.clone().unwrap();
    assert_eq!((minutes.text.get().as_str(), minutes.corrections.len()), ("final", 1));
    // Wednesday 17 August 2022 is not counted; the fifth working day is Wednesday the 24th.
    let refusal = council.refused(publish(date(2022, 8, 23)), "MTG-13");
    let until = refusal.reasons[0].value("publication.until");
    assert_eq!(until, Some(&TermValue::Date(date(2022, 8, 24))));
    council.done(publish(date(2022, 8, 24)));
    council.refused(publish(date(2022, 8, 24)), "GEN-02");
}

#[test]
fn a_council_that_has_not_met_for_a_quarter_stands_out() {
    let mut council = Council::new();
    council.done(Command::Cancel { session: council.session, why: "no need".into() });
    assert_eq!(council.codes(date(2022, 11, 10).at(9, 0, 0, 0)), []);
    assert_eq!(council.codes(date(2022, 11, 11).at(9, 0, 0, 0)), [("MTG-19", Severity::Notice)]);
}

#[test]
fn what_must_be_said_is_said() {
    let mut council = Council::new();
    let (session, body) = (council.session, council.body);
    let item = council.item("Activities", Competence::BuildingCouncil);
    let blank = || String::from("  ");
    let nowhere = NewSeat { title: blank(), ..seat(14, None) };
    let guest = Guest { name: blank(), organisation: None, role: GuestRole::Observer };
    for command in [
        Command::Rename { body, name: blank() },
        Command::AddSeat { body, seat: nowhere },
        Command::AddItem {
            session,
            title: blank(),
            competence: Competence::Private,
            question: Default::default(),
        },
        Command::Postpone { session, to: held_at(), why: blank() },
        Command::Cancel { session, why: blank() },
        Command::AddGuest { session, guest },
    ] {
        council.refused(command, "GEN-03");
    }
    council.open_with(9);
    council.refused(Command::Agree { item, note: blank() }, "GEN-03");
    council.refused(Council::conclude(item, Outcome::Deferred { why: blank() }), "GEN-03");
}

#[test]
fn two_devices_open_one_session_and_both_counts_are_kept() {
    let mut council = Council::new();
    council.attend(9);
    let mut phone = Desk::seeded(8, Actor::new("on the phone"), held_at());
    phone.receive(council.desk.journal().clone());
    let open = workspace::Command::Meeting(Command::Open { session: council.session, at: None });
    let marks = council.seats()[9..].iter().map(|seat| (*seat, Attendance::Present)).collect();
    let attendance = Command::RecordAttendance { session: council.session, marks };
    phone.perform(&workspace::Command::Meeting(attendance)).unwrap();
    phone.perform(&open).unwrap();
    council.desk.set_now(held_at());
    council.desk.perform(&open).unwrap();

    council.desk.receive(phone.journal().clone());
    phone.receive(council.desk.journal().clone());
    assert_eq!(council.workspace(), phone.workspace());
    let clashes: Vec<_> = phone.workspace().clashes.open().map(|(_, clash)| clash.field.as_str()).collect();
    assert!(clashes.contains(&"opened"), "{clashes:?}");
    assert_eq!(council.current().state.text().en, "in progress");
}

#[test]
fn commands_are_short_to_type() {
    let id = "01828543-f680-7000-83df-ff52dfe61d24";
    let typed = [
        r#"{"found":{"name":"Council","seats":[{"title":"Property manager"}]}}"#.to_owned(),
        format!(r#"{{"call":{{"body":"{id}","title":"First","planned_at":"2022-08-16T15:00:00"}}}}"#),
        format!(r#"{{"record_attendance":{{"session":"{id}","marks":{{"{id}":"present"}}}}}}"#),
        format!(r#"{{"vote":{{"session":"{id}","item":"{id}","yes":8}}}}"#),
        format!(r#"{{"conclude":{{"item":"{id}","outcome":{{"resolution":{{"text":"So be it"}}}}}}}}"#),
        format!(r#"{{"open":{{"session":"{id}"}}}}"#),
    ];
    for command in typed {
        serde_json::from_str::<Command>(&command).unwrap();
    }
}
