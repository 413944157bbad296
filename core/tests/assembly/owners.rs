//! Owners' meetings by heads and area, what they carry for a council, pacts, and where subjects go.

use crate::office::{Hall, Office};
use cobuild::meeting::{BodyKind, OutcomeKind, OwnersMatter, Subject, Venue, rules};
use cobuild::record::{BodyId, ItemId, SeatId};
use cobuild::text::Language;
use cobuild::workspace::Command;
use jiff::civil::date;
use serde_json::json;

#[test]
fn owners_count_heads_and_area_and_an_old_law_is_not_guessed() {
    let mut office = Office::new();
    let body = office.found("owners_meeting");
    office.done(json!({ "assembly": { "count_entitled": { "body": body, "heads": 9, "area": "900.09", "source": "register" } } }));
    let session = office.call(body);
    let matter = |matter: &str| json!({ "owners": matter });
    let spending = office.item(session, "owners", matter("use_maintenance_funds"));
    let raising = office.item(session, "owners", matter("raise_maintenance_funds"));
    office.done(
        json!({ "assembly": { "count_present": { "session": session, "heads": 6, "area": "600.06" } } }),
    );
    office.open(session);
    // Half of the heads and all of the area; then four of six with a hundredth less than three quarters of the area.
    let vote = |item: ItemId, heads: u32, area: &str| json!({ "assembly": { "vote_by_area": { "item": item, "heads": { "yes": heads }, "area": { "yes": area } } } });
    let conclude =
        |item: ItemId| json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "So" } } } });
    for (item, heads, area, passes) in [
        (spending, 3, "600.06", false),
        (spending, 4, "300.03", false),
        (spending, 4, "300.04", true),
        (raising, 4, "600.06", false),
        (raising, 5, "450.04", false),
        (raising, 5, "450.05", true),
    ] {
        office.done(vote(item, heads, area));
        match passes {
            true => drop(office.done(conclude(item))),
            false => drop(office.refused(conclude(item), "MTG-29")),
        }
    }
    // Under the Property Law before 2021 the numbers were others, which are not entered.
    let policy = &office.workspace().policy;
    let kind = BodyKind::OwnersMeeting;
    let old = rules::RuleSet::of(kind, policy, date(2020, 12, 31));
    assert!(matches!(old.quorum.bar, rules::Bar::Unknown(_)));
    let new = rules::RuleSet::of(kind, policy, date(2021, 1, 1));
    assert!(matches!(new.quorum.bar, rules::Bar::Reach(_)));
    assert_eq!(
        OwnersMatter::ALL.iter().map(|matter| matter.number()).collect::<Vec<_>>(),
        (1..=9).collect::<Vec<_>>()
    );
    let special: Vec<u32> =
        OwnersMatter::ALL.iter().filter(|matter| matter.is_special()).map(|matter| matter.number()).collect();
    assert_eq!(special, [6, 7, 8]);
}

#[test]
fn an_owners_vote_that_is_taken_back_carries_nothing() {
    let mut office = Office::new();
    let owners = office.found("owners_meeting");
    office.done(json!({ "assembly": { "count_entitled": { "body": owners, "heads": 3, "area": "300", "source": "register" } } }));
    let general = office.call(owners);
    let vote = office.item(general, "owners", json!({ "owners": "common_parts" }));
    office
        .done(json!({ "assembly": { "count_present": { "session": general, "heads": 3, "area": "300" } } }));
    let made = office.done(json!({ "found": { "name": "Hall", "seats": [{ "title": "A" }] } }));
    let hall = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
    let seat = made.iter().find_map(|record| SeatId::try_from(*record).ok()).unwrap();
    let session = office.call(hall);
    let item = office.item(session, "owners", json!({ "owners": "common_parts" }));
    office.done(
        json!({ "record_attendance": { "session": session, "marks": { seat.to_string(): "present" } } }),
    );
    office.open(general);
    office.open(session);
    office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let attach = json!({ "attach_owners_vote": { "item": item, "vote": vote } });
    office.refused(attach.clone(), "MTG-48");
    // Forged onto the item, it still carries nothing: concluding asks again.
    office.done(json!({ "assembly": { "vote_by_area": { "item": vote, "heads": { "yes": 2 }, "area": { "yes": "200" } } } }));
    office.refused(attach.clone(), "MTG-48");
    office.done(json!({ "assembly": { "vote_by_area": { "item": vote, "heads": { "yes": 3 }, "area": { "yes": "225" } } } }));
    office.done(json!({ "conclude": { "item": vote, "outcome": { "resolution": { "text": "Shop" } } } }));
    office.done(attach);
    let conclude =
        json!({ "conclude": { "item": item, "outcome": { "resolution": { "text": "Shop hours" } } } });
    // The office raises the majority: what the owners decided no longer reaches it.
    let strict: Command = serde_json::from_value(json!({ "policy": { "set": { "key": "owners.pass-special",
        "value": { "share": "4/5" }, "valid_from": "2022-01-01", "basis": "test" } } }))
    .unwrap();
    let lax: Command = serde_json::from_value(json!({ "policy": { "set": { "key": "owners.pass-special",
        "value": { "share": "3/4" }, "valid_from": "2022-01-01", "basis": "test" } } }))
    .unwrap();
    office.desk.perform(&strict).unwrap();
    office.refused(conclude.clone(), "MTG-48");
    office.desk.perform(&lax).unwrap();
    office.done(conclude);
}

#[test]
fn a_pact_is_never_in_force_before_it_was_public_long_enough() {
    let mut hall = Hall::open(3);
    let (session, item) = (hall.session, hall.item);
    hall.office.done(json!({ "agree": { "item": item, "note": "all" } }));
    let pact = |on: &str| json!({ "conclude": { "item": item, "outcome": { "pact": { "text": "Pact", "effective_on": on } } } });
    hall.office.refused(pact("2022-10-27"), "MTG-43");
    hall.office.done(pact("2022-10-28"));
    hall.office.done(json!({ "close": { "session": session } }));
    hall.office.done(json!({ "write_minutes": { "session": session, "text": "Pact" } }));
    hall.office.done(json!({ "confirm_minutes": { "session": session } }));
    let in_force = |office: &Office| rules::effective_on(office.workspace(), office.the(item));
    assert_eq!(in_force(&hall.office), None, "not while it is not public");
    let publish = |from: &str, to: &str| json!({ "publish": { "session": session, "from": from, "to": to, "place": "board" } });
    hall.office.refused(publish("2022-10-21", "2022-10-28"), "MTG-43");
    // Forged: posted for a day, a week later. The day it names is past before it was public long enough.
    let forged = json!({ "published": { "session": session, "from": "2022-11-01", "to": "2022-11-01", "place": "board" } });
    let (meetings, told) = hall.office.forge(forged);
    assert!(told.is_empty());
    let mut workspace = hall.office.workspace().clone();
    workspace.meetings = meetings;
    let effective = rules::effective_on(&workspace, workspace.meetings.item(item).unwrap());
    assert_eq!(effective, Some(date(2022, 11, 9)), "Tuesday 1 November, five working days, the day after");
    hall.office.done(publish("2022-10-20", "2022-10-28"));
    assert_eq!(in_force(&hall.office), Some(date(2022, 10, 28)));
}

#[test]
fn every_subject_has_a_venue_and_owners_matters_leave_a_council_as_proposals() {
    for subject in Subject::ALL {
        let route = subject.route();
        for language in Language::ALL {
            assert!(!subject.text().get(language).is_empty() && !route.venue.text().get(language).is_empty());
            assert!(!route.venue.basis().get(language).is_empty());
        }
        let Venue::Of(competence) = route.venue else { continue };
        let may_resolve = competence.allows(false).contains(&OutcomeKind::Resolution);
        let own = matches!(subject, Subject::Activities | Subject::HouseCustoms);
        assert_eq!(may_resolve, own, "{subject:?}");
    }
    assert_eq!(Subject::SpendingFunds.route().matter, Some(OwnersMatter::UseMaintenanceFunds));
    assert!(
        !OwnersMatter::UseMaintenanceFunds.is_special() && OwnersMatter::RaiseMaintenanceFunds.is_special()
    );
}
