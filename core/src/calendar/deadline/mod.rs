//! A term's last moment and how it was counted, day by day.

mod count;
mod light;
mod words;

pub use light::{Elapsed, Light, Remaining};
pub use words::due_words;
pub(super) use words::weekday_text;

use jiff::civil::{Date, DateTime};

use super::{Pauses, Reason, WorkCalendar};
use crate::policy::Span;

/// The last moment of a term, with the explanation of how it was counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// When the term began.
    pub from: DateTime,
    /// Its length.
    pub span: Span,
    /// The last moment at which the duty is met in time.
    pub due: DateTime,
    /// Every day that was looked at, in order. Terms in months and years name their last days only.
    pub steps: Vec<Step>,
    /// The years without a notice that this deadline touches: it is provisional until their notices are entered.
    pub provisional: Vec<i16>,
    /// Whether it was counted to its end.
    pub reach: Reach,
    /// The pauses it was counted with.
    pub pauses: Pauses,
    /// When the clock ran, for terms in minutes and hours; empty for the others.
    runs: Vec<(DateTime, DateTime)>,
}

/// Whether a term was counted to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To its end.
    Whole,
    /// A term in days, hours or minutes, working or not, is longer than [`Deadline::LONGEST`] days, or a term leaves the
    /// range of civil dates: `due` is where counting stopped, and the true end is later.
    Capped,
}

/// One day of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub date: Date,
    /// What it counted.
    pub counted: Counted,
    /// Why.
    pub reason: StepReason,
}

/// What a day counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Nothing.
    No,
    /// As the n-th day.
    Nth(u32),
    /// Seconds of running clock.
    Seconds(u32),
    /// The corresponding day, on which a term in months or years ends.
    Corresponding,
    /// The month's last day, on which such a term ends where the month has no corresponding day.
    MonthEnd,
    /// The day on which such a term ends, later by the days on which the clock stood still.
    AfterPauses,
    /// The next working day, to which the end moved from a day off.
    MovedTo,
}

/// Why a day counted or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepReason {
    /// The day on which the term began; counting starts the day after.
    StartDay,
    /// The clock stood still.
    Paused,
    /// The clock runs day and night.
    Clock,
    /// A working day, but business was over when the term began.
    AfterHours,
    /// Monday to Friday.
    Weekday,
    /// Saturday or Sunday.
    Weekend,
    /// What else makes it a day off or a day of work: a notice, a statutory holiday, the office's exception.
    Day(Box<Reason<'static>>),
}

impl From<Reason<'_>> for StepReason {
    fn from(reason: Reason<'_>) -> StepReason {
        match reason {
            Reason::Weekday => StepReason::Weekday,
            Reason::Weekend => StepReason::Weekend,
            set => StepReason::Day(Box::new(set.into_owned())),
        }
    }
}

impl Deadline {
    /// How many days a term is followed that is counted day by day, pauses included: 20 years. The end of a term in months
    /// or years is found at once, however far it lies.
    pub const LONGEST: usize = 7_305;
}

impl WorkCalendar {
    /// The last moment of a term that begins at `from`, by 民法典 a200–204.
    ///
    /// * **Working days**: the start day is not counted, make-up workdays are; due at close of business (a203 ¶2: where
    ///   there are business hours, they end the day).
    /// * **Days**: the start day is not counted; due at the end of the last day. **Months, years**: on the
    ///   corresponding day, else at the month's end (a202). A last day that is a day off moves to the next
    ///   working day (a203 ¶1). The law's 24:00 is given as 23:59:59, so that the date is the last day's.
    /// * **Hours, minutes**: on the clock from the moment (a201 ¶2). **Working hours**: within the office hours of
    ///   working days, from the moment.
    /// * **Pauses**: a day does not count when the clock stood still for more than half of it: of its office hours for
    ///   working days, of its 24 hours for days. A pause of minutes costs nothing, whatever the hour. Months and years
    ///   grow by the days so paused. Hours lose exactly what was paused.
    /// * A span of zero is due at once. Day by day a term is followed for
    ///   [`Deadline::LONGEST`] days; see [`Reach`].
    ///
    /// ```
    /// use cobuild::{calendar::{Pauses, WorkCalendar}, policy::Span, text::Language};
    /// use jiff::civil::date;
    /// let calendar = WorkCalendar::default();
    /// let deadline = calendar.deadline(date(2026, 9, 29).at(10, 0, 0, 0), Span::WorkingDays(5), &Pauses::NONE);
    /// assert_eq!(deadline.due, date(2026, 10, 12).at(18, 0, 0, 0));
    /// assert!(deadline.provisional.is_empty());
    /// assert_eq!(deadline.lines(Language::ZhHans)[3], "10月1日 周四—10月7日 周三 · 国庆节放假（国办发明电〔2025〕7号），不计");
    /// ```
    pub fn deadline(&self, from: DateTime, span: Span, pauses: &Pauses) -> Deadline {
        count::deadline(self, from, span, pauses)
    }
}
