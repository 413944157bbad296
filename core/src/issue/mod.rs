//! Issues 訴求: what was raised, followed from receipt to its close.
//!
//! The chain: received → screened (excluded, duplicate, quick track, council track) → scheduled and deliberated in the
//! council hall → work order → reply → call-back → closed or reopened. Every state change is a fact with who, when and why.
//!
//! - [`Issue`] and its [`State`]; [`WorkOrder`] with one lead, its limits, one return, one extension, pauses and replies;
//!   [`CallBack`]s with tries, satisfaction and solved yes/no.
//! - The clock of a work order starts at **dispatch**, never at acceptance; returning it does not reset it.
//! - Limits ([`limit`]) come from the policy and are counted by the working-day calendar; each explains itself.

mod case_file;
mod command;
pub mod counts;
mod fact;
mod filter;
pub mod limit;
mod model;
pub mod rates;
pub mod rules;

pub use case_file::{CaseFile, CaseLink, Event, case_file};
pub use command::{Command, NewIssue, NewMediation, NewOrder, NewWhistle, Screening, consequences, decide};
pub use fact::Fact;
pub use filter::{Filter, Handling, Place, place_of};
pub use model::{
    Answer, BadRating, Bounce, CallBack, Channel, Class, Departure, ExclusionClass, Extension, Issue, Issues,
    Marks, Mediation, MediationParty, MediationResult, OrderState, Outcome, PausePeriod, RaisedBy, Reached,
    Rectification, Reminder, Reply, ReplyResult, Response, Ruling, Satisfaction, Solved, Source, SourceKind,
    State, StateKind, Step, Supervision, Told, Transfer, Whistle, WhistleKind, WhistleOutcome, WhistleResult,
    WhistleSide, Wish, Withdrawal, WithdrawalCall, WorkOrder,
};
