use std::pin::Pin;

use cobuild::journal::PortError;
use wasm_bindgen::{JsCast as _, prelude::*};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::{Ended, port_error, signal::Signal};

/// A transaction that is taking requests.
pub struct Transaction {
    raw: IdbTransaction,
    ended: Signal<Result<Ended, PortError>>,
    /// Kept until the end.
    handlers: Vec<Closure<dyn FnMut()>>,
}

/// The answer to a request, readable when its transaction is done.
pub struct Answer(IdbRequest);

impl Answer {
    /// What was found; `undefined` when nothing was.
    pub fn value(&self) -> JsValue {
        self.0.result().unwrap_or(JsValue::UNDEFINED)
    }
}

impl Transaction {
    pub(super) fn new(raw: IdbTransaction) -> Transaction {
        let ended = Signal::default();
        let answer = ended.clone();
        let complete = Closure::<dyn FnMut()>::new(move || answer.give(Ok(Ended::Complete)));
        let (own, answer) = (raw.clone(), ended.clone());
        let abort = Closure::<dyn FnMut()>::new(move || {
            answer.give(own.error().map_or(Ok(Ended::Withdrawn), |error| Err(port_error(&error))));
        });
        raw.set_oncomplete(Some(complete.as_ref().unchecked_ref()));
        raw.set_onabort(Some(abort.as_ref().unchecked_ref()));
        Transaction { raw, ended, handlers: vec![complete, abort] }
    }

    /// Reads one record.
    ///
    /// # Errors
    /// See [`PortError`]; so for every request.
    pub fn get(&self, store: &str, key: &JsValue) -> Result<Answer, PortError> {
        self.ask(store, |store| store.get(key))
    }

    /// Reads every record whose key is greater than `after`, in the order of the keys.
    pub fn all_after(&self, store: &str, after: u64) -> Result<Answer, PortError> {
        self.ask(store, |store| {
            let range = IdbKeyRange::lower_bound_with_open(&key(after), true)?;
            store.get_all_with_key(&range)
        })
    }

    /// Counts the records whose key is at most `last`.
    pub fn count_up_to(&self, store: &str, last: u64) -> Result<Answer, PortError> {
        self.ask(store, |store| store.count_with_key(&IdbKeyRange::upper_bound(&key(last))?.into()))
    }

    /// Writes one record; what stood under the key is replaced.
    pub fn put(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<Answer, PortError> {
        self.ask(store, |store| store.put_with_key(value, key))
    }

    /// Writes one record; the transaction fails when something stands under the key.
    pub fn add(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<Answer, PortError> {
        self.ask(store, |store| store.add_with_key(value, key))
    }

    /// Deletes the records whose key is at most `last`.
    pub fn delete_up_to(&self, store: &str, last: u64) -> Result<Answer, PortError> {
        self.ask(store, |store| store.delete(&IdbKeyRange::upper_bound(&key(last))?.into()))
    }

    /// Deletes every record.
    pub fn clear(&self, store: &str) -> Result<Answer, PortError> {
        self.ask(store, IdbObjectStore::clear)
    }

    /// Withdraws the whole transaction, later requests included, unless `holds` says yes to the answer.
    pub fn require(&mut self, answer: &Answer, mut holds: impl FnMut(JsValue) -> bool + 'static) {
        let (request, transaction) = (answer.0.clone(), self.raw.clone());
        let check = Closure::<dyn FnMut()>::new(move || {
            if !holds(request.result().unwrap_or(JsValue::UNDEFINED)) {
                // It only fails when the transaction has ended, and then there is nothing to withdraw.
                let _ = transaction.abort();
            }
        });
        answer.0.set_onsuccess(Some(check.as_ref().unchecked_ref()));
        self.handlers.push(check);
    }

    /// Waits until the browser says that everything is written, or that nothing is.
    ///
    /// # Errors
    /// When a request or the commit failed: nothing is written.
    pub async fn done(mut self) -> Result<Ended, PortError> {
        Pin::new(&mut self.ended).await
    }

    fn ask(
        &self,
        store: &str,
        request: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<Answer, PortError> {
        let asked = self.raw.object_store(store).and_then(|store| request(&store));
        asked.map(Answer).map_err(|error| {
            let _ = self.raw.abort();
            port_error(&error)
        })
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        self.raw.set_oncomplete(None);
        self.raw.set_onabort(None);
    }
}

/// A record's key. Keys count lines, far below 2^53.
pub fn key(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}
