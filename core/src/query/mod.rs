//! Questions across rooms: search over everything, what a day asks for, what a record is called.

mod name;
mod search;
mod today;

pub use name::name;
pub use search::{Hit, search};
pub use today::{Event, Happening, Task, Today, today};
