//! What happens again and again: the RFC 5545 subset that offices use, in local civil time.
//!
//! A [`Recurrence`] is read from, and written as, the lines `DTSTART`, `RRULE`, `RDATE` and `EXDATE`.
//!
//! | part | read |
//! |---|---|
//! | `FREQ` | `DAILY`, `WEEKLY`, `MONTHLY`, `YEARLY` |
//! | `INTERVAL`, `COUNT` (to 10,000) or `UNTIL`, `WKST` | yes |
//! | `BYMONTH`, `BYMONTHDAY`, `BYYEARDAY`, `BYDAY`, `BYSETPOS` | yes, negative ones and ordinals too |
//! | `BYHOUR`, `BYMINUTE`, `BYSECOND` | yes |
//! | `RDATE`, `EXDATE` | yes, any number |
//! | `FREQ=HOURLY` and finer, `BYWEEKNO`, `BYEASTER`, `EXRULE`, a second `RRULE`, `PERIOD` | refused by name |
//! | `COUNT` together with `UNTIL`, `BYSETPOS` alone | refused by name: RFC 5545 forbids them |
//!
//! Where RFC 5545 leaves a question open the answer is the widespread one: what a rule does not say is taken from
//! `DTSTART`; `DTSTART` itself occurs only when the rule meets it; `COUNT` counts what the rule gives, before `EXDATE`
//! takes any away; a day that a month lacks is left out. Times are China's: a value in UTC (`…Z`) is moved by eight hours.
//!
//! ```
//! use cobuild::{calendar::Recurrence, text::Language};
//! use jiff::civil::date;
//!
//! let stationed: Recurrence = "
//!     DTSTART:20221011T140000
//!     RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20221108
//!     EXDATE:20221025T140000".parse().expect("every part is in the subset");
//! let days: Vec<_> = stationed.occurrences().map(|moment| moment.date()).collect();
//! assert_eq!(days, [date(2022, 10, 11), date(2022, 10, 18), date(2022, 11, 1), date(2022, 11, 8)]);
//! assert_eq!(stationed.words(Language::ZhHant), "每週二 14:00，至2022年11月8日，1次除外");
//!
//! let refused = "DTSTART:20221011T140000 RRULE:FREQ=YEARLY;BYWEEKNO=20".parse::<Recurrence>().unwrap_err();
//! assert_eq!((refused.part.as_str(), refused.value.as_str()), ("RRULE BYWEEKNO", "20"));
//! ```

mod error;
mod make;
mod occurrences;
mod period;
mod read;
mod rule;
mod value;
mod words;
mod write;

use std::collections::BTreeSet;

pub use error::{RecurrenceError, RecurrenceProblem};
use jiff::civil::DateTime;
pub use occurrences::Occurrences;
pub use rule::{Ending, Frequency, NthWeekday, RecurrenceRule};
use serde::{Deserialize, Serialize};

/// The most occurrences that are ever given at once, and the largest `COUNT`: 27 years of every day.
pub const MOST_OCCURRENCES: u16 = 10_000;

/// A first moment, the rule by which it comes back, what is added to that and what is left out.
///
/// Moments are local civil time to the second. In JSON it is its text, as [`Display`](std::fmt::Display) writes it and
/// [`FromStr`](std::str::FromStr) reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Recurrence {
    start: DateTime,
    rule: Option<RecurrenceRule>,
    added: BTreeSet<DateTime>,
    except: BTreeSet<DateTime>,
}

impl Recurrence {
    /// `DTSTART`: the moment from which the rule counts. Without a rule it is the first occurrence.
    pub fn start(&self) -> DateTime {
        self.start
    }

    /// `RRULE`: how it comes back; `None` when it does not.
    pub fn rule(&self) -> Option<&RecurrenceRule> {
        self.rule.as_ref()
    }

    /// `RDATE`: the moments added to the rule's, in order.
    pub fn added(&self) -> impl Iterator<Item = DateTime> + '_ {
        self.added.iter().copied()
    }

    /// `EXDATE`: the moments left out, in order.
    pub fn exceptions(&self) -> impl Iterator<Item = DateTime> + '_ {
        self.except.iter().copied()
    }

    /// Whether it ends: by a count, by a last moment, or because nothing comes back.
    pub fn is_bounded(&self) -> bool {
        self.rule.as_ref().is_none_or(|rule| rule.ending != Ending::Never)
    }

    /// Every occurrence in order, each once, at most [`MOST_OCCURRENCES`].
    ///
    /// Ends for every rule, also one that is never met (30 February): after a whole cycle of the calendar without an
    /// occurrence there will be none.
    pub fn occurrences(&self) -> Occurrences<'_> {
        Occurrences::from(self, DateTime::MIN)
    }

    /// The occurrences at or after `from` and before `to`, at most [`MOST_OCCURRENCES`]. Far from `DTSTART` it costs no
    /// more than near it, unless the rule counts.
    ///
    /// ```
    /// # use cobuild::calendar::Recurrence;
    /// # use jiff::civil::date;
    /// let daily = Recurrence::daily(date(2022, 10, 11).at(9, 0, 0, 0));
    /// let found = daily.between(date(2522, 1, 1).at(0, 0, 0, 0), date(2522, 1, 3).at(9, 0, 0, 0));
    /// assert_eq!(found, [date(2522, 1, 1).at(9, 0, 0, 0), date(2522, 1, 2).at(9, 0, 0, 0)]);
    /// ```
    pub fn between(&self, from: DateTime, to: DateTime) -> Vec<DateTime> {
        Occurrences::from(self, from).take_while(|moment| *moment < to).collect()
    }

    /// The first occurrence after a moment; `None` when there is none.
    ///
    /// ```
    /// # use cobuild::calendar::Recurrence;
    /// # use jiff::civil::date;
    /// let monthly = Recurrence::monthly_by_day(date(2022, 1, 31).at(9, 0, 0, 0));
    /// let next = monthly.next_after(date(2022, 1, 31).at(9, 0, 0, 0));
    /// assert_eq!(next, Some(date(2022, 3, 31).at(9, 0, 0, 0)), "February has no 31st");
    /// ```
    pub fn next_after(&self, moment: DateTime) -> Option<DateTime> {
        Occurrences::from(self, moment).find(|found| *found > moment)
    }

    /// Whether something occurs at exactly this moment.
    pub fn occurs_at(&self, moment: DateTime) -> bool {
        Occurrences::from(self, moment).next() == Some(moment)
    }
}
