//! Talent stations 人才驛站: where people ask about talent matters, with the services of the catalogue that they find there.
//!
//! A station keeps nothing of its own that another room keeps: its hours are those of its venue, what a service needs stands
//! in the catalogue. Enquiries are counted a month, and never with a name.
//!
//! ```
//! use cobuild::{example, workspace::Workspace};
//! let workspace = Workspace::fold(&example::journal().expect("the example is well formed"), u64::MAX);
//! let (_, station) = workspace.talents.stations.open().next().expect("the article names one");
//! assert_eq!(station.services().count(), 2);
//! assert!(station.hours(&workspace, example::OPENS_ON).is_some_and(|day| !day.hours.is_closed()));
//! ```

mod command;
mod fact;
mod model;
pub mod rules;

pub use command::{Command, decide};
pub use fact::{Change, Fact};
pub use model::{Station, Stations};
