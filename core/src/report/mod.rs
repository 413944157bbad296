//! Reports as documents, and what was handed in to whom and when.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Submissions;
