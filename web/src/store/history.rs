//! What has happened to one record, and what the newest entries did: read from the stored lines when somebody asks.

use std::collections::{BTreeMap, BTreeSet};

use cobuild::{
    journal::{
        EntryId, Journal, Port as _, PortError,
        codec::{self, Trust},
    },
    query::{self, Change, timeline},
    record::Record,
    workspace::{Fact, Told},
};

use super::{Backing, Store, clock};

/// What decides whether other entries count; it does not name the records of those.
const STEERING: [&str; 2] = ["\"undone\"", "\"admitted\""];

/// How many of the last lines are read for the newest entries: more than the workspace remembers for undo, because two
/// tabs write in turns.
const NEWEST: u64 = 400;

impl Store {
    /// Everything that happened to a record, oldest first, without what was undone.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn history(&self, record: Record) -> Result<Vec<Change>, PortError> {
        let id = record.uuid().to_string();
        let concerns = |line: &str| line.contains(&id) || STEERING.iter().any(|word| line.contains(word));
        let mut journal: Journal<Fact> = Journal::new();
        for line in self.lines().await?.iter().filter(|line| concerns(line)) {
            // A line that cannot be read is told on the page of the data; it says nothing of this record.
            if let Ok(entry) = codec::read_entry(line, 0, Trust::Stored) {
                journal.insert(entry);
            }
        }
        Ok(timeline(&journal, record, clock::wall()))
    }

    /// What these entries of the newest did. What came in with a file stands where it arrived, so the whole journal is
    /// read when its end does not hold them all.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn told(&self, entries: &BTreeSet<EntryId>) -> Result<BTreeMap<EntryId, Vec<Told>>, PortError> {
        let found = query::told(&self.newest_lines().await?, entries);
        if found.len() == entries.len() {
            return Ok(found);
        }
        Ok(query::told(&self.lines().await?, entries))
    }

    async fn newest_lines(&self) -> Result<Vec<Box<str>>, PortError> {
        let mut port = self.0.port.lock().await;
        let known = self.0.keeper.head().lines.saturating_sub(NEWEST);
        let mut lines = match &mut *port {
            Backing::Lost { .. } => port.lines().await?,
            Backing::Browser { .. } | Backing::Memory { .. } => port.load_after(known).await?.lines,
        };
        lines.extend(self.0.keeper.unsaved().iter().map(|unsaved| Box::from(unsaved.entry.line())));
        Ok(lines)
    }
}
