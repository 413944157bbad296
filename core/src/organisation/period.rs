use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    clash::{Fold, Trace},
    record::Record,
};

/// From a day, up to and without the day on which it ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Period {
    from: Date,
    until: Option<Date>,
    set: Trace,
    ended: Option<Trace>,
}

impl Period {
    pub(super) fn open(from: Date, fold: &Fold<'_>) -> Period {
        Period { from, until: None, set: fold.trace(), ended: None }
    }

    /// One that is over when it is recorded, or whose end is known.
    pub(super) fn of(from: Date, until: Option<Date>, fold: &Fold<'_>) -> Period {
        Period { until, ended: until.map(|_| fold.trace()), ..Period::open(from, fold) }
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The first day on which it no longer holds.
    pub fn until(&self) -> Option<Date> {
        self.until
    }

    /// Who recorded its beginning.
    pub fn set(&self) -> &Trace {
        &self.set
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }

    /// Whether it holds on some day from `from` on.
    pub(super) fn holds_after(&self, from: Date) -> bool {
        self.holds_within(from, None)
    }

    /// Whether it holds on some day of a period; without `until` the period has no end.
    pub(super) fn holds_within(&self, from: Date, until: Option<Date>) -> bool {
        self.until.is_none_or(|end| from < end) && until.is_none_or(|until| self.from < until)
    }

    /// Ends the one of these periods that is open. One that somebody else has ended meanwhile on another day keeps that
    /// day, and the second day is kept as a clash; so is a day that ends nothing.
    pub(super) fn end<'a>(
        periods: impl Iterator<Item = &'a mut Period>,
        on: Date,
        (record, step): (Record, &str),
        fold: &mut Fold<'_>,
    ) {
        let mut last = None;
        for period in periods {
            if period.until.is_none() && period.from < on {
                period.until = Some(on);
                period.ended = Some(fold.trace());
                return;
            }
            last = Some(period);
        }
        let Some(last) = last else { return fold.missing(record) };
        if last.until == Some(on) {
            return;
        }
        let stands = last.until.unwrap_or(last.from).to_string();
        fold.overlapping(record, step, &stands, &on.to_string(), last.ended.as_ref().unwrap_or(&last.set));
    }
}
