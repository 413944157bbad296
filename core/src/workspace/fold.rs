use std::collections::BTreeSet;

use super::{Fact, Workspace, profile};
use crate::{
    clash::Origin,
    journal::{Entry, EntryId, Journal},
};

/// What became of an entry that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absorbed {
    /// It was folded in.
    Folded,
    /// It is dated more than five minutes ahead and was set aside.
    Aside,
    /// It belongs before entries that are already folded, or steers the replay: fold the whole journal again.
    Refold,
}

impl Workspace {
    /// Replays a journal. `now`: this device's clock, milliseconds since 1970-01-01 UTC; entries dated more than five
    /// minutes after it are set aside. Total: whatever the journal holds, the answer is a workspace.
    pub fn fold(journal: &Journal<Fact>, now: u64) -> Workspace {
        Workspace::fold_entries(journal.entries(), now)
    }

    /// The same over entries that are already in their total order.
    pub fn fold_entries<'a>(
        entries: impl DoubleEndedIterator<Item = &'a Entry<Fact>> + Clone,
        now: u64,
    ) -> Workspace {
        let steering = Steering::read(entries.clone());
        let mut workspace = Workspace::default();
        for entry in entries {
            let id = entry.id();
            if entry.stamp().is_ahead_of(now) && !steering.admitted.contains(&id) {
                workspace.history.set_aside(entry);
            } else {
                let counts = !steering.undone.contains(&id);
                workspace.take(entry, counts);
            }
        }
        workspace
    }

    /// Folds one more entry in, when it comes after everything folded so far.
    pub fn absorb(&mut self, entry: &Entry<Fact>, now: u64) -> Absorbed {
        let late = self.history.last().is_some_and(|last| entry.order() <= *last);
        if late || entry.facts().iter().any(steers) {
            return Absorbed::Refold;
        }
        if entry.stamp().is_ahead_of(now) {
            self.history.set_aside(entry);
            return Absorbed::Aside;
        }
        self.take(entry, true);
        Absorbed::Folded
    }

    fn take(&mut self, entry: &Entry<Fact>, counts: bool) {
        let seen = self.history.seen_by(entry);
        if counts {
            let origin = Origin { entry: entry.id(), actor: entry.actor(), at: entry.at(), seen: &seen };
            for fact in entry.facts() {
                self.apply(fact, origin);
            }
        }
        self.history.record(entry, seen, !counts);
    }
}

fn steers(fact: &Fact) -> bool {
    matches!(fact, Fact::Workspace(profile::Fact::Undone { .. } | profile::Fact::Admitted { .. }))
}

/// Entries that say how other entries are replayed.
#[derive(Default)]
struct Steering {
    undone: BTreeSet<EntryId>,
    admitted: BTreeSet<EntryId>,
}

impl Steering {
    /// From the newest back, so that undoing an undo brings the first entry back.
    fn read<'a>(entries: impl DoubleEndedIterator<Item = &'a Entry<Fact>>) -> Steering {
        let mut steering = Steering::default();
        for entry in entries.rev() {
            if steering.undone.contains(&entry.id()) {
                continue;
            }
            for fact in entry.facts() {
                match fact {
                    Fact::Workspace(profile::Fact::Undone { entry }) => steering.undone.insert(*entry),
                    Fact::Workspace(profile::Fact::Admitted { entry }) => steering.admitted.insert(*entry),
                    _ => false,
                };
            }
        }
        steering
    }
}
