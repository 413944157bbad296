//! Lectures, brand activities, registrations with a waiting list, and points by choice.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Activities;
