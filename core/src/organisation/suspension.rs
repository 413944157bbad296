use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Organisation, Period};
use crate::{
    clash::Fold,
    text::{labelled, messages::organisation as words},
};

labelled! {
    /// Where an organisation stands on a day.
    Status {
        /// It works.
        Active => STATUS_ACTIVE,
        /// It exists and does not work for the time being 停業、暫停.
        Suspended => STATUS_SUSPENDED,
        /// It no longer exists.
        Dissolved => STATUS_DISSOLVED,
    }
}

/// A time in which an organisation exists and does not work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suspension {
    /// From when to when.
    pub period: Period,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

impl Organisation {
    /// Where it stands on a day.
    pub fn status_on(&self, on: Date) -> Status {
        if !self.is_active_on(on) {
            Status::Dissolved
        } else if self.suspensions.iter().any(|suspension| suspension.period.holds_on(on)) {
            Status::Suspended
        } else {
            Status::Active
        }
    }

    /// Its suspensions, in the order in which they were recorded.
    pub fn suspensions(&self) -> &[Suspension] {
        &self.suspensions
    }

    /// The suspension that stands in the way of another from a day on.
    pub(super) fn suspension_in_the_way(&self, from: Date) -> Option<&Suspension> {
        self.suspensions.iter().find(|suspension| suspension.period.holds_after(from))
    }

    pub(super) fn suspend(&mut self, from: Date, reason: Option<&str>, fold: &mut Fold<'_>) {
        let Some(standing) = self.suspension_in_the_way(from) else {
            let period = Period::open(from, fold);
            self.suspensions.push(Suspension { period, reason: reason.map(str::to_owned) });
            return;
        };
        // Recorded twice by two people: nothing to settle.
        if standing.period.from() != from {
            let (stands, since) = (standing.period.from().to_string(), standing.period.set().clone());
            fold.overlapping(self.id, "suspended", &stands, &from.to_string(), &since);
        }
    }

    pub(super) fn resume(&mut self, on: Date, fold: &mut Fold<'_>) {
        let periods = self.suspensions.iter_mut().map(|suspension| &mut suspension.period);
        Period::end(periods, on, (self.id.into(), "resumed"), fold);
    }
}
