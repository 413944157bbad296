//! Enterprise visits: whom to visit next, one screen to record a visit, what was asked for and what became of it.

mod change_fields;
mod correct;
mod demand_card;
mod demand_fields;
mod detail;
mod firm;
mod firm_field;
mod list;
mod met_fields;
mod near;
mod new;
mod next;
mod raise;
mod read;
mod rows;
mod sheet;
mod since;
mod task;
mod waiting;
mod words;

pub use detail::{VisitPage, VisitPageProps};
pub use firm::{Found, find, label, matching, written};
pub use list::VisitsPage;
pub use near::NearNames;
pub use new::NewVisitPage;
pub use words::room as room_words;
