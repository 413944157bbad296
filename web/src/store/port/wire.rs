//! What the store holds beside the lines, as it is written.

use cobuild::{
    journal::{DeviceId, Head, PortError},
    workspace::Snapshot,
};
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::store::pack;

#[derive(Serialize, Deserialize)]
pub(super) struct Meta {
    pub(super) device: DeviceId,
    pub(super) head: Head,
}

#[derive(Serialize, Deserialize)]
pub(super) struct About {
    pub(super) fingerprint: u64,
    pub(super) head: Head,
}

pub(super) fn snapshot(about: &JsValue, state: &JsValue) -> Option<Snapshot> {
    let About { fingerprint, head } = read(about).ok()?;
    let state = state.dyn_ref::<Uint8Array>()?;
    (fingerprint == cobuild::workspace::FINGERPRINT).then(|| Snapshot {
        fingerprint,
        head,
        state: state.to_vec(),
    })
}

pub(super) fn text_of(value: &impl Serialize) -> JsValue {
    // Numbers and digests: always writable.
    serde_json::to_string(value).unwrap_or_default().into()
}

pub(super) fn read<T: for<'a> Deserialize<'a>>(value: &JsValue) -> Result<T, PortError> {
    let text = value.as_string().ok_or_else(|| pack::unreadable(0, "the store has lost its head"))?;
    serde_json::from_str(&text).map_err(|error| pack::unreadable(0, &error.to_string()))
}
