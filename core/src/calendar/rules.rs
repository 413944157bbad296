//! The rules for changing an office's calendar.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{DayKind, LUNAR_YEARS, Notice, WorkCalendar, statutory};
use crate::{
    policy::Grade,
    rule::{Condition, Explanation, Rule, Term, TermValue},
    text::messages::{calendar as words, term::calendar as term},
};

/// CAL-01 · Every day of a notice lies in its year, or in the December before.
pub static CAL_01: Rule = Rule {
    code: "CAL-01",
    title: words::CAL_01_TITLE,
    message: words::CAL_01_MESSAGE,
    basis: words::CAL_01_BASIS,
    grade: Grade::B,
    parameters: &[],
};

/// CAL-02 · A notice gives a day once: off or work.
pub static CAL_02: Rule = Rule {
    code: "CAL-02",
    title: words::CAL_02_TITLE,
    message: words::CAL_02_MESSAGE,
    basis: words::CAL_02_BASIS,
    grade: Grade::Own,
    parameters: &[],
};

/// CAL-03 · A notice names its number.
pub static CAL_03: Rule = Rule {
    code: "CAL-03",
    title: words::CAL_03_TITLE,
    message: words::CAL_03_MESSAGE,
    basis: words::CAL_03_BASIS,
    grade: Grade::Own,
    parameters: &[],
};

/// CAL-04 · A whole year's notice leaves no statutory holiday a day of work: it would be half a notice.
pub static CAL_04: Rule = Rule {
    code: "CAL-04",
    title: words::CAL_04_TITLE,
    message: words::CAL_04_MESSAGE,
    basis: words::CAL_04_BASIS,
    grade: Grade::A,
    parameters: &[],
};

/// CAL-05 · An exception and its removal give their reason.
pub static CAL_05: Rule = Rule {
    code: "CAL-05",
    title: words::CAL_05_TITLE,
    message: words::CAL_05_MESSAGE,
    basis: words::CAL_05_BASIS,
    grade: Grade::Own,
    parameters: &[],
};

/// CAL-06 · Only an exception that is there can be removed.
pub static CAL_06: Rule = Rule {
    code: "CAL-06",
    title: words::CAL_06_TITLE,
    message: words::CAL_06_MESSAGE,
    basis: words::CAL_06_BASIS,
    grade: Grade::Own,
    parameters: &[],
};

/// CAL-07 · A notice is of a year that can be meant: one whose festivals are known.
pub static CAL_07: Rule = Rule {
    code: "CAL-07",
    title: words::CAL_07_TITLE,
    message: words::CAL_07_MESSAGE,
    basis: words::CAL_07_BASIS,
    grade: Grade::Own,
    parameters: &[],
};

/// Every rule of this room.
pub static RULES: &[&Rule] = &[&CAL_01, &CAL_02, &CAL_03, &CAL_04, &CAL_05, &CAL_06, &CAL_07];

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
