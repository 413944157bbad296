use std::{
    borrow::Borrow,
    collections::{BTreeMap, BTreeSet, VecDeque},
};

use super::{Fact, Workspace, history::RECENT, profile};
use crate::{
    clash::{Origin, Trace},
    journal::{DeviceId, Entry, EntryId, Journal, Order},
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

    /// The same on the devices that wrote part of it: what they wrote is never ahead of them, whatever their clocks say now.
    pub(super) fn fold_on(journal: &Journal<Fact>, now: u64, own: &[DeviceId]) -> Workspace {
        Workspace::fold_steered(journal.entries(), Steering::read(journal.entries(), now, own))
    }

    /// The same over entries that are already in their total order.
    pub fn fold_entries<'a>(
        entries: impl DoubleEndedIterator<Item = &'a Entry<Fact>> + Clone,
        now: u64,
    ) -> Workspace {
        Workspace::fold_steered(entries.clone(), Steering::read(entries, now, &[]))
    }

    fn fold_steered<'a>(entries: impl Iterator<Item = &'a Entry<Fact>>, steering: Steering) -> Workspace {
        let mut replay = Replay::new(steering);
        for entry in entries {
            replay.take(entry);
        }
        replay.finish()
    }

    /// The entries of a journal that count, in their total order: without those that were undone or are set aside.
    /// `now`: as for [`Workspace::fold`].
    pub fn standing_entries(journal: &Journal<Fact>, now: u64) -> impl Iterator<Item = &Entry<Fact>> {
        let steering = Steering::read(journal.entries(), now, &[]);
        journal.entries().filter(move |entry| !steering.waits(entry) && !steering.is_undone(entry))
    }

    /// Folds one more entry in, when it comes after everything folded so far.
    pub fn absorb(&mut self, entry: &Entry<Fact>, now: u64) -> Absorbed {
        if self.is_late(entry) || entry.facts().iter().any(steers) || self.history.admits(entry) {
            return Absorbed::Refold;
        }
        if entry.stamp().is_ahead_of(now.max(self.history.vouched())) {
            self.history.set_aside(entry);
            return Absorbed::Aside;
        }
        self.take(entry, true);
        if !entry.facts().is_empty() {
            self.history.remember(entry, false);
        }
        Absorbed::Folded
    }

    fn is_late(&self, entry: &Entry<Fact>) -> bool {
        self.history.last().is_some_and(|last| entry.order() <= *last)
    }

    fn take(&mut self, entry: &Entry<Fact>, counts: bool) {
        let seen = self.history.lend_seen(entry);
        if counts {
            let trace = Trace::new(entry.id(), entry.actor().clone(), entry.at());
            for fact in entry.facts() {
                self.apply(fact, Origin { trace: &trace, seen: &seen });
            }
        }
        self.history.record(entry, seen);
    }
}

/// A replay of entries that come in their total order, owned or borrowed: a large journal is replayed as it is read,
/// because holding it whole takes more time than folding it.
pub(super) struct Replay<E> {
    workspace: Workspace,
    steering: Steering,
    newest: VecDeque<E>,
}

impl<E: Borrow<Entry<Fact>>> Replay<E> {
    pub(super) fn new(steering: Steering) -> Replay<E> {
        Replay { workspace: Workspace::default(), steering, newest: VecDeque::with_capacity(RECENT) }
    }

    /// Whether the entry belongs before one that was taken.
    pub(super) fn is_late(&self, entry: &Entry<Fact>) -> bool {
        self.workspace.is_late(entry)
    }

    pub(super) fn take(&mut self, owned: E) {
        let entry: &Entry<Fact> = owned.borrow();
        if self.steering.waits(entry) {
            return self.workspace.history.set_aside(entry);
        }
        self.workspace.take(entry, !self.steering.is_undone(entry));
        if entry.facts().is_empty() {
            return;
        }
        if self.newest.len() == RECENT {
            self.newest.pop_front();
        }
        self.newest.push_back(owned);
    }

    pub(super) fn finish(mut self) -> Workspace {
        for owned in &self.newest {
            let entry = owned.borrow();
            self.workspace.history.remember(entry, self.steering.is_undone(entry));
        }
        self.workspace.history.vouch(self.steering.admitted, self.steering.vouched);
        self.workspace
    }
}

fn steers(fact: &Fact) -> bool {
    admits(fact).or(fact.undoes()).is_some()
}

/// What entries say about how other entries are replayed.
pub(super) struct Steering {
    now: u64,
    /// The devices whose entries are not ahead: a clock that was put back must not hide what was just entered.
    own: Vec<DeviceId>,
    /// Entries that a person admitted although they are dated ahead.
    admitted: BTreeSet<EntryId>,
    /// The latest date among them: a person has vouched for it, so what follows it is not ahead either.
    vouched: u64,
    /// Entries that were undone, with the place of the undo: it says nothing about what comes after it.
    undone: BTreeMap<EntryId, Order>,
}

impl Steering {
    pub(super) fn read<'a>(
        entries: impl DoubleEndedIterator<Item = &'a Entry<Fact>> + Clone,
        now: u64,
        own: &[DeviceId],
    ) -> Steering {
        let facts = entries.clone().flat_map(Entry::facts);
        let admitted: BTreeSet<EntryId> = facts.filter_map(admits).collect();
        let dates = entries.clone().filter(|entry| admitted.contains(&entry.id()));
        let vouched =
            if admitted.is_empty() { 0 } else { dates.map(|entry| entry.stamp().wall).max().unwrap_or(0) };
        let (now, own) = (now.max(vouched), own.to_vec());
        let mut steering = Steering { now, own, admitted, vouched, undone: BTreeMap::new() };
        // From the newest back, so that undoing an undo brings the first entry back.
        for entry in entries.rev() {
            if steering.waits(entry) || steering.is_undone(entry) {
                continue;
            }
            for undone in entry.facts().iter().filter_map(Fact::undoes) {
                steering.undone.entry(undone).or_insert(entry.order());
            }
        }
        steering
    }

    /// Whether it can only be read from the whole journal: admitting an entry vouches for its date, wherever it stands.
    pub(super) fn needs_whole(&self) -> bool {
        !self.admitted.is_empty()
    }

    fn waits(&self, entry: &Entry<Fact>) -> bool {
        entry.stamp().is_ahead_of(self.now) && !self.own.contains(&entry.id().device)
    }

    fn is_undone(&self, entry: &Entry<Fact>) -> bool {
        self.undone.get(&entry.id()).is_some_and(|by| entry.order() < *by)
    }
}

fn admits(fact: &Fact) -> Option<EntryId> {
    match fact {
        Fact::Workspace(profile::Fact::Admitted { entry }) => Some(*entry),
        _ => None,
    }
}

impl Fact {
    /// The entry that it takes back.
    pub(crate) fn undoes(&self) -> Option<EntryId> {
        match self {
            Fact::Workspace(profile::Fact::Undone { entry }) => Some(*entry),
            _ => None,
        }
    }
}
