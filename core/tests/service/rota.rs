use std::num::NonZeroU32;

use cobuild::{
    calendar::Recurrence,
    organisation::Internal,
    query,
    record::{Record, SlotId},
    rule::TermValue,
    service::{
        Command, Venue,
        opening::{self, HolidayHours, MakeUpHours, Week},
        rota::{self, Change, HoursMark, NewSlot, Outcome, SlotTimes, Standing, on_day, punctuality, roster},
    },
    text::Language,
};
use jiff::civil::{Date, Weekday, date};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use super::{Centre, clock, moment, refused, window};

fn slot(centre: &Centre, recurrence: &str, to: &str) -> NewSlot {
    NewSlot {
        provider: centre.department,
        services: Default::default(),
        offers: "就業諮詢".into(),
        venue: centre.venue,
        place: "3號窗口".into(),
        recurrence: recurrence.parse().unwrap(),
        to: clock(to),
        hours: HoursMark::Regular,
        officers: vec![Internal::new(" 駐點人員甲 ".into()), Internal::new(" ".into())],
        deputies: Vec::new(),
    }
}

fn plan(slot: NewSlot) -> Command {
    Command::Rota(rota::Command::Plan(Box::new(slot)))
}

const TUESDAYS: &str = "DTSTART:20221011T140000 RRULE:FREQ=WEEKLY;BYDAY=TU";

/// A centre to which the department comes every Tuesday, 14:00–17:00.
fn stationed() -> (Centre, SlotId) {
    let mut centre = Centre::open();
    let new = slot(&centre, TUESDAYS, "17:00");
    let id = centre.make(plan(new));
    (centre, id)
}

fn held(slot: SlotId, at: &str, served: u32) -> Command {
    Command::Rota(rota::Command::Held { slot, at: moment(at), came_at: None, served })
}

fn absent(slot: SlotId, at: &str) -> Command {
    Command::Rota(rota::Command::Absent { slot, at: moment(at), note: String::new() })
}

fn cancel(slot: SlotId, at: &str) -> Command {
    Command::Rota(rota::Command::Cancel { slot, at: moment(at), reason: "單位會議".into() })
}

fn october(centre: &Centre, now: &str) -> rota::RosterRow {
    let (from, to) = (date(2022, 10, 1), date(2022, 10, 31));
    roster(centre.desk.workspace(), centre.venue, from, to, moment(now)).remove(0)
}

fn october_rate(centre: &Centre, now: &str) -> cobuild::rate::Rate {
    let workspace = centre.desk.workspace();
    punctuality(workspace, workspace.services.rota.all(), date(2022, 10, 1), date(2022, 10, 31), moment(now))
}

#[test]
fn one_query_answers_who_comes_here_and_whether_they_came() {
    let (mut centre, id) = stationed();
    centre.at("2022-10-11T17:30").ask(held(id, "2022-10-11T14:00", 9)).unwrap();
    centre.at("2022-10-18T17:30").ask(absent(id, "2022-10-18T14:00")).unwrap();
    let row = october(&centre, "2022-10-20T09:00");
    assert_eq!((row.slot, row.provider), (id, centre.department));
    assert_eq!((row.planned(), row.held(), row.unrecorded(), row.served()), (3, 1, 0, 9));
    assert_eq!(row.next, Some(moment("2022-10-25T14:00")));
    let standings: Vec<&str> =
        row.occurrences.iter().map(|occurrence| occurrence.standing.text().en).collect();
    assert_eq!(standings, ["held", "nobody came", "planned"]);
    assert_eq!(row.occurrences[0].to, moment("2022-10-11T17:00"));
    let entry = centre.services().rota.get(id).unwrap();
    let times = entry.times_on(date(2022, 10, 20)).unwrap();
    assert_eq!(times.words(Language::ZhHant), "每週二 14:00–17:00");
    assert_eq!(entry.officers.get().len(), 1, "an empty name is none");
    assert_eq!(query::name(centre.desk.workspace(), Record::Slot(id)).unwrap(), "人社局 · 就業諮詢");
}

#[test]
fn a_day_lists_who_comes_in_the_order_of_the_clock() {
    let (mut centre, afternoon) = stationed();
    let early = slot(&centre, "DTSTART:20221018T090000", "11:00");
    let morning: SlotId = centre.make(plan(early));
    let (now, workspace) = (moment("2022-10-17T09:00"), centre.desk.workspace());
    let listed = on_day(workspace, date(2022, 10, 18), now);
    assert_eq!(listed.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [morning, afternoon]);
    assert_eq!(on_day(workspace, date(2022, 10, 19), now), []);
}

#[test]
fn punctuality_leaves_out_holidays_and_what_was_called_off_in_time() {
    let (mut centre, id) = stationed();
    centre.at("2022-10-11T17:30").ask(held(id, "2022-10-11T14:00", 9)).unwrap();
    // The day before: in time.
    centre.at("2022-10-17T23:00").ask(cancel(id, "2022-10-18T14:00")).unwrap();
    // In the morning: too late to leave the count.
    centre.at("2022-10-25T09:00").ask(cancel(id, "2022-10-25T14:00")).unwrap();
    let rate = october_rate(&centre, "2022-10-31T09:00");
    assert_eq!((rate.numerator(), rate.denominator(), rate.excluded().count()), (1, 2, 1));
    assert_eq!(rate.shown(), "50%");
    let why: Vec<&str> = rate.excluded().map(|(_, why)| why.en).collect();
    assert_eq!(why, ["called off"]);
    let (from, to, now) = (date(2023, 10, 1), date(2023, 10, 8), moment("2023-10-09T09:00"));
    let workspace = centre.desk.workspace();
    let golden_week = punctuality(workspace, workspace.services.rota.all(), from, to, now);
    assert_eq!(
        (golden_week.shown().as_str(), golden_week.excluded().count()),
        ("—", 1),
        "suspended on 3 October"
    );
}

#[test]
fn what_nobody_recorded_counts_as_planned_and_not_as_held() {
    let (mut centre, id) = stationed();
    assert_eq!(october_rate(&centre, "2022-10-11T16:59").shown(), "—", "it is not over yet");
    assert_eq!(october_rate(&centre, "2022-10-11T17:00").shown(), "0%");
    assert_eq!(centre.findings("2022-10-20T09:00"), ["SVC-26"]);
    centre.at("2022-10-20T09:00");
    for at in ["2022-10-11T14:00", "2022-10-18T14:00"] {
        centre.ask(held(id, at, 3)).unwrap();
    }
    assert_eq!(october_rate(&centre, "2022-10-20T09:00").shown(), "100%");
    // Recorded by mistake, put right: the later word holds.
    centre.at("2022-10-20T10:00").ask(absent(id, "2022-10-18T14:00")).unwrap();
    assert_eq!(october_rate(&centre, "2022-10-20T11:00").shown(), "50%");
    assert_eq!(centre.clashes(), Vec::<String>::new());
}

#[test]
fn a_holiday_suspends_unless_somebody_confirms() {
    let (mut centre, id) = stationed();
    let at = "2023-10-03T14:00";
    let calendar = centre.desk.workspace().calendar.clone();
    let next = |centre: &Centre| {
        centre.services().rota.get(id).unwrap().next_after(moment("2023-09-27T09:00"), &calendar)
    };
    assert_eq!(next(&centre), Some(moment("2023-10-10T14:00")), "3 October is passed over");
    refused(centre.at("2023-10-03T15:00").ask(held(id, at, 1)), "SVC-25", &[]);
    let confirm = |at: &str, hours| Command::Rota(rota::Command::Confirm { slot: id, at: moment(at), hours });
    refused(centre.ask(confirm("2023-09-26T14:00", HoursMark::Extra)), "GEN-02", &[]);
    let closed = [("rota.outside", TermValue::Number(1))];
    refused(centre.at("2023-09-20T09:00").ask(confirm(at, HoursMark::Regular)), "SVC-21", &closed);
    centre.ask(confirm(at, HoursMark::Extra)).unwrap();
    assert!(!centre.findings("2023-09-20T09:00").contains(&"SVC-21"), "extra hours are meant to lie outside");
    assert_eq!(next(&centre), Some(moment(at)));
    centre.at("2023-10-03T15:00").ask(held(id, at, 1)).unwrap();
}

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
fn new_times_leave_the_past_alone() {
    let (mut centre, id) = stationed();
    let reschedule = |from: Date, recurrence: &str| {
        Command::Rota(rota::Command::Reschedule {
            slot: id,
            from: Some(from),
            recurrence: Box::new(recurrence.parse().unwrap()),
            to: clock("12:00"),
            hours: HoursMark::Regular,
        })
    };
    centre.ask(reschedule(date(2022, 11, 1), "DTSTART:20221101T090000 RRULE:FREQ=WEEKLY;BYDAY=MO")).unwrap();
    centre.ask(reschedule(date(2022, 10, 17), "DTSTART:20221017T100000 RRULE:FREQ=WEEKLY;BYDAY=TH")).unwrap();
    let planned = |from: &str, to: &str| {
        centre.services().rota.get(id).unwrap().planned_between(moment(from), moment(to))
    };
    let all = planned("2022-10-01T00:00", "2022-11-08T00:00");
    let days: Vec<i8> = all.iter().map(|at| at.date().day()).collect();
    assert_eq!(days, [11, 20, 27, 3], "a Tuesday, then Thursdays: the later plan was replaced");
    refused(centre.ask(reschedule(date(2022, 10, 10), TUESDAYS)), "SVC-27", &[]);
    let overlong = "DTSTART:20221017T190000 RRULE:FREQ=WEEKLY";
    refused(centre.ask(reschedule(date(2022, 10, 17), overlong)), "SVC-20", &[]);
}

#[test]
fn every_occurrence_of_a_year_is_looked_at() {
    let mut centre = Centre::open();
    // Only from May on do they lie outside: nobody would see it in the first two.
    let shorter = opening::Command::Set {
        venue: centre.venue,
        from: Some(date(2023, 5, 1)),
        weekly: Week::alike(vec![window("09:00", "12:00")], Vec::new()),
        holidays: HolidayHours::Closed,
        make_up: MakeUpHours::AsUsual,
        note: String::new(),
    };
    centre.ask(Command::Opening(shorter)).unwrap();
    let monthly = slot(&centre, "DTSTART:20221025T140000 RRULE:FREQ=MONTHLY;BYDAY=-1TU", "17:00");
    let values = [
        ("rota.outside", TermValue::Number(5)),
        ("rota.first-outside", TermValue::Moment(moment("2023-05-30T14:00"))),
    ];
    refused(centre.ask(plan(monthly.clone())), "SVC-21", &values);
    centre.ask(plan(NewSlot { hours: HoursMark::Extra, ..monthly })).unwrap();
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
