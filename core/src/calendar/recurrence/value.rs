//! Values of the parts: numbers, weekdays, moments.

use std::collections::BTreeSet;

use jiff::{
    Span,
    civil::{Date, DateTime, Time, Weekday, time},
};

use super::{
    NthWeekday,
    error::{RecurrenceProblem, Wrong},
};

/// A range of numbers that a part may name, and whether negative ones count from the end.
#[derive(Clone, Copy)]
pub(super) enum Range {
    FromStart(i64, i64),
    FromBothEnds(i64, i64),
}

impl Range {
    fn holds(self, number: i64) -> bool {
        match self {
            Range::FromStart(least, most) => (least..=most).contains(&number),
            Range::FromBothEnds(least, most) => {
                number.checked_abs().is_some_and(|n| (least..=most).contains(&n))
            }
        }
    }

    fn problem(self) -> RecurrenceProblem {
        let (least, most, from_end) = match self {
            Range::FromStart(least, most) => (least, most, false),
            Range::FromBothEnds(least, most) => (least, most, true),
        };
        RecurrenceProblem::OutOfRange { least, most, from_end }
    }
}

/// A whole number within a range.
pub(super) fn number<'a, N: TryFrom<i64>>(part: &str, value: &'a str, range: Range) -> Result<N, Wrong<'a>> {
    let (sign, figures) = match value.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, value.strip_prefix('+').unwrap_or(value)),
    };
    if figures.is_empty() || !figures.chars().all(|char| char.is_ascii_digit()) {
        return Err(RecurrenceProblem::NotUnderstood.at(part, value));
    }
    let number = figures.parse::<i64>().ok().map(|number| sign * number).filter(|n| range.holds(*n));
    number.and_then(|n| N::try_from(n).ok()).ok_or_else(|| range.problem().at(part, value))
}

/// Numbers with commas between them.
pub(super) fn numbers<'a, N: TryFrom<i64> + Ord>(
    part: &str,
    value: &'a str,
    range: Range,
) -> Result<BTreeSet<N>, Wrong<'a>> {
    value.split(',').map(|one| number(part, one, range)).collect()
}

/// `TU`.
pub(super) fn weekday<'a>(part: &str, value: &'a str) -> Result<Weekday, Wrong<'a>> {
    let found = WEEKDAYS.iter().find(|(_, short)| *short == value);
    found.map(|(day, _)| *day).ok_or_else(|| RecurrenceProblem::NotUnderstood.at(part, value))
}

/// `TU`, `2TU`, `-1TU`.
pub(super) fn nth_weekday<'a>(part: &str, value: &'a str) -> Result<NthWeekday, Wrong<'a>> {
    let ordinal = value.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let short = value.strip_prefix(ordinal).unwrap_or_default();
    let day = weekday(part, short).map_err(|wrong| Wrong { value, ..wrong })?;
    let ordinal = match ordinal {
        "" => None,
        _ => Some(
            number(part, ordinal, Range::FromBothEnds(1, 53)).map_err(|wrong| Wrong { value, ..wrong })?,
        ),
    };
    Ok(NthWeekday { ordinal, weekday: day })
}

/// The weekdays and their two letters, Monday first.
pub(super) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "MO"),
    (Weekday::Tuesday, "TU"),
    (Weekday::Wednesday, "WE"),
    (Weekday::Thursday, "TH"),
    (Weekday::Friday, "FR"),
    (Weekday::Saturday, "SA"),
    (Weekday::Sunday, "SU"),
];

/// A date or moment as written: `20221011`, `20221011T140000`, `20221011T060000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Day(Date),
    Local(DateTime),
    /// As local time, eight hours later than written.
    Utc(DateTime),
}

impl Written {
    pub fn read<'a>(part: &str, value: &'a str) -> Result<Written, Wrong<'a>> {
        let found = match value.split_once('T') {
            None => day(value).map(Written::Day),
            Some((date, clock)) => match clock.strip_suffix('Z') {
                None => {
                    day(date).zip(clock_time(clock)).map(|(day, time)| Written::Local(day.to_datetime(time)))
                }
                Some(clock) => day(date)
                    .zip(clock_time(clock))
                    .and_then(|(day, time)| day.to_datetime(time).checked_add(Span::new().hours(8)).ok())
                    .map(Written::Utc),
            },
        };
        found.ok_or_else(|| RecurrenceProblem::NotUnderstood.at(part, value))
    }

    /// The moment; a day alone takes `clock`.
    pub fn moment(self, clock: Time) -> DateTime {
        match self {
            Written::Day(day) => day.to_datetime(clock),
            Written::Local(moment) | Written::Utc(moment) => moment,
        }
    }
}

/// The last second of a day.
pub(super) const DAY_ENDS: Time = time(23, 59, 59, 0);

fn day(value: &str) -> Option<Date> {
    let figures = figures(value, 8)?;
    let year = i16::try_from(figures / 10_000).ok()?;
    Date::new(year, i8::try_from(figures / 100 % 100).ok()?, i8::try_from(figures % 100).ok()?).ok()
}

fn clock_time(value: &str) -> Option<Time> {
    let figures = figures(value, 6)?;
    let [hour, minute, second] = [figures / 10_000, figures / 100 % 100, figures % 100].map(i8::try_from);
    Time::new(hour.ok()?, minute.ok()?, second.ok()?, 0).ok()
}

/// Exactly so many digits, as one number.
fn figures(value: &str, count: usize) -> Option<u32> {
    let fits = value.len() == count && value.chars().all(|char| char.is_ascii_digit());
    if fits { value.parse().ok() } else { None }
}
