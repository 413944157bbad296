//! Organisations and the building: who is who, who sits where, what runs out.

mod building;
mod building_task;
mod buildings;
mod detail;
mod economy;
mod file;
mod kind;
mod list;
mod new;
mod pick;
mod place;
mod read;
mod related;
mod send_all;
mod task;
mod task_fields;
mod ties;

pub use building::{BuildingPage, BuildingPageProps};
pub use buildings::area;
pub use detail::{OrganisationPage, OrganisationPageProps};
pub use list::OrganisationsPage;
pub use new::NewOrganisationPage;
pub use pick::{PickField, picked};
pub use place::place;
pub use send_all::send_all;
