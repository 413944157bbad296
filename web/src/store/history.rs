//! What has happened to one record: read from the stored lines when somebody asks.

use cobuild::{
    journal::{
        Journal, PortError,
        codec::{self, Trust},
    },
    query::{Change, timeline},
    record::Record,
    workspace::Fact,
};

use super::{Store, clock};

/// What decides whether other entries count; it does not name the records of those.
const STEERING: [&str; 2] = ["\"undone\"", "\"admitted\""];

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
}
