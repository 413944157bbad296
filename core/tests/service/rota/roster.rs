//! Who comes when, and how often they came.

use super::*;

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
    assert_eq!(
        query::name(centre.desk.workspace(), Record::Slot(id), Language::ZhHant).unwrap(),
        "人社局 · 就業諮詢"
    );
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
