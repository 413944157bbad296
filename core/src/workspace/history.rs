use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::Fact;
use crate::{
    journal::{Actor, Clock, DeviceId, Digest, Entry, EntryId, Order, Stamp, VersionVector},
    record::Record,
};

/// How many of the newest entries are remembered for undo.
pub(super) const RECENT: usize = 100;

/// What has been folded: enough to write the next entry and to know whether a late one fits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    devices: BTreeMap<DeviceId, DeviceHead>,
    known: VersionVector,
    last: Option<Order>,
    entries: u64,
    facts: u64,
    aside: Vec<Aside>,
    admitted: BTreeSet<EntryId>,
    vouched: u64,
    recent: VecDeque<Recent>,
}

/// Where a device's own chain stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct DeviceHead {
    number: u32,
    hash: Digest,
    seen: VersionVector,
}

/// An entry that is kept but not counted yet: it is dated more than five minutes ahead of this device's clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Aside {
    /// The entry.
    pub entry: EntryId,
    /// Its date.
    pub stamp: Stamp,
    /// Who wrote it.
    pub actor: Actor,
    /// The workspace's clock when it was written.
    pub at: DateTime,
}

/// A recent entry, for undo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// The entry.
    pub entry: EntryId,
    /// Who wrote it.
    pub actor: Actor,
    /// When, on the workspace's clock.
    pub at: DateTime,
    /// The records it changed.
    pub touched: Vec<Record>,
    /// Whether it signed or published something.
    pub is_final: bool,
    /// Whether it was undone: it no longer counts.
    pub is_undone: bool,
}

impl History {
    /// How many entries have been folded.
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// How many facts they held.
    pub fn facts(&self) -> u64 {
        self.facts
    }

    /// The newest entry in the total order.
    pub fn last(&self) -> Option<&Order> {
        self.last.as_ref()
    }

    /// What has been folded, as a version vector.
    pub fn known(&self) -> &VersionVector {
        &self.known
    }

    /// Entries that wait until this device's clock reaches their date, or a person admits them.
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// The newest entries, newest last.
    pub fn recent(&self) -> impl DoubleEndedIterator<Item = &Recent> {
        self.recent.iter()
    }

    /// A clock that has seen everything folded.
    pub fn clock(&self) -> Clock {
        Clock::after(self.last.map(|order| order.stamp).unwrap_or_default())
    }

    /// The next number, previous hash and news of a device.
    pub fn next_of(&self, device: DeviceId) -> (u32, Option<Digest>, VersionVector) {
        match self.devices.get(&device) {
            Some(head) => {
                let news = self.known.since(&head.seen);
                (head.number.saturating_add(1), Some(head.hash), news)
            }
            None => (1, None, self.known.clone()),
        }
    }

    /// What `entry`'s device had seen when it wrote it. The device's own vector is lent, not copied, because every entry
    /// asks: it must come back through [`History::record`].
    pub(super) fn lend_seen(&mut self, entry: &Entry<Fact>) -> VersionVector {
        let own = entry.id();
        let mut seen =
            self.devices.get_mut(&own.device).map(|head| std::mem::take(&mut head.seen)).unwrap_or_default();
        seen.include(entry.seen());
        if let Some(number) = own.number.checked_sub(1).filter(|number| *number > 0) {
            seen.see(EntryId { number, ..own });
        }
        seen
    }

    pub(super) fn set_aside(&mut self, entry: &Entry<Fact>) {
        let aside =
            Aside { entry: entry.id(), stamp: entry.stamp(), actor: entry.actor().clone(), at: entry.at() };
        self.head_of(entry);
        // In the journal's order, whenever each of them arrived.
        let place = |aside: &Aside| (aside.stamp, aside.entry);
        if let Err(index) = self.aside.binary_search_by_key(&place(&aside), place) {
            self.aside.insert(index, aside);
        }
    }

    /// Takes note of what was admitted although it is dated ahead, and of the latest date among it.
    pub(super) fn vouch(&mut self, admitted: BTreeSet<EntryId>, vouched: u64) {
        (self.admitted, self.vouched) = (admitted, vouched);
    }

    /// Whether a person admitted this entry.
    pub(super) fn admits(&self, entry: &Entry<Fact>) -> bool {
        !self.admitted.is_empty() && self.admitted.contains(&entry.id())
    }

    /// The latest date that a person vouched for by admitting an entry, milliseconds since 1970-01-01 UTC; 0 for none.
    pub(super) fn vouched(&self) -> u64 {
        self.vouched
    }

    /// Takes note of an entry that counts (`facts` applied) or of one that was undone (none applied).
    pub(super) fn record(&mut self, entry: &Entry<Fact>, mut seen: VersionVector) {
        let id = entry.id();
        seen.see(id);
        self.known.see(id);
        self.last = self.last.max(Some(entry.order()));
        self.entries += 1;
        self.facts += entry.facts().len() as u64;
        self.head_of(entry).seen = seen;
    }

    /// Keeps an entry at hand for undo.
    pub(super) fn remember(&mut self, entry: &Entry<Fact>, is_undone: bool) {
        if self.recent.len() == RECENT {
            self.recent.pop_front();
        }
        self.recent.push_back(Recent {
            entry: entry.id(),
            actor: entry.actor().clone(),
            at: entry.at(),
            touched: entry.facts().iter().flat_map(Fact::touches).collect(),
            is_final: entry.facts().iter().any(Fact::is_final),
            is_undone,
        });
    }

    /// Takes note of an entry that is not folded yet: the replay that is due may have to wait for its store, and the next entry
    /// must not take the same name meanwhile.
    pub(super) fn note_name(&mut self, entry: &Entry<Fact>) {
        self.head_of(entry);
    }

    /// A device's chain goes on from its highest number, even when that entry is set aside.
    fn head_of(&mut self, entry: &Entry<Fact>) -> &mut DeviceHead {
        let (id, hash) = (entry.id(), entry.hash());
        let seen = VersionVector::default();
        let head = self.devices.entry(id.device).or_insert(DeviceHead { number: 0, hash, seen });
        if id.number >= head.number {
            (head.number, head.hash) = (id.number, hash);
        }
        head
    }
}
