use super::HEADER;
use crate::journal::Digest;

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
