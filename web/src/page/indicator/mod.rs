//! Indicators 指標: dated figures with their sources, sets of aims such as 六最, and the screen that everybody may see.

mod as_of;
mod definition;
mod detail;
mod list;
mod new;
mod screen;
mod set;
mod task;

pub use detail::{IndicatorPage, IndicatorPageProps};
pub use list::IndicatorsPage;
pub use new::NewIndicatorPage;
pub use set::{NewSetPage, SetPage, SetPageProps};
