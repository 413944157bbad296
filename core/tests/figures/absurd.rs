//! A file can hold anything: the figures of a journal from the ends of time are counted like any other.

use cobuild::{
    example,
    journal::{
        Journal,
        codec::{self, Trust},
    },
    report::{ReportingPeriod, periodic},
    text::Language,
    workspace::{Fact, Workspace},
};
use jiff::civil::{Date, date};

use super::case::{all, as_of, period};

/// The example with every year of its facts replaced.
fn moved_to(year: &str) -> Workspace {
    let mut journal: Journal<Fact> = Journal::new();
    for entry in example::journal().unwrap().entries() {
        let line = entry.line().replace("2022-", &format!("{year}-"));
        if let Ok(entry) = codec::read_entry::<Fact>(&line, 0, Trust::Stored) {
            journal.insert(entry);
        }
    }
    assert!(journal.len() > 100, "{year}: {} entries could be read", journal.len());
    Workspace::fold(&journal, u64::MAX)
}

#[test]
fn figures_of_absurd_years_are_counted() {
    for (year, asked) in
        [("9999", date(9999, 12, 1)), ("-009999", date(-9999, 1, 1)), ("0000", date(0, 10, 1))]
    {
        let workspace = moved_to(year);
        let years = [Date::MIN, date(2022, 10, 1), asked, Date::MAX];
        for day in years {
            for period in [
                ReportingPeriod::month_of(day),
                ReportingPeriod::quarter_of(day),
                ReportingPeriod::year_of(day),
            ] {
                assert!(!as_of(&workspace, period, day.at(9, 0, 0, 0)).is_empty());
                assert!(
                    !periodic(&workspace, period, day.at(9, 0, 0, 0), Language::ZhHans).text().is_empty()
                );
            }
        }
    }
}

#[test]
fn what_was_said_of_2022_is_found_in_9999() {
    let (ours, theirs) = (Workspace::fold(&example::journal().unwrap(), u64::MAX), moved_to("9999"));
    for key in ["visits.made", "issues.received", "council.held"] {
        let value = |workspace: &Workspace, text: &str| {
            let found = all(workspace, period(text)).into_iter().find(|figure| figure.key == key);
            found.unwrap().reading().value
        };
        assert_eq!(value(&ours, "2022-Q3"), value(&theirs, "9999-Q3"), "{key}");
    }
}
