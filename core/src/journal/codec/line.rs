//! The line of an entry: sealed and read.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::CodecError;
use crate::journal::{Actor, DeviceId, Digest, Draft, Entry, SCHEMA, Stamp, VersionVector};

const HASH_MARK: &str = ",\"hash\":\"";

#[derive(Serialize)]
struct Sealing<'a, F> {
    schema: u16,
    device: DeviceId,
    number: u32,
    wall: u64,
    counter: u32,
    at: DateTime,
    actor: &'a Actor,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: &'a Option<String>,
    #[serde(skip_serializing_if = "VersionVector::is_empty")]
    seen: &'a VersionVector,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Digest>,
    facts: &'a [F],
}

#[derive(Deserialize)]
#[serde(bound = "F: DeserializeOwned")]
struct Opening<F> {
    device: DeviceId,
    number: u32,
    wall: u64,
    counter: u32,
    at: DateTime,
    actor: Actor,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    seen: VersionVector,
    #[serde(default)]
    previous: Option<Digest>,
    facts: Vec<F>,
    hash: Digest,
}

pub(in crate::journal) fn seal<F: Serialize>(draft: Draft<F>) -> Result<Entry<F>, CodecError> {
    let sealing = Sealing {
        schema: SCHEMA,
        device: draft.device,
        number: draft.number,
        wall: draft.stamp.wall,
        counter: draft.stamp.counter,
        at: draft.at,
        actor: &draft.actor,
        label: &draft.label,
        seen: &draft.seen,
        previous: draft.previous,
        facts: &draft.facts,
    };
    let mut line =
        serde_json::to_string(&sealing).map_err(|error| CodecError::Unwritable(error.to_string()))?;
    line.pop();
    let hash = Digest::of(line.as_bytes());
    line.push_str(HASH_MARK);
    line.push_str(&hash.to_string());
    line.push_str("\"}");
    Ok(Entry { draft, hash, line: line.into_boxed_str() })
}

/// Whether a line's hash is checked when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Check every hash: for files that come from elsewhere.
    Check,
    /// Trust the bytes: for storage that this device wrote and checked before.
    Stored,
}

/// Reads one entry's line. `line_number` counts from 1 and is for the error.
///
/// # Errors
/// When the line is not an entry, was changed, or is of a newer schema.
pub fn read_entry<F: DeserializeOwned>(
    line: &str,
    line_number: usize,
    trust: Trust,
) -> Result<Entry<F>, CodecError> {
    let opening: Opening<F> = serde_json::from_str(line).map_err(|error| {
        // A newer schema may hold facts that this program cannot read: say that, not "unknown variant".
        #[derive(Deserialize)]
        struct Schema {
            schema: u16,
        }
        match serde_json::from_str::<Schema>(line) {
            Ok(Schema { schema }) if schema > SCHEMA => {
                CodecError::Newer { line: line_number, found: schema, known: SCHEMA }
            }
            _ => CodecError::Unreadable { line: line_number, column: error.column(), reason: reason(&error) },
        }
    })?;
    let Opening { device, number, wall, counter, at, actor, label, seen, previous, facts, hash } = opening;
    if trust == Trust::Check {
        let sealed = line.rsplit_once(HASH_MARK).map_or(line, |(sealed, _)| sealed);
        let found = Digest::of(sealed.as_bytes());
        if found != hash {
            let entry = format!("{device}-{number}");
            return Err(CodecError::Altered { line: line_number, entry, stated: hash, found });
        }
    }
    let stamp = Stamp { wall, counter };
    let draft = Draft { device, number, stamp, at, actor, label, seen, previous, facts };
    Ok(Entry { draft, hash, line: line.into() })
}

/// What the reader expected, without its own idea of the place: it saw one line of many.
pub(super) fn reason(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned()
}
