//! What is done later: trying again, packing, snapshots.

use std::rc::Rc;

use cobuild::journal::Port as _;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast as _, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::{Backing, Store};

/// After so many new entries, and after a sixteenth of all, the state is written down so that the next start is quick.
const SNAPSHOT_ENTRIES: u64 = 256;
const SNAPSHOT_SHARE: u64 = 16;

/// The first wait before what is unsaved is tried again; it doubles up to the last.
pub(super) const RETRY_FIRST_MS: u32 = 2_000;
const RETRY_LAST_MS: u32 = 60_000;

impl Store {
    pub(super) fn retry_later(&self) {
        let wait = self.0.retry_ms.get();
        self.0.retry_ms.set(wait.saturating_mul(2).min(RETRY_LAST_MS));
        let own = Rc::downgrade(&self.0);
        let timer = Timeout::new(wait, move || {
            if let Some(inner) = own.upgrade() {
                spawn_local(async move { Store(inner).retry().await });
            }
        });
        self.0.retry.replace(Some(timer));
    }

    /// Packs and writes a snapshot when there is enough that is new, and the browser has nothing else to do.
    pub(super) fn tidy_soon(&self) {
        let lines = self.0.keeper.head().lines;
        let new = lines.saturating_sub(self.0.snapshot_lines.get());
        if new < SNAPSHOT_ENTRIES.max(lines / SNAPSHOT_SHARE) || self.0.tidying.replace(true) {
            return;
        }
        let own = Rc::downgrade(&self.0);
        when_idle(move || {
            if let Some(inner) = own.upgrade() {
                spawn_local(async move { Store(inner).tidy().await });
            }
        });
    }

    async fn copy(&self) {
        let mut port = self.0.port.lock().await;
        let lines = self.0.keeper.head().lines;
        if matches!(&*port, Backing::Browser { spare, .. } if spare.is_wanting(lines)) {
            // Without the copy everything is as safe as the browser is.
            let _ = port.load().await;
        }
    }

    async fn tidy(&self) {
        let port = self.0.port.lock().await;
        if let Backing::Browser { port, .. } = &*port {
            // Both only save time later: when one fails, nothing is lost and the next entry tries again.
            let packed = port.compact().await;
            if let (Ok(()), Some(snapshot)) = (packed, self.0.keeper.snapshot())
                && port.keep_snapshot(&snapshot).await.is_ok()
            {
                self.0.snapshot_lines.set(snapshot.head.lines);
            }
        }
        self.0.tidying.set(false);
    }
}

/// Reads the journal into memory when it is small enough: see [`Spare`](super::spare::Spare).
pub(super) fn copy_soon(store: &Store) {
    let own = Rc::downgrade(&store.0);
    when_idle(move || {
        if let Some(inner) = own.upgrade() {
            spawn_local(async move { Store(inner).copy().await });
        }
    });
}

fn when_idle(work: impl FnOnce() + 'static) {
    const LATEST_MS: u32 = 5_000;
    let window = web_sys::window();
    let offered = window.filter(|window| {
        // Safari has none.
        js_sys::Reflect::has(window, &"requestIdleCallback".into()).unwrap_or_default()
    });
    match offered {
        Some(window) => {
            let options = web_sys::IdleRequestOptions::new();
            options.set_timeout(LATEST_MS);
            let work = Closure::once_into_js(work);
            let _ = window.request_idle_callback_with_options(work.unchecked_ref(), &options);
        }
        None => {
            Timeout::new(LATEST_MS / 2, work).forget();
        }
    }
}
