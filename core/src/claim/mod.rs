//! The demand, resource and project lists 三張清單, and two-way claiming 雙向認領.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Claims;
