//! The yearly work line 一個組織、兩個機制、三大平台、四大課堂、品牌活動, with progress computed from records.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::Fact;
pub use model::Programmes;
