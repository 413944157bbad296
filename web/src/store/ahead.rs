//! A workspace that opens while the page is being made.

use std::{cell::RefCell, rc::Rc};

use cobuild::journal::PortError;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{
    Slug, Store,
    idb::{Notice, Signal},
};

/// A browser that takes longer to open its storage gets the frame meanwhile.
const LATE_MS: u32 = 100;

/// A workspace that is being opened. It is begun before anything is drawn: the browser reads while the frame appears.
#[derive(Clone)]
pub struct Opening(Rc<Inner>);

struct Inner {
    under_way: Signal<()>,
    opened: Signal<Result<Store, PortError>>,
    ears: RefCell<Ears>,
}

/// Who hears what the browser says meanwhile.
enum Ears {
    /// Nobody yet.
    Kept(Vec<Notice>),
    /// Somebody.
    Listening(Callback<Notice>),
}

impl PartialEq for Opening {
    fn eq(&self, other: &Opening) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Opening {
    /// Begins to open a workspace.
    pub fn begin(slug: Slug) -> Opening {
        let inner = Inner {
            under_way: Signal::default(),
            opened: Signal::default(),
            ears: RefCell::new(Ears::Kept(Vec::new())),
        };
        let opening = Opening(Rc::new(inner));
        let (own, hearing) = (opening.clone(), opening.clone());
        spawn_local(async move {
            let opened = Store::open(slug, Callback::from(move |notice| hearing.hear(notice))).await;
            own.0.under_way.give(());
            own.0.opened.give(opened);
        });
        let late = opening.0.under_way.clone();
        Timeout::new(LATE_MS, move || late.give(())).forget();
        opening
    }

    /// Waits until the browser reads, or has something else to say, or takes long. What is drawn before delays the reading;
    /// what is drawn while it reads costs nothing.
    pub async fn under_way(&self) {
        self.0.under_way.clone().await;
    }

    /// Waits until it is open. Only one can wait. `notice` hears what the browser says until then, and what it has said.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub async fn opened(&self, notice: Callback<Notice>) -> Result<Store, PortError> {
        let before = self.0.ears.replace(Ears::Listening(notice.clone()));
        if let Ears::Kept(kept) = before {
            kept.into_iter().for_each(|said| notice.emit(said));
        }
        self.0.opened.clone().await
    }

    fn hear(&self, said: Notice) {
        self.0.under_way.give(());
        let listener = match &mut *self.0.ears.borrow_mut() {
            Ears::Kept(kept) => return kept.push(said),
            Ears::Listening(listener) => listener.clone(),
        };
        listener.emit(said);
    }
}
