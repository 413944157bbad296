//! Every hard invariant under hand-made facts, as a tampered file could hold them: told, and nothing else changes.

use crate::office::{CALLED, Hall, Office, held_at};
use cobuild::meeting::rules;
use cobuild::record::{BodyId, SeatId, SessionId};
use serde_json::{Value, json};

#[test]
fn a_forged_vote_beyond_the_quorum_is_told_and_not_counted() {
    let hall = Hall::open(3);
    let (session, item) = (hall.session, hall.item);
    let voted = |tally: Value, count: Value| json!({ "voted": { "session": session, "item": item, "tally": tally, "count": count } });
    let three = json!({ "entitled": 3, "present": 3 });
    // More votes than people; more people than the quorum on record; more than a number can hold.
    hall.office.withstands(voted(json!({ "yes": 4 }), three.clone()), "voted");
    hall.office.withstands(voted(json!({ "yes": 2, "no": 1, "invalid": 1 }), three.clone()), "voted");
    hall.office.withstands(voted(json!({ "yes": 9 }), json!({ "entitled": 9, "present": 9 })), "voted");
    hall.office.withstands(voted(json!({ "yes": u32::MAX, "no": u32::MAX }), three.clone()), "voted");
    // By area, where nobody counts areas.
    hall.office.withstands(
        json!({ "assembly": { "owners_voted": {
            "session": session, "item": item, "heads": { "yes": 3 }, "area": { "yes": "10" },
            "count": three, "area_count": { "entitled": "10", "present": "10" },
        } } }),
        "owners_voted",
    );
    let (meetings, told) =
        hall.office.forge(voted(json!({ "yes": 3 }), json!({ "entitled": 3, "present": 3 })));
    assert!(told.is_empty() && meetings.item(item).unwrap().decision.is_some(), "a true one is taken");
}

#[test]
fn no_vote_is_recorded_before_the_quorum_nor_by_way_of_another_session() {
    let mut office = Office::new();
    let made = office.done(json!({ "found": { "name": "Hall", "seats": [{ "title": "A" }] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let (planned, other) = (office.call(body), office.call(body));
    let item = office.item(planned, "building_council", json!("ordinary"));
    let vote = |session: SessionId| {
        json!({ "voted": { "session": session, "item": item,
            "tally": { "yes": 0 }, "count": { "entitled": 1, "present": 0 } } })
    };
    office.withstands(vote(planned), "voted");
    office.open(other);
    office.withstands(vote(other), "voted");
    office.refused(json!({ "vote": { "session": planned, "item": item, "yes": 0 } }), "MTG-02");
}

#[test]
fn a_forged_quorum_opens_nothing() {
    let mut office = Office::new();
    let made =
        office.done(json!({ "found": { "name": "Hall", "seats": [{ "title": "A" }, { "title": "B" }] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seats: Vec<SeatId> = made.iter().filter_map(|record| SeatId::try_from(*record).ok()).collect();
    let session = office.call(body);
    let opened = |entitled: &[SeatId], present: &[SeatId]| {
        json!({ "opened": { "session": session, "at": held_at(),
            "roll": { "entitled": entitled, "present": present } } })
    };
    office.withstands(opened(&seats[..1], &seats), "opened");
    office.withstands(opened(&[seats[0], seats[0]], &[]), "opened");
    office.withstands(opened(&seats, &[seats[1], seats[1]]), "opened");
    let assembly = office.found("party_assembly");
    let large = office.call(assembly);
    let convened = |entitled: u32, present: u32| {
        json!({ "assembly": { "convened": { "session": large, "at": held_at(), "turnout": {
            "entitled": entitled, "present": present, "as_of": CALLED, "source": "nowhere" } } } })
    };
    office.withstands(convened(10, 11), "convened");
    let (meetings, told) = office.forge(convened(10, 10));
    assert!(told.is_empty() && meetings.session(large).unwrap().was_held());
    // A seat that is not of this body makes no quorum: it stands out.
    office.open(session);
    office.desk.set_now(held_at());
    let strange: SeatId = uuid::Uuid::from_u128(5).into();
    let (meetings, _) = office.forge(json!({ "quorum_recorded": { "session": session,
        "roll": { "entitled": [seats[0], seats[1], strange], "present": [strange] } } }));
    let verdict = rules::roll_of_the_day(&meetings, meetings.session(session).unwrap()).unwrap();
    assert!(!verdict.holds);
}

#[test]
fn whoever_has_no_power_concludes_nothing() {
    let mut hall = Hall::open(3);
    let police = hall.office.register("Police");
    let (session, item) = (hall.session, hall.item);
    hall.office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let resolved = json!({ "concluded": { "session": session, "item": item,
        "outcome": { "resolution": { "text": "One way" } } } });
    for competence in [json!({ "department": police }), json!("owners"), json!("residents"), json!("party")] {
        hall.office.done(json!({ "classify_item": { "item": item, "competence": competence } }));
        hall.office.withstands(resolved.clone(), "concluded");
        hall.office.withstands(
            json!({ "concluded": { "session": session, "item": item, "outcome": { "pact": { "text": "Pact" } } } }),
            "concluded",
        );
        let resolve = hall.resolve();
        hall.office.refused(resolve, "MTG-05");
    }
    // The owners' own vote carries it, named or attached.
    hall.office.done(json!({ "classify_item": { "item": item, "competence": "owners" } }));
    let (meetings, told) = hall.office.forge(json!({ "concluded": { "session": session, "item": item,
        "outcome": { "resolution": { "text": "Bays", "owners_vote": "2022-3" } } } }));
    assert!(told.is_empty() && meetings.outcome_of(item).is_some());
}

#[test]
fn confirmed_minutes_stay_as_they_are_whoever_writes() {
    let mut hall = Hall::closed();
    let session = hall.session;
    hall.office.done(json!({ "confirm_minutes": { "session": session } }));
    hall.office.refused(json!({ "write_minutes": { "session": session, "text": "second" } }), "MTG-09");
    hall.office.withstands(
        json!({ "minutes_written": { "session": session, "text": "second" } }),
        "minutes_written",
    );
    hall.office.withstands(
        json!({ "minutes_confirmed": { "session": session, "text": "second" } }),
        "minutes_confirmed",
    );
    let corrected = json!({ "minutes_corrected": { "session": session, "text": "third" } });
    let (meetings, told) = hall.office.forge(corrected);
    let minutes = meetings.session(session).unwrap().minutes.clone().unwrap();
    assert_eq!((minutes.text.get().as_str(), minutes.corrections.len(), told.len()), ("first", 1, 0));
}

#[test]
fn nothing_is_published_before_the_minutes_are_confirmed_and_nothing_twice() {
    let mut hall = Hall::closed();
    let session = hall.session;
    let published = json!({ "published": { "session": session, "from": "2022-10-21", "to": "2022-10-28", "place": "board" } });
    hall.office.withstands(published.clone(), "published");
    hall.office.withstands(
        json!({ "objection_noted": { "session": session, "text": "no", "on": "2022-10-21" } }),
        "objection_noted",
    );
    hall.office.done(json!({ "confirm_minutes": { "session": session } }));
    hall.office.done(json!({ "publish": { "session": session, "from": "2022-10-21", "to": "2022-10-28", "place": "board" } }));
    hall.office.withstands(published, "published");
}

#[test]
fn what_has_nothing_to_attach_to_is_told() {
    let office = Office::new();
    let nobody = uuid::Uuid::from_u128(1);
    for (fact, step) in [
        (
            json!({ "office": { "notice_place_set": { "body": nobody, "place": "board" } } }),
            "notice_place_set",
        ),
        (
            json!({ "assembly": { "entitled_counted": { "body": nobody, "heads": 1, "as_of": CALLED, "source": "?" } } }),
            "entitled_counted",
        ),
        (json!({ "assembly": { "present_counted": { "session": nobody, "heads": 1 } } }), "present_counted"),
        (
            json!({ "election": { "nominated": { "session": nobody, "item": nobody, "candidate": { "name": "A" } } } }),
            "nominated",
        ),
        (
            json!({ "topic": { "submitted": { "session": nobody, "topic": nobody, "title": "T", "text": "", "on": CALLED } } }),
            "submitted",
        ),
        (
            json!({ "question_put": { "session": nobody, "item": nobody, "question": "recall" } }),
            "question_put",
        ),
        (json!({ "opinion_filed": { "session": nobody, "item": nobody, "text": "?" } }), "opinion_filed"),
        (
            json!({ "owners_vote_attached": { "session": nobody, "item": nobody, "vote": nobody } }),
            "owners_vote_attached",
        ),
    ] {
        office.withstands(fact, step);
    }
}

#[test]
fn a_duty_laid_on_somebody_who_was_not_there_stands_out() {
    let mut office = Office::new();
    let absent = office.register("Absent");
    let made = office.done(json!({ "found": { "name": "Hall", "seats": [
        { "title": "A" }, { "title": "B" }, { "title": "C", "organisation": absent },
    ] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seats = made.iter().filter_map(|record| SeatId::try_from(*record).ok());
    let session = office.call(body);
    let item = office.item(session, "building_council", json!("ordinary"));
    let marks: serde_json::Map<String, Value> =
        seats.take(2).map(|seat| (seat.to_string(), json!("present"))).collect();
    office.done(json!({ "record_attendance": { "session": session, "marks": marks } }));
    office.open(session);
    office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let outcome = |consent: &str| {
        json!({ "resolution": { "text": "So", "duties": [
            { "organisation": absent, "text": "Mend it", "consent": consent },
        ] } })
    };
    let conclude = json!({ "conclude": { "item": item, "outcome": outcome("present_agreed") } });
    office.refused(conclude, "MTG-07");
    for (consent, code) in [("present_agreed", "MTG-07"), ("pending", "MTG-17")] {
        let fact = json!({ "concluded": { "session": session, "item": item, "outcome": outcome(consent) } });
        let mut workspace = office.workspace().clone();
        workspace.meetings = office.forge(fact).0;
        let found = workspace.findings(held_at());
        assert!(found.iter().any(|found| found.explanation.rule.code == code), "{consent}");
    }
}

#[test]
fn a_question_of_the_owners_is_theirs_whatever_the_item_was_filed_under() {
    let mut hall = Hall::open(3);
    let (session, item) = (hall.session, hall.item);
    hall.office.done(json!({ "put_question": { "item": item, "question": { "owners": "common_parts" } } }));
    hall.office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let resolve = hall.resolve();
    hall.office.refused(resolve.clone(), "MTG-05");
    hall.office.withstands(
        json!({ "concluded": { "session": session, "item": item, "outcome": { "resolution": { "text": "Shop" } } } }),
        "concluded",
    );
    let vote = |present: u32, yes: u32| {
        json!({ "attach_external_vote": { "item": item, "vote": {
        "on": "2022-09-18", "document": "notice 3", "matter": "common_parts",
        "count": { "entitled": 9, "present": present }, "area_count": { "entitled": "900", "present": "600" },
        "heads": { "yes": yes }, "area": { "yes": "450" } } } })
    };
    hall.office.refused(vote(5, 5), "MTG-28");
    hall.office.refused(vote(10, 8), "MTG-35");
    hall.office.refused(vote(6, 7), "MTG-03");
    hall.office.refused(vote(6, 4), "MTG-29");
    hall.office.done(vote(6, 5));
    hall.office.done(resolve);
}
