//! The service catalogue: one service, several providers.
//!
//! Two bodies of a building often offer the same service. It is listed once, with both as its providers; a second
//! listing under the same name is refused and names the one to join.

mod command;
mod enums;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use enums::{Audience, Category, Channel};
pub use fact::{Change, Fact, Listing};
pub use model::{Service, Services, Withdrawal};
