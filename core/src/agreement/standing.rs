use jiff::civil::Date;

use super::{Agreement, Status, rules};
use crate::rule::Explanation;

/// Where an agreement stands on a day, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Where it stands.
    pub status: Status,
    /// The first day on which it is in force, once all have signed.
    pub effective: Option<Date>,
    /// The last day on which it is in force.
    pub last: Date,
    /// Days from the day asked about to the last day; negative when that has passed.
    pub days_left: i32,
    /// AGR-04: it holds exactly when the agreement is in force on the day.
    pub explanation: Explanation,
}

impl Agreement {
    /// The first day on which it is in force: the later of its first day and the last signature. `None` until all
    /// have signed.
    pub fn effective(&self) -> Option<Date> {
        self.last_signature().map(|last| last.max(self.term.get().from))
    }

    /// The last day on which it is in force: the term's as amended, or an earlier one by notice.
    pub fn last_day(&self) -> Date {
        let to = self.agreed_term().to;
        self.termination.as_ref().map_or(to, |termination| termination.effective_on.min(to))
    }

    /// Where it stands on a day.
    pub fn status_on(&self, on: Date) -> Status {
        let last = self.last_day();
        if self.dropped.is_some() {
            return Status::Dropped;
        }
        if self.signed().next().is_none() {
            return Status::Draft;
        }
        match self.effective() {
            None if on > last => Status::Lapsed,
            None => Status::Signing,
            Some(_) if on > last && self.termination.is_some() => Status::Terminated,
            Some(_) if on > last => Status::Ended,
            Some(effective) if on < effective => Status::Signed,
            Some(_) => Status::Active,
        }
    }

    /// Where it stands on a day, and why.
    pub fn standing_on(&self, on: Date) -> Standing {
        let last = self.last_day();
        Standing {
            status: self.status_on(on),
            effective: self.effective(),
            last,
            days_left: days_between(on, last),
            explanation: rules::in_force(self, on),
        }
    }
}

/// Days from `from` to `to`; negative when `to` is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
