//! Activities 活動: what is planned and for whom, who has a place and who waits, who came and how it went; the series
//! that they belong to.

mod account;
mod change;
mod choices;
mod detail;
mod entry;
mod list;
mod registrations;
mod rows;
mod series;
mod task;
mod typed;

pub use account::{AccountPage, AccountPageProps, AccountsPage, NewAccountPage};
pub use change::NewActivityPage;
pub use detail::{ActivityPage, ActivityPageProps};
pub use list::ActivitiesPage;
pub use series::{NewSeriesPage, SeriesPage, SeriesPageProps};
