//! Work programmes 年度工作: the elements of the work line with their parts, and targets whose progress is counted from the
//! records.

mod detail;
mod element;
mod list;
mod measure;
mod new;
mod task;

pub use detail::{ProgrammePage, ProgrammePageProps};
pub use list::ProgrammesPage;
pub use new::NewProgrammePage;
