//! What does not fit is refused, or becomes a clash.

use super::*;

#[test]
fn steps_that_do_not_fit_are_refused() {
    let (mut centre, id) = stationed();
    centre.ask(cancel(id, "2022-10-18T14:00")).unwrap();
    refused(centre.ask(cancel(id, "2022-10-18T14:00")), "GEN-02", &[]);
    refused(centre.at("2022-10-18T15:00").ask(held(id, "2022-10-18T14:00", 1)), "GEN-02", &[]);
    let reinstate = Command::Rota(rota::Command::Reinstate { slot: id, at: moment("2022-10-18T14:00") });
    centre.ask(reinstate.clone()).unwrap();
    refused(centre.ask(reinstate), "GEN-02", &[]);
    centre.ask(held(id, "2022-10-18T14:00", 1)).unwrap();
    refused(centre.ask(held(id, "2022-10-18T14:01", 1)), "SVC-22", &[("rota.found", TermValue::Number(0))]);
    let nothing = NewSlot { offers: " ".into(), ..slot(&centre, TUESDAYS, "17:00") };
    refused(centre.ask(plan(nothing)), "GEN-03", &[]);
    let stranger = SlotId::from_uuid(Default::default());
    refused(centre.ask(held(stranger, "2022-10-18T14:00", 1)), "GEN-01", &[]);
    let end = |on: Option<Date>| Command::Rota(rota::Command::End { slot: id, on, reason: "調整".into() });
    refused(centre.ask(end(Some(date(2022, 10, 17)))), "SVC-27", &[]);
    centre.ask(end(None)).unwrap();
    refused(centre.ask(end(None)), "GEN-02", &[]);
    let edit =
        Command::Rota(rota::Command::Edit { slot: id, changes: vec![Change::Place("2號窗口".into())] });
    refused(centre.ask(edit), "GEN-02", &[]);
    assert_eq!(
        october(&centre, "2022-10-20T09:00").occurrences.len(),
        2,
        "nothing is planned after its last day"
    );
}

#[test]
fn a_slot_does_not_move_to_a_venue_that_is_closed_then() {
    let (mut centre, id) = stationed();
    let elsewhere = Venue::Organisation(centre.department);
    let mornings = opening::Command::Set {
        venue: elsewhere,
        from: None,
        weekly: Week::alike(vec![window("09:00", "12:00")], Vec::new()),
        holidays: HolidayHours::Closed,
        make_up: MakeUpHours::AsUsual,
        note: String::new(),
    };
    centre.ask(Command::Opening(mornings)).unwrap();
    let change = |change| Command::Rota(rota::Command::Edit { slot: id, changes: vec![change] });
    refused(
        centre.ask(change(Change::Venue(elsewhere))),
        "SVC-21",
        &[("rota.open-hours", TermValue::Words("09:00–12:00".into()))],
    );
    centre.ask(change(Change::Offers("法律諮詢".into()))).unwrap();
    refused(centre.ask(change(Change::Offers(String::new()))), "GEN-03", &[]);
}

#[test]
fn facts_that_do_not_fit_become_clashes() {
    let (mut centre, id) = stationed();
    let at = "2022-10-18T14:00:00";
    let held = json!({ "rota": { "attended": { "slot": id, "at": at, "outcome": { "held": { "came_at": "14:00:00", "served": 4_294_967_295_u32 } } } } });
    let cancelled = json!({ "rota": { "cancelled": { "slot": id, "at": at, "reason": "會議" } } });
    let ended = json!({ "rota": { "ended": { "slot": id, "on": "-009999-01-01", "reason": "?" } } });
    let reinstated = json!({ "rota": { "reinstated": { "slot": id, "at": at } } });
    let planned =
        serde_json::to_value(centre.desk.journal().entries().flat_map(|entry| entry.facts()).last().unwrap())
            .unwrap();
    for fact in
        [held.clone(), cancelled.clone(), reinstated, ended.clone(), ended, planned["service"].clone()]
    {
        centre.write(fact);
    }
    assert_eq!(centre.clashes(), ["cancelled", "reinstated", "slot_ended", "slot_planned"]);
    let row = october(&centre, "2022-10-20T09:00");
    assert_eq!((row.held(), row.served()), (1, 4_294_967_295), "what came first stands");
    // About a slot that is not here; at a moment that is none of its own.
    let stranger = SlotId::from_uuid(Default::default());
    centre.write(json!({ "rota": { "confirmed": { "slot": stranger, "at": at } } }));
    centre.write(json!({ "rota": { "attended": { "slot": id, "at": "2022-10-19T03:00:00", "outcome": { "absent": { "note": "" } } } } }));
    let rate = october_rate(&centre, "2022-10-20T09:00");
    let why: Vec<&str> = rate.excluded().map(|(_, why)| why.en).collect();
    assert_eq!(why, ["not planned"; 2], "shown, and not counted: the slot had ended before it began");
    for times in [
        r#"{"recurrence":"DTSTART:20221011T140000","minutes":0}"#,
        r#"{"recurrence":"DTSTART:20221011T140000","minutes":601}"#,
    ] {
        assert!(serde_json::from_str::<SlotTimes>(times).is_err(), "{times}: it would end on another day");
    }
}

#[test]
fn two_devices_never_lose_a_word() {
    let (mut here, id) = stationed();
    let mut there = here.elsewhere();
    let other_day = |weekday: Weekday| {
        Command::Rota(rota::Command::Reschedule {
            slot: id,
            from: None,
            recurrence: Box::new(Recurrence::weekly([weekday], date(2022, 10, 12), clock("14:00"))),
            to: clock("17:00"),
            hours: HoursMark::Regular,
        })
    };
    here.at("2022-10-17T10:00").ask(cancel(id, "2022-10-18T14:00")).unwrap();
    here.at("2022-10-19T10:00").ask(other_day(Weekday::Wednesday)).unwrap();
    there.at("2022-10-18T16:00").ask(held(id, "2022-10-18T14:00", 2)).unwrap();
    there.at("2022-10-20T10:00").ask(other_day(Weekday::Thursday)).unwrap();
    here.meet(&mut there, "2022-10-21T09:00");
    assert_eq!(here.clashes(), ["attended", "times_from_2022-10-19"]);
    let row = october(&here, "2022-10-30T09:00");
    assert!(matches!(row.occurrences[1].standing, Standing::Cancelled { in_time: true, .. }));
}

#[test]
fn a_confirmation_of_an_older_file_keeps_to_the_hours_of_the_day() {
    let (mut centre, id) = stationed();
    centre.at("2023-09-20T09:00");
    centre.write(json!({ "rota": { "confirmed": { "slot": id, "at": "2023-10-03T14:00:00" } } }));
    let record = centre.services().rota.get(id).unwrap().record_of(moment("2023-10-03T14:00")).unwrap();
    assert_eq!(record.confirmed.as_ref().unwrap().hours, HoursMark::Regular);
    assert!(centre.findings("2023-09-20T09:00").contains(&"SVC-21"), "it takes place behind a closed door");
}

#[test]
fn a_slot_gives_services_of_the_catalogue_and_keeps_what_is_withdrawn_later() {
    let (mut centre, id) = stationed();
    let listing = json!({ "name": "就業援助", "category": "talent", "providers": [centre.department] });
    let list = Command::List { number: None, listing: serde_json::from_value(listing).unwrap() };
    let service: cobuild::record::ServiceId = centre.make(list);
    let give = Change::Services([service].into());
    let edit = |changes| Command::Rota(rota::Command::Edit { slot: id, changes });
    let withdraw = Command::Withdraw { service, reason: "停辦".into() };
    centre.ask(withdraw.clone()).unwrap();
    refused(centre.ask(edit(vec![give.clone()])), "GEN-02", &[]);
    let new = NewSlot { services: [service].into(), ..slot(&centre, TUESDAYS, "17:00") };
    refused(centre.ask(plan(new)), "GEN-02", &[]);
    centre.ask(Command::Relist { service }).unwrap();
    centre.ask(edit(vec![give.clone()])).unwrap();
    centre.ask(withdraw).unwrap();
    centre.ask(edit(vec![Change::Place("2號窗口".into()), give])).unwrap();
    let stranger = Change::Services([cobuild::record::ServiceId::from_uuid(id.uuid())].into());
    refused(centre.ask(edit(vec![stranger])), "GEN-01", &[]);
}

#[test]
fn a_slot_may_go_on_until_midnight_and_no_further() {
    let mut centre = Centre::open();
    let new = json!({
        "provider": centre.department, "offers": "夜間諮詢", "venue": centre.venue, "hours": "extra",
        "recurrence": "DTSTART:20221011T200000 RRULE:FREQ=WEEKLY", "to": "24:00",
    });
    let new: NewSlot = serde_json::from_value(new).unwrap();
    let id: SlotId = centre.make(plan(new));
    let entry = centre.services().rota.get(id).unwrap();
    let times = entry.times_on(date(2022, 10, 11)).unwrap();
    assert_eq!(times.minutes().get(), 240);
    assert_eq!(times.words(Language::En), "every Tuesday 20:00–24:00");
    let late =
        entry.occurrence(centre.desk.workspace(), moment("2022-10-11T20:00"), moment("2022-10-11T23:59:59"));
    assert_eq!((late.to, late.standing), (moment("2022-10-12T00:00"), Standing::Planned));
    let text = serde_json::to_string(times).unwrap();
    assert_eq!(&serde_json::from_str::<SlotTimes>(&text).unwrap(), times);
    assert!(serde_json::from_str::<SlotTimes>(&text.replace("240", "241")).is_err(), "it ends on its day");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_count_adds_up(
        steps in vec((0usize..10, 0u8..5), 0..25), interval in 1u32..4, now in 0i32..120,
    ) {
        let mut centre = Centre::open();
        let recurrence = Recurrence::weekly([Weekday::Tuesday, Weekday::Friday], date(2022, 9, 20), clock("14:00"))
            .every(NonZeroU32::new(interval).unwrap());
        let mut new = slot(&centre, TUESDAYS, "17:00");
        new.recurrence = recurrence.clone();
        let id: SlotId = centre.make(plan(new));
        let starts: Vec<_> = recurrence.occurrences().take(10).collect();
        for (place, step) in steps {
            let at = starts[place];
            let (before, after) = (at.date().yesterday().unwrap().at(9, 0, 0, 0), at.date().at(18, 0, 0, 0));
            centre.desk.set_now(if step < 2 { before.max(centre.desk.now()) } else { after.max(centre.desk.now()) });
            let (slot, reason, note) = (id, "會議".to_owned(), String::new());
            let _ = centre.ask(Command::Rota(match step {
                0 => rota::Command::Cancel { slot, at, reason },
                1 => rota::Command::Confirm { slot, at, hours: HoursMark::Extra },
                2 => rota::Command::Held { slot, at, came_at: None, served: 2 },
                3 => rota::Command::Absent { slot, at, note },
                _ => rota::Command::Reinstate { slot, at },
            }));
        }
        let now = date(2022, 9, 20).saturating_add(jiff::Span::new().days(now)).at(12, 0, 0, 0);
        let (from, to) = (date(2022, 9, 1), now.date());
        let workspace = centre.desk.workspace();
        let rate = punctuality(workspace, workspace.services.rota.all(), from, to, now);
        let rows = roster(workspace, centre.venue, from, to, now);
        let occurrences: Vec<_> = rows.iter().flat_map(|row| &row.occurrences).collect();
        let came = occurrences.iter().filter(|occurrence| matches!(occurrence.standing, Standing::Known(Outcome::Held { .. })));
        prop_assert_eq!(rate.numerator() as usize, came.count());
        prop_assert!(rate.numerator() <= rate.denominator());
        let open = occurrences.iter().filter(|occurrence| {
            let known = matches!(occurrence.standing, Standing::Known(_));
            occurrence.to > now && !known
        });
        prop_assert_eq!(rate.parts().len() + open.count(), occurrences.len(), "each counts, or is left out with a reason");
        let middle = date(2022, 10, 15).at(0, 0, 0, 0);
        let entry = workspace.services.rota.get(id).unwrap();
        let (first, last) = (from.at(0, 0, 0, 0), date(2023, 2, 1).at(0, 0, 0, 0));
        let halves = [entry.planned_between(first, middle), entry.planned_between(middle, last)].concat();
        prop_assert_eq!(halves, entry.planned_between(first, last));
    }
}
