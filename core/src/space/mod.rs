//! Spaces, their bookings, and the loans of the reading space.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Spaces;
