//! Co-building agreements 結對共建: who promised what, who signed, what was delivered and confirmed by the other side.
//!
//! draft → signing (the text is frozen) → signed by all → in force from the later of the first day and the last
//! signature → ended by its last day, or terminated by notice. None of these is typed in: [`Agreement::standing_on`]
//! computes them from the signatures and the dates, and says why.

pub mod amendment;
mod command;
mod enums;
mod fact;
mod fulfilment;
mod model;
pub(crate) mod organisations;
mod progress;
mod query;
pub mod rules;
mod standing;
mod terms;
mod wording;

pub use amendment::{Acceptance, Amendment, AmendmentState, Part, Proposal, TextChange};
pub use command::{Command, decide};
pub use enums::{Area, Clause, ObligationKind, Participation, Period, Rhythm, Status};
pub use fact::Fact;
pub use fulfilment::{Confirmation, Dispute, Fulfilment, FulfilmentState, Rating};
pub use model::{Agreement, Agreements, Dropped, Obligation, Party, Termination};
pub use progress::{Overall, Progress};
pub use standing::Standing;
pub use terms::{
    Axis, Change, Measure, ObligationChange, ObligationTerms, PartyChange, PartyTerms, Signatory, Term,
};
pub use wording::{Version, Wording};
