//! The talent board with dated consent, the talent station, and display boards that can be published.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Talents;
