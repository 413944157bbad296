//! Co-building agreements 結對共建: who promised what, who signed, what was delivered and confirmed by the other side.
//!
//! draft → signing (the text is frozen) → signed by all → in force from the later of the first day and the last
//! signature → ended by its last day, or terminated by notice. None of these is typed in: [`Agreement::standing_on`]
//! computes them from the signatures and the dates, and says why.
//!
//! What was signed changes only by an [`amendment`] that all accept; the text of any day can be read
//! ([`Agreement::wording_on`]). Funds, venues and people are [pooled](pool); joint meetings and the yearly evaluation are
//! recorded in [`review`]. [`Agreement::health`] brings it together.
//!
//! ```
//! use cobuild::{example, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal()?, u64::MAX);
//! let on = example::OPENS_ON;
//! let (id, days_left) = workspace.agreements.by_expiry(on)[0];
//! assert_eq!(days_left, 324);
//! let agreement = workspace.agreements.get(id).expect("it is in force");
//! let health = agreement.health(on);
//! assert!(health.standing.explanation.holds);
//! let rates: Vec<String> = health.parties.iter().map(|party| party.rate.shown()).collect();
//! assert_eq!(rates, ["25%", "0%"]);
//! assert_eq!(agreement.wording_on(on).obligations.len(), 2);
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

pub mod amendment;
mod checklist;
mod command;
mod enums;
mod fact;
mod fulfilment;
mod health;
mod index;
mod model;
pub(crate) mod organisations;
pub mod pool;
mod progress;
mod query;
pub mod review;
pub mod rules;
mod standing;
mod terms;
mod wording;

pub use amendment::{Acceptance, Amendment, AmendmentState, Part, Proposal, TextChange};
pub use checklist::Element;
pub use command::{Command, decide};
pub use enums::{Area, Clause, ObligationKind, Participation, Period, Rhythm, Seal, Status};
pub use fact::Fact;
pub use fulfilment::{Confirmation, Dispute, Fulfilment, FulfilmentState, Rating};
pub use health::{Health, PartyHealth};
pub use model::{Agreement, Agreements, Dropped, Obligation, Party, Termination};
pub use pool::{Amount, Movement, Pledge, PoolTotal, Pooled};
pub use progress::{Overall, Progress};
pub use review::{Evaluation, JointMeeting};
pub use standing::Standing;
pub use terms::{
    Axis, Change, Measure, ObligationChange, ObligationTerms, PartyChange, PartyTerms, Signatory, Term,
};
pub use wording::{Version, Wording};
