//! Issues 訴求: what was raised, followed from receipt to its close.
//!
//! The chain: received → screened (excluded, duplicate, quick track, council track) → scheduled and deliberated in the
//! council hall → work order → reply → call-back → closed or reopened. Every state change is a fact with who, when and why.
//!
//! - [`Issue`] and its [`State`]; [`WorkOrder`] with one lead, its limits, one return, one extension, pauses and replies;
//!   [`CallBack`]s with tries, satisfaction and solved yes/no.
//! - The clock of a work order starts at **dispatch**, never at acceptance; returning it does not reset it.
//! - Limits ([`limit`]) come from the policy and are counted by the working-day calendar; each explains itself.

mod command;
mod fact;
pub mod limit;
mod model;
mod order;
pub mod rules;

pub use command::{Command, NewIssue, NewOrder, Screening, consequences, decide};
pub use fact::Fact;
pub use model::{
    Answer, CallBack, Channel, ExclusionClass, Issue, Issues, Outcome, RaisedBy, Reached, Satisfaction,
    Solved, Source, State, Step,
};
pub use order::{Bounce, Class, Extension, OrderState, PausePeriod, Reply, ReplyResult, Ruling, WorkOrder};
