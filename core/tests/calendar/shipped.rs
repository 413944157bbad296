use std::collections::BTreeMap;

use cobuild::calendar::{DayKind, Reason, WorkCalendar, shipped_notices, statutory_holiday};
use jiff::civil::{Date, Weekday, date};

use crate::fixtures::holiday_cn;

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(date(year, 1, 1)), |day| day.tomorrow().ok())
        .take_while(move |day| day.year() == year)
}

#[test]
fn every_day_of_2007_to_2026_is_as_the_published_tables_say() {
    let calendar = WorkCalendar::default();
    let mut published: BTreeMap<Date, DayKind> = BTreeMap::new();
    for year in 2007..=2026 {
        let Some(table) = holiday_cn(&format!("{year}.json")) else { return };
        for day in table["days"].as_array().unwrap() {
            let off = day["isOffDay"].as_bool().unwrap();
            let kind = if off { DayKind::Off } else { DayKind::Work };
            published.insert(day["date"].as_str().unwrap().parse().unwrap(), kind);
        }
    }
    assert_eq!(published.len(), 678);
    for on in (2007..=2026).flat_map(days_of) {
        let weekend = matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday);
        let expected =
            published.get(&on).copied().unwrap_or(if weekend { DayKind::Off } else { DayKind::Work });
        let day = calendar.day(on);
        assert_eq!(day.kind, expected, "{on}");
        let arranged = matches!(day.reason, Reason::Holiday { .. } | Reason::MakeUp { .. });
        assert_eq!(arranged, published.contains_key(&on), "{on} names a notice when one arranges it");
    }
}

#[test]
fn every_notice_names_its_number_and_address() {
    for (year, table) in (2007..=2026).filter_map(|year| Some((year, holiday_cn(&format!("{year}.json"))?))) {
        let papers: Vec<&str> =
            table["papers"].as_array().unwrap().iter().map(|paper| paper.as_str().unwrap()).collect();
        let ours: Vec<&str> = shipped_notices().iter().filter(|n| n.year == year).map(|n| n.source).collect();
        assert_eq!(ours, papers, "{year}");
    }
    assert!(
        shipped_notices().iter().all(|notice| notice.number.contains('〔') && notice.number.ends_with('号'))
    );
}

#[test]
fn no_statutory_holiday_of_a_shipped_year_is_a_day_of_work() {
    let calendar = WorkCalendar::default();
    for on in (2007..=2026).flat_map(days_of).filter(|on| statutory_holiday(*on).is_some()) {
        assert!(!calendar.is_working(on), "{on} {:?}", statutory_holiday(on));
    }
}

#[test]
fn the_statutory_days_follow_the_version_of_the_year() {
    let count = |year| days_of(year).filter(|on| statutory_holiday(*on).is_some()).count();
    // 2020 and 2031 have Mid-Autumn on 1 October, inside National Day.
    for (year, expected) in
        [(2007, 10), (2008, 11), (2013, 11), (2014, 11), (2024, 11), (2025, 13), (2020, 10), (2031, 12)]
    {
        assert_eq!(count(year), expected, "{year}");
    }
}

#[test]
fn a_year_without_a_notice_is_weekdays_and_statutory_days() {
    let calendar = WorkCalendar::default();
    for (on, working) in [
        ((2027, 1, 1), false),
        ((2027, 2, 4), true),
        ((2027, 2, 5), false), // the eve of Spring Festival
        ((2027, 2, 8), false), // the third day
        ((2027, 2, 9), true),
        ((2027, 5, 3), true),
        ((2027, 10, 4), true),
        ((2150, 10, 1), false),
    ] {
        let on = date(on.0, on.1, on.2);
        assert_eq!(calendar.is_working(on), working, "{on}");
        assert_eq!(calendar.provisional_year(on), Some(on.year()));
    }
    assert_eq!(calendar.provisional_year(date(2026, 12, 28)), None);
    assert_eq!(
        calendar.provisional_year(date(2026, 12, 31)),
        Some(2027),
        "the next notice may reach into December"
    );
    assert_eq!(calendar.provisional_year(date(2025, 12, 31)), None);
}
