//! Co-building projects: what came of claims that both sides accepted.

mod command;
mod fact;
mod model;
pub mod rules;
mod standing;

pub(super) use command::decide;
pub use command::{Command, Plan};
pub use fact::{Fact, ProjectChange};
pub use model::{BeneficiaryRating, Delivery, Project, ProjectEvaluation, Stage};
