//! Assemblies, joint meetings, a rotating chair and the pack of documents, by their behaviour.

use crate::office::{Hall, Office};
use cobuild::meeting::pack::{Marks, Pack};
use cobuild::policy::Span;
use cobuild::record::{BodyId, ItemId, SeatId, SessionId};
use cobuild::text::Language;
use jiff::civil::date;
use serde_json::json;

#[test]
fn written_opinions_and_guests_count_for_nothing() {
    let mut office = Office::new();
    let made = office.done(json!({ "found": { "name": "Group", "kind": "party_group", "seats": [
        { "title": "A" }, { "title": "B" }, { "title": "C" }, { "title": "D" },
    ] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seats: Vec<SeatId> = made.iter().filter_map(|record| SeatId::try_from(*record).ok()).collect();
    let session = office.call(body);
    let item = office.item(session, "party", json!("ordinary"));
    let marks = json!({ seats[0].to_string(): "present", seats[1].to_string(): "present" });
    office.done(json!({ "record_attendance": { "session": session, "marks": marks } }));
    for seat in &seats[2..] {
        office.done(json!({ "file_opinion": { "item": item, "seat": seat, "text": "I agree" } }));
    }
    for name in ["guest", "proposer"] {
        office.done(json!({ "add_guest": { "session": session, "guest": { "name": name } } }));
    }
    office.refused(json!({ "file_opinion": { "item": item, "text": "whose?" } }), "GEN-03");
    office.refused(json!({ "file_opinion": { "item": item, "seat": seats[0], "text": "here" } }), "MTG-49");
    office.open(session);
    office.refused(json!({ "vote": { "session": session, "item": item, "yes": 3 } }), "MTG-03");
    office.done(json!({ "vote": { "session": session, "item": item, "yes": 2 } }));
    let count = office.session(session).count().unwrap();
    assert_eq!((count.entitled, count.present), (4, 2));
    let conclude = json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "So" } } } });
    office.refused(conclude, "MTG-25");
    assert_eq!(office.the(item).opinions.len(), 2, "and they are kept");
}

#[test]
fn a_large_assembly_is_counted_and_nobody_is_named() {
    let mut office = Office::new();
    let body = office.found("party_assembly");
    let session = office.call(body);
    let item = office.item(session, "party", json!("ordinary"));
    // Nobody has said how many are entitled: nothing can be present, and nothing opens.
    office.refused(json!({ "assembly": { "count_present": { "session": session, "heads": 5 } } }), "MTG-34");
    office.done(json!({ "assembly": { "count_entitled": { "body": body, "heads": 30, "as_of": "2022-10-01", "source": "old" } } }));
    office.done(json!({ "assembly": { "count_entitled": { "body": body, "heads": 20, "source": "new" } } }));
    office.refused(json!({ "assembly": { "count_entitled": { "body": body, "heads": 20, "as_of": "2022-10-12", "source": "tomorrow" } } }), "MTG-16");
    office.refused(json!({ "assembly": { "count_present": { "session": session, "heads": 21 } } }), "MTG-35");
    office.done(json!({ "assembly": { "count_present": { "session": session, "heads": 9 } } }));
    office.open(session);
    office.refused(json!({ "vote": { "session": session, "item": item, "yes": 9 } }), "MTG-21");
    // A latecomer is counted again, and the quorum with it.
    office.done(json!({ "assembly": { "count_present": { "session": session, "heads": 10 } } }));
    let count = office.session(session).count().unwrap();
    assert_eq!((count.entitled, count.present), (20, 10), "the latest count that is not after the day");
    office.done(json!({ "vote": { "session": session, "item": item, "yes": 10 } }));
    let conclude = json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "So" } } } });
    let refusal = office.refused(conclude, "MTG-22");
    let sentence = refusal.reasons[0].sentence(Language::ZhHant);
    assert!(sentence.contains("須有11票") && sentence.contains("應到20人"), "{sentence}");
    assert!(!office.codes().contains(&"MTG-55"));
    // The number entitled turns out to have been another: that stands out.
    office.done(json!({ "assembly": { "count_entitled": { "body": body, "heads": 24, "as_of": "2022-10-19", "source": "recount" } } }));
    assert!(office.codes().contains(&"MTG-55"));
}

#[test]
fn a_joint_meeting_takes_topics_and_answers_them() {
    let mut office = Office::new();
    let made = office
        .done(json!({ "found": { "name": "Joint", "kind": "joint_meeting", "seats": [{ "title": "A" }] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let session = office.call(body);
    let submit = json!({ "topic": { "submit": { "session": session, "title": "Services" } } });
    let topic: ItemId = office.make(submit.clone());
    let other: ItemId = office.make(submit);
    assert!(office.codes().contains(&"MTG-46"), "nine days before are too few");
    let take_up = json!({ "topic": { "take_up": { "topic": topic, "competence": "building_council" } } });
    office.done(take_up.clone());
    office.refused(take_up, "GEN-02");
    assert_eq!(office.the(topic).title.get(), "Services");
    assert_eq!(
        cobuild::query::name(office.workspace(), other.into(), Language::En).as_deref(),
        Some("Services")
    );
    let pack = Pack::of(office.workspace(), session).unwrap();
    assert_eq!((pack.agenda.lines.len(), pack.agenda.topics.len(), pack.ballots.len()), (1, 1, 0));
    office.open(session);
    office.done(json!({ "conclude": { "item": topic, "outcome": { "deferred": { "why": "later" } } } }));
    office.done(json!({ "close": { "session": session } }));
    assert!(office.codes().contains(&"MTG-47"));
    office.done(json!({ "topic": { "answer": { "topic": other, "answer": "Part of the first" } } }));
    assert!(!office.codes().contains(&"MTG-47"));
    // Nobody is late with topics for a council, and a topic for a session that is off goes nowhere.
    office.withstands(
        json!({ "topic": { "answered": { "session": session, "topic": uuid::Uuid::from_u128(1), "answer": "?" } } }),
        "answered",
    );
}

#[test]
fn the_chair_goes_round() {
    let mut office = Office::new();
    let made = office.done(json!({ "found": { "name": "Hall", "seats": [
        { "title": "First" }, { "title": "Second", "holder": "Li" }, { "title": "Third" }, { "title": "Fourth" },
    ] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seats: Vec<SeatId> = made.iter().filter_map(|record| SeatId::try_from(*record).ok()).collect();
    office.done(json!({ "office": { "rotate": { "body": body, "seats": seats, "from": "2022-10-01" } } }));
    let chair =
        |office: &Office, on| office.workspace().meetings.chair_on(body, on, &office.workspace().policy);
    assert_eq!(
        chair(&office, date(2022, 10, 10)).as_deref(),
        None,
        "a seat counts from its founding, 11 October, on"
    );
    assert_eq!(chair(&office, date(2022, 12, 31)).as_deref(), Some("First"));
    assert_eq!(chair(&office, date(2023, 1, 1)).as_deref(), Some("Li"));
    assert_eq!(chair(&office, date(2023, 9, 30)).as_deref(), Some("Fourth"));
    assert_eq!(chair(&office, date(2023, 10, 1)).as_deref(), Some("First"));
    let session: SessionId =
        office.make(json!({ "call": { "body": body, "title": "S", "planned_at": "2023-02-01T09:00:00" } }));
    assert_eq!(office.session(session).chair.get().as_deref(), Some("Li"));
    let named: SessionId = office.make(
        json!({ "call": { "body": body, "title": "S", "planned_at": "2023-02-01T09:00:00", "chair": "Wu" } }),
    );
    assert_eq!(office.session(named).chair.get().as_deref(), Some("Wu"));
    office.refused(
        json!({ "office": { "rotate": { "body": body, "seats": [uuid::Uuid::from_u128(1)] } } }),
        "GEN-01",
    );
}

#[test]
fn the_pack_holds_everything_that_is_printed() {
    let hall = Hall::closed();
    let pack = Pack::of(hall.office.workspace(), hall.session).unwrap();
    assert_eq!(pack.heading.body, "Hall");
    assert!(pack.heading.opened_at.is_some() && pack.heading.closed_at.is_some());
    assert_eq!(pack.sign_in.seats.len(), 3);
    assert_eq!(pack.sign_in.needed, Some(2));
    assert_eq!(pack.agenda.house_rules.len(), 10);
    assert_eq!(pack.agenda.speech.value, Span::Minutes(3));
    let paper = &pack.ballots[0];
    assert_eq!(paper.copies, 3);
    assert!(matches!(&paper.marks, Marks::One(marks) if marks.len() == 3));
    assert_eq!(pack.minutes.text.as_deref(), Some("first"));
    assert!(pack.minutes.items[0].verdict.as_ref().is_some_and(|verdict| verdict.holds));
    assert_eq!((pack.notice.results.len(), pack.notice.from), (1, None));
    assert!(pack.tasks.rows.is_empty());
    let nobody = uuid::Uuid::from_u128(1).into();
    assert_eq!(Pack::of(hall.office.workspace(), nobody), None);
}
