//! Stationed people 駐點: who sits where, when, for what, and whether they came.

mod detail;
mod entry;
mod list;
mod new;
mod occurrence;
mod task;
mod times;

pub use detail::{SlotPage, SlotPageProps};
pub use list::RotaPage;
pub use new::NewSlotPage;
