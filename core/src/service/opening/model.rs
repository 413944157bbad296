use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DayHours, Week};
use crate::{
    clash::Field,
    service::Venue,
    text::{labelled, messages::opening as words},
};

/// The opening hours of every venue that has any.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Openings {
    pub(super) openings: BTreeMap<Venue, Opening>,
}

impl Openings {
    /// The opening hours of a venue, when they are on record.
    pub fn get(&self, venue: Venue) -> Option<&Opening> {
        self.openings.get(&venue)
    }

    /// Every venue with opening hours.
    pub fn all(&self) -> impl Iterator<Item = (Venue, &Opening)> {
        self.openings.iter().map(|(venue, opening)| (*venue, opening))
    }
}

/// The opening hours of a venue: the rule from each day on, and single days.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// By the first day on which each holds.
    pub(super) rules: BTreeMap<Date, Field<OpeningRule>>,
    pub(super) exceptions: BTreeMap<Date, Field<Option<DayException>>>,
}

impl Opening {
    /// The rule in force on a day.
    pub fn rule_on(&self, on: Date) -> Option<&OpeningRule> {
        self.rules.range(..=on).next_back().map(|(_, rule)| rule.get())
    }

    /// Every rule with its first day, the oldest first.
    pub fn rules(&self) -> impl Iterator<Item = (Date, &OpeningRule)> {
        self.rules.iter().map(|(from, rule)| (*from, rule.get()))
    }

    /// The exception for a day.
    pub fn exception_on(&self, on: Date) -> Option<&DayException> {
        self.exceptions.get(&on).and_then(|exception| exception.get().as_ref())
    }

    /// Every exception, in order.
    pub fn exceptions(&self) -> impl Iterator<Item = (Date, &DayException)> {
        self.exceptions.iter().filter_map(|(on, exception)| Some((*on, exception.get().as_ref()?)))
    }
}

/// By what a venue opens: the hours of the week, and what happens on holidays and on make-up workdays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningRule {
    /// The hours of each weekday.
    pub weekly: Week<DayHours>,
    /// On days off by a notice, by law, or by the office's own calendar.
    pub holidays: HolidayHours,
    /// On weekend days on which people work.
    pub make_up: MakeUpHours,
    /// A remark: for whom, from which source.
    #[serde(default)]
    pub note: String,
}

/// A single day with hours of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayException {
    /// The hours of that day; none: closed.
    pub hours: DayHours,
    /// Why.
    pub reason: String,
}

labelled! {
    /// What a venue does on holidays.
    HolidayHours {
        /// It is closed 閉館.
        Closed => HOLIDAYS_CLOSED,
        /// It opens as on any such weekday 照常.
        AsUsual => HOLIDAYS_AS_USUAL,
    }
}

labelled! {
    /// What a venue does on make-up workdays 調休上班日.
    MakeUpHours {
        /// It opens as on a Monday.
        LikeMonday => MAKE_UP_LIKE_MONDAY,
        /// It keeps the hours of the weekend.
        AsUsual => MAKE_UP_AS_USUAL,
    }
}
