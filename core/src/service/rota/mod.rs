//! The stationed rota 駐點: who sits where, when, for what; and whether they came.
//!
//! A slot recurs. Its occurrences are never stored: they are computed from its times, and only what happened to one
//! (called off, held, nobody came) is on record. On a holiday a slot is suspended by itself unless somebody confirms
//! it. What was planned stays in the count: times change only for days to come, and only what was called off in time
//! leaves it.
//!
//! ```
//! use cobuild::{example, workspace::Workspace, service::{Venue, rota}};
//! use jiff::civil::date;
//!
//! let workspace = Workspace::fold(&example::journal().expect("the example is well formed"), u64::MAX);
//! let centre = workspace.organisations.by_name("萬科樓宇黨群服務中心").expect("the article names it");
//! let now = date(2022, 10, 20).at(9, 0, 0, 0);
//! let (from, to) = (date(2022, 10, 10), date(2022, 10, 31));
//! let roster = rota::roster(&workspace, Venue::Organisation(centre.id()), from, to, now);
//! assert_eq!(roster.len(), 1, "one department comes to the centre");
//! assert_eq!(roster[0].planned(), 3, "11, 18 and 25 October");
//! ```

mod apply;
mod command;
mod decide;
mod fact;
mod model;
mod occurrence;
mod query;
pub mod rules;
mod times;

pub use command::{Change, Command, NewSlot};
pub use decide::decide;
pub use fact::{Fact, SlotPlan};
pub use model::{
    Cancellation, Confirmation, HoursMark, OccurrenceRecord, Outcome, Rota, SlotEnd, StationedSlot,
};
pub use occurrence::{Occurrence, Standing};
pub use query::{RosterRow, on_day, punctuality, roster};
pub use times::{SlotTimes, TimesError};
