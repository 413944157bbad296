//! Indicators as dated series with their source, for the data screen, and sets of them such as 六最.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Indicators;
