//! IndexedDB, as thin as it can be: no promises, no cursors, no await inside a transaction.
//!
//! A [`Transaction`] takes all its requests first; [`Transaction::done`] then waits for `complete`, and only after that
//! the [`Answer`]s are read. So a transaction can never commit between two requests, and nothing counts as written
//! before it is.

mod signal;
mod transaction;

use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
};

use cobuild::journal::PortError;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, prelude::*};
use web_sys::{DomException, IdbDatabase, IdbOpenDbRequest, IdbTransaction};

pub(super) use signal::Signal;
pub use transaction::{Answer, Transaction, key};

/// What happens to a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is open, and the browser reads what the last session left.
    Reading,
    /// Another tab holds an older version open: it must be closed before this one can go on.
    Blocked,
    /// A tab with a newer version of the program needs the database: this connection has closed.
    Newer,
    /// The browser has closed the connection: its data was cleared, or the disk is gone.
    Closed,
}

/// How durable a write must be before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Reads only.
    Read,
    /// Writes that survive a power cut.
    Strict,
    /// Writes that may be lost with a power cut: caches.
    Relaxed,
}

/// How a transaction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Everything is written.
    Complete,
    /// A [`Transaction::require`] did not hold: nothing is written.
    Withdrawn,
}

/// An open database.
pub struct Database {
    raw: IdbDatabase,
    // web-sys has no `durability` yet.
    begin: Function,
    closed: Rc<Cell<Option<Notice>>>,
    _handlers: [Closure<dyn FnMut()>; 2],
}

impl Database {
    /// Opens `name` at `version`; `upgrade` builds the stores when the database is older or new.
    ///
    /// # Errors
    /// [`PortError::Newer`] when a newer version of the program made it, [`PortError::Refused`] when the browser says no.
    pub async fn open(
        name: &str,
        version: u32,
        upgrade: impl FnMut(&IdbDatabase, &IdbTransaction) -> Result<(), JsValue> + 'static,
        notice: Rc<dyn Fn(Notice)>,
    ) -> Result<Database, PortError> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
        let factory = factory.ok_or_else(|| PortError::Refused("this browser offers no IndexedDB".into()))?;
        let request = factory.open_with_u32(name, version).map_err(|error| port_error(&error))?;
        let raw = Opening::of(&request, upgrade, notice.clone()).await?;
        let closed = Rc::new(Cell::new(None));
        let handler = |what: Notice| {
            let (raw, closed, notice) = (raw.clone(), closed.clone(), notice.clone());
            Closure::<dyn FnMut()>::new(move || {
                raw.close();
                closed.set(Some(what));
                notice(what);
            })
        };
        let handlers = [handler(Notice::Newer), handler(Notice::Closed)];
        let [version_change, close] = &handlers;
        raw.set_onversionchange(Some(version_change.as_ref().unchecked_ref()));
        raw.set_onclose(Some(close.as_ref().unchecked_ref()));
        let begin = Reflect::get(&raw, &"transaction".into())
            .and_then(JsCast::dyn_into)
            .map_err(|error| port_error(&error))?;
        Ok(Database { raw, begin, closed, _handlers: handlers })
    }

    /// Begins a transaction over `stores`.
    ///
    /// # Errors
    /// When the connection has closed.
    pub fn begin(&self, stores: &[&str], mode: Mode) -> Result<Transaction, PortError> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let (access, durability) = match mode {
            Mode::Read => ("readonly", "default"),
            Mode::Strict => ("readwrite", "strict"),
            Mode::Relaxed => ("readwrite", "relaxed"),
        };
        let options = Object::new();
        let raw = Reflect::set(&options, &"durability".into(), &durability.into())
            .and_then(|_| self.begin.call3(&self.raw, &names, &access.into(), &options))
            .map_err(|error| self.error(&error))?;
        Ok(Transaction::new(raw.unchecked_into()))
    }

    fn error(&self, error: &JsValue) -> PortError {
        match self.closed.get() {
            Some(Notice::Newer) => PortError::Newer("another tab has opened it with a newer version".into()),
            Some(_) => PortError::Refused("the browser has closed the database".into()),
            None => port_error(error),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.raw.set_onversionchange(None);
        self.raw.set_onclose(None);
        self.raw.close();
    }
}

/// The handlers of an open request; taken off when the request is done with.
struct Opening<'a> {
    request: &'a IdbOpenDbRequest,
    signal: Signal<Result<IdbDatabase, PortError>>,
    _handlers: [Closure<dyn FnMut()>; 4],
}

impl<'a> Opening<'a> {
    fn of(
        request: &'a IdbOpenDbRequest,
        mut upgrade: impl FnMut(&IdbDatabase, &IdbTransaction) -> Result<(), JsValue> + 'static,
        notice: Rc<dyn Fn(Notice)>,
    ) -> Opening<'a> {
        let signal = Signal::default();
        let (own, answer) = (request.clone(), signal.clone());
        let succeeded = Closure::<dyn FnMut()>::new(move || answer.give(database(&own)));
        let (own, answer) = (request.clone(), signal.clone());
        let failed = Closure::<dyn FnMut()>::new(move || {
            let error = own.error().ok().flatten();
            answer.give(Err(port_error(&error.into())));
        });
        let own = request.clone();
        let upgraded = Closure::<dyn FnMut()>::new(move || {
            if let (Ok(raw), Some(transaction)) = (database(&own), own.transaction())
                && upgrade(&raw, &transaction).is_err()
            {
                // The request then fails with this, and the database stays as it was.
                let _ = transaction.abort();
            }
        });
        let blocked = Closure::<dyn FnMut()>::new(move || notice(Notice::Blocked));
        request.set_onsuccess(Some(succeeded.as_ref().unchecked_ref()));
        request.set_onerror(Some(failed.as_ref().unchecked_ref()));
        request.set_onupgradeneeded(Some(upgraded.as_ref().unchecked_ref()));
        request.set_onblocked(Some(blocked.as_ref().unchecked_ref()));
        Opening { request, signal, _handlers: [succeeded, failed, upgraded, blocked] }
    }
}

impl Future for Opening<'_> {
    type Output = Result<IdbDatabase, PortError>;
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.signal).poll(context)
    }
}

impl Drop for Opening<'_> {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
        self.request.set_onupgradeneeded(None);
        self.request.set_onblocked(None);
    }
}

fn database(request: &IdbOpenDbRequest) -> Result<IdbDatabase, PortError> {
    let result = request.result().and_then(JsCast::dyn_into);
    result.map_err(|error| port_error(&error))
}

/// What an exception means to a journal.
pub fn port_error(error: &JsValue) -> PortError {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return PortError::Failed(format!("{error:?}"));
    };
    let words = format!("{}: {}", exception.name(), exception.message());
    match exception.name().as_str() {
        "QuotaExceededError" => PortError::Full(words),
        "VersionError" => PortError::Newer(words),
        "InvalidStateError" | "SecurityError" | "NotAllowedError" => PortError::Refused(words),
        _ => PortError::Failed(words),
    }
}
