use std::{
    cell::{Cell, Ref, RefCell},
    rc::Rc,
};

use cobuild::{
    journal::{Actor, Journal, PortError},
    rule::Refusal,
    workspace::{
        Command, Fact, Intake, Keeper, Kept, PerformError, PerformedEntry, Sitting, Workspace, profile,
    },
};
use futures_util::lock::{Mutex, MutexGuard};
use gloo_storage::{LocalStorage, Storage as _};
use gloo_timers::callback::Timeout;
use jiff::civil::{Date, DateTime};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{Backing, BrowserEntropy, SaveState, Slug, Workspaces, channel::Channel, clock, permit, tidy};

const ACTOR: &str = "cobuild.actor";

/// A workspace that is open in this tab. Clones are the same one.
#[derive(Clone)]
pub struct Store(pub(super) Rc<Inner>);

/// What a listener is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The state has changed; this is its new version.
    State(u64),
    /// Whether everything is saved has changed.
    Save(SaveState),
}

pub(super) struct Inner {
    pub(super) slug: Slug,
    pub(super) keeper: Keeper,
    pub(super) port: Mutex<Backing>,
    pub(super) actor: RefCell<Actor>,
    pub(super) save: RefCell<SaveState>,
    pub(super) version: Cell<u64>,
    pub(super) changed: RefCell<Callback<Change>>,
    pub(super) channel: RefCell<Option<Channel>>,
    pub(super) snapshot_lines: Cell<u64>,
    pub(super) tidying: Cell<bool>,
    pub(super) retry: RefCell<Option<Timeout>>,
    pub(super) retry_ms: Cell<u32>,
}

/// Who sat here last; nobody at the first start.
pub(super) fn last_actor() -> Actor {
    LocalStorage::get(ACTOR).unwrap_or_default()
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Reads the state. It must not be kept: the next entry changes it.
    pub fn read<T>(&self, look: impl FnOnce(&Workspace) -> T) -> T {
        look(&self.0.keeper.workspace())
    }

    /// The state, for as long as nothing is awaited.
    pub fn workspace(&self) -> Ref<'_, Workspace> {
        self.0.keeper.workspace()
    }

    /// How often the state has changed since it was opened.
    pub fn version(&self) -> u64 {
        self.0.version.get()
    }

    /// Whether everything is saved.
    pub fn save_state(&self) -> SaveState {
        self.0.save.borrow().clone()
    }

    /// The name on this device.
    pub fn slug(&self) -> &Slug {
        &self.0.slug
    }

    /// What the state is kept by.
    pub fn keeper(&self) -> &Keeper {
        &self.0.keeper
    }

    /// Whether this device has written anything of its own: then a backup is worth having.
    pub fn has_own_entries(&self) -> bool {
        self.read(|workspace| workspace.history.known().number(self.0.keeper.device()) > 0)
    }

    /// The workspace's clock, China Standard Time.
    pub fn now(&self) -> DateTime {
        let clock = self.read(|workspace| workspace.profile.clock());
        clock::now(&self.0.slug, clock)
    }

    /// Moves the workspace's own day. Returns whether that could be kept.
    pub fn move_to(&self, day: Date) -> bool {
        let clock = self.read(|workspace| workspace.profile.clock());
        let moved = clock::move_to(&self.0.slug, clock, day);
        self.state_changed();
        moved
    }

    /// Who sits here: written into every further entry, and remembered on this device.
    pub fn set_actor(&self, actor: Actor) {
        // With storage refused the name holds for this session.
        let _ = LocalStorage::set(ACTOR, &actor);
        self.0.actor.replace(actor);
    }

    /// Who sits here.
    pub fn actor(&self) -> Actor {
        self.0.actor.borrow().clone()
    }

    /// Decides a command without performing it: for a form that says beforehand what will be refused.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub fn consider(&self, command: &Command) -> Result<Vec<Fact>, Refusal> {
        let actor = self.actor();
        self.0.keeper.consider(command, &mut self.sitting(&actor, &mut BrowserEntropy))
    }

    /// Performs a command. The entry counts when this returns; whether it is saved, [`PerformedEntry::kept`] says.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub async fn perform(&self, command: &Command) -> Result<PerformedEntry, PerformError> {
        let mut port = self.0.port.lock().await;
        let before = self.save_state();
        self.show(SaveState::Saving);
        let actor = self.actor();
        let mut entropy = BrowserEntropy;
        let mut sitting = self.sitting(&actor, &mut entropy);
        let performed = self.0.keeper.perform(&mut *port, command, &mut sitting).await;
        match &performed {
            Ok(PerformedEntry { kept: Kept::Saved, .. }) => self.settle(&port, None),
            Ok(PerformedEntry { kept: Kept::Unsaved(why), .. }) => self.settle(&port, Some(why.clone())),
            Err(_) => {
                self.show(before);
                self.state_changed();
            }
        }
        if performed.is_ok() && matches!(&*port, Backing::Browser { .. }) {
            spawn_local(async {
                permit::ask_once().await;
            });
        }
        performed
    }

    /// Undoes an entry that nothing has built upon.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub async fn undo(&self, entry: cobuild::journal::EntryId) -> Result<PerformedEntry, PerformError> {
        self.perform(&Command::Workspace(profile::Command::Undo { entry })).await
    }

    /// Tries again to save what is unsaved.
    pub async fn retry(&self) {
        let mut port = self.0.port.lock().await;
        if self.0.keeper.unsaved().is_empty() {
            return;
        }
        self.show(SaveState::Saving);
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let tried = self.0.keeper.retry(&mut *port, &mut self.sitting(&actor, &mut entropy)).await;
        self.settle(&port, tried.err());
    }

    /// Takes in what other tabs have written.
    pub async fn catch_up(&self) {
        let mut port = self.0.port.lock().await;
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let caught = self.0.keeper.catch_up(&mut *port, &mut self.sitting(&actor, &mut entropy)).await;
        // A store that cannot be read now is told by the next write.
        if caught == Ok(true) {
            self.state_changed();
            self.tidy_soon();
        }
    }

    /// Takes in a journal from elsewhere as one durable batch.
    ///
    /// # Errors
    /// When it cannot be stored: nothing was taken in then.
    pub async fn take_in(&self, journal: &Journal<Fact>) -> Result<Intake, PortError> {
        let mut port = self.0.port.lock().await;
        let before = self.save_state();
        self.show(SaveState::Saving);
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let taken = self.0.keeper.take_in(&mut *port, journal, &mut self.sitting(&actor, &mut entropy)).await;
        match &taken {
            Ok(_) => self.settle(&port, None),
            Err(_) => self.show(before),
        }
        taken
    }

    /// Every line that this tab can reach, and those that are not stored yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn lines(&self) -> Result<Vec<Box<str>>, PortError> {
        let mut port = self.0.port.lock().await;
        let mut lines = port.lines().await?;
        lines.extend(self.0.keeper.unsaved().iter().map(|unsaved| Box::from(unsaved.entry.line())));
        Ok(lines)
    }

    /// Whom to tell of changes; there is one listener, the provider.
    pub(super) fn on_change(&self, changed: Callback<Change>) {
        self.0.changed.replace(changed);
    }

    pub(super) fn sitting<'a>(&self, actor: &'a Actor, entropy: &'a mut BrowserEntropy) -> Sitting<'a> {
        Sitting { wall: clock::wall(), at: self.now(), actor, entropy }
    }

    /// After an attempt to write.
    pub(super) fn settle(&self, port: &MutexGuard<'_, Backing>, failure: Option<PortError>) {
        let save = SaveState::of(&self.0.keeper, port, failure, clock::wall());
        match &save {
            SaveState::Unsaved { .. } => self.retry_later(),
            _ => {
                self.0.retry.replace(None);
                self.0.retry_ms.set(tidy::RETRY_FIRST_MS);
                if let Some(channel) = &*self.0.channel.borrow() {
                    channel.tell(self.0.keeper.head().lines);
                }
            }
        }
        self.show(save);
        self.state_changed();
        self.tidy_soon();
    }

    pub(super) fn show(&self, save: SaveState) {
        if *self.0.save.borrow() != save {
            self.0.save.replace(save.clone());
            let changed = self.0.changed.borrow().clone();
            changed.emit(Change::Save(save));
        }
    }

    pub(super) fn state_changed(&self) {
        self.0.version.set(self.0.version.get() + 1);
        let name = self.read(|workspace| workspace.profile.name().to_owned());
        Workspaces::note_name(&self.0.slug, &name);
        let changed = self.0.changed.borrow().clone();
        changed.emit(Change::State(self.0.version.get()));
    }
}
