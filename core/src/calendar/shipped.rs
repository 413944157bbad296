//! The State Council's days that ship with the crate: 2007–2026, generated from `data/holidays.txt`.

use jiff::civil::{Date, date};

/// A notice whose days ship with the crate.
#[derive(Debug, PartialEq, Eq)]
pub struct ShippedNotice {
    /// The year that it arranges.
    pub year: i16,
    /// Its number: 国办发明电〔2025〕7号.
    pub number: &'static str,
    /// Where it was published.
    pub source: &'static str,
}

/// Days in a row of one kind from one notice.
struct Run {
    /// Days since 2000-01-01.
    first: i32,
    length: u8,
    works: bool,
    name: u8,
    notice: u8,
}

/// What a notice says of a day.
pub(super) struct ShippedDay {
    pub works: bool,
    pub name: &'static str,
    pub notice: &'static ShippedNotice,
}

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// Every notice whose days ship with the crate, by year.
pub fn shipped_notices() -> &'static [ShippedNotice] {
    NOTICES
}

/// Whether the notice of `year` ships with the crate.
pub(super) fn has_notice(year: i16) -> bool {
    NOTICES.iter().any(|notice| notice.year == year)
}

pub(super) fn day(on: Date) -> Option<ShippedDay> {
    let number = days_since_2000(on);
    let after = RUNS.partition_point(|run| run.first <= number);
    let run = RUNS.get(after.checked_sub(1)?)?;
    if number - run.first >= i32::from(run.length) {
        return None;
    }
    Some(ShippedDay {
        works: run.works,
        name: NAMES.get(usize::from(run.name))?,
        notice: NOTICES.get(usize::from(run.notice))?,
    })
}

fn days_since_2000(on: Date) -> i32 {
    // A span asked for in days holds days only; civil dates are at most 7.4 million days apart.
    on.since(date(2000, 1, 1)).map_or(i32::MAX, |span| span.get_days())
}
