use std::collections::{BTreeMap, BTreeSet};

use cobuild::{
    example::{self, Year},
    record::Record,
    rule::Finding,
    workspace::{Absorbed, Workspace},
};
use jiff::civil::{Date, DateTime};

use crate::YEAR;

/// A code about a record, and how often it is found.
pub type Found = BTreeMap<(String, Record), u32>;

pub fn found<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Found {
    let mut found = Found::new();
    for finding in findings {
        *found.entry((finding.explanation.rule.code.to_owned(), finding.about)).or_default() += 1;
    }
    found
}

pub fn expected(year: &Year, now: DateTime) -> Found {
    let mut expected = Found::new();
    for lapse in year.lapses.iter().filter(|lapse| lapse.stands_at(now)) {
        *expected.entry((lapse.code.to_owned(), lapse.about)).or_default() += 1;
    }
    expected
}

/// Every so many days of the year, the first among them.
pub fn days(every: i64) -> impl Iterator<Item = Date> {
    let day = move |nth: i64| Year::FIRST.date().checked_add(jiff::Span::new().days(nth * every)).ok();
    (0..).map_while(day).take_while(|day| *day <= Year::LAST.date())
}

/// The workspace as it was on the evenings of the days, and at the end of the year, entry by entry.
pub fn each_evening(
    year: &Year,
    days: impl IntoIterator<Item = Date>,
    mut look: impl FnMut(&Workspace, DateTime),
) {
    let mut workspace = Workspace::default();
    let mut entries = year.journal.entries().peekable();
    for evening in days.into_iter().map(|day| day.at(18, 30, 0, 0)).chain([Year::LAST]) {
        while let Some(entry) = entries.next_if(|entry| entry.at() <= evening) {
            assert_eq!(workspace.absorb(entry, u64::MAX), Absorbed::Folded);
        }
        look(&workspace, evening);
    }
    assert!(entries.next().is_none(), "something happens after the year");
}

/// Codes about records that are found more or less often than they should be.
pub fn differences(found: &Found, expected: &Found) -> Vec<String> {
    let times = |map: &Found, key| map.get(key).copied().unwrap_or(0);
    let keys: BTreeSet<_> = found.keys().chain(expected.keys()).collect();
    let differ = keys.into_iter().map(|key| (key, times(found, key), times(expected, key)));
    let differ = differ.filter(|(_, is, should)| is != should);
    differ
        .map(|((code, about), is, should)| format!("{code} about {about:?}: {is}, expected {should}"))
        .collect()
}

fn check(year: &Year, every: i64) {
    let mut wrong = Vec::new();
    each_evening(year, days(every), |workspace, evening| {
        let findings = workspace.findings(evening);
        let differ = differences(&found(&findings), &expected(year, evening));
        wrong.extend(differ.into_iter().map(|differs| format!("{evening}: {differs}")));
        assert_eq!(workspace.clashes.open().count(), 0, "one device alone breaks nothing");
    });
    let first: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} unexpected, the first:\n{}", wrong.len(), first.join("\n"));
}

#[test]
fn a_year_is_found_as_it_was_left_every_other_evening() {
    assert!(YEAR.journal.fact_count() >= 12_000, "{} facts", YEAR.journal.fact_count());
    check(&YEAR, 2);
}

#[test]
fn other_seeds_make_other_years_that_are_found_as_they_were_left() {
    for seed in 2..=3 {
        let year = example::year(seed).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_ne!(year.journal.digest(), YEAR.journal.digest());
        assert!(year.journal.fact_count() >= 12_000, "{} facts", year.journal.fact_count());
        check(&year, 17);
    }
}
