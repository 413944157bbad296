//! The line of an entry: sealed and read.

use jiff::civil::DateTime;
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, IgnoredAny},
};

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
    schema: u16,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trust {
    /// Check every hash: for files that anybody can edit.
    Check,
    /// Trust the bytes: for storage that this device alone writes, and checked before.
    #[default]
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
    let opening: Opening<F> = open(line, line_number)?;
    // What a newer program added would be dropped without a word where the rest happens to be readable.
    if opening.schema > SCHEMA {
        return Err(CodecError::Newer { line: line_number, found: opening.schema, known: SCHEMA });
    }
    opening.entry(line, line_number, trust)
}

/// Reads an entry of whatever schema without its facts: its name, its place and its hash are known where this program
/// cannot read what it says, so that nothing else takes its name.
///
/// # Errors
/// When the line is not an entry, or was changed.
pub fn read_envelope<F>(line: &str, line_number: usize, trust: Trust) -> Result<Entry<F>, CodecError> {
    let Opening { schema, device, number, wall, counter, at, actor, label, seen, previous, hash, .. } =
        open::<IgnoredAny>(line, line_number)?;
    let facts = Vec::new();
    let opening =
        Opening { schema, device, number, wall, counter, at, actor, label, seen, previous, facts, hash };
    opening.entry(line, line_number, trust)
}

fn open<F: DeserializeOwned>(line: &str, line_number: usize) -> Result<Opening<F>, CodecError> {
    serde_json::from_str(line).map_err(|error| {
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
    })
}

impl<F> Opening<F> {
    fn entry(self, line: &str, line_number: usize, trust: Trust) -> Result<Entry<F>, CodecError> {
        if trust == Trust::Check {
            self.check(line, line_number)?;
        }
        let Opening { device, number, wall, counter, at, actor, label, seen, previous, facts, hash, .. } =
            self;
        let stamp = Stamp { wall, counter };
        let draft = Draft { device, number, stamp, at, actor, label, seen, previous, facts };
        Ok(Entry { draft, hash, line: line.into() })
    }

    /// The hash covers everything before it, and nothing stands behind it.
    fn check(&self, line: &str, line_number: usize) -> Result<(), CodecError> {
        let (sealed, behind) = line.rsplit_once(HASH_MARK).unwrap_or((line, ""));
        let found = Digest::of(sealed.as_bytes());
        if found == self.hash && behind == format!("{}\"}}", self.hash) {
            return Ok(());
        }
        let entry = format!("{}-{}", self.device, self.number);
        Err(CodecError::Altered { line: line_number, entry, stated: self.hash, found })
    }
}

/// What the reader expected, without its own idea of the place: it saw one line of many.
pub(super) fn reason(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "the line ends before its entry does: it was cut off".to_owned();
    }
    let words = error.to_string();
    words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned()
}
