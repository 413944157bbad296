//! A workspace over a store: decides, writes, and keeps in step with other writers.
//!
//! - An entry is part of the state when the store has acknowledged it ([`Kept::Saved`]), or when the store refused it and
//!   it is kept at hand ([`Kept::Unsaved`]): nothing that a rule let pass is dropped.
//! - When somebody else appended first, the newer entries are taken in and the command is decided again.
//! - The exclusive borrow of the port is the lock between writers of one program; the expected head is the lock between
//!   programs. The state can be read while an append is under way.

mod intake;
mod state;

use std::cell::{Ref, RefCell};

use jiff::civil::DateTime;

use super::{Absorbed, Command, Context, Fact, PerformError, Snapshot, Workspace};
use crate::{
    journal::{Actor, DeviceId, Entry, EntryId, Head, Loaded, Port, PortError, codec::CodecError},
    record::{Entropy, Ids},
};

pub use intake::Intake;
use state::State;
pub use state::Unsaved;

/// How often a command is decided again because somebody else appended first. A writer that never pauses can win many times
/// in a row; a try costs about two milliseconds.
const TRIES: usize = 64;

/// A workspace that is kept in a [`Port`].
#[derive(Debug)]
pub struct Keeper {
    state: RefCell<State>,
}

/// Who sits at the device, and when.
pub struct Sitting<'a> {
    /// The device's clock, milliseconds since 1970-01-01 UTC.
    pub wall: u64,
    /// The workspace's clock, China Standard Time.
    pub at: DateTime,
    /// Who.
    pub actor: &'a Actor,
    /// New ids.
    pub entropy: &'a mut dyn Entropy,
}

/// Whether an entry is in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is, and survives a crash.
    Saved,
    /// It is not: it is in memory only, until a retry succeeds or a backup file is written.
    Unsaved(PortError),
}

/// What a command led to.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformedEntry {
    /// The entry.
    pub entry: EntryId,
    /// Its facts.
    pub facts: Vec<Fact>,
    /// Whether it is in the store.
    pub kept: Kept,
}

impl Keeper {
    /// Opens a workspace from everything that is stored. `now`: milliseconds since 1970-01-01 UTC.
    pub fn open(device: DeviceId, loaded: Loaded, now: u64) -> Keeper {
        let mut state = State::new(device, Workspace::default(), Head::default());
        // Nothing is unsaved yet, so no second device is called for.
        state.refold(loaded, device, now);
        Keeper { state: RefCell::new(state) }
    }

    /// Opens a workspace from a snapshot and the lines that were appended after it. `None` when the snapshot does not fit,
    /// or when what came after it cannot simply be added: load everything and [`Keeper::open`] it.
    pub fn resume(device: DeviceId, snapshot: &Snapshot, after: Loaded, now: u64) -> Option<Keeper> {
        let mut state = State::new(device, snapshot.open(after.head)?, snapshot.head);
        if state.has_ripened(now) {
            return None;
        }
        match state.take_newer(after, now) {
            Absorbed::Refold => None,
            Absorbed::Folded | Absorbed::Aside => Some(Keeper { state: RefCell::new(state) }),
        }
    }

    /// The state. The borrow must end before the next call that changes it.
    pub fn workspace(&self) -> Ref<'_, Workspace> {
        Ref::map(self.state.borrow(), |state| &state.workspace)
    }

    /// Where the store stands, as far as it is known here.
    pub fn head(&self) -> Head {
        self.state.borrow().head
    }

    /// The device that writes.
    pub fn device(&self) -> DeviceId {
        self.state.borrow().device
    }

    /// Entries that are not in the store yet, oldest first.
    pub fn unsaved(&self) -> Ref<'_, [Unsaved]> {
        Ref::map(self.state.borrow(), |state| state.unsaved.as_slice())
    }

    /// Stored lines that cannot be read. They stay in the store and do not count.
    pub fn unreadable(&self) -> Ref<'_, [CodecError]> {
        Ref::map(self.state.borrow(), |state| state.unreadable.as_slice())
    }

    /// A snapshot; `None` while an entry is unsaved or a replay is due, because the state is then not that of the store.
    pub fn snapshot(&self) -> Option<Snapshot> {
        let state = self.state.borrow();
        let faithful = state.unsaved.is_empty() && state.unreadable.is_empty() && !state.is_stale;
        faithful.then(|| Snapshot::take(&state.workspace, state.head)).flatten()
    }

    /// Decides a command without performing it.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub fn consider(
        &self,
        command: &Command,
        sitting: &mut Sitting<'_>,
    ) -> Result<Vec<Fact>, crate::rule::Refusal> {
        let state = self.state.borrow();
        let ids = Ids::new(sitting.wall, sitting.entropy);
        state.workspace.decide(command, &mut Context { now: sitting.at, actor: sitting.actor, ids })
    }

    /// Decides a command, stores the entry and takes it into the state.
    ///
    /// # Errors
    /// When a rule forbids it: nothing has changed then. A store that fails is no error, see [`Kept::Unsaved`].
    pub async fn perform<P: Port>(
        &self,
        port: &mut P,
        command: &Command,
        sitting: &mut Sitting<'_>,
    ) -> Result<PerformedEntry, PerformError> {
        let mut ready = if self.is_due() { self.catch_up(port, sitting).await } else { Ok(false) };
        let mut tries = 1;
        loop {
            let entry = self.seal(self.consider(command, sitting)?, None, sitting)?;
            let outcome = match ready {
                Ok(_) => self.store(port, &entry).await,
                Err(error) => Err(error),
            };
            if tries == TRIES || !matches!(outcome, Err(PortError::Moved { .. })) {
                return Ok(self.conclude(port, entry, outcome, sitting).await);
            }
            tries += 1;
            ready = self.catch_up(port, sitting).await;
        }
    }

    /// Takes in what other writers have appended, and entries whose date has come. Returns whether the state changed.
    ///
    /// # Errors
    /// When the store cannot be read; the state is as before.
    pub async fn catch_up<P: Port>(
        &self,
        port: &mut P,
        sitting: &mut Sitting<'_>,
    ) -> Result<bool, PortError> {
        let known = self.head();
        if self.state.borrow().has_ripened(sitting.wall) {
            self.state.borrow_mut().is_stale = true;
        }
        let newer = port.load_after(known.lines).await?;
        let (moved, due) = (newer.head != known, self.is_due());
        if moved {
            let mut state = self.state.borrow_mut();
            if newer.head.lines < known.lines || state.take_newer(newer, sitting.wall) == Absorbed::Refold {
                state.is_stale = true;
            }
        }
        self.refresh(port, sitting).await?;
        Ok(moved || due)
    }

    /// Tries again to store what is unsaved.
    ///
    /// # Errors
    /// When the store still refuses; the entries stay at hand.
    pub async fn retry<P: Port>(&self, port: &mut P, sitting: &mut Sitting<'_>) -> Result<(), PortError> {
        let mut last = Ok(());
        for _ in 0..TRIES {
            self.catch_up(port, sitting).await?;
            let lines = self.unsaved_lines();
            if lines.is_empty() {
                return Ok(());
            }
            let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
            match port.append(self.head(), &lines).await {
                Ok(head) => {
                    self.state.borrow_mut().saved(head);
                    return Ok(());
                }
                Err(moved @ PortError::Moved { .. }) => last = Err(moved),
                Err(error) => return Err(error),
            }
        }
        last
    }

    fn seal(
        &self,
        facts: Vec<Fact>,
        label: Option<String>,
        sitting: &Sitting<'_>,
    ) -> Result<Entry<Fact>, CodecError> {
        let state = self.state.borrow();
        state.workspace.draft(state.device, sitting.wall, sitting.at, sitting.actor, facts, label).seal()
    }

    /// Appends everything unsaved and `entry` as one batch.
    async fn store<P: Port>(&self, port: &mut P, entry: &Entry<Fact>) -> Result<Head, PortError> {
        let unsaved = self.unsaved_lines();
        let lines: Vec<&str> = unsaved.iter().map(AsRef::as_ref).chain([entry.line()]).collect();
        port.append(self.head(), &lines).await
    }

    async fn conclude<P: Port>(
        &self,
        port: &mut P,
        entry: Entry<Fact>,
        outcome: Result<Head, PortError>,
        sitting: &mut Sitting<'_>,
    ) -> PerformedEntry {
        let (id, facts) = (entry.id(), entry.facts().to_vec());
        let kept = self.state.borrow_mut().conclude(entry, outcome, sitting.wall);
        // When the store cannot be read now, the replay stays due: see `State::is_stale`.
        let _ = self.refresh(port, sitting).await;
        PerformedEntry { entry: id, facts, kept }
    }

    /// Replays everything when that is due.
    async fn refresh<P: Port>(&self, port: &mut P, sitting: &mut Sitting<'_>) -> Result<(), PortError> {
        if self.is_due() {
            let loaded = port.load().await?;
            let mut number = [0_u8; 8];
            sitting.entropy.fill(&mut number);
            let spare = DeviceId::from_number(u64::from_le_bytes(number));
            self.state.borrow_mut().refold(loaded, spare, sitting.wall);
        }
        Ok(())
    }

    fn is_due(&self) -> bool {
        let state = self.state.borrow();
        state.is_stale || state.is_forked
    }

    fn unsaved_lines(&self) -> Vec<Box<str>> {
        self.state.borrow().unsaved.iter().map(|unsaved| unsaved.entry.line().into()).collect()
    }
}
