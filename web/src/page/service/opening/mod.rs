//! Opening hours 開放時間: of every venue, what holds today and why, and the days with hours of their own.

mod day;
mod hours;
mod list;
mod rule;
mod venue_view;

pub use list::OpeningHoursPage;
