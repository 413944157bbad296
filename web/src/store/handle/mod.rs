mod writing;

use std::{
    cell::{Cell, Ref, RefCell},
    rc::Rc,
};

use cobuild::{
    journal::Actor,
    workspace::{Keeper, Workspace},
};
use futures_util::lock::Mutex;
use gloo_storage::{LocalStorage, Storage as _};
use gloo_timers::callback::Timeout;
use jiff::civil::{Date, DateTime};
use yew::Callback;

use super::{Backing, SaveState, Slug, Workspaces, channel::Channel, clock, day::Day};

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
    pub(super) day: RefCell<Option<Day>>,
    /// The day on which the clock was last looked at.
    pub(super) looked_on: Cell<Option<Date>>,
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

    /// Whom to tell of changes; there is one listener, the provider.
    pub(super) fn on_change(&self, changed: Callback<Change>) {
        self.0.changed.replace(changed);
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
