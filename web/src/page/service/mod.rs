//! The service catalogue: what the building offers, who provides it, and whether the entry is still right; with the people
//! stationed for it, the machines, and when the doors are open.

mod detail;
mod entry;
mod join;
mod list;
mod new;
mod offered;
mod opening;
mod part;
mod rota;
mod task;
mod terminal;
pub mod venue;

pub use detail::{ServicePage, ServicePageProps};
pub use list::ServicesPage;
pub use new::NewServicePage;
pub use opening::OpeningHoursPage;
pub use rota::{NewSlotPage, RotaPage, SlotPage, SlotPageProps};
pub use terminal::{NewTerminalPage, TerminalPage, TerminalPageProps, TerminalsPage};
