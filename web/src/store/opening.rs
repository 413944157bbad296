//! How a workspace is opened: from the browser's storage, or from memory when the browser refuses.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use cobuild::{
    journal::{Head, Journal, Loaded, MemoryPort, Port as _, PortError},
    text::Language,
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
    spare::Spare,
    tidy,
};
use crate::preference::Preference;

impl Store {
    /// Opens a workspace. With storage refused it is in memory, and [`Store::save_state`] says so.
    ///
    /// # Errors
    /// [`PortError::Newer`] when a newer version of the program keeps it: nothing may be entered here then.
    pub async fn open(slug: Slug, notice: Callback<Notice>) -> Result<Store, PortError> {
        let own: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let heard = listener(own.clone(), notice);
        let (keeper, backing, snapshot_lines) = match open_browser(&slug, heard).await {
            Ok(opened) => opened,
            Err(newer @ PortError::Newer(_)) => return Err(newer),
            Err(why) => {
                let (keeper, backing) = in_memory(why);
                (keeper, backing, 0)
            }
        };
        let store = Store::over(slug, keeper, backing);
        store.0.snapshot_lines.set(snapshot_lines);
        own.replace(Rc::downgrade(&store.0));
        store.listen();
        if store.0.slug.is_example() && store.0.keeper.head() == Head::default() {
            store.plant(&seed(Preference::load().language)).await;
        }
        store.tidy_soon();
        tidy::copy_soon(&store);
        Ok(store)
    }

    /// An empty workspace in memory: for a component that is shown with no workspace around it.
    pub(super) fn detached() -> Store {
        let (keeper, backing) = in_memory(PortError::Refused("no workspace is open".into()));
        Store::over(Slug::fresh(), keeper, backing)
    }

    fn over(slug: Slug, keeper: Keeper, backing: Backing) -> Store {
        let save = match backing.trouble() {
            None => SaveState::Saved { at: None },
            Some(why) => SaveState::MemoryOnly { why: why.clone() },
        };
        Store(Rc::new(Inner {
            slug,
            keeper,
            port: Mutex::new(backing),
            actor: RefCell::new(last_actor()),
            save: RefCell::new(save),
            version: Cell::new(0),
            changed: RefCell::default(),
            channel: RefCell::new(None),
            snapshot_lines: Cell::new(0),
            tidying: Cell::new(false),
            retry: RefCell::new(None),
            retry_ms: Cell::new(tidy::RETRY_FIRST_MS),
            day: RefCell::new(None),
            looked_on: Cell::new(None),
        }))
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
        match what {
            Notice::Reading => {}
            Notice::Newer | Notice::Blocked => {
                let why = PortError::Newer("another tab runs a newer version".into());
                self.show(SaveState::MemoryOnly { why });
            }
            Notice::Closed => {
                let store = self.clone();
                spawn_local(async move { store.reopen().await });
            }
        }
    }

    /// The browser has closed the database. Goes on with it when it is still the same; otherwise everything stays in
    /// memory: who clears the data of this site does not want them written again, but must be able to save them.
    pub async fn reopen(&self) {
        let mut port = self.0.port.lock().await;
        let head = self.0.keeper.head();
        let spare = match &mut *port {
            Backing::Browser { spare, .. } => std::mem::take(spare),
            Backing::Memory { .. } | Backing::Lost { .. } => return,
        };
        let own = Rc::new(RefCell::new(Rc::downgrade(&self.0)));
        let opened = IdbPort::open_existing(&self.0.slug.database(), listener(own, Callback::noop())).await;
        let found = match opened {
            Ok(Some(mut found)) => found.load_after(head.lines).await.map(|after| (found, after.head)).ok(),
            Ok(None) | Err(_) => None,
        };
        *port = match found {
            Some((found, reached)) if head.lines > 0 && (reached.lines > head.lines || reached == head) => {
                Backing::Browser { port: found, spare }
            }
            _ => {
                let why = PortError::Refused("the browser has cleared what was stored".into());
                match spare.whole(head).await {
                    Some(port) => Backing::Memory { port, why },
                    None => Backing::Lost { spare, why },
                }
            }
        };
        self.settle(&port, None);
        drop(port);
        self.retry().await;
    }
}

fn listener(own: Rc<RefCell<Weak<Inner>>>, notice: Callback<Notice>) -> Rc<dyn Fn(Notice)> {
    Rc::new(move |what| {
        let inner = own.borrow().upgrade();
        match inner {
            Some(inner) => Store(inner).closed(what),
            None => notice.emit(what),
        }
    })
}

fn in_memory(why: PortError) -> (Keeper, Backing) {
    let keeper = Keeper::open(BrowserEntropy.device(), Loaded::default(), clock::wall());
    (keeper, Backing::Memory { port: MemoryPort::default(), why })
}

async fn open_browser(slug: &Slug, notice: Rc<dyn Fn(Notice)>) -> Result<(Keeper, Backing, u64), PortError> {
    let (mut port, start) =
        IdbPort::open_and_start(&slug.database(), BrowserEntropy.device(), notice).await?;
    let (device, now) = (port.device(), clock::wall());
    let mut spare = Spare::default();
    spare.read(start.snapshot.as_ref().map_or(0, |snapshot| snapshot.head.lines), &start.after);
    let resumed = start.snapshot.and_then(|snapshot| {
        let lines = snapshot.head.lines;
        Keeper::resume(device, &snapshot, start.after, now).map(|keeper| (keeper, lines))
    });
    let (keeper, lines) = match resumed {
        Some(resumed) => resumed,
        None => {
            let loaded = port.load().await?;
            spare.read(0, &loaded);
            (Keeper::open(device, loaded, now), 0)
        }
    };
    Ok((keeper, Backing::Browser { port, spare }, lines))
}

/// The journal that comes with the program, in the script of whoever opens it first; it stays in that script.
pub fn seed(language: Language) -> Journal<Fact> {
    // No rule refuses its steps, a test of the core sees to that; if one did, the workspace would open empty.
    cobuild::example::journal_for(language).unwrap_or_default()
}
