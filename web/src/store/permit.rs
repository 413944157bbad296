//! What the browser promises: whether it keeps the data, and how much room there is.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

const ASKED: &str = "cobuild.persist";

/// Whether the browser keeps the data until the person clears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It does.
    Promised,
    /// It may clear the data when room is short, or when the app was not used for long.
    NotPromised,
    /// It does not say.
    Unknown,
}

/// Room on this device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Bytes used by this app.
    pub used: f64,
    /// Bytes that it may use.
    pub allowed: f64,
}

/// Whether the browser has promised to keep the data.
pub async fn persistence() -> Persistence {
    let Some(promise) = manager().and_then(|manager| manager.persisted().ok()) else {
        return Persistence::Unknown;
    };
    answer(JsFuture::from(promise).await.ok().and_then(|kept| kept.as_bool()))
}

/// Asks the browser to keep the data: once, after the first entry of a person's own.
pub async fn ask_once() -> Persistence {
    if LocalStorage::get::<bool>(ASKED).unwrap_or_default() {
        return persistence().await;
    }
    let Some(promise) = manager().and_then(|manager| manager.persist().ok()) else {
        return Persistence::Unknown;
    };
    let _ = LocalStorage::set(ASKED, true);
    answer(JsFuture::from(promise).await.ok().and_then(|kept| kept.as_bool()))
}

/// How much room there is; `None` when the browser does not say.
pub async fn room() -> Option<Room> {
    let promise = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(promise).await.ok()?.unchecked_into();
    Some(Room { used: estimate.get_usage()?, allowed: estimate.get_quota()? })
}

fn answer(kept: Option<bool>) -> Persistence {
    match kept {
        Some(true) => Persistence::Promised,
        Some(false) => Persistence::NotPromised,
        None => Persistence::Unknown,
    }
}

fn manager() -> Option<StorageManager> {
    // Absent where the page is not in a secure context.
    let navigator = web_sys::window()?.navigator();
    js_sys::Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}
