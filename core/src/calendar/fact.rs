use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    DayKind, Notice, NoticeScope, OfficeHours, WorkCalendar,
    work_calendar::{Entered, Exception, OwnHours},
};
use crate::{
    clash::{Field, Fold, Setters},
    record::{CalendarDayId, CalendarYearId, Record},
};

/// What of a day or a year clashes.
const DAY: &str = "day";
const HOURS: &str = "hours";
const NOTICE: &str = "notice";

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

impl Fact {
    /// The records that the fact changes: a day, or the year of a notice.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::NoticeEntered { notice } => vec![CalendarYearId::of(notice.year).into()],
            Fact::DaySet { date, .. } | Fact::DayCleared { date, .. } => {
                vec![CalendarDayId::of(*date).into()]
            }
            Fact::HoursSet { valid_from, .. } => vec![CalendarDayId::of(*valid_from).into()],
        }
    }
}

impl WorkCalendar {
    /// Applies what happened in one place, outside of a journal: the later word holds.
    pub fn apply(&mut self, fact: &Fact) {
        Fold::alone(|fold| self.fold(fact, fold));
    }

    /// The same for a fact of an entry: what two devices said about the same day or year without having seen each other
    /// clashes.
    pub(crate) fn fold(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::NoticeEntered { notice } => {
                match notice.scope {
                    NoticeScope::Year => self.arrange_year(notice, fold),
                    NoticeScope::Change => self.arrange_days(notice, fold),
                }
                self.index_days();
            }
            Fact::DaySet { date, kind, reason } => {
                let exception = Exception { kind: *kind, reason: reason.clone() };
                set_day(&mut self.exceptions, *date, Some(exception), fold);
            }
            Fact::DayCleared { date, .. } => {
                if self.exceptions.contains_key(date) {
                    set_day(&mut self.exceptions, *date, None, fold);
                }
            }
            Fact::HoursSet { hours, valid_from, reason } => {
                let own = OwnHours { hours: *hours, reason: reason.clone() };
                match self.hours.get_mut(valid_from) {
                    Some(set) => set.set(own, CalendarDayId::of(*valid_from), HOURS, fold),
                    None => {
                        self.hours.insert(*valid_from, Field::new(own, fold));
                    }
                }
            }
        }
    }

    /// A whole-year notice replaces an earlier one of its year together with the changes to it. A change that its author
    /// had not seen stays on top of it, and another whole-year notice clashes.
    fn arrange_year(&mut self, notice: &Notice, fold: &mut Fold<'_>) {
        let entered = self.notices.entry(notice.year).or_default();
        let year = CalendarYearId::of(notice.year);
        let unseen: Vec<Entered> = entered.drain(..).filter(|earlier| !earlier.by.known(fold)).collect();
        let (years, changes): (Vec<Entered>, Vec<Entered>) =
            unseen.into_iter().partition(|earlier| earlier.notice.scope == NoticeScope::Year);
        fold.settle(year, NOTICE);
        let mut by = Setters::new(fold);
        for earlier in years {
            if earlier.notice == *notice {
                by = earlier.by;
                by.again(fold);
            } else {
                fold.edited(year, NOTICE, notice, &earlier.notice, earlier.by.last());
            }
        }
        entered.push(Entered { notice: notice.clone(), by });
        entered.extend(changes);
    }

    /// The later word on a day holds; another one that its author had not seen clashes.
    fn arrange_days(&mut self, notice: &Notice, fold: &mut Fold<'_>) {
        let entered = self.notices.entry(notice.year).or_default();
        for day in &notice.days {
            let record = CalendarDayId::of(day.date);
            fold.settle(record, NOTICE);
            let changes = entered.iter().filter(|earlier| earlier.notice.scope == NoticeScope::Change);
            let mut said = changes
                .rev()
                .filter_map(|earlier| Some((earlier, earlier.notice.word_on(day.date)?)))
                .peekable();
            if let Some((earlier, word)) = said.peek().copied()
                && word != day
                && !said.take_while(|(_, same)| *same == word).any(|(earlier, _)| earlier.by.known(fold))
            {
                fold.edited(record, NOTICE, day, word, earlier.by.last());
            }
        }
        entered.push(Entered { notice: notice.clone(), by: Setters::new(fold) });
    }
}

fn set_day(
    exceptions: &mut BTreeMap<Date, Field<Option<Exception>>>,
    date: Date,
    exception: Option<Exception>,
    fold: &mut Fold<'_>,
) {
    let record = CalendarDayId::of(date);
    // Whatever two notices say about the day, the office's word on it is the last one.
    fold.settle(record, NOTICE);
    match exceptions.get_mut(&date) {
        Some(set) => set.set(exception, record, DAY, fold),
        None => {
            exceptions.insert(date, Field::new(exception, fold));
        }
    }
}
