//! Questions across rooms: search over everything, what a day asks for, what was known on an earlier day, what has
//! changed since, what an inspector asks, what a record is called.
//!
//! ```
//! use cobuild::{example, query, text::Language, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let hits = query::search(&workspace, "lyyst", 10, Language::ZhHant);
//! assert!(hits.iter().any(|hit| hit.title.contains("樓宇議事廳")), "by the initials of its sounds");
//! let today = query::today(&workspace, example::OPENS_ON.at(9, 0, 0, 0), Language::ZhHant);
//! for task in today.overdue.iter().chain(&today.due).chain(&today.ahead) {
//!     println!("{} {}", task.due, task.title);
//! }
//! assert!(query::name(&workspace, hits[0].record, Language::En).is_some());
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod inspector;
mod name;
mod past;
mod search;
mod today;
mod told;

pub use inspector::{Inspection, MonthlyUse, inspection};
pub use name::{main_name, name};
pub use past::{Change, as_of, delta, timeline};
pub use search::{Hit, Typed, search};
pub(crate) use search::{Word, fold, simplified};
pub use today::{Duty, Event, Happening, Task, Today, Why, today};
pub use told::told;
