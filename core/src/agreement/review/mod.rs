//! What the parties do to keep an agreement alive: joint meetings 共建聯席會議 with their minutes, and the yearly
//! evaluation 評議. The evaluation is of what was done together, never of a person, and nothing is ranked by it.

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::Command;
pub(super) use command::decide;
pub use fact::Fact;
pub use model::{Evaluation, JointMeeting};
