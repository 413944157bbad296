//! The journal on disk: JSON Lines, versioned.
//!
//! ```text
//! {"cobuild":"journal","version":1}
//! {"schema":1,"device":"00000000000000a1","number":1,"wall":1665450000000,"counter":0,"at":"2022-10-11T09:00:00",
//!  "actor":"…","facts":[…],"hash":"…"}                                          (one line an entry)
//! {"end":{"entries":1,"digest":"…"}}
//! ```
//!
//! The hash covers the bytes of the entry's line up to `,"hash":"`, and nothing follows it; so an edited line is noticed. The closing line
//! counts the entries; a file without it was cut off or is still being written. Order of lines does not matter.

mod error;
mod line;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use error::CodecError;
pub(super) use line::seal;
pub use line::{Trust, read_entry, read_envelope};

use line::reason;

use super::{Digest, Journal};

/// The first line of every file.
pub const HEADER: &str = r#"{"cobuild":"journal","version":1}"#;
const VERSION: u16 = 1;

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

pub(super) fn check_header(line: &str) -> Result<(), CodecError> {
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
