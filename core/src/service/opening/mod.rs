//! Opening hours 開放時間 of venues: is it open, why, and when next.
//!
//! A rule gives the hours of every weekday and says what happens on holidays and on make-up workdays; a single day's
//! exception comes before it. Nothing about a day is stored: it is computed from the rule, the exceptions and the
//! working-day calendar, and says which of them decided.
//!
//! ```
//! use cobuild::{
//!     calendar::{WorkCalendar, Window},
//!     service::opening::{DayHours, HolidayHours, MakeUpHours, Opening, OpeningRule, Week},
//!     text::Language,
//! };
//! use jiff::civil::{date, time};
//!
//! let hours = |opens, closes| DayHours::new(vec![Window { opens, closes }]).expect("it closes after it opens");
//! let staggered = OpeningRule {
//!     weekly: Week::alike(
//!         hours(time(7, 30, 0, 0), time(19, 30, 0, 0)),
//!         hours(time(9, 0, 0, 0), time(16, 30, 0, 0)),
//!     ),
//!     holidays: HolidayHours::Closed,
//!     make_up: MakeUpHours::LikeMonday,
//!     note: String::new(),
//! };
//! let calendar = WorkCalendar::default();
//! let national_day = staggered.day(date(2022, 10, 3), &calendar);
//! assert_eq!(national_day.words(Language::En), "closed: National Day holiday (国办发明电〔2021〕11号)");
//! let make_up = staggered.day(date(2022, 10, 8), &calendar);
//! assert_eq!(make_up.hours.to_string(), "07:30–19:30", "a Saturday on which people work");
//! ```

mod command;
mod day;
mod fact;
mod hours;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use day::{Because, OpenDay};
pub use fact::Fact;
pub use hours::{DayHours, HoursError, Week};
pub use model::{DayException, HolidayHours, MakeUpHours, Opening, OpeningRule, Openings};
