use std::collections::BTreeSet;

use serde::de::IgnoredAny;

use super::{Keeper, Sitting, TRIES};
use crate::{
    clash::ClashId,
    journal::{
        Damage, EntryId, Head, Journal, Merged, Port, PortError,
        codec::{self, Trust},
    },
    workspace::Fact,
};

/// What taking in a journal from elsewhere brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// Entries that were new, and those that were known.
    pub merged: Merged,
    /// Gaps, forks and broken chains of the whole.
    pub damage: Vec<Damage>,
    /// Clashes that were not there before.
    pub clashes: Vec<ClashId>,
    /// Entries that do not count yet: they are dated ahead.
    pub aside: Vec<EntryId>,
}

impl Keeper {
    /// Takes in a journal from elsewhere: stores the entries that are unknown as one batch, then replays everything.
    ///
    /// # Errors
    /// When the store cannot be read or written: nothing was taken in then.
    pub async fn take_in<P: Port>(
        &self,
        port: &mut P,
        journal: &Journal<Fact>,
        sitting: &mut Sitting<'_>,
    ) -> Result<Intake, PortError> {
        let mut last = PortError::Moved { expected: Head::default(), found: Head::default() };
        for _ in 0..TRIES {
            // What is unsaved goes first, so that an entry is never stored before the one that it follows.
            self.retry(port, sitting).await?;
            let loaded = port.load().await?;
            let mut whole: Journal<IgnoredAny> = Journal::new();
            add(&mut whole, loaded.lines.iter().map(AsRef::as_ref));
            let known: BTreeSet<_> = whole.entries().map(|entry| entry.hash()).collect();
            let unknown: Vec<&str> = journal
                .entries()
                .filter(|entry| !known.contains(&entry.hash()))
                .map(|entry| entry.line())
                .collect();
            add(&mut whole, unknown.iter().copied());
            let merged = Merged { added: unknown.len(), known: journal.len() - unknown.len() };
            let (before, waited) = (self.open_clashes(), self.set_aside());
            if !unknown.is_empty() {
                match port.append(loaded.head, &unknown).await {
                    Ok(_) => self.state.borrow_mut().is_stale = true,
                    Err(moved @ PortError::Moved { .. }) => {
                        last = moved;
                        continue;
                    }
                    Err(error) => return Err(error),
                }
                self.refresh(port, sitting).await?;
            }
            let clashes = self.open_clashes().difference(&before).copied().collect();
            let aside = self.set_aside().difference(&waited).copied().collect();
            return Ok(Intake { merged, damage: whole.damage(), clashes, aside });
        }
        Err(last)
    }

    fn open_clashes(&self) -> BTreeSet<ClashId> {
        self.workspace().clashes.open().map(|(id, _)| id).collect()
    }

    fn set_aside(&self) -> BTreeSet<EntryId> {
        self.workspace().history.aside().iter().map(|aside| aside.entry).collect()
    }
}

/// Facts are not needed to know an entry, and a line that cannot be read is told by the replay.
fn add<'a>(journal: &mut Journal<IgnoredAny>, lines: impl Iterator<Item = &'a str>) {
    for entry in lines.filter_map(|line| codec::read_envelope(line, 0, Trust::Stored).ok()) {
        journal.insert(entry);
    }
}
