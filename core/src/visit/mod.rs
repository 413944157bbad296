//! Enterprise visits 企業走訪: who met whom, what changed, what was asked for. Each demand can become an issue.

mod category;
mod command;
mod coverage;
mod decide;
mod delta;
mod demand;
mod duty;
mod fact;
mod model;
pub mod rules;
mod standing;

pub use category::{Channel, Consent, DemandCategory, Urgency};
pub use command::{Changes, Command, DemandChange, Met, NewDemand, VisitChange};
pub use coverage::{Period, coverage};
pub use decide::decide;
pub use delta::{ChangesTold, Earlier, Told, changes_told};
pub use demand::{Demand, LinkedIssue};
pub use duty::duty_visited;
pub use fact::{Correction, Fact};
pub use model::{Figure, Figures, MetPerson, Visit, Visitor, Visits};
pub use standing::{
    Attention, attention, findings, left_where_written, linked_both_ways, promise_kept, visited_in_time,
};
