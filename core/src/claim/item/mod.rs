//! The items of the demand and the resource list.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, ItemTerms};
pub(super) use command::{decide, listed};
pub use fact::{Fact, ItemChange, Listing};
pub use model::{ListItem, Window, Withdrawal};
