//! One item of a list: what it is, how much is left, who claims it, what would fit.

mod claims;
mod detail;
mod entry;
mod new;
mod suggestions;
mod task;

pub use detail::{ItemPage, ItemPageProps};
pub use new::NewItemPage;
