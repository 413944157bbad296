//! Hooks on `window.cobuildBench` for the bench and the browser tests. Not part of a shipped build.

use std::{cell::Cell, rc::Rc};

use cobuild::{
    journal::{Head, Port as _, PortError},
    query,
    text::Language,
    workspace::{Command, profile},
};
use js_sys::{Array, Float64Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, prelude::*};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{
    BrowserEntropy, IdbPort, Slug, Store, Workspaces,
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
/// - `failWrites(n)`: see [`fail_writes`]. `rename(name)`: how it was kept.
/// - `fill(addresses)`: a new workspace from journal files of this site, which the next start opens; how many entries.
/// - In milliseconds, an array of n: `perform(n)`; `search(n)`; two arrays, of appends and of bare puts, in databases of
///   their own: `appendBesidePut(n)`.
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
    add(&hooks, "search", move |count| {
        let store = three.clone();
        timed(count, async move |number| {
            let hits = store
                .read(|workspace| query::search(workspace, &format!("第{number}號"), 20, Language::ZhHant));
            std::hint::black_box(hits);
        })
    });
    add(&hooks, "fill", |addresses| {
        let addresses: Vec<String> =
            addresses.unchecked_into::<Array>().iter().filter_map(|address| address.as_string()).collect();
        future_to_promise(async move { fill(&addresses).await })
    });
    add(&hooks, "appendBesidePut", |count| {
        future_to_promise(async move { append_beside_put(number(&count)).await })
    });
    add(&hooks, "open", |slug| {
        future_to_promise(async move {
            let slug: Slug = serde_json::from_value(slug.as_string().unwrap_or_default().into())
                .map_err(|error| error.to_string())?;
            let start = now();
            let opened = Store::open(slug, yew::Callback::noop()).await;
            let took = now() - start;
            let store = opened.map_err(|error| error.to_string())?;
            let entries = store.read(|workspace| workspace.history.entries());
            Ok(Array::of2(&took.into(), &(entries as f64).into()).into())
        })
    });
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"cobuildBench".into(), &hooks);
    }
}

/// Stores the lines of the files and opens them once, so that there is a snapshot as after any session.
async fn fill(addresses: &[String]) -> Result<JsValue, JsValue> {
    let failed = |error: PortError| JsValue::from(error.to_string());
    let slug = Slug::fresh();
    Workspaces::load().add(&slug, "");
    let opened = IdbPort::open(&slug.database(), BrowserEntropy.device(), Rc::new(|_| {})).await;
    let mut port = opened.map_err(failed)?;
    let mut head = Head::default();
    for address in addresses {
        let text = text(address).await?;
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("{\"schema\"")).collect();
        head = port.append(head, &lines).await.map_err(failed)?;
        port.compact().await.map_err(failed)?;
    }
    let store = Store::open(slug, yew::Callback::noop()).await.map_err(failed)?;
    while head.lines > 0 && store.0.snapshot_lines.get() < head.lines {
        JsFuture::from(Promise::new(&mut |resolve, _| {
            gloo_timers::callback::Timeout::new(50, move || drop(resolve.call0(&JsValue::UNDEFINED)))
                .forget();
        }))
        .await?;
    }
    // The day on which the newest entry was written: most was done by then, and something is late.
    let newest =
        store.read(|workspace| workspace.history.recent().next_back().map(|recent| recent.at.date()));
    if let Some(day) = newest {
        store.move_to(day);
    }
    Ok((store.read(|workspace| workspace.history.entries()) as f64).into())
}

async fn text(address: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let fetch: Function = Reflect::get(&window, &"fetch".into())?.dyn_into()?;
    let answer = JsFuture::from(fetch.call1(&window, &address.into())?.unchecked_into::<Promise>()).await?;
    let read: Function = Reflect::get(&answer, &"text".into())?.dyn_into()?;
    let text = JsFuture::from(read.call0(&answer)?.unchecked_into::<Promise>()).await?;
    text.as_string().ok_or(JsValue::NULL)
}

/// Notes on `cobuildBench.usable` when the first page stood there and the next event was answered, in milliseconds since
/// the navigation began.
pub fn note_usable() {
    gloo_timers::callback::Timeout::new(0, || {
        let page = web_sys::window().and_then(|window| window.document());
        let shown =
            page.and_then(|page| page.query_selector("main h1 ~ *, main ul, main .soft").ok().flatten());
        if shown.is_none() {
            return note_usable();
        }
        // After the paint of what stands there, an event finds the thread free.
        let answered = Closure::once_into_js(|| gloo_timers::callback::Timeout::new(0, keep_usable).forget());
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(answered.unchecked_ref());
        }
    })
    .forget();
}

fn keep_usable() {
    let Some(window) = web_sys::window() else { return };
    if let (Some(performance), Ok(hooks)) =
        (window.performance(), Reflect::get(&window, &"cobuildBench".into()))
    {
        let _ = performance.mark("usable");
        let _ = Reflect::set(&hooks, &"usable".into(), &performance.now().into());
    }
}

/// One durable append and one put of the same size by turns, so that whatever else the machine does falls on both.
async fn append_beside_put(count: u32) -> Result<JsValue, JsValue> {
    let failed = |error: PortError| JsValue::from(error.to_string());
    let opened = IdbPort::open("cobuild-bench", BrowserEntropy.device(), Rc::new(|_| {})).await;
    let mut port = opened.map_err(failed)?;
    let mut head = port.load().await.map_err(failed)?.head;
    let upgrade = |database: &web_sys::IdbDatabase, _: &web_sys::IdbTransaction| {
        database.create_object_store("bare").map(|_| ())
    };
    let bare = Database::open("cobuild-bench-bare", 1, upgrade, Rc::new(|_| {})).await.map_err(failed)?;
    let line = format!("{{\"bench\":\"{}\"}}", "x".repeat(400));
    let bytes = js_sys::Uint8Array::from(line.as_bytes());
    let (mut appends, mut puts) = (Vec::new(), Vec::new());
    for number in 0..count {
        let start = now();
        head = port.append(head, &[&line]).await.map_err(failed)?;
        let between = now();
        let transaction = bare.begin(&["bare"], Mode::Strict).map_err(failed)?;
        transaction.put("bare", &key(u64::from(number)), &bytes).map_err(failed)?;
        transaction.done().await.map_err(failed)?;
        appends.push(between - start);
        puts.push(now() - between);
    }
    let list = |times: &[f64]| Float64Array::from(times);
    Ok(Array::of2(&list(&appends), &list(&puts)).into())
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
