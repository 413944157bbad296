use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DayKind, Notice, NoticeScope, OfficeHours, WorkCalendar, work_calendar::Exception};

/// What happened to an office's calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A notice was entered.
    NoticeEntered {
        /// The notice.
        notice: Notice,
    },
    /// A single day was set, whatever any notice says.
    DaySet {
        /// The day.
        date: Date,
        /// Off or work.
        kind: DayKind,
        /// Why: a typhoon, a move, an audit.
        reason: String,
    },
    /// A single day's exception was removed.
    DayCleared {
        /// The day.
        date: Date,
        /// Why.
        reason: String,
    },
    /// The office hours changed from a day on.
    HoursSet {
        /// The hours.
        hours: OfficeHours,
        /// The first day on which they hold.
        valid_from: Date,
        /// Why.
        reason: String,
    },
}

impl WorkCalendar {
    /// Applies what happened. A whole-year notice replaces an earlier one of its year together with the changes to it;
    /// the later word on a single day holds.
    pub fn apply(&mut self, fact: &Fact) {
        match fact {
            Fact::NoticeEntered { notice } => {
                let entered = self.notices.entry(notice.year).or_default();
                match notice.scope {
                    NoticeScope::Year => *entered = vec![notice.clone()],
                    NoticeScope::Change => entered.push(notice.clone()),
                }
                self.index_days();
            }
            Fact::DaySet { date, kind, reason } => {
                self.exceptions.insert(*date, Exception { kind: *kind, reason: reason.clone() });
            }
            Fact::DayCleared { date, .. } => {
                self.exceptions.remove(date);
            }
            Fact::HoursSet { hours, valid_from, .. } => {
                self.hours.insert(*valid_from, *hours);
            }
        }
    }
}
