//! The working-day calendar.

mod deadline;

pub use deadline::Deadline;
