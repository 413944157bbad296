//! Questions across rooms: search over everything, and what a day asks for.

mod search;
mod today;

pub use search::{Hit, search};
pub use today::{Event, Happening, Task, Today, today};
