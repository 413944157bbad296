use serde::{Deserialize, Serialize};

use super::{
    Digest,
    codec::{CodecError, Trust},
};

/// Where a store stands: what an append must expect, so that two writers never overwrite each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// How many lines are stored.
    pub lines: u64,
    /// The digest of the last line; `None` when the store is empty.
    pub last: Option<Digest>,
}

impl Head {
    /// The head after `lines` more were appended.
    pub fn after(self, lines: &[&str]) -> Head {
        let last = lines.last().map(|line| Digest::of(line.as_bytes())).or(self.last);
        Head { lines: self.lines.saturating_add(lines.len() as u64), last }
    }
}

/// What a store holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The entries' lines, in the order in which they were appended.
    pub lines: Vec<Box<str>>,
    /// Where the store stands.
    pub head: Head,
    /// Bytes at the end that were not a whole line: an append that was never acknowledged. They are kept aside.
    pub torn: Option<Box<[u8]>>,
    /// Whether others than this program may have changed the lines.
    pub trust: Trust,
}

/// Why a store could not do what was asked. Nothing that was acknowledged is ever lost by an error.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortError {
    /// Somebody else appended first: load again, decide again, append again.
    #[error("another writer appended first (expected {} lines, found {}): load again and repeat", expected.lines, found.lines)]
    Moved {
        /// What the caller expected.
        expected: Head,
        /// Where the store stands.
        found: Head,
    },
    /// The disk or the browser's quota is full.
    #[error("the store is full: {0}; make room or write a backup file, then repeat")]
    Full(String),
    /// The browser or the operating system refuses storage.
    #[error("storage is refused: {0}")]
    Refused(String),
    /// What is stored cannot be read.
    #[error("the store is damaged: {0}")]
    Damaged(#[from] CodecError),
    /// A newer version of the program holds the store.
    #[error("the store belongs to a newer version of the program: {0}")]
    Newer(String),
    /// Anything else.
    #[error("the store failed: {0}")]
    Failed(String),
}

/// A place that keeps lines durably, in the order in which they are appended.
///
/// An implementation promises: `append` is all or nothing; when it returns `Ok`, the lines survive a crash; when
/// `expected` is not the store's head it appends nothing and returns [`PortError::Moved`]. One conformance suite in the
/// project's `tests/` checks every implementation.
#[expect(async_fn_in_trait, reason = "shells are single-threaded: a browser tab, a command line")]
pub trait Port {
    /// Reads everything.
    ///
    /// # Errors
    /// See [`PortError`].
    async fn load(&mut self) -> Result<Loaded, PortError>;

    /// Reads what was appended after the first `known` lines, and where the store stands.
    ///
    /// # Errors
    /// See [`PortError`].
    async fn load_after(&mut self, known: u64) -> Result<Loaded, PortError> {
        let mut loaded = self.load().await?;
        let known = usize::try_from(known).unwrap_or(usize::MAX).min(loaded.lines.len());
        loaded.lines.drain(..known);
        Ok(loaded)
    }

    /// Appends lines when the store still stands at `expected`; returns where it stands then.
    ///
    /// # Errors
    /// See [`PortError`].
    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError>;
}

/// A store in memory: for tests, and for a shell whose storage is refused.
#[derive(Clone, Debug, Default)]
pub struct MemoryPort {
    lines: Vec<Box<str>>,
    head: Head,
}

impl Port for MemoryPort {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        Ok(Loaded { lines: self.lines.clone(), head: self.head, torn: None, trust: Trust::Stored })
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        if expected != self.head {
            return Err(PortError::Moved { expected, found: self.head });
        }
        self.lines.extend(lines.iter().map(|line| Box::from(*line)));
        self.head = self.head.after(lines);
        Ok(self.head)
    }
}
