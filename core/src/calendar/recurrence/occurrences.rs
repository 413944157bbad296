use std::{
    collections::{BTreeSet, btree_set},
    iter::Peekable,
};

use jiff::civil::{Date, DateTime, Time};

use super::{Ending, MOST_OCCURRENCES, Recurrence, RecurrenceRule};

/// The occurrences of a [`Recurrence`], in order, each once; see [`Recurrence::occurrences`].
#[derive(Clone, Debug)]
pub struct Occurrences<'a> {
    rule: Option<RuleMoments>,
    /// The next moment by the rule.
    next: Option<DateTime>,
    added: Peekable<btree_set::Range<'a, DateTime>>,
    except: &'a BTreeSet<DateTime>,
    given: u16,
    cut: bool,
}

impl<'a> Occurrences<'a> {
    /// The occurrences at or after a moment.
    pub(super) fn from(recurrence: &'a Recurrence, from: DateTime) -> Occurrences<'a> {
        let start = recurrence.start;
        let mut rule = recurrence.rule.as_ref().map(|rule| RuleMoments::new(rule, start, from));
        let next = match &mut rule {
            Some(rule) => rule.find(|moment| *moment >= from),
            None => (start >= from).then_some(start),
        };
        let added = recurrence.added.range(from..).peekable();
        Occurrences { rule, next, added, except: &recurrence.except, given: 0, cut: false }
    }

    /// Whether there were more than [`MOST_OCCURRENCES`] and the rest was left out. Known when the end is reached.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    fn earliest(&mut self) -> Option<DateTime> {
        let added = self.added.peek().map(|moment| **moment);
        let earliest = self.next.into_iter().chain(added).min()?;
        if added == Some(earliest) {
            self.added.next();
        }
        if self.next == Some(earliest) {
            self.next = self.rule.as_mut().and_then(Iterator::next);
        }
        Some(earliest)
    }
}

impl Iterator for Occurrences<'_> {
    type Item = DateTime;

    fn next(&mut self) -> Option<DateTime> {
        if self.cut {
            return None;
        }
        let moment = loop {
            let earliest = self.earliest()?;
            if !self.except.contains(&earliest) {
                break earliest;
            }
        };
        self.cut = self.given == MOST_OCCURRENCES;
        self.given = self.given.saturating_add(1);
        (!self.cut).then_some(moment)
    }
}

/// What the rule alone gives.
#[derive(Clone, Debug)]
struct RuleMoments {
    rule: RecurrenceRule,
    start: DateTime,
    times: Times,
    /// No day before this one is looked at.
    from: Date,
    /// The period to look at next.
    period: i64,
    /// What is left of the period looked at last.
    current: Moments,
    /// How many periods in a row had nothing.
    missed: u32,
    counted: u16,
}

impl RuleMoments {
    fn new(rule: &RecurrenceRule, start: DateTime, from: DateTime) -> RuleMoments {
        let rule = rule.anchored(start);
        // What counts is counted from the start.
        let from = if matches!(rule.ending, Ending::Count(_)) { start } else { from.max(start) };
        RuleMoments {
            times: Times::of(&rule),
            period: rule.period_before(start, from),
            from: from.date(),
            current: Moments::default(),
            missed: 0,
            counted: 0,
            rule,
            start,
        }
    }

    fn next_in_rule(&mut self) -> Option<DateTime> {
        loop {
            while let Some(moment) = self.current.next(&self.times) {
                if moment >= self.start {
                    self.missed = 0;
                    return Some(moment);
                }
            }
            if self.missed > self.rule.frequency.cycle() {
                return None;
            }
            self.missed += 1;
            let days = self.rule.days(self.start, self.period)?;
            self.period += 1;
            self.current = Moments::new(days, &self.rule, &self.times, self.from);
        }
    }
}

impl Iterator for RuleMoments {
    type Item = DateTime;

    fn next(&mut self) -> Option<DateTime> {
        let moment = match self.rule.ending {
            Ending::Count(count) if self.counted >= count => return None,
            Ending::Until(last) => self.next_in_rule().filter(|moment| *moment <= last)?,
            Ending::Never | Ending::Count(_) => self.next_in_rule()?,
        };
        self.counted = self.counted.saturating_add(1);
        Some(moment)
    }
}

/// The times of day of a rule; never listed, as there may be 86,400.
#[derive(Clone, Debug)]
struct Times {
    hours: Vec<i8>,
    minutes: Vec<i8>,
    seconds: Vec<i8>,
}

impl Times {
    fn of(rule: &RecurrenceRule) -> Times {
        let list = |set: &BTreeSet<i8>| set.iter().copied().collect();
        Times { hours: list(&rule.hours), minutes: list(&rule.minutes), seconds: list(&rule.seconds) }
    }

    fn len(&self) -> usize {
        self.hours.len() * self.minutes.len() * self.seconds.len()
    }

    fn get(&self, index: usize) -> Option<Time> {
        let (seconds, minutes) = (self.seconds.len(), self.minutes.len());
        let hour = self.hours.get(index / (minutes * seconds))?;
        let minute = self.minutes.get(index / seconds % minutes)?;
        let second = self.seconds.get(index % seconds)?;
        Time::new(*hour, *minute, *second, 0).ok()
    }
}

/// The moments of one period: those of its days at each time of day, by number, or only those at given places.
#[derive(Clone, Debug, Default)]
struct Moments {
    days: Vec<Date>,
    chosen: Option<Vec<usize>>,
    at: usize,
}

impl Moments {
    fn new(days: Vec<Date>, rule: &RecurrenceRule, times: &Times, from: Date) -> Moments {
        if rule.positions.is_empty() {
            let days = days.into_iter().filter(|day| *day >= from).collect();
            return Moments { days, chosen: None, at: 0 };
        }
        let all = days.len() * times.len();
        let place = |position: &i16| {
            let distance = usize::from(position.unsigned_abs());
            let place = if *position > 0 { Some(distance - 1) } else { all.checked_sub(distance) };
            place.filter(|place| *place < all)
        };
        let chosen: BTreeSet<usize> = rule.positions.iter().filter_map(place).collect();
        Moments { days, chosen: Some(chosen.into_iter().collect()), at: 0 }
    }

    fn next(&mut self, times: &Times) -> Option<DateTime> {
        let number = match &self.chosen {
            Some(chosen) => *chosen.get(self.at)?,
            None => self.at,
        };
        let day = self.days.get(number / times.len())?;
        self.at += 1;
        Some(day.to_datetime(times.get(number % times.len())?))
    }
}
