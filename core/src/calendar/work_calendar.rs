use std::{borrow::Cow, collections::BTreeMap};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Day, DayKind, Notice, NoticeScope, OfficeHours, Reason, shipped, statutory};
use crate::{
    clash::{Field, Setters},
    text::{Language, messages::calendar as words},
};

/// The working-day calendar: the State Council's days as shipped, and the office's own.
///
/// Only the office's own is part of the value: two calendars are equal, and are written alike, when an office has
/// entered the same by the same entries. A day is looked up in O(log n) without allocating.
///
/// ```
/// use cobuild::calendar::WorkCalendar;
/// use jiff::civil::date;
/// let calendar = WorkCalendar::default();
/// assert!(!calendar.is_working(date(2026, 10, 1)), "National Day");
/// assert!(calendar.is_working(date(2026, 10, 10)), "a make-up Saturday");
/// assert!(calendar.has_notice(2026) && !calendar.has_notice(2027));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkCalendar {
    /// By year, in the order entered: at most one for the whole year, first, and then changes.
    pub(super) notices: BTreeMap<i16, Vec<Entered>>,
    /// The days of `notices`, the last word on each: where to find it.
    days: BTreeMap<Date, Place>,
    /// A day whose exception was removed stays: somebody may have set it again without having seen that.
    pub(super) exceptions: BTreeMap<Date, Field<Option<Exception>>>,
    pub(super) hours: BTreeMap<Date, Field<OwnHours>>,
}

/// A notice that the office entered, and by which entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Entered {
    pub(super) notice: Notice,
    pub(super) by: Setters,
}

/// Where a day of an entered notice is found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Place {
    year: i16,
    notice: usize,
    day: usize,
}

/// A single day that the office set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    /// Off or work.
    pub kind: DayKind,
    /// Why, in the office's words.
    pub reason: String,
}

impl Exception {
    /// What was said about a day, as a reader of `language` reads it; `None`: its exception was removed.
    pub(crate) fn said(exception: Option<Exception>, language: Language) -> String {
        match exception {
            Some(Exception { kind, reason }) => format!("{} · {reason}", kind.text().get(language)),
            None => words::EXCEPTION_REMOVED.get(language).to_owned(),
        }
    }
}

/// Office hours that the office set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnHours {
    /// The hours.
    pub hours: OfficeHours,
    /// Why, in the office's words.
    pub reason: String,
}

impl OwnHours {
    /// The hours and why, in words.
    pub(crate) fn words(&self) -> String {
        let windows: Vec<String> =
            self.hours.windows().map(|window| format!("{}–{}", window.opens, window.closes)).collect();
        format!("{} · {}", windows.join(" "), self.reason)
    }
}

impl WorkCalendar {
    /// Whether people work on a day.
    pub fn is_working(&self, on: Date) -> bool {
        self.day(on).kind == DayKind::Work
    }

    /// What a day is and why: the office's exception, else its notices, else the shipped ones, else the weekday;
    /// in a year without a notice the statutory holidays as well.
    pub fn day(&self, on: Date) -> Day<'_> {
        let (kind, reason) = self.kind_and_reason(on);
        Day { date: on, kind, reason }
    }

    fn kind_and_reason(&self, on: Date) -> (DayKind, Reason<'_>) {
        if let Some(exception) = self.exceptions.get(&on).and_then(|set| set.get().as_ref()) {
            let (kind, reason) = (exception.kind, Cow::Borrowed(exception.reason.as_str()));
            return (kind, Reason::Exception { kind, reason });
        }
        if let Some((notice, index)) = self.entered(on)
            && let Some(day) = notice.days.get(index)
        {
            return (day.kind, arranged(day.kind, &day.name, &notice.number));
        }
        if let Some(day) = shipped::day(on)
            && !self.replaces_shipped(day.notice.year)
        {
            let kind = if day.works { DayKind::Work } else { DayKind::Off };
            return (kind, arranged(kind, day.name, day.notice.number));
        }
        if !self.has_notice(on.year())
            && let Some(holiday) = statutory::statutory_holiday(on)
        {
            return (DayKind::Off, Reason::Statutory(holiday));
        }
        match statutory::is_weekend(on) {
            true => (DayKind::Off, Reason::Weekend),
            false => (DayKind::Work, Reason::Weekday),
        }
    }

    /// Whether the notice that arranges `year` is known. Without it the year is computed from weekdays and statutory
    /// holidays alone, and what is counted in it is provisional.
    pub fn has_notice(&self, year: i16) -> bool {
        shipped::has_notice(year) || self.replaces_shipped(year)
    }

    /// The year whose missing notice may still change a day: its own, or for the last three days of December the
    /// next (the notices for 2007, 2008, 2012, 2019 and 2023 reached into the December before).
    pub fn provisional_year(&self, on: Date) -> Option<i16> {
        let year = on.year();
        if !self.has_notice(year) {
            return Some(year);
        }
        let next = year.saturating_add(1);
        (on.month() == 12 && on.day() >= 29 && !self.has_notice(next)).then_some(next)
    }

    /// The notices that the office entered for a year, in the order entered.
    pub fn notices(&self, year: i16) -> Vec<&Notice> {
        self.notices.get(&year).into_iter().flatten().map(|entered| &entered.notice).collect()
    }

    /// The single days that the office set, in order.
    pub fn exceptions(&self) -> impl Iterator<Item = (Date, &Exception)> {
        self.exceptions.iter().filter_map(|(date, set)| Some((*date, set.get().as_ref()?)))
    }

    /// The office hours that the office set, each with the first day on which they hold.
    pub fn own_hours(&self) -> impl Iterator<Item = (Date, &OwnHours)> {
        self.hours.iter().map(|(from, set)| (*from, set.get()))
    }

    /// The years for which the office entered notices, each with the number of the last one.
    pub fn years(&self) -> impl Iterator<Item = (i16, &str)> {
        self.notices
            .iter()
            .filter_map(|(year, entered)| Some((*year, entered.last()?.notice.number.as_str())))
    }

    /// What the office said about a day, in its words: why it is an exception, why hours hold from it, what a notice
    /// calls it; empty when it took its word back, `None` when it never spoke of it.
    pub fn said_of(&self, on: Date) -> Option<&str> {
        let exception = self.exceptions.get(&on).map(Field::get);
        let reason =
            exception.and_then(|exception| exception.as_ref()).map(|exception| exception.reason.as_str());
        let hours = || self.hours.get(&on).map(|set| set.get().reason.as_str());
        let notice = || {
            let (notice, day) = self.entered(on)?;
            notice.days.get(day).map(|day| day.name.as_str())
        };
        reason.or_else(hours).or_else(notice).or(exception.map(|_| ""))
    }

    /// The office hours in force on a day.
    pub fn hours(&self, on: Date) -> OfficeHours {
        self.hours.range(..=on).next_back().map_or(OfficeHours::DEFAULT, |(_, set)| set.get().hours)
    }

    /// The first working day on or after a day; `None` when there is none within a year, or civil time ends.
    pub fn working_day_from(&self, on: Date) -> Option<Date> {
        let mut day = on;
        for _ in 0..366 {
            if self.is_working(day) {
                return Some(day);
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    fn entered(&self, on: Date) -> Option<(&Notice, usize)> {
        let place = self.days.get(&on)?;
        Some((&self.notices.get(&place.year)?.get(place.notice)?.notice, place.day))
    }

    fn replaces_shipped(&self, year: i16) -> bool {
        let first = self.notices.get(&year).and_then(|notices| notices.first());
        first.is_some_and(|first| first.notice.scope == NoticeScope::Year)
    }

    pub(super) fn index_days(&mut self) {
        self.days.clear();
        for (year, notices) in &self.notices {
            for (notice, entered) in notices.iter().enumerate() {
                for (day, arranged) in entered.notice.days.iter().enumerate() {
                    self.days.insert(arranged.date, Place { year: *year, notice, day });
                }
            }
        }
    }
}

fn arranged<'a>(kind: DayKind, name: &'a str, notice: &'a str) -> Reason<'a> {
    let (name, notice) = (Cow::Borrowed(name), Cow::Borrowed(notice));
    match kind {
        DayKind::Off => Reason::Holiday { name, notice },
        DayKind::Work => Reason::MakeUp { name, notice },
    }
}
