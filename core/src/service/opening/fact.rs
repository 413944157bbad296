use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DayException, DayHours, Opening, OpeningRule, Openings};
use crate::{
    clash::{Field, Fold},
    record::Record,
    service::Venue,
};

/// What happened to opening hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A rule was set from a day on.
    Set {
        /// The venue.
        venue: Venue,
        /// The first day on which it holds.
        from: Date,
        /// The rule.
        rule: Box<OpeningRule>,
    },
    /// A single day got hours of its own.
    DaySet {
        /// The venue.
        venue: Venue,
        /// The day.
        on: Date,
        /// The hours; none: closed.
        hours: DayHours,
        /// Why.
        reason: String,
    },
    /// A single day's exception was taken back.
    DayCleared {
        /// The venue.
        venue: Venue,
        /// The day.
        on: Date,
    },
}

impl Fact {
    fn venue(&self) -> Venue {
        match self {
            Fact::Set { venue, .. } | Fact::DaySet { venue, .. } | Fact::DayCleared { venue, .. } => *venue,
        }
    }

    /// The records that the fact changes.
    pub fn touches(&self) -> Vec<Record> {
        vec![self.venue().into()]
    }
}

impl Openings {
    /// Applies what happened. Total: two words on one day or one rule become a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let opening = self.openings.entry(fact.venue()).or_default();
        match fact {
            Fact::DaySet { venue, on, hours, reason } => {
                let exception = DayException { hours: hours.clone(), reason: reason.clone() };
                opening.set_day(*on, Some(exception), *venue, fold);
            }
            Fact::DayCleared { venue, on } => opening.set_day(*on, None, *venue, fold),
            Fact::Set { venue, from, rule } => match opening.rules.get_mut(from) {
                Some(field) => field.set(rule.as_ref().clone(), *venue, &format!("open_from_{from}"), fold),
                None => {
                    opening.rules.insert(*from, Field::new(rule.as_ref().clone(), fold));
                }
            },
        }
    }
}

impl Opening {
    fn set_day(&mut self, on: Date, exception: Option<DayException>, venue: Venue, fold: &mut Fold<'_>) {
        match self.exceptions.get_mut(&on) {
            Some(day) => day.set(exception, venue, &format!("open_on_{on}"), fold),
            None => {
                self.exceptions.insert(on, Field::new(exception, fold));
            }
        }
    }
}
