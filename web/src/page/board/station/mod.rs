//! A talent station 人才驛站: where, what people find there, and how many ask.

mod detail;
mod entry;
mod new;
mod task;

pub use detail::{StationPage, StationPageProps};
pub use new::NewStationPage;
