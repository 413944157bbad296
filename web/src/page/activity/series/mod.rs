//! The series of activities: brands, lectures by theme. A theme that the source does not name is never made up.

mod change;
mod detail;
mod entry;

pub use change::NewSeriesPage;
pub use detail::{SeriesPage, SeriesPageProps};
