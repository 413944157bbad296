//! One project 共建項目: what claims it rests on, what was delivered, how it is rated.

mod detail;
mod new;
mod task;

pub use detail::{ProjectPage, ProjectPageProps};
pub use new::NewProjectPage;
