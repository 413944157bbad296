//! The workspace itself: its name, its clock, undo, settled clashes, admitted entries.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Workspace, rules};
use crate::{
    clash::{ClashId, Field, Fold},
    journal::EntryId,
    record::{Record, WorkspaceId},
    rule::Refusal,
    text::messages::workspace as words,
};

/// What the workspace's day runs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// The device's clock.
    #[default]
    Real,
    /// A day of its own, which can be moved: an example, an exercise.
    Own {
        /// The day on which it opens.
        opens_on: Date,
    },
}

/// Name and clock of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    name: Option<Field<String>>,
    clock: Option<Field<ClockKind>>,
    source: Option<Field<Option<String>>>,
}

impl Profile {
    /// Whether the workspace is in use.
    pub fn is_open(&self) -> bool {
        self.name.is_some()
    }

    /// The name, empty before it is opened.
    pub fn name(&self) -> &str {
        self.name.as_ref().map_or("", |name| name.get())
    }

    /// What its day runs on.
    pub fn clock(&self) -> ClockKind {
        self.clock.as_ref().map(|clock| *clock.get()).unwrap_or_default()
    }

    /// Where an example's facts come from, or that its data are made for tests.
    pub fn source(&self) -> Option<&str> {
        self.source.as_ref()?.get().as_deref()
    }

    pub(super) fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        match fact {
            Fact::Opened { name, clock, source } => {
                set(&mut self.name, name.clone(), "name", fold);
                set(&mut self.clock, *clock, "clock", fold);
                set(&mut self.source, source.clone(), "source", fold);
            }
            Fact::Renamed { name } => set(&mut self.name, name.clone(), "name", fold),
            // These steer the replay and are read before it starts.
            Fact::Undone { .. } | Fact::Admitted { .. } | Fact::ClashSettled { .. } => {}
        }
    }
}

fn set<T: Clone + PartialEq + Serialize>(
    part: &mut Option<Field<T>>,
    value: T,
    field: &str,
    fold: &mut Fold<'_>,
) {
    match part {
        Some(part) => part.set(value, WorkspaceId::THE, field, fold),
        None => *part = Some(Field::new(value, fold)),
    }
}

/// What may be asked of the workspace itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Open it under a name.
    Open {
        /// The name.
        name: String,
        /// What its day runs on.
        clock: ClockKind,
    },
    /// Open an example, with the source of its facts.
    OpenExample {
        /// The name.
        name: String,
        /// The day on which it opens.
        opens_on: Date,
        /// Where its facts come from, or that its data are made for tests.
        source: String,
    },
    /// Give it another name.
    Rename {
        /// The name.
        name: String,
    },
    /// Undo an entry that nothing has built upon.
    Undo {
        /// The entry.
        entry: EntryId,
    },
    /// Count an entry that was set aside for being dated ahead.
    Admit {
        /// The entry.
        entry: EntryId,
    },
    /// Settle a clash as it stands.
    SettleClash {
        /// The clash.
        clash: ClashId,
        /// Why.
        reason: String,
    },
}

/// What happened to the workspace itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It was opened.
    Opened {
        /// The name.
        name: String,
        /// What its day runs on.
        clock: ClockKind,
        /// Where an example's facts come from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// It got another name.
    Renamed {
        /// The name.
        name: String,
    },
    /// An entry was undone: it stays in the journal and no longer counts.
    Undone {
        /// The entry.
        entry: EntryId,
    },
    /// An entry dated ahead was admitted.
    Admitted {
        /// The entry.
        entry: EntryId,
    },
    /// A clash was settled as it stands.
    ClashSettled {
        /// The clash.
        clash: ClashId,
        /// Why.
        reason: String,
    },
}

impl Fact {
    /// The records that the fact changes. What undoes, admits or settles says something about entries, not records.
    pub fn touches(&self) -> Vec<Record> {
        match self {
            Fact::Opened { .. } | Fact::Renamed { .. } => vec![WorkspaceId::THE.into()],
            Fact::Undone { .. } | Fact::Admitted { .. } | Fact::ClashSettled { .. } => Vec::new(),
        }
    }

    /// Whether it cannot be undone: all but a new name steers what the workspace is or how it is replayed.
    pub fn is_final(&self) -> bool {
        !matches!(self, Fact::Renamed { .. })
    }
}

/// GEN-02: a workspace in use is not opened again, under another name and another clock.
fn not_open(workspace: &Workspace) -> Result<(), Refusal> {
    match workspace.profile.is_open() {
        true => Err(rules::not_now(WorkspaceId::THE, &words::STEP_OPEN, &words::STATE_OPEN).into()),
        false => Ok(()),
    }
}

/// Decides a command.
///
/// # Errors
/// With every rule that forbids it.
pub fn decide(command: &Command, workspace: &Workspace) -> Result<Vec<super::Fact>, Refusal> {
    let fact = match command {
        Command::Open { name, clock } => {
            not_open(workspace)?;
            rules::named(name).require()?;
            Fact::Opened { name: name.trim().to_owned(), clock: *clock, source: None }
        }
        Command::OpenExample { name, opens_on, source } => {
            not_open(workspace)?;
            rules::named(name).require()?;
            rules::said(&words::SOURCE, source).require()?;
            let clock = ClockKind::Own { opens_on: *opens_on };
            Fact::Opened { name: name.trim().to_owned(), clock, source: Some(source.trim().to_owned()) }
        }
        Command::Rename { name } => {
            rules::named(name).require()?;
            Fact::Renamed { name: name.trim().to_owned() }
        }
        Command::Undo { entry } => {
            rules::undoable(workspace, *entry).require()?;
            Fact::Undone { entry: *entry }
        }
        Command::Admit { entry } => {
            rules::set_aside(workspace, *entry).require()?;
            Fact::Admitted { entry: *entry }
        }
        Command::SettleClash { clash, reason } => {
            rules::clash_open(workspace, *clash).require()?;
            rules::said(&words::REASON, reason).require()?;
            Fact::ClashSettled { clash: *clash, reason: reason.trim().to_owned() }
        }
    };
    Ok(vec![super::Fact::Workspace(fact)])
}
