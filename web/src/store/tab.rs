//! This browser tab among the others that run the app.
//!
//! Every tab holds a lock of its own (Web Locks) for as long as it lives; the browser takes it back from one that was
//! closed or has crashed. A browser without such locks knows of no other tab.

use std::{cell::RefCell, collections::BTreeSet};

use cobuild::record::Entropy as _;
use gloo_events::EventListener;
use gloo_storage::{SessionStorage, Storage as _};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{BrowserEntropy, idb::Signal};

/// Kept through a reload, so that what this tab has left half-done is still its own.
const KEY: &str = "cobuild.tab";
const LOCK: &str = "cobuild.tab.";
/// Nobody waits longer for the first page because of other tabs.
const LATE_MS: u32 = 100;

thread_local! {
    static OWN: String = own();
    static OTHERS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// The name of this tab; empty when it cannot be told from others.
pub fn name() -> String {
    OWN.try_with(Clone::clone).unwrap_or_default()
}

/// Whether another tab of this name lives.
pub fn lives_elsewhere(name: &str) -> bool {
    OTHERS
        .try_with(|others| others.try_borrow().is_ok_and(|others| others.contains(name)))
        .unwrap_or_default()
}

/// Makes this tab known to the others, and looks who they are: now, when it is looked at again, and when one of them
/// writes something. Once; what it returns is done when they are known, or when the browser takes long to say.
pub fn join() -> impl Future<Output = ()> {
    if let Some(locks) = locks() {
        hold(&locks);
    }
    let look = |_: &web_sys::Event| spawn_local(look_round());
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "storage", look).forget();
        if let Some(document) = window.document() {
            EventListener::new(&document, "visibilitychange", look).forget();
        }
    }
    let known = Signal::default();
    let (found, late) = (known.clone(), known.clone());
    let looking = look_round();
    spawn_local(async move {
        looking.await;
        found.give(());
    });
    Timeout::new(LATE_MS, move || late.give(())).forget();
    known
}

fn own() -> String {
    SessionStorage::get(KEY).unwrap_or_else(|_| {
        let mut bytes = [0; 6];
        BrowserEntropy.fill(&mut bytes);
        let name: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        // With storage refused no draft is kept either.
        let _ = SessionStorage::set(KEY, &name);
        name
    })
}

fn locks() -> Option<Object> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"locks".into()).ok()?.dyn_into().ok()
}

/// A lock that is never given back.
fn hold(locks: &Object) {
    let for_ever = Closure::<dyn FnMut() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
    let name = JsValue::from(format!("{LOCK}{}", name()));
    let arguments = Array::of2(&name, for_ever.as_ref());
    if call(locks, "request", &arguments).is_some() {
        for_ever.forget();
    }
}

/// Asks at once; what it returns is done when the browser has answered.
fn look_round() -> impl Future<Output = ()> {
    let asked = locks().and_then(|locks| call(&locks, "query", &Array::new()));
    let asked = asked.and_then(|asked| asked.dyn_into::<Promise>().ok());
    async move {
        if let Some(asked) = asked
            && let Ok(found) = JsFuture::from(asked).await
        {
            note(&found);
        }
    }
}

fn note(found: &JsValue) {
    let held = Reflect::get(found, &"held".into()).unwrap_or_default();
    let names = Array::from(&held)
        .into_iter()
        .filter_map(|lock| Reflect::get(&lock, &"name".into()).ok()?.as_string());
    let tabs = names.filter_map(|lock| lock.strip_prefix(LOCK).map(str::to_owned));
    let others = tabs.filter(|tab| *tab != name()).collect();
    OTHERS.with(|known| known.replace(others));
}

fn call(locks: &Object, method: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(locks, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(locks, arguments).ok()
}
