//! The service catalogue: what the building offers, who provides it, and whether the entry is still right.

mod detail;
mod entry;
mod join;
mod list;
mod new;
mod task;

pub use detail::{ServicePage, ServicePageProps};
pub use list::ServicesPage;
pub use new::NewServicePage;
