//! The working-day calendar: which days people work, when a term ends, and why.
//!
//! [`WorkCalendar`] knows the State Council's days off and make-up workdays 2007–2026 with the notice each comes from, and
//! what an office adds: a year's notice, a single day, its hours. A year without a notice is computed from weekdays and
//! statutory holidays alone, and every [`Deadline`] that touches it says that it is provisional. [`Recurrence`] is what comes
//! again and again.
//!
//! ```
//! use cobuild::calendar::{Fact, DayKind, Pauses, WorkCalendar};
//! use cobuild::{policy::Span, text::Language};
//! use jiff::civil::date;
//!
//! let mut calendar = WorkCalendar::default();
//! let from = date(2026, 7, 6).at(10, 0, 0, 0);
//! let deadline = calendar.deadline(from, Span::WorkingDays(2), &Pauses::NONE);
//! assert_eq!(deadline.due, date(2026, 7, 8).at(18, 0, 0, 0));
//!
//! calendar.apply(&Fact::DaySet { date: date(2026, 7, 7), kind: DayKind::Off, reason: "typhoon".into() });
//! let deadline = calendar.deadline(from, Span::WorkingDays(2), &Pauses::NONE);
//! assert_eq!(deadline.lines(Language::En), [
//!     "From 6 July 2026, 10:00: 2 working days, due 9 July 2026, 18:00",
//!     "Mon 6 July · start day, not counted",
//!     "Tue 7 July · office closed: typhoon, not counted",
//!     "Wed 8 July · working day 1",
//!     "Thu 9 July · working day 2",
//! ]);
//! ```

mod china_time;
mod command;
mod days;
mod deadline;
mod fact;
mod hours;
mod model;
pub mod notice;
mod pause;
mod recurrence;
pub mod rules;
mod shipped;
mod statutory;
mod window;
mod work_calendar;

pub(crate) use china_time::dropped;
pub use china_time::{TimeError, china_day, china_time};
pub use command::{Command, decide};
pub(crate) use days::{days_between, plus_days};
pub use deadline::{Counted, Deadline, Elapsed, Light, Reach, Remaining, Step, StepReason, due_words};
pub use fact::Fact;
pub(crate) use hours::closing;
pub use hours::{END_OF_DAY, OfficeHours, Window, clock, end_on, minute_of_day, time_of_end};
pub use model::{Day, DayKind, Holiday, Notice, NoticeDay, NoticeScope, Reason, occasion_words};
pub use pause::{Pause, Pauses};
pub use recurrence::{
    Ending, Frequency, MOST_OCCURRENCES, NthWeekday, Occurrences, Recurrence, RecurrenceError,
    RecurrenceProblem, RecurrenceRule,
};
pub use shipped::{ShippedNotice, shipped_notices};
pub use statutory::{LUNAR_YEARS, statutory_holiday};
pub use window::WindowError;
pub use work_calendar::{Exception, OwnHours, WorkCalendar};
