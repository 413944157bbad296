//! Hooks on `window.cobuildBench` for the bench and the browser tests. Not part of a shipped build.

use std::cell::Cell;

use cobuild::{
    journal::{Actor, Head, Journal, Port as _, PortError},
    workspace::{Command, Desk, Fact, profile},
};
use js_sys::{Array, Float64Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::{
    BrowserEntropy, IdbPort, Slug, Store,
    idb::{Database, Mode, key},
};

thread_local! {
    static FAILURES: Cell<u32> = const { Cell::new(0) };
}

/// A failure that a test has ordered.
pub(super) fn injected() -> Result<(), PortError> {
    let left = FAILURES.get();
    FAILURES.set(left.saturating_sub(1));
    if left > 0 { Err(PortError::Full("ordered by a test".into())) } else { Ok(()) }
}

/// The next `count` writes of every store fail with a full quota.
pub fn fail_writes(count: u32) {
    FAILURES.set(count);
}

/// Puts the hooks on the window; each answers with a promise.
///
/// - `failWrites(n)`: see [`fail_writes`]. `rename(name)`: how it was kept. `fill(n)`: n entries as one batch.
/// - In milliseconds, an array of n: `append(n)` and `barePut(n)`, in databases of their own; `perform(n)`.
/// - `open(slug)`: milliseconds and entries.
pub fn install(store: &Store) {
    let hooks = Object::new();
    let one = store.clone();
    let two = store.clone();
    add(&hooks, "failWrites", move |count| {
        fail_writes(number(&count));
        Promise::resolve(&JsValue::UNDEFINED)
    });
    add(&hooks, "rename", move |name| {
        let (store, name) = (one.clone(), name.as_string().unwrap_or_default());
        future_to_promise(async move {
            let performed = store.perform(&rename(name)).await;
            Ok(format!("{:?}", performed.map(|performed| performed.kept)).into())
        })
    });
    add(&hooks, "perform", move |count| {
        let store = two.clone();
        timed(count, async move |number| {
            let _ = store.perform(&rename(format!("{number}"))).await;
        })
    });
    let three = store.clone();
    add(&hooks, "fill", move |count| {
        let store = three.clone();
        future_to_promise(async move {
            let taken = store.take_in(&entries(number(&count))).await.map_err(|error| error.to_string())?;
            Ok((taken.merged.added as f64).into())
        })
    });
    add(&hooks, "append", |count| {
        future_to_promise(async move {
            let opened =
                IdbPort::open("cobuild-bench", BrowserEntropy.device(), std::rc::Rc::new(|_| {})).await;
            let mut port = opened.map_err(|error| error.to_string())?;
            let mut head = port.load().await.map_err(|error| error.to_string())?.head;
            let line = format!("{{\"bench\":\"{}\"}}", "x".repeat(400));
            let mut times = Vec::new();
            for _ in 0..number(&count) {
                let start = now();
                head = append(&mut port, head, &line).await?;
                times.push(now() - start);
            }
            Ok(Float64Array::from(times.as_slice()).into())
        })
    });
    add(&hooks, "barePut", |count| future_to_promise(async move { bare_put(number(&count)).await }));
    add(&hooks, "open", |slug| {
        future_to_promise(async move {
            let slug: Slug = serde_json::from_value(slug.as_string().unwrap_or_default().into())
                .map_err(|error| error.to_string())?;
            let start = now();
            let store = Store::open(slug, yew::Callback::noop()).await;
            let took = now() - start;
            let entries = store.read(|workspace| workspace.history.entries());
            Ok(Array::of2(&took.into(), &(entries as f64).into()).into())
        })
    });
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"cobuildBench".into(), &hooks);
    }
}

// Until the generator of `cobuild::example` lands: names, which cost as much to store and to decode as small facts do.
fn entries(count: u32) -> Journal<Fact> {
    let day = jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0);
    let mut desk = Desk::new(BrowserEntropy.device(), Actor::new("bench"), day, BrowserEntropy);
    for number in 0..count {
        let _ = desk.perform(&rename(format!("測試數據 {number}")));
    }
    desk.into_journal()
}

async fn append(port: &mut IdbPort, head: Head, line: &str) -> Result<Head, String> {
    port.append(head, &[line]).await.map_err(|error| error.to_string())
}

async fn bare_put(count: u32) -> Result<JsValue, JsValue> {
    let failed = |error: PortError| JsValue::from(error.to_string());
    let upgrade = |database: &web_sys::IdbDatabase, _: &web_sys::IdbTransaction| {
        database.create_object_store("bare").map(|_| ())
    };
    let opened = Database::open("cobuild-bench-bare", 1, upgrade, std::rc::Rc::new(|_| {})).await;
    let database = opened.map_err(failed)?;
    let bytes = js_sys::Uint8Array::from("x".repeat(410).as_bytes());
    let mut times = Vec::new();
    for number in 0..count {
        let start = now();
        let transaction = database.begin(&["bare"], Mode::Strict).map_err(failed)?;
        transaction.put("bare", &key(u64::from(number)), &bytes).map_err(failed)?;
        transaction.done().await.map_err(failed)?;
        times.push(now() - start);
    }
    Ok(Float64Array::from(times.as_slice()).into())
}

fn timed(count: JsValue, step: impl AsyncFn(u32) + 'static) -> Promise {
    future_to_promise(async move {
        let mut times = Vec::new();
        for number in 0..number(&count) {
            let start = now();
            step(number).await;
            times.push(now() - start);
        }
        Ok(Float64Array::from(times.as_slice()).into())
    })
}

fn add(hooks: &Object, name: &str, hook: impl FnMut(JsValue) -> Promise + 'static) {
    let hook = Closure::<dyn FnMut(JsValue) -> Promise>::new(hook).into_js_value();
    let _ = Reflect::set(hooks, &name.into(), &hook);
}

fn rename(name: String) -> Command {
    Command::Workspace(profile::Command::Rename { name })
}

fn number(count: &JsValue) -> u32 {
    count.as_f64().unwrap_or_default() as u32
}

fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
