//! The files of firms 一企一檔: what is known about each, as of which day and from which source.
//!
//! A file is never overwritten. Each thing it says is a dated statement with its source; the history stays, and one can
//! ask what held on a day ([`Profile::on`]) as well as what was **known** on a day ([`Profile::known_on`]). What a visit
//! tells is part of the file without being entered again.
//!
//! ```
//! use cobuild::{
//!     enterprise::{self, Particular, Source, Topic, profile},
//!     organisation::{self, Kind}, journal::Actor, workspace::{Command, Desk},
//! };
//! use jiff::civil::date;
//! let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
//! desk.perform(&Command::Organisation(organisation::Command::Register {
//!     name: "Example Ltd".into(), short_name: None, kind: Kind::Enterprise, uscc: None, founded: None, formed_from: None,
//! }))?;
//! let firm = desk.workspace().organisations.by_name("Example Ltd").expect("it was registered").id();
//! desk.perform(&Command::Enterprise(enterprise::Command::State {
//!     organisation: firm, particulars: vec![Particular::Staff(120)], as_of: date(2022, 6, 30), source: Source::Firm,
//! }))?;
//! let file = profile(desk.workspace(), firm);
//! assert_eq!(file.on(Topic::Staff, date(2022, 7, 1)).map(|said| said.particular), Some(Particular::Staff(120)));
//! assert_eq!(file.known_on(Topic::Staff, date(2022, 7, 1)), None, "it was recorded in October");
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod command;
mod decide;
mod fact;
mod industry;
mod model;
mod particular;
mod party;
mod profile;
pub mod rules;
mod source;
mod standing;
mod topic;
mod words;

pub use command::Command;
pub use decide::{decide, fits};
pub use fact::Fact;
pub use industry::{Industry, IndustryError, Section};
pub use model::{Enterprises, Said, Version};
pub use particular::{
    Establishment, OperatingStatus, Ownership, Particular, Presence, Registration, Reporting, Revenue, Tax,
    TaxPlace, TaxScope,
};
pub use party::{PartyMembers, PartyPresence};
pub use profile::{Delta, Profile, Statement, profile};
pub use source::{Citation, Source};
pub use standing::{fresh, plausible, still_open};
pub use topic::Topic;
