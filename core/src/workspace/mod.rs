//! The workspace: everything that is known, as a fold over the journal.
//!
//! - [`Workspace::decide`] checks a [`Command`] against the state and the policy, and answers with facts or with a
//!   refusal that says why. Rules are asked only here, never when history is replayed: a tightened rule cannot break
//!   yesterday's file.
//! - [`Workspace::fold`] replays a journal. It is total: it never fails, whatever the journal holds.
//! - [`Desk`] joins both: a person at a device, who asks for something and gets an entry to store.
//! - [`Keeper`] does the same over a [`crate::journal::Port`]: what it acknowledges is stored, what could not be
//!   stored stays at hand and is told.
//!
//! ```
//! use cobuild::{journal::Actor, workspace::{Desk, Command, profile}};
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&Command::Workspace(profile::Command::Open { name: "Our building".into(), clock: profile::ClockKind::Real }))?;
//! assert_eq!(desk.workspace().profile.name(), "Our building");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod desk;
mod entered;
mod fact;
mod findings;
mod fold;
mod history;
mod keeper;
mod made;
mod privacy;
pub mod profile;
pub mod rules;
mod several;
mod snapshot;
mod state;
mod told;
pub(crate) mod written;

pub use command::{Command, Context};
pub use desk::{Desk, PerformError};
pub use fact::Fact;
pub use findings::register;
pub use fold::Absorbed;
pub use history::{Aside, History, Recent};
pub use keeper::{Intake, Keeper, Kept, PerformedEntry, Sitting, Unsaved};
pub use snapshot::{FINGERPRINT, Snapshot};
pub use state::Workspace;
pub use told::Told;
pub use written::CommandError;
