use cobuild::{
    calendar::{END_OF_DAY, Window, WorkCalendar},
    rule::TermValue,
    service::{
        self, Command, Venue,
        opening::{
            self, Because, DayHours, HolidayHours, HoursError, MakeUpHours, Opening, OpeningRule, Week,
            rules::open_at,
        },
    },
    text::Language,
};
use jiff::civil::{Date, DateTime, Time, date};
use proptest::{collection::vec, prelude::*};

use super::{Centre, clock, moment, refused, window};

fn set_day(venue: Venue, on: Date, hours: Vec<Window>) -> Command {
    Command::Opening(opening::Command::SetDay { venue, on, hours, reason: "場地維護".into() })
}

#[test]
fn the_answer_says_whether_why_and_when_next() {
    let centre = Centre::open();
    let cases = [
        ("2022-10-11T07:29", false, "the hours of the weekday", Some("2022-10-11T07:30")),
        ("2022-10-11T07:30", true, "the hours of the weekday", Some("2022-10-12T07:30")),
        ("2022-10-15T16:29", true, "the hours of the weekday", Some("2022-10-16T09:00")),
        ("2023-01-28T08:00", true, "a make-up workday", Some("2023-01-29T07:30")),
        ("2023-10-01T10:00", false, "a holiday", Some("2023-10-07T07:30")),
        ("2022-10-10T10:00", false, "no opening hours are on record for the day", Some("2022-10-11T07:30")),
    ];
    for (at, open, because, next) in cases {
        let answer = open_at(centre.desk.workspace(), centre.venue, moment(at));
        assert_eq!(answer.holds, open, "{at}");
        let Some(TermValue::Label(label)) = answer.value("opening.because") else { panic!("{at}") };
        assert_eq!(label.en, because, "{at}");
        let next = next.map_or(TermValue::Nothing, |next| TermValue::Moment(moment(next)));
        assert_eq!(answer.value("opening.next"), Some(&next), "{at}");
    }
    let nowhere = Venue::Organisation(centre.department);
    assert!(!open_at(centre.desk.workspace(), nowhere, moment("2022-10-11T10:00")).holds);
}

#[test]
fn the_office_s_own_days_count_as_holidays_and_make_up_days() {
    let mut centre = Centre::open();
    for (on, kind, reason) in [(date(2022, 10, 18), "off", "颱風"), (date(2022, 10, 22), "work", "搬遷補班")]
    {
        let command =
            serde_json::json!({ "calendar": { "set_day": { "date": on, "kind": kind, "reason": reason } } });
        centre.desk.perform(&serde_json::from_value(command).unwrap()).unwrap();
    }
    let workspace = centre.desk.workspace();
    let opening = workspace.services.openings.get(centre.venue).unwrap();
    let day = opening.day(date(2022, 10, 18), &workspace.calendar);
    assert!(day.hours.is_closed() && matches!(day.because, Because::Holiday(_)));
    assert_eq!(day.words(Language::ZhHant), "閉館：本單位停止辦公：颱風");
    let day = opening.day(date(2022, 10, 22), &workspace.calendar);
    assert_eq!(day.hours.to_string(), "07:30–19:30", "a Saturday like a Monday");
}

#[test]
fn a_rule_holds_from_its_day_on() {
    let mut centre = Centre::open();
    let summer = opening::Command::Set {
        venue: centre.venue,
        from: Some(date(2023, 6, 1)),
        weekly: Week::alike(vec![window("09:00", "12:00"), window("12:00", "20:00")], Vec::new()),
        holidays: HolidayHours::AsUsual,
        make_up: MakeUpHours::AsUsual,
        note: "夏令時間".into(),
    };
    centre.ask(Command::Opening(summer)).unwrap();
    let workspace = centre.desk.workspace();
    let opening = workspace.services.openings.get(centre.venue).unwrap();
    let open = |at: &str| opening.is_open(moment(at), &workspace.calendar);
    assert!(open("2023-05-31T07:30") && !open("2023-06-01T07:30"));
    assert!(
        open("2023-06-01T12:00") && open("2023-06-22T10:00"),
        "intervals touch; Dragon Boat Festival as usual"
    );
    assert!(!open("2023-06-25T10:00"), "a make-up Sunday keeps the weekend's hours");
    // Two working days of 12 hours, a closed Saturday.
    let (from, to) = (date(2023, 6, 1), date(2023, 6, 3));
    assert_eq!(opening.open_minutes(from, to, &workspace.calendar), 2 * 11 * 60);
    assert_eq!(opening.open_minutes(to, from, &workspace.calendar), 0);
}

#[test]
fn overlapping_or_backward_hours_cannot_come_in() {
    let mut centre = Centre::open();
    let (venue, on) = (centre.venue, date(2022, 10, 15));
    let overlap = vec![window("11:00", "17:00"), window("09:00", "12:00")];
    refused(centre.ask(set_day(venue, on, overlap)), "SVC-12", &[]);
    refused(centre.ask(set_day(venue, on, vec![window("12:00", "12:00")])), "SVC-11", &[]);
    let stranger = Venue::Organisation(cobuild::record::OrganisationId::from_uuid(Default::default()));
    refused(centre.ask(set_day(stranger, on, Vec::new())), "GEN-01", &[]);
    // A file cannot hold them either: such a fact is not read.
    let file = r#"{"service":{"opening":{"day_set":{"venue":{"organisation":"00000000-0000-0000-0000-000000000000"},
        "on":"2022-10-15","reason":"x","hours":[{"opens":"11:00:00","closes":"17:00:00"},{"opens":"09:00:00","closes":"12:00:00"}]}}}}"#;
    let error = serde_json::from_str::<cobuild::workspace::Fact>(file).unwrap_err().to_string();
    assert!(error.contains("from 11:00:00 on it would be open already, until 12:00:00"), "{error}");
}

#[test]
fn two_words_on_one_day_are_both_kept() {
    let mut here = Centre::open();
    let mut there = here.elsewhere();
    let (venue, on) = (here.venue, date(2022, 10, 15));
    here.at("2022-10-12T09:00").ask(set_day(venue, on, Vec::new())).unwrap();
    there.at("2022-10-12T10:00").ask(set_day(venue, on, vec![window("09:00", "12:00")])).unwrap();
    here.meet(&mut there, "2022-10-12T11:00");
    assert_eq!(here.clashes(), ["open_on_2022-10-15"]);
    let cleared = Command::Opening(opening::Command::ClearDay { venue, on });
    here.at("2022-10-12T11:00").ask(cleared.clone()).unwrap();
    assert_eq!(here.clashes(), Vec::<String>::new(), "whoever has seen both settles it by a further word");
    refused(here.ask(cleared), "SVC-13", &[]);
}

fn any_time() -> impl Strategy<Value = Time> {
    (0i8..24, 0i8..60).prop_map(|(hour, minute)| Time::new(hour, minute, 0, 0).unwrap())
}

fn any_windows() -> impl Strategy<Value = Vec<Window>> {
    vec((any_time(), any_time()).prop_map(|(opens, closes)| Window { opens, closes }), 0..5)
}

fn minutes() -> impl Iterator<Item = Time> {
    (0i16..24 * 60).map(|minute| Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hours_are_in_order_or_none(windows in any_windows()) {
        let open = |time: Time| windows.iter().filter(|window| window.opens <= time && time < window.closes).count();
        match DayHours::new(windows.clone()) {
            Ok(hours) => {
                prop_assert!(minutes().all(|time| open(time) <= 1), "no minute belongs to two");
                prop_assert!(minutes().all(|time| hours.at(time).is_some() == (open(time) == 1)));
                prop_assert_eq!(hours.minutes() as usize, minutes().filter(|time| open(*time) == 1).count());
                let json = serde_json::to_string(&hours).unwrap();
                prop_assert_eq!(serde_json::from_str::<DayHours>(&json).unwrap(), hours);
            }
            Err(HoursError::ClosesFirst(wrong)) => prop_assert!(windows.contains(&wrong) && wrong.closes <= wrong.opens),
            Err(HoursError::Overlap(first, second)) => {
                prop_assert!(windows.contains(&first) && windows.contains(&second));
                prop_assert!(first.opens <= second.opens && second.opens < first.closes);
            }
        }
    }

    #[test]
    fn covered_is_open_every_minute(windows in any_windows(), from in any_time(), to in any_time()) {
        prop_assume!(from < to);
        let Ok(hours) = DayHours::new(windows) else { return Ok(()) };
        let open = minutes().filter(|time| from <= *time && *time < to).all(|time| hours.at(time).is_some());
        prop_assert_eq!(hours.covers(from, to), open);
    }

    #[test]
    fn the_next_opening_opens(week in vec(any_windows(), 2), day in 0i32..1_000, at in any_time()) {
        let week: Vec<DayHours> = week.into_iter().map(|windows| DayHours::new(windows).unwrap_or_default()).collect();
        let calendar = WorkCalendar::default();
        let rule = OpeningRule {
            weekly: Week::alike(week[0].clone(), week[1].clone()),
            holidays: HolidayHours::Closed,
            make_up: MakeUpHours::LikeMonday,
            note: String::new(),
        };
        let mut centre = Centre::new();
        let fact = service::Fact::Opening(opening::Fact::Set { venue: centre.venue, from: date(2020, 1, 1), rule: Box::new(rule) });
        centre.write(serde_json::to_value(fact).unwrap());
        let opening: &Opening = centre.services().openings.get(centre.venue).unwrap();
        let after: DateTime = date(2022, 1, 1).saturating_add(jiff::Span::new().days(day)).to_datetime(at);
        match opening.next_opening(after, &calendar) {
            Some(next) => {
                prop_assert!(next > after && opening.is_open(next, &calendar));
                let before = next.saturating_sub(jiff::Span::new().seconds(1));
                let touching = opening.day(next.date(), &calendar).hours.windows().iter().any(|window| window.closes == next.time());
                prop_assert!(touching || !opening.is_open(before, &calendar));
            }
            None => prop_assert!(week.iter().all(DayHours::is_closed)),
        }
    }
}

#[test]
fn a_self_service_area_is_open_until_the_end_of_the_day() {
    let read = |closes: &str| {
        let text = format!(r#"[{{"opens":"00:00","closes":"{closes}"}}]"#);
        serde_json::from_str::<DayHours>(&text)
    };
    let day = read("24:00").unwrap();
    assert_eq!(day, read("24:00:00").unwrap());
    assert_eq!((day.minutes(), day.to_string().as_str()), (1_440, "00:00–24:00"));
    assert!(day.at(Time::MAX).is_some() && day.covers(clock("23:00"), END_OF_DAY));
    let written = serde_json::to_string(&day).unwrap();
    assert_eq!(written, r#"[{"opens":"00:00:00","closes":"24:00"}]"#);
    assert_eq!(serde_json::from_str::<DayHours>(&written).unwrap(), day);
    let bytes = postcard::to_allocvec(&day).unwrap();
    assert_eq!(postcard::from_bytes::<DayHours>(&bytes).unwrap(), day);
    // What older files hold is read and written as it was.
    let until = serde_json::to_string(&read("23:59").unwrap()).unwrap();
    assert_eq!(until, r#"[{"opens":"00:00:00","closes":"23:59:00"}]"#);
    assert!(!read("23:59").unwrap().covers(clock("23:00"), END_OF_DAY));
    for wrong in ["24:01", "25:00", "24", ""] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    assert!(serde_json::from_str::<DayHours>(r#"[{"opens":"24:00","closes":"24:00"}]"#).is_err());
}
