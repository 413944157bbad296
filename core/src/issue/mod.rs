//! Issues 訴求: what was raised, followed from receipt to its close.
//!
//! The chain: received → screened (excluded, duplicate, quick track, council track) → scheduled and deliberated in the
//! council hall → work order → reply → call-back → closed or reopened. Every state change is a fact with who, when and why.
//!
//! - [`Issue`] and its [`State`]; [`WorkOrder`] with one lead, its limits, one return, one extension, pauses and replies;
//!   [`CallBack`]s with tries, satisfaction and solved yes/no.
//! - The clock of a work order starts at **dispatch**, never at acceptance; returning it does not reset it.
//! - Limits ([`limit`]) come from the policy and are counted by the working-day calendar; each explains itself.
//!
//! ```
//! use cobuild::{example, issue, journal::Actor, text::Language, workspace::{Command, Desk}};
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), example::OPENS_ON.at(9, 0, 0, 0));
//! desk.receive(example::journal()?);
//! let open = desk.workspace().issues.open().next().expect("the example has open issues");
//! let (id, limits) = (open.id, issue::limit::of_issue(desk.workspace(), open, desk.now()));
//! assert!(!limits[0].deadline.lines(Language::ZhHant).is_empty(), "how it was counted, day by day");
//! let close = Command::Issue(issue::Command::Close { issue: id });
//! let refused = desk.consider(&close).expect_err("nobody has called back");
//! println!("{}", refused.reasons[0].sentence(Language::En));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod case_file;
mod command;
pub mod counts;
mod fact;
mod filter;
mod index;
pub mod limit;
mod model;
pub mod rates;
pub mod rules;

pub use case_file::{CaseFile, CaseLink, Event, case_file};
pub use command::{
    Command, MediationRequest, NewIssue, NewMediation, NewOrder, NewWhistle, Screening, consequences, decide,
};
pub use fact::Fact;
pub use filter::{Filter, Handling, Place, place_of};
pub use model::{
    AcceptedMediation, Answer, BadRating, Bounce, CallBack, Channel, Class, Departure, ExclusionClass,
    Extension, Issue, Issues, Marks, Mediation, MediationParty, MediationResult, OrderState, Outcome,
    PausePeriod, RaisedBy, Reached, Rectification, Reminder, Reply, ReplyResult, Response, Ruling,
    Satisfaction, Solved, Source, SourceKind, State, StateKind, Step, Supervision, Told, Transfer, Whistle,
    WhistleKind, WhistleOutcome, WhistleResult, WhistleSide, Wish, Withdrawal, WithdrawalCall, WorkOrder,
};
