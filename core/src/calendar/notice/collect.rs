//! What the sentences of a notice say together, checked against itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{NoticeError, Problem, source::Spot};
use crate::calendar::{DayKind, NoticeDay, statutory::is_weekend};

#[derive(Default)]
pub struct Collected {
    days: BTreeMap<Date, (DayKind, String)>,
    /// Rest days that were moved: of work, unless the notice gives them off for another reason.
    moved: Vec<(Date, String)>,
    /// Days said to be off by the way, with the place that says so.
    said_off: Vec<(Date, Vec<Spot>)>,
    /// Days from which work goes on as usual.
    resumed: Vec<(Date, Vec<Spot>)>,
}

impl Collected {
    pub fn off(&mut self, date: Date, name: &str, spots: &[Spot]) -> Result<(), NoticeError> {
        self.give(date, DayKind::Off, name, spots)
    }

    pub fn work(&mut self, date: Date, name: &str, spots: &[Spot]) -> Result<(), NoticeError> {
        if !is_weekend(date) {
            return Err(NoticeError::at(spots, Problem::NotWeekend { date }));
        }
        self.give(date, DayKind::Work, name, spots)
    }

    pub fn moved(&mut self, date: Date, name: &str, spots: &[Spot]) -> Result<(), NoticeError> {
        if !is_weekend(date) {
            return Err(NoticeError::at(spots, Problem::NotWeekend { date }));
        }
        self.moved.push((date, name.to_owned()));
        Ok(())
    }

    pub fn said_off(&mut self, date: Date, spots: &[Spot]) {
        self.said_off.push((date, spots.to_vec()));
    }

    /// Work goes on from a day: on a weekend day that would leave open whether the next one is of work too.
    pub fn resumed(&mut self, date: Date, spots: &[Spot]) -> Result<(), NoticeError> {
        if is_weekend(date) {
            return Err(NoticeError::at(spots, Problem::NotUnderstood));
        }
        self.resumed.push((date, spots.to_vec()));
        Ok(())
    }

    fn give(&mut self, date: Date, kind: DayKind, name: &str, spots: &[Spot]) -> Result<(), NoticeError> {
        match self.days.get(&date) {
            Some((given, _)) if *given != kind => Err(NoticeError::at(spots, Problem::Both { date })),
            Some(_) => Ok(()),
            None => {
                self.days.insert(date, (kind, name.to_owned()));
                Ok(())
            }
        }
    }

    pub fn finish(mut self) -> Result<Vec<NoticeDay>, NoticeError> {
        for (date, name) in self.moved {
            self.days.entry(date).or_insert((DayKind::Work, name));
        }
        for (date, spots) in self.said_off {
            match self.days.get(&date) {
                Some((DayKind::Off, _)) => {}
                Some((DayKind::Work, _)) => return Err(NoticeError::at(&spots, Problem::Both { date })),
                None if is_weekend(date) => {}
                None => return Err(NoticeError::at(&spots, Problem::NoAction)),
            }
        }
        let off = |date: &Date| matches!(self.days.get(date), Some((DayKind::Off, _)));
        if let Some((date, spots)) = self.resumed.iter().find(|(date, _)| off(date)) {
            return Err(NoticeError::at(spots, Problem::Both { date: *date }));
        }
        if self.days.is_empty() {
            return Err(NoticeError::at(&[], Problem::NoDay));
        }
        let day = |(date, (kind, name))| NoticeDay { date, kind, name };
        Ok(self.days.into_iter().map(day).collect())
    }
}
