//! Organisations of every kind: what they are called and when, their unified social credit code, who leads whom,
//! who holds which post, and when a term ends.
//!
//! ```
//! use cobuild::{journal::Actor, organisation::{self, Kind}, workspace::{Command, Desk}};
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&Command::Organisation(organisation::Command::Register {
//!     name: "Test firm".into(), kind: Kind::Enterprise, short_name: None, uscc: Some("91440604ma0000015b".into()),
//!     founded: None, formed_from: None,
//! }))?;
//! let firm = desk.workspace().organisations.by_name("Test firm").expect("it was registered");
//! assert_eq!(firm.uscc().map(|uscc| uscc.as_str()), Some("91440604MA0000015B"));
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod appointment;
mod command;
mod contact;
mod decide;
mod fact;
mod kind;
mod model;
pub mod rules;
mod standing;
mod term;
mod tie;
mod uscc;

pub use appointment::{Appointment, Role};
pub use command::Command;
pub use contact::{Contact, Internal, Phone, PhoneError};
pub use decide::decide;
pub use fact::Fact;
pub use kind::{Kind, PartyLevel, PartySetting, Priority};
pub use model::{Closing, FormedFrom, MemberCount, Name, Organisation, Organisations};
pub use standing::{beginning_fits, election_prepared, findings, inner_check, term_in_time};
pub use term::{FoundedOn, TermEnd, later};
pub use tie::{Relation, Tie};
pub use uscc::{Uscc, UsccError};
