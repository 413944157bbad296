//! Points for volunteer service 積分: kept for those who agreed, never ranked.

mod detail;
mod list;
mod new;
mod task;

pub use detail::{AccountPage, AccountPageProps};
pub use list::AccountsPage;
pub use new::NewAccountPage;
