use std::{collections::BTreeSet, num::NonZeroU32};

use jiff::civil::{DateTime, Weekday};

/// How often a rule's period comes: `FREQ`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// When a rule ends: `COUNT`, `UNTIL`, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It goes on.
    Never,
    /// After so many occurrences, those that `EXDATE` takes away included; at most
    /// [`MOST_OCCURRENCES`](super::MOST_OCCURRENCES).
    Count(u16),
    /// With this moment, which still belongs to it.
    Until(DateTime),
}

/// A weekday of a rule: every Tuesday, or with an ordinal the second, the last Tuesday of its month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NthWeekday {
    /// Which one, 1 to 53 from the start or −1 to −53 from the end; `None`: every one.
    pub ordinal: Option<i8>,
    /// The day.
    pub weekday: Weekday,
}

/// How a [`Recurrence`](super::Recurrence) comes back: `RRULE`.
///
/// Read it by [`parts`](RecurrenceRule::parts); one is made by reading a text or by the constructors of `Recurrence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecurrenceRule {
    pub(super) frequency: Frequency,
    pub(super) interval: NonZeroU32,
    pub(super) ending: Ending,
    pub(super) months: BTreeSet<i8>,
    pub(super) month_days: BTreeSet<i8>,
    pub(super) year_days: BTreeSet<i16>,
    /// In the order of [`NthWeekday::key`], each once.
    pub(super) weekdays: Vec<NthWeekday>,
    pub(super) hours: BTreeSet<i8>,
    pub(super) minutes: BTreeSet<i8>,
    pub(super) seconds: BTreeSet<i8>,
    pub(super) positions: BTreeSet<i16>,
    pub(super) week_start: Weekday,
}

impl RecurrenceRule {
    pub(super) fn every(frequency: Frequency) -> RecurrenceRule {
        RecurrenceRule {
            frequency,
            interval: NonZeroU32::MIN,
            ending: Ending::Never,
            months: BTreeSet::new(),
            month_days: BTreeSet::new(),
            year_days: BTreeSet::new(),
            weekdays: Vec::new(),
            hours: BTreeSet::new(),
            minutes: BTreeSet::new(),
            seconds: BTreeSet::new(),
            positions: BTreeSet::new(),
            week_start: Weekday::Monday,
        }
    }

    /// How often its period comes.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// Every so many periods.
    pub fn interval(&self) -> NonZeroU32 {
        self.interval
    }

    /// When it ends.
    pub fn ending(&self) -> Ending {
        self.ending
    }

    /// The weekdays that it names, Monday first, those with an ordinal after those without.
    pub fn weekdays(&self) -> &[NthWeekday] {
        &self.weekdays
    }

    /// Sorts the weekdays and drops those given twice.
    pub(super) fn order_weekdays(&mut self) {
        self.weekdays.sort_by_key(|day| day.key());
        self.weekdays.dedup();
    }

    /// Names a weekday of every period.
    pub(super) fn on(&mut self, days: impl IntoIterator<Item = Weekday>) {
        self.weekdays.extend(days.into_iter().map(|weekday| NthWeekday { ordinal: None, weekday }));
        self.order_weekdays();
    }

    /// Whether it says on which days of its period it occurs.
    pub(super) fn names_days(&self) -> bool {
        !(self.month_days.is_empty() && self.year_days.is_empty() && self.weekdays.is_empty())
    }

    /// The rule with everything that it leaves to `DTSTART` filled in.
    pub(super) fn anchored(&self, start: DateTime) -> RecurrenceRule {
        let mut rule = self.clone();
        if !self.names_days() {
            match self.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => {
                    rule.weekdays.push(NthWeekday { ordinal: None, weekday: start.weekday() });
                }
                Frequency::Monthly => {
                    rule.month_days.insert(start.day());
                }
                Frequency::Yearly => {
                    rule.month_days.insert(start.day());
                    if self.months.is_empty() {
                        rule.months.insert(start.month());
                    }
                }
            }
        }
        let times = [
            (&mut rule.hours, start.hour()),
            (&mut rule.minutes, start.minute()),
            (&mut rule.seconds, start.second()),
        ];
        for (given, default) in times {
            if given.is_empty() {
                given.insert(default);
            }
        }
        rule
    }
}

impl Frequency {
    /// How many periods pass until the calendar repeats itself: 400 years, 146,097 days, 20,871 whole weeks. A rule that
    /// missed that many periods in a row, whatever its interval, has met every kind of period there is.
    pub(super) fn cycle(self) -> u32 {
        match self {
            Frequency::Daily => 146_097,
            Frequency::Weekly => 20_871,
            Frequency::Monthly => 4_800,
            Frequency::Yearly => 400,
        }
    }
}

impl NthWeekday {
    /// What weekdays of a rule are sorted by.
    pub(super) fn key(self) -> (Option<i8>, i8) {
        (self.ordinal, self.weekday.to_monday_zero_offset())
    }
}
