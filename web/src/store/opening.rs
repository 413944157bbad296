//! How a workspace is opened: from the browser's storage, or from memory when the browser refuses.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use cobuild::{
    journal::{Head, Journal, Loaded, MemoryPort, Port as _, PortError},
    workspace::{Fact, Keeper},
};
use futures_util::lock::Mutex;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    Backing, BrowserEntropy, IdbPort, SaveState, Slug, Store,
    channel::Channel,
    clock,
    handle::{Inner, last_actor},
    idb::Notice,
    tidy,
};

impl Store {
    /// Opens a workspace. It always opens: with storage refused it is in memory, and [`Store::save_state`] says so.
    pub async fn open(slug: Slug, notice: Callback<Notice>) -> Store {
        let own: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let listener = own.clone();
        let heard = move |what: Notice| {
            let inner = listener.borrow().upgrade();
            match inner {
                Some(inner) => Store(inner).closed(what),
                None => notice.emit(what),
            }
        };
        let (keeper, backing, snapshot_lines) = match open_browser(&slug, Rc::new(heard)).await {
            Ok(opened) => opened,
            Err(why) => {
                let keeper = Keeper::open(BrowserEntropy.device(), Loaded::default(), clock::wall());
                (keeper, Backing::Memory { port: MemoryPort::default(), why }, 0)
            }
        };
        let save = match &backing {
            Backing::Browser(_) => SaveState::Saved { at: None },
            Backing::Memory { why, .. } => SaveState::MemoryOnly { why: why.clone() },
        };
        let store = Store(Rc::new(Inner {
            slug,
            keeper,
            port: Mutex::new(backing),
            actor: RefCell::new(last_actor()),
            save: RefCell::new(save),
            version: Cell::new(0),
            changed: RefCell::default(),
            channel: RefCell::new(None),
            snapshot_lines: Cell::new(snapshot_lines),
            tidying: Cell::new(false),
            retry: RefCell::new(None),
            retry_ms: Cell::new(tidy::RETRY_FIRST_MS),
        }));
        own.replace(Rc::downgrade(&store.0));
        store.listen();
        if store.0.slug.is_example() && store.0.keeper.head() == Head::default() {
            store.plant(&seed()).await;
        }
        store.tidy_soon();
        store
    }

    /// The journal that comes with the program. It is there at once; whether it could be stored is told.
    async fn plant(&self, journal: &Journal<Fact>) {
        if let Err(why) = self.take_in(journal).await {
            *self.0.port.lock().await = Backing::Memory { port: MemoryPort::default(), why: why.clone() };
            // Memory takes everything.
            let _ = self.take_in(journal).await;
            self.show(SaveState::MemoryOnly { why });
        }
    }

    fn listen(&self) {
        let own = Rc::downgrade(&self.0);
        let heard = move || {
            if let Some(inner) = own.upgrade() {
                spawn_local(async move { Store(inner).catch_up().await });
            }
        };
        self.0.channel.replace(Channel::open(&self.0.slug, heard));
    }

    fn closed(&self, what: Notice) {
        let why = match what {
            Notice::Newer | Notice::Blocked => PortError::Newer("another tab runs a newer version".into()),
            Notice::Closed => PortError::Refused("the browser has closed the database".into()),
        };
        self.show(SaveState::MemoryOnly { why });
    }
}

async fn open_browser(slug: &Slug, notice: Rc<dyn Fn(Notice)>) -> Result<(Keeper, Backing, u64), PortError> {
    let mut port = IdbPort::open(&slug.database(), BrowserEntropy.device(), notice).await?;
    let start = port.start().await?;
    let (device, now) = (port.device(), clock::wall());
    let resumed = start.snapshot.and_then(|snapshot| {
        let lines = snapshot.head.lines;
        Keeper::resume(device, &snapshot, start.after, now).map(|keeper| (keeper, lines))
    });
    let (keeper, lines) = match resumed {
        Some(resumed) => resumed,
        None => (Keeper::open(device, port.load().await?, now), 0),
    };
    Ok((keeper, Backing::Browser(port), lines))
}

/// The journal that comes with the program.
pub fn seed() -> Journal<Fact> {
    // No rule refuses its steps, a test of the core sees to that; if one did, the workspace would open empty.
    cobuild::example::journal().unwrap_or_default()
}
