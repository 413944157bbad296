use std::num::NonZeroU16;

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

use super::HoursMark;
use crate::{
    calendar::{END_OF_DAY, Recurrence, end_on, minute_of_day},
    text::Language,
};

/// When a slot is, and how long.
///
/// A value whose end is not after its start, or on a later day, cannot be made, nor read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Times")]
pub struct SlotTimes {
    recurrence: Recurrence,
    minutes: NonZeroU16,
    #[serde(default)]
    hours: HoursMark,
}

#[derive(Deserialize)]
struct Times {
    recurrence: Recurrence,
    minutes: NonZeroU16,
    #[serde(default)]
    hours: HoursMark,
}

/// Why times are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("from {from} to {to}: it must end after it begins, on the same day")]
pub struct TimesError {
    /// The time of day at which it begins.
    pub from: Time,
    /// The time of day at which it would end.
    pub to: Time,
}

const DAY: u16 = 24 * 60;

impl SlotTimes {
    /// From each occurrence of `recurrence` up to a time of day.
    ///
    /// # Errors
    /// When that is not after the time of day at which it begins.
    pub fn new(recurrence: Recurrence, to: Time, hours: HoursMark) -> Result<SlotTimes, TimesError> {
        let from = recurrence.start().time();
        let length = minute_of_day(to).checked_sub(minute_of_day(from)).and_then(NonZeroU16::new);
        match length {
            Some(minutes) => Ok(SlotTimes { recurrence, minutes, hours }),
            None => Err(TimesError { from, to }),
        }
    }

    /// When it begins.
    pub fn recurrence(&self) -> &Recurrence {
        &self.recurrence
    }

    /// How long it lasts.
    pub fn minutes(&self) -> NonZeroU16 {
        self.minutes
    }

    /// Whether it lies within opening hours or is meant to lie outside.
    pub fn hours(&self) -> HoursMark {
        self.hours
    }

    /// In words: `every Tuesday 14:00–17:00`.
    pub fn words(&self, language: Language) -> String {
        self.recurrence.words_to(self.closes(self.recurrence.start()), language)
    }

    /// When an occurrence that begins at a moment is over: as the day ends at the latest.
    pub fn end_of(&self, at: DateTime) -> DateTime {
        end_on(at.date(), self.closes(at))
    }

    /// The time of day at which an occurrence that begins at a moment is over.
    pub fn closes(&self, at: DateTime) -> Time {
        let end = minute_of_day(at.time()).saturating_add(self.minutes.get());
        let clock = i8::try_from(end / 60).ok().zip(i8::try_from(end % 60).ok());
        clock.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok()).unwrap_or(END_OF_DAY)
    }
}

impl TryFrom<Times> for SlotTimes {
    type Error = &'static str;
    fn try_from(times: Times) -> Result<SlotTimes, &'static str> {
        let Times { recurrence, minutes, hours } = times;
        let fits = minute_of_day(recurrence.start().time()).saturating_add(minutes.get()) <= DAY;
        fits.then_some(SlotTimes { recurrence, minutes, hours })
            .ok_or("a stationed slot ends on the day on which it begins")
    }
}
