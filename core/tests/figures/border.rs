//! The first and the last moment of a period belong to it; the moments beside them do not.

use cobuild::{report::ReportingPeriod, workspace::Workspace};
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use super::case::{all, empty, figure, firm, period, visit};

fn visited(at: DateTime) -> Workspace {
    let mut desk = empty(date(2023, 12, 1).at(9, 0, 0, 0));
    let firm = firm(&mut desk, "甲公司");
    desk.set_now(date(2025, 1, 1).at(9, 0, 0, 0));
    visit(&mut desk, firm, at);
    desk.workspace().clone()
}

fn counted(at: DateTime) -> [u64; 2] {
    let workspace = visited(at);
    ["2024-02", "2024-Q1"].map(|text| figure(&workspace, period(text), "visits.made").reading().value)
}

#[test]
fn a_visit_belongs_to_the_period_of_its_day() {
    assert_eq!(counted(date(2024, 1, 31).at(23, 59, 59, 0)), [0, 1]);
    assert_eq!(counted(date(2024, 2, 1).at(0, 0, 0, 0)), [1, 1]);
    assert_eq!(counted(date(2024, 2, 29).at(23, 59, 59, 0)), [1, 1], "a leap day");
    assert_eq!(counted(date(2024, 3, 1).at(0, 0, 0, 0)), [0, 1]);
    assert_eq!(counted(date(2024, 3, 31).at(23, 59, 59, 0)), [0, 1]);
    assert_eq!(counted(date(2024, 4, 1).at(0, 0, 0, 0)), [0, 0]);
    assert_eq!(counted(date(2023, 12, 31).at(23, 59, 59, 0)), [0, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_visit_is_in_one_month_of_its_quarter(minutes in 0_i64..525_600) {
        let at = date(2024, 1, 1).at(0, 0, 0, 0).checked_add(jiff::Span::new().minutes(minutes)).unwrap();
        let workspace = visited(at);
        let made = |text: &str| figure(&workspace, period(text), "visits.made").reading().value;
        for (quarter, months) in [("2024-Q1", ["01", "02", "03"]), ("2024-Q4", ["10", "11", "12"])] {
            let sum: u64 = months.iter().map(|month| made(&format!("2024-{month}"))).sum();
            prop_assert_eq!(sum, made(quarter));
        }
    }

    #[test]
    fn any_period_of_anything_can_be_asked_for(year in -9999_i16..=9999, month in 1_i8..=12) {
        let workspace = visited(date(2024, 2, 1).at(0, 0, 0, 0));
        let day = date(year, month, 1);
        for period in [ReportingPeriod::month_of(day), ReportingPeriod::quarter_of(day), ReportingPeriod::year_of(day)] {
            prop_assert!(!all(&workspace, period).is_empty());
        }
    }
}
