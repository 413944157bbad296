//! Questions across rooms: search over everything, what a day asks for, what was known on an earlier day, what has
//! changed since, what a record is called.

mod inspector;
mod name;
mod past;
mod search;
mod today;

pub use inspector::{Inspection, MonthlyUse, inspection};
pub use name::name;
pub use past::{Change, as_of, delta, timeline};
pub use search::{Hit, search};
pub(crate) use search::{Word, fold};
pub use today::{Duty, Event, Happening, Task, Today, Why, today};
