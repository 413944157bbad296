//! What concurrency has broken: two people changed the same thing without having seen each other's entry.
//!
//! A [`Clash`] keeps both values and who said them, until a person settles it by a further fact. Nothing is
//! overwritten silently: the later value in the total order is shown, the other is kept here.
//!
//! [`Field`] is a single-valued field that remembers the entry that set it; [`Fold`] is what a fact's application
//! may ask about the entry it came with.
//!
//! ```
//! use cobuild::{journal::Actor, text::Language, workspace::{Command, Desk, profile}};
//! let opened = jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0);
//! let rename = |name: &str| Command::Workspace(profile::Command::Rename { name: name.into() });
//! let (mut here, mut there) = (Desk::seeded(1, Actor::new("A"), opened), Desk::seeded(2, Actor::new("B"), opened));
//! here.perform(&rename("East tower"))?;
//! there.set_now(opened.date().at(10, 0, 0, 0));
//! there.perform(&rename("West tower"))?;
//! here.set_now(there.now());
//! here.receive(there.into_journal());
//! let (id, clash) = here.workspace().clashes.open().next().expect("neither had seen the other");
//! assert_eq!((clash.stands.value.as_str(), clash.set_aside.value.as_str()), ("West tower", "East tower"));
//! assert_eq!(clash.words(&clash.set_aside, here.workspace(), Language::En), "East tower");
//! let reason = "agreed by telephone".into();
//! here.perform(&Command::Workspace(profile::Command::SettleClash { clash: id, reason }))?;
//! assert_eq!(here.workspace().clashes.open().count(), 0);
//! # Ok::<(), cobuild::workspace::PerformError>(())
//! ```

mod clashes;
mod field;
mod fold;
mod setters;
mod table;
mod trace;
mod words;

pub use clashes::Clashes;
pub use field::Field;
pub use fold::{Fold, Origin};
pub(crate) use setters::Setters;
pub(crate) use table::{Table, Traces};
pub use trace::{Trace, Traced};
pub(crate) use trace::{being_read, reading, writes_on, writing};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::{
    journal::{Actor, EntryId},
    record::Record,
};

/// One side of a clash: who said what, when, by which entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The entry.
    pub entry: EntryId,
    /// Who.
    pub actor: Actor,
    /// When, on the workspace's clock.
    pub at: DateTime,
    /// The value, or the step that was attempted.
    pub value: String,
}

/// What clashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClashKind {
    /// Two values for one field.
    Edit,
    /// A step that was no longer possible when it arrived: somebody else had taken another one.
    Step,
    /// Something about a record that is not here: the entry that made it was undone, set aside, or has not arrived.
    Missing,
}

/// Two entries that cannot both stand as they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clash {
    /// The record it is about.
    pub record: Record,
    /// What clashed.
    pub kind: ClashKind,
    /// The field or the step, as in the record's model: `title`, `screened`.
    pub field: String,
    /// What stands now.
    pub stands: Said,
    /// What was set aside.
    pub set_aside: Said,
    /// The whole fact that caused it, as the journal writes it, so that nothing of it is lost; empty where it was erased.
    pub told: String,
    /// The entry by which a person settled it.
    pub settled: Option<EntryId>,
}

/// The name of a clash: the entry that caused it and its order within that entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClashId {
    /// The entry that arrived second.
    pub entry: EntryId,
    /// Its clashes are numbered from 0.
    pub index: u32,
}
