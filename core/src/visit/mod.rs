//! Enterprise visits 企業走訪: who met whom, what changed, what was asked for. Each demand can become an issue.

mod category;
mod command;
mod decide;
mod demand;
mod fact;
mod model;
pub mod rules;
mod standing;

pub use category::{Channel, Consent, DemandCategory, Urgency};
pub use command::{Changes, Command, DemandChange, Met, NewDemand, VisitChange};
pub use decide::decide;
pub use demand::{Demand, LinkedIssue};
pub use fact::{Correction, Fact};
pub use model::{Figure, Figures, MetPerson, Visit, Visitor, Visits};
pub use standing::{findings, left_where_written, promise_kept, visited_in_time};
