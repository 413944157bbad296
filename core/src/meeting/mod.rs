//! The council hall 樓宇議事廳 and its sessions.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Meetings;
