//! The journal on disk: JSON Lines, versioned.
//!
//! ```text
//! {"cobuild":"journal","version":1}
//! {"schema":1,"device":"00000000000000a1","number":1,"wall":1665450000000,"counter":0,"at":"2022-10-11T09:00:00",
//!  "actor":"…","facts":[…],"hash":"…"}                                          (one line an entry)
//! {"end":{"entries":1,"digest":"…"}}
//! ```
//!
//! The hash covers the bytes of the entry's line up to `,"hash":"`; so an edited line is noticed. The closing line
//! counts the entries; a file without it was cut off or is still being written. Order of lines does not matter.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Actor, DeviceId, Digest, Draft, Entry, Journal, SCHEMA, Stamp, VersionVector};

/// The first line of every file.
pub const HEADER: &str = r#"{"cobuild":"journal","version":1}"#;
const VERSION: u16 = 1;
const HASH_MARK: &str = ",\"hash\":\"";

/// What is wrong with a journal's text, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// The first line does not name a Cobuild journal.
    #[error("line 1: this is not a Cobuild journal: the first line must be {HEADER}")]
    NotAJournal,
    /// A newer program wrote it.
    #[error(
        "line {line}: written by a newer version (format {found}, this program reads up to {known}); update the program and open the file again, nothing in it was changed"
    )]
    Newer {
        /// Line, from 1.
        line: usize,
        /// The version found.
        found: u16,
        /// The newest version known here.
        known: u16,
    },
    /// A line is not an entry.
    #[error("line {line}, column {column}: cannot be read: {reason}")]
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1; 0 when unknown.
        column: usize,
        /// What the reader expected.
        reason: String,
    },
    /// The bytes of a line are not those that were sealed.
    #[error(
        "line {line}: entry {entry} was changed after it was written (its hash says {stated}, its bytes say {found})"
    )]
    Altered {
        /// Line, from 1.
        line: usize,
        /// The entry's name.
        entry: String,
        /// The hash in the line.
        stated: Digest,
        /// The hash of the bytes.
        found: Digest,
    },
    /// The closing line is missing.
    #[error(
        "line {line}: the file ends without its closing line after {entries} entries: it was cut off or is still being written"
    )]
    CutOff {
        /// The line after the last.
        line: usize,
        /// Entries read.
        entries: usize,
    },
    /// The closing line does not agree with the entries.
    #[error("line {line}: the closing line counts {stated} entries, the file has {found}")]
    Miscounted {
        /// Line, from 1.
        line: usize,
        /// As the closing line says.
        stated: usize,
        /// As read.
        found: usize,
    },
    /// The closing line's digest does not agree with the entries.
    #[error(
        "line {line}: the closing line's digest is not that of the entries: an entry was exchanged or removed"
    )]
    WrongDigest {
        /// Line, from 1.
        line: usize,
    },
    /// A fact cannot be written.
    #[error("a fact cannot be written as JSON: {0}")]
    Unwritable(String),
}

#[derive(Deserialize)]
struct Header {
    cobuild: String,
    version: u16,
}

#[derive(Serialize, Deserialize)]
struct Closing {
    end: End,
}

#[derive(Serialize, Deserialize)]
struct End {
    entries: usize,
    digest: Digest,
}

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

pub(super) fn seal<F: Serialize>(draft: Draft<F>) -> Result<Entry<F>, CodecError> {
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
fn reason(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned()
}

/// Whether a file ended with its closing line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It did, and the count and digest agree.
    Closed,
    /// It did not: it was cut off, or is a store that is still written to.
    Open,
}

/// Reads a whole file, checking every hash.
///
/// # Errors
/// With the first line that is wrong. A missing closing line is not an error here, see [`Ending`].
pub fn read<F: DeserializeOwned>(text: &str) -> Result<(Journal<F>, Ending), CodecError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    check_header(lines.next().map_or("", |(_, line)| line))?;
    let mut journal = Journal::new();
    let mut ending = Ending::Open;
    let mut read = 0;
    for (number, line) in lines {
        if line.trim().is_empty() {
            continue;
        }
        if line.starts_with("{\"end\":") {
            check_closing(line, number, read, &journal)?;
            ending = Ending::Closed;
            continue;
        }
        read += 1;
        ending = Ending::Open;
        journal.insert(read_entry(line, number, Trust::Check)?);
    }
    Ok((journal, ending))
}

/// Reads a whole file that must have its closing line: a backup, an export.
///
/// # Errors
/// With the first line that is wrong, or [`CodecError::CutOff`].
pub fn read_closed<F: DeserializeOwned>(text: &str) -> Result<Journal<F>, CodecError> {
    let (journal, ending) = read(text)?;
    match ending {
        Ending::Closed => Ok(journal),
        Ending::Open => Err(CodecError::CutOff { line: text.lines().count() + 1, entries: journal.len() }),
    }
}

fn check_header(line: &str) -> Result<(), CodecError> {
    let header: Header = serde_json::from_str(line).map_err(|_| CodecError::NotAJournal)?;
    if header.cobuild != "journal" {
        return Err(CodecError::NotAJournal);
    }
    if header.version > VERSION {
        return Err(CodecError::Newer { line: 1, found: header.version, known: VERSION });
    }
    Ok(())
}

fn check_closing<F>(line: &str, number: usize, read: usize, journal: &Journal<F>) -> Result<(), CodecError> {
    let Closing { end } = serde_json::from_str(line).map_err(|error| CodecError::Unreadable {
        line: number,
        column: error.column(),
        reason: reason(&error),
    })?;
    if end.entries != read {
        return Err(CodecError::Miscounted { line: number, stated: end.entries, found: read });
    }
    if end.digest != journal.digest() {
        return Err(CodecError::WrongDigest { line: number });
    }
    Ok(())
}

/// Writes a whole journal, in its total order, with header and closing line.
pub fn write<F>(journal: &Journal<F>) -> String {
    let mut text = String::from(HEADER);
    text.push('\n');
    for entry in journal.entries() {
        text.push_str(entry.line());
        text.push('\n');
    }
    text.push_str(&closing(journal.len(), journal.digest()));
    text.push('\n');
    text
}

/// The closing line for a file of `entries` entries whose digest is `digest`.
pub fn closing(entries: usize, digest: Digest) -> String {
    format!("{{\"end\":{{\"entries\":{entries},\"digest\":\"{digest}\"}}}}")
}
