//! Days, notices and office hours.

use super::*;

#[test]
fn two_words_on_one_day_of_the_calendar_clash() {
    let mut desk = apart(day(DayKind::Off, "颱風"), day(DayKind::Work, "補班"));
    let record = Record::CalendarDay(CalendarDayId::of(date(2022, 10, 20)));
    let expected = (record, "day", "day of work · 補班".to_owned(), "day off · 颱風".to_owned());
    assert_eq!(told(&open(&desk)[0], Language::En), expected);
    assert!(desk.workspace().calendar.is_working(date(2022, 10, 20)));
    ask(&mut desk, day(DayKind::Off, "停電"));
    assert_eq!(open(&desk), []);
}

#[test]
fn a_day_that_is_cleared_here_and_set_anew_there_clashes() {
    let mut desk = office();
    ask(&mut desk, day(DayKind::Off, "颱風"));
    let clear = calendar::Command::ClearDay { date: date(2022, 10, 20), reason: "颱風不來".into() };
    let desk = apart_from(desk, day(DayKind::Work, "補班"), Command::Calendar(clear));
    let clashes = open(&desk);
    let (_, field, stands, aside) = told(&clashes[0], Language::ZhHans);
    assert_eq!((field, stands.as_str(), aside.as_str()), ("day", "取消当日特别安排", "上班 · 補班"));
    assert_eq!(desk.workspace().calendar.exceptions().count(), 0);
}

#[test]
fn office_hours_set_twice_for_one_day_clash_and_keep_their_reasons() {
    let hours = |closes: i8, reason: &str| {
        let window = Window { opens: time(9, 0, 0, 0), closes: time(closes, 0, 0, 0) };
        let hours = OfficeHours::new(window, None).unwrap();
        let reason = reason.to_owned();
        Command::Calendar(calendar::Command::SetHours { hours, valid_from: FROM, reason })
    };
    let desk = apart(hours(16, "冬令"), hours(17, "夏令"));
    let clashes = open(&desk);
    let (_, field, stands, aside) = told(&clashes[0], Language::En);
    assert_eq!(field, "hours");
    assert_eq!((stands.as_str(), aside.as_str()), ("09:00:00–17:00:00 · 夏令", "09:00:00–16:00:00 · 冬令"));
    let own: Vec<_> = desk.workspace().calendar.own_hours().map(|(_, own)| own.reason.clone()).collect();
    assert_eq!(own, ["夏令"]);
}

#[test]
fn a_change_of_some_days_survives_a_whole_years_notice_that_had_not_seen_it() {
    let moved = date(2022, 10, 22);
    let change = || notice(NoticeScope::Change, "改", &[(moved, DayKind::Work)]);
    for (first, second) in [(change(), whole_year("全")), (whole_year("全"), change())] {
        let desk = apart(first, second);
        assert!(desk.workspace().calendar.is_working(moved));
        assert_eq!((desk.workspace().calendar.notices(2022).len(), open(&desk)), (2, vec![]));
    }
    let mut knowing = office();
    ask(&mut knowing, change());
    ask(&mut knowing, whole_year("全"));
    assert!(!knowing.workspace().calendar.is_working(moved), "who had seen the change replaces it");
}

#[test]
fn two_notices_clash_where_they_differ() {
    let years = apart(whole_year("一號"), whole_year("二號"));
    let clashes = open(&years);
    let (record, field, stands, aside) = told(&clashes[0], Language::ZhHant);
    assert_eq!((record, field), (CalendarYearId::of(2022).into(), "notice"));
    assert!(stands.starts_with("二號 · ") && aside.starts_with("一號 · "), "{stands} {aside}");
    assert_eq!(years.workspace().calendar.notices(2022).len(), 1);

    let (same, moved) = (date(2022, 10, 22), date(2022, 10, 23));
    let first = notice(NoticeScope::Change, "一號", &[(same, DayKind::Work), (moved, DayKind::Work)]);
    let second = notice(NoticeScope::Change, "二號", &[(same, DayKind::Work), (moved, DayKind::Off)]);
    let mut days = apart(first, second);
    let clashes = open(&days);
    let (record, field, stands, aside) = told(&clashes[0], Language::En);
    assert_eq!((clashes.len(), record, field), (1, CalendarDayId::of(moved).into(), "notice"));
    assert_eq!((stands.as_str(), aside.as_str()), ("2022-10-23 day off 測試", "2022-10-23 day of work 測試"));
    let (reason, kind) = ("定".into(), DayKind::Off);
    ask(&mut days, Command::Calendar(calendar::Command::SetDay { date: moved, kind, reason }));
    assert_eq!(open(&days), [], "the office's word on the day is the last one");
}
