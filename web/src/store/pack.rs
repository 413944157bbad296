//! Lines in records. IndexedDB costs per record, not per byte: a record holds as many lines as are written together, and
//! many small records are packed into few large ones when there is time.

use cobuild::journal::{Head, Loaded, PortError, codec::CodecError};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

use super::idb::Answer;

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
fn text(record: &JsValue) -> Option<String> {
    String::from_utf8(record.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}

/// The lines of all records, in their order.
pub fn lines(answers: &[Answer]) -> Result<Vec<Box<str>>, PortError> {
    let mut lines = Vec::new();
    for record in answers.iter().flat_map(|answer| answer.value().unchecked_into::<Array>().to_vec()) {
        let text = text(&record).ok_or_else(|| unreadable(lines.len(), "a record is not text"))?;
        lines.extend(text.split('\n').map(Box::from));
    }
    Ok(lines)
}

/// Drops what was known of the first record, and checks that the rest reaches from `known` to the head.
pub fn cut(mut lines: Vec<Box<str>>, known: u64, head: Head) -> Result<Loaded, PortError> {
    let wanted = usize::try_from(head.lines.saturating_sub(known)).unwrap_or(usize::MAX);
    let Some(surplus) = lines.len().checked_sub(wanted) else {
        let line = usize::try_from(known).unwrap_or(usize::MAX).saturating_add(lines.len());
        return Err(CodecError::Miscounted { line, stated: wanted, found: lines.len() }.into());
    };
    lines.drain(..surplus);
    Ok(Loaded { lines, head, ..Loaded::default() })
}

/// What is stored is not what was written.
pub fn unreadable(line: usize, reason: &str) -> PortError {
    CodecError::Unreadable { line, column: 0, reason: reason.to_owned() }.into()
}
