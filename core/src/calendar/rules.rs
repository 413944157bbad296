//! The rules for changing an office's calendar.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{DayKind, LUNAR_YEARS, Notice, WorkCalendar, statutory};
use crate::{
    rule::{Condition, Explanation, Rule, Term, TermValue, rules},
    text::messages::{calendar as words, term::calendar as term},
};

rules! {
    /// CAL-01 · Every day of a notice lies in its year, or in the December before.
    CAL_01 = "CAL-01", CAL_01_TITLE, CAL_01_MESSAGE, B, CAL_01_BASIS, [];
    /// CAL-02 · A notice gives a day once: off or work.
    CAL_02 = "CAL-02", CAL_02_TITLE, CAL_02_MESSAGE, Own, CAL_02_BASIS, [];
    /// CAL-03 · A notice names its number.
    CAL_03 = "CAL-03", CAL_03_TITLE, CAL_03_MESSAGE, Own, CAL_03_BASIS, [];
    /// CAL-04 · A whole year's notice leaves no statutory holiday a day of work: it would be half a notice.
    CAL_04 = "CAL-04", CAL_04_TITLE, CAL_04_MESSAGE, A, CAL_04_BASIS, [];
    /// CAL-05 · An exception and its removal give their reason.
    CAL_05 = "CAL-05", CAL_05_TITLE, CAL_05_MESSAGE, Own, CAL_05_BASIS, [];
    /// CAL-06 · Only an exception that is there can be removed.
    CAL_06 = "CAL-06", CAL_06_TITLE, CAL_06_MESSAGE, Own, CAL_06_BASIS, [];
    /// CAL-07 · A notice is of a year that can be meant: one whose festivals are known.
    CAL_07 = "CAL-07", CAL_07_TITLE, CAL_07_MESSAGE, Own, CAL_07_BASIS, [];
}

/// CAL-01.
pub fn days_of_its_year(notice: &Notice) -> Explanation {
    let before = notice.year.saturating_sub(1);
    let fits = |day: Date| day.year() == notice.year || (day.year() == before && day.month() == 12);
    let others = notice.days.iter().map(|day| day.date).filter(|day| !fits(*day));
    none_of(&CAL_01, others.collect()).with(year(notice))
}

/// CAL-07.
pub fn year_that_can_be_meant(notice: &Notice) -> Explanation {
    let bound = |name, year: i16| Term::number(name, i64::from(year));
    let (first, last) =
        (bound(&term::FIRST_YEAR, *LUNAR_YEARS.start()), bound(&term::LAST_YEAR, *LUNAR_YEARS.end()));
    CAL_07.all([Condition::at_least(year(notice), first), Condition::at_most(year(notice), last)])
}

/// CAL-02.
pub fn days_given_once(notice: &Notice) -> Explanation {
    let mut kinds: BTreeMap<Date, DayKind> = BTreeMap::new();
    let twice =
        notice.days.iter().filter(|day| kinds.insert(day.date, day.kind).is_some_and(|old| old != day.kind));
    none_of(&CAL_02, twice.map(|day| day.date).collect())
}

/// CAL-03.
pub fn number_named(notice: &Notice) -> Explanation {
    given(&CAL_03, &notice.number).with(year(notice))
}

/// CAL-04. `calendar` is the calendar with the notice entered.
pub fn statutory_days_off(notice: &Notice, calendar: &WorkCalendar) -> Explanation {
    // Years outside of civil dates have no days; the bounds only keep the constructor in its range.
    let first = date(notice.year.clamp(-9999, 9999), 1, 1);
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok())
        .take_while(|day| day.year() == first.year());
    let worked = days.filter(|day| statutory::statutory_holiday(*day).is_some() && calendar.is_working(*day));
    none_of(&CAL_04, worked.collect()).with(year(notice))
}

/// CAL-05.
pub fn reason_given(on: Date, reason: &str) -> Explanation {
    given(&CAL_05, reason).with(Term::date(&term::DAY, on))
}

/// CAL-06.
pub fn exception_there(on: Date, calendar: &WorkCalendar) -> Explanation {
    let there = calendar.exceptions().any(|(day, _)| day == on);
    let count = Term::number(&term::EXCEPTIONS, i64::from(there));
    CAL_06.holds(Condition::at_least(count, Term::number(&term::NEEDED, 1))).with(Term::date(&term::DAY, on))
}

fn none_of(rule: &'static Rule, days: Vec<Date>) -> Explanation {
    let count = Term::number(&term::FOUND, i64::try_from(days.len()).unwrap_or(i64::MAX));
    let days = TermValue::List(days.into_iter().map(TermValue::Date).collect());
    rule.holds(Condition::at_most(count, Term::number(&term::ALLOWED, 0))).with(Term::new(&term::DAYS, days))
}

fn given(rule: &'static Rule, words: &str) -> Explanation {
    let length = i64::try_from(words.trim().chars().count()).unwrap_or(i64::MAX);
    rule.holds(Condition::at_least(Term::number(&term::LENGTH, length), Term::number(&term::NEEDED, 1)))
}

fn year(notice: &Notice) -> Term {
    Term::number(&term::YEAR, i64::from(notice.year))
}
