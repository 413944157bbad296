//! Organisations and the building: who is who, who sits where, what runs out.

mod building;
mod building_file;
mod building_task;
mod buildings;
mod coverage;
mod detail;
mod duty_log;
mod economy;
mod file;
mod kind;
mod list;
mod new;
mod pick;
mod place;
mod post;
mod read;
mod related;
mod send_all;
mod task;
mod ties;

pub use building::{BuildingPage, BuildingPageProps};
pub use buildings::{area, area_of};
pub use detail::{OrganisationPage, OrganisationPageProps};
pub use list::OrganisationsPage;
pub use new::NewOrganisationPage;
pub use pick::{PickField, kept_or_picked, picked};
pub use place::place;
pub use send_all::send_all;
pub use task::stop_bookings;
