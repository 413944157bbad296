//! Self-service machines 自助終端: where they stand, what can be done at them, whether they work, how often they are used.

mod detail;
mod entry;
mod list;
mod new;
mod task;

pub use detail::{TerminalPage, TerminalPageProps};
pub use list::TerminalsPage;
pub use new::NewTerminalPage;
