//! Claims: somebody takes something of an item, and both sides say yes.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, Proposal};
pub(super) use command::{decide, known};
pub use fact::Fact;
pub use model::{Answer, Claim, ClaimState, Consent, Role};
