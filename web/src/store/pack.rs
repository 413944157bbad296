//! Lines in records. IndexedDB costs per record, not per byte: a record holds as many lines as are written together, and
//! many small records are packed into few large ones when there is time.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};

/// A packed record is about this many bytes long.
pub const RECORD_BYTES: usize = 200_000;

/// As many records as `lines` need: how many lines each has, and its bytes.
pub fn records(lines: &[&str]) -> Vec<(usize, Uint8Array)> {
    let mut records = Vec::new();
    let (mut count, mut text) = (0, String::new());
    for line in lines {
        if count > 0 {
            text.push('\n');
        }
        text.push_str(line);
        count += 1;
        if text.len() >= RECORD_BYTES {
            records.push((count, Uint8Array::from(text.as_bytes())));
            (count, text) = (0, String::new());
        }
    }
    if count > 0 {
        records.push((count, Uint8Array::from(text.as_bytes())));
    }
    records
}

/// The bytes of a record; `None` when it is something else.
pub fn text(record: &JsValue) -> Option<String> {
    String::from_utf8(record.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
