//! Half-typed forms, kept in localStorage so that a reload, a crash or a phone that ran out loses nothing.
//!
//! [`Form`](crate::component::Form) does all of this by itself when it is told what to keep it as; [`use_draft`] is for
//! whatever else should be kept. Values are written at most 300 ms after the last keystroke, and at once when the page
//! is hidden or left. Every workspace has drafts of its own, and so has every tab while it lives: see [`place`].

mod place;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::{Rc, Weak},
};

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use gloo_timers::callback::Timeout;
use yew::{html::IntoPropValue, prelude::*};

use place::Kept;
pub use place::keep_for;

const WAIT_MS: u32 = 300;

thread_local! {
    static OPEN: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// What was typed and chosen, by the names of the fields.
pub type Values = BTreeMap<String, String>;

struct Inner {
    key: String,
    place: RefCell<String>,
    values: RefCell<Values>,
    kept_at: Cell<Option<f64>>,
    timer: RefCell<Option<Timeout>>,
    trouble: Callback<Trouble>,
}

/// What half-typed values are kept as.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// Under a key that names the form and what it is about: `visit/new`, `issue/<id>/reply`.
    As(AttrValue),
    /// Not at all: something is looked up, chosen in one press, or erased.
    Nothing,
}

impl<T: Into<AttrValue>> IntoPropValue<Keep> for Option<T> {
    fn into_prop_value(self) -> Keep {
        self.map_or(Keep::Nothing, |key| Keep::As(key.into()))
    }
}

impl IntoPropValue<Keep> for &'static str {
    fn into_prop_value(self) -> Keep {
        Keep::As(self.into())
    }
}

impl IntoPropValue<Keep> for String {
    fn into_prop_value(self) -> Keep {
        Keep::As(self.into())
    }
}

/// Whether drafts can be kept at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The last write succeeded.
    None,
    /// The browser refused the last write: its space is full, or it may not store anything.
    Refused,
}

/// The half-typed values of one form.
#[derive(Clone)]
pub struct Draft(Rc<Inner>);

impl PartialEq for Draft {
    fn eq(&self, other: &Draft) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Draft {
    /// Opens the draft kept under `key`; `trouble` hears of every write.
    pub fn open(key: &str, trouble: Callback<Trouble>) -> Draft {
        let (place, kept) = place::open(key);
        let kept_at = Cell::new(kept.as_ref().map(|kept| kept.at));
        let values = RefCell::new(kept.map(|kept| kept.values).unwrap_or_default());
        let (key, place) = (key.to_owned(), RefCell::new(place));
        let inner = Rc::new(Inner { key, place, values, kept_at, timer: RefCell::new(None), trouble });
        OPEN.with_borrow_mut(|open| {
            open.retain(|draft| draft.strong_count() > 0);
            open.push(Rc::downgrade(&inner));
        });
        Draft(inner)
    }

    /// A half-typed value, if there is one.
    pub fn get(&self, name: &str) -> Option<AttrValue> {
        self.0.values.borrow().get(name).map(|value| AttrValue::from(value.clone()))
    }

    /// Keeps a half-typed value, soon.
    pub fn set(&self, name: &str, value: &str) {
        self.0.values.borrow_mut().insert(name.to_owned(), value.to_owned());
        let inner = self.0.clone();
        self.0.timer.replace(Some(Timeout::new(WAIT_MS, move || inner.write())));
    }

    /// Whether nothing is half-typed.
    pub fn is_empty(&self) -> bool {
        self.0.values.borrow().is_empty()
    }

    /// Every half-typed value.
    pub fn values(&self) -> Values {
        self.0.values.borrow().clone()
    }

    /// Keeps again what had been cleared: the form was sent in vain. What has been typed since stays.
    pub fn put_back(&self, values: Values) {
        let since = self.0.values.take();
        self.0.values.replace(values.into_iter().chain(since).collect());
        if !self.is_empty() {
            self.0.write();
        }
    }

    /// When the values that this draft began with were kept, in milliseconds since 1970-01-01 UTC; `None` when it
    /// began empty.
    pub fn kept_at(&self) -> Option<f64> {
        self.0.kept_at.get()
    }

    /// Forgets everything: the form was sent, or its values are not wanted any more.
    pub fn clear(&self) {
        self.0.timer.take();
        self.0.values.borrow_mut().clear();
        self.0.kept_at.set(None);
        place::clear(&self.0.place.borrow());
    }
}

impl Inner {
    fn write(&self) {
        self.timer.take();
        if let Some(trouble) = self.store() {
            self.trouble.emit(trouble);
        }
    }

    /// Takes no borrow that may be taken already; `None` when one is.
    fn store(&self) -> Option<Trouble> {
        let (values, mut place) = (self.values.try_borrow().ok()?, self.place.try_borrow_mut().ok()?);
        if place::is_taken(&place) {
            *place = place::free(&self.key);
        }
        let done = LocalStorage::set(place.as_str(), Kept::now(values.clone()));
        Some(if done.is_ok() { Trouble::None } else { Trouble::Refused })
    }
}

/// Forgets what this tab keeps under a key, for a form whose command was accepted after it had let go of it.
pub fn forget(key: &str) {
    // What a form has noted and not yet written would be kept again a moment later.
    let open: Vec<_> = OPEN.with_borrow(|open| open.iter().filter_map(Weak::upgrade).collect());
    for inner in open.into_iter().filter(|inner| inner.key == key) {
        Draft(inner).clear();
    }
    place::forget(key);
}

/// Writes at once what is still waiting. Called when the page is hidden or left, and by the crash overlay, so it takes
/// no borrow that may be taken already.
pub fn write_all() {
    let _ = OPEN.try_with(|open| {
        let Ok(open) = open.try_borrow() else { return };
        for inner in open.iter().filter_map(Weak::upgrade) {
            if inner.timer.try_borrow().is_ok_and(|timer| timer.is_some()) {
                inner.store();
            }
        }
    });
}

/// Writes drafts when the page is hidden or left. Once, at the root of the app.
#[hook]
pub fn use_drafts_written_on_leaving() {
    use_effect_with((), |()| {
        let window = web_sys::window();
        let listen = |target: &web_sys::EventTarget, name| EventListener::new(target, name, |_| write_all());
        let leaving = window.as_ref().map(|window| listen(window, "pagehide"));
        let document = window.and_then(|window| window.document());
        let hiding = document.map(|document| listen(&document, "visibilitychange"));
        move || drop((leaving, hiding))
    });
}

/// The draft with this key, if there is one. It stays the same one as long as the key does.
#[hook]
pub fn use_draft(keep: Keep, trouble: Callback<Trouble>) -> Rc<Option<Draft>> {
    use_memo(keep, move |keep| match keep {
        Keep::As(key) => Some(Draft::open(key, trouble)),
        Keep::Nothing => None,
    })
}
