//! Pooled resources 統籌資源: the funds, venues and people that the parties promise, deliver and use together.
//!
//! A [`Pledge`] is what a party promises. What was delivered of it and what was used is a ledger of [`Line`]s with a
//! reference each; a line is never changed, only taken back by a further one. More than was delivered is never used.

mod amount;
mod command;
mod fact;
mod model;
pub mod rules;
mod total;

pub use amount::{Amount, Pooled};
pub use command::Command;
pub(super) use command::decide;
pub use fact::Fact;
pub use model::{Line, Movement, Pledge, PledgeWithdrawal};
pub use total::PoolTotal;
