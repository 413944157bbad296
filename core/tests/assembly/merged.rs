//! Every hard invariant under what two devices did without having seen each other: told, and never passed over.

use crate::office::{CALLED, Hall, Office, held_at};
use cobuild::record::{BodyId, SeatId};
use jiff::civil::date;
use serde_json::{Value, json};

#[test]
fn a_matter_that_another_device_found_to_be_the_polices_is_not_resolved() {
    let mut hall = Hall::open(3);
    let vote = hall.vote(3);
    hall.office.done(vote);
    let police = hall.office.register("Police");
    let mut elsewhere = hall.office.elsewhere(held_at());
    elsewhere.done(json!({ "classify_item": { "item": hall.item, "competence": { "department": police } } }));
    hall.office.desk.set_now(date(2022, 10, 20).at(15, 0, 0, 0));
    let resolve = hall.resolve();
    hall.office.done(resolve);
    hall.office.meet(&mut elsewhere);
    let outcome = hall.office.the(hall.item).outcome().map(|outcome| outcome.kind());
    // Whichever came first in the order of the journal, both are told and no resolution binds the police.
    let competence = *hall.office.the(hall.item).competence.get();
    let allowed = competence.allows(false);
    assert!(outcome.is_none_or(|kind| allowed.contains(&kind)), "{outcome:?}");
    assert!(!hall.office.clashes().is_empty());
}

#[test]
fn what_was_confirmed_stands_against_a_text_that_was_written_meanwhile() {
    for confirmed_first in [true, false] {
        let mut hall = Hall::closed();
        let session = hall.session;
        let later = date(2022, 10, 21).at(9, 0, 0, 0);
        let mut elsewhere = hall.office.elsewhere(if confirmed_first { later } else { held_at() });
        // The desk's wall clock orders the two entries.
        let confirm = json!({ "confirm_minutes": { "session": session } });
        let write = json!({ "write_minutes": { "session": session, "text": "written meanwhile" } });
        if confirmed_first {
            hall.office.done(confirm);
            elsewhere.done(write);
        } else {
            elsewhere.done(write);
            hall.office.desk.set_now(later);
            hall.office.done(confirm);
        }
        hall.office.meet(&mut elsewhere);
        let minutes = hall.office.session(session).minutes.clone().unwrap();
        assert_eq!(minutes.text.get(), "first", "confirmed first: {confirmed_first}");
        assert!(minutes.confirmed.is_some());
        assert!(!hall.office.clashes().is_empty(), "confirmed first: {confirmed_first}");
    }
}

#[test]
fn two_people_who_confirm_one_text_do_not_clash() {
    let mut hall = Hall::closed();
    let session = hall.session;
    let mut elsewhere = hall.office.elsewhere(held_at());
    for office in [&mut hall.office, &mut elsewhere] {
        office.done(json!({ "confirm_minutes": { "session": session } }));
    }
    hall.office.meet(&mut elsewhere);
    assert_eq!(hall.office.clashes(), Vec::<String>::new());
}

#[test]
fn a_vote_counted_anew_elsewhere_never_passes_unseen() {
    // The new count comes before or after the conclusion that had not seen it.
    for (recounted_at, told_by_clash) in [(31, false), (59, true)] {
        let mut hall = Hall::open(3);
        let vote = hall.vote(3);
        hall.office.done(vote);
        let at = |minute| date(2022, 10, 20).at(14, minute, 0, 0);
        let mut elsewhere = hall.office.elsewhere(at(recounted_at));
        elsewhere.done(hall.vote(1));
        hall.office.desk.set_now(at(45));
        let resolve = hall.resolve();
        hall.office.done(resolve);
        hall.office.meet(&mut elsewhere);
        assert_eq!(hall.office.codes().contains(&"MTG-04"), !told_by_clash, "{recounted_at}");
        assert_eq!(hall.office.clashes() == ["voted"], told_by_clash, "{:?}", hall.office.clashes());
    }
}

#[test]
fn a_consensus_that_had_not_seen_the_last_count_is_told() {
    // Recorded in this order: counted, agreed. In the other order the consensus rests on the count before it.
    for (agreed_at, told) in [(45, vec!["agreed".to_owned()]), (31, Vec::new())] {
        let mut hall = Hall::open(3);
        let (session, item, seat) = (hall.session, hall.item, hall.seats[2]);
        let at = |minute| date(2022, 10, 20).at(14, minute, 0, 0);
        let mut elsewhere = hall.office.elsewhere(at(agreed_at));
        elsewhere.done(json!({ "agree": { "item": item, "note": "all" } }));
        hall.office.desk.set_now(at(40));
        let marks = json!({ seat.to_string(): "absent" });
        hall.office.done(json!({ "record_attendance": { "session": session, "marks": marks } }));
        hall.office.meet(&mut elsewhere);
        assert!(hall.office.the(item).decision.is_some(), "kept");
        assert_eq!(hall.office.clashes(), told);
    }
}

#[test]
fn a_consent_that_the_record_no_longer_bears_out_stands_out() {
    let mut office = Office::new();
    let organisation = office.register("B");
    let made = office.done(json!({ "found": { "name": "Hall", "seats": [
        { "title": "A" }, { "title": "B", "organisation": organisation }, { "title": "C" },
    ] } }));
    let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seats: Vec<SeatId> = made.iter().filter_map(|record| SeatId::try_from(*record).ok()).collect();
    let session = office.call(body);
    let item = office.item(session, "building_council", json!("ordinary"));
    let all: serde_json::Map<String, Value> =
        seats.iter().map(|seat| (seat.to_string(), json!("present"))).collect();
    office.done(json!({ "record_attendance": { "session": session, "marks": all } }));
    office.open(session);
    office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let mut elsewhere = office.elsewhere(held_at());
    office.done(json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "So", "duties": [
        { "organisation": organisation, "text": "Mend it", "consent": "present_agreed" },
    ] } } } }));
    assert!(!office.codes().contains(&"MTG-07"));
    elsewhere.done(
        json!({ "record_attendance": { "session": session, "marks": { seats[1].to_string(): "absent" } } }),
    );
    office.meet(&mut elsewhere);
    assert!(office.codes().contains(&"MTG-07"), "{:?}", office.codes());
}

#[test]
fn two_devices_count_those_entitled_differently_and_both_are_kept() {
    let mut office = Office::new();
    let body = office.found("party_assembly");
    let mut elsewhere = office.elsewhere(CALLED.at(9, 0, 0, 0));
    for (desk, heads) in [(&mut office, 30), (&mut elsewhere, 31)] {
        desk.done(
            json!({ "assembly": { "count_entitled": { "body": body, "heads": heads, "source": "count" } } }),
        );
    }
    office.meet(&mut elsewhere);
    assert_eq!(office.clashes(), ["electorate"]);
}
