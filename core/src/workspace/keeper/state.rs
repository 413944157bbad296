use crate::{
    journal::{
        DeviceId, Draft, Entry, Head, Journal, Loaded, PortError, VersionVector,
        codec::{self, CodecError, Trust},
    },
    workspace::{
        Absorbed, Fact, Workspace,
        fold::{Replay, Steering},
    },
};

use super::Kept;

/// An entry that counts but is not in the store.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// The entry.
    pub entry: Entry<Fact>,
    /// Everything that its device had seen.
    pub(super) saw: VersionVector,
}

#[derive(Debug)]
pub(super) struct State {
    pub(super) workspace: Workspace,
    /// Where the store stood when the state was last brought in step with it.
    pub(super) head: Head,
    pub(super) device: DeviceId,
    pub(super) unsaved: Vec<Unsaved>,
    pub(super) unreadable: Vec<CodecError>,
    /// Something arrived that steers the replay, or belongs before what is folded: replay everything.
    pub(super) is_stale: bool,
    /// Another writer of this device has stored an entry under the name of one that is unsaved here.
    pub(super) is_forked: bool,
}

impl State {
    /// The state that a store has at its head.
    pub(super) fn new(device: DeviceId, workspace: Workspace, head: Head) -> State {
        State {
            workspace,
            head,
            device,
            unsaved: Vec::new(),
            unreadable: Vec::new(),
            is_stale: false,
            is_forked: false,
        }
    }

    /// Whether an entry that was set aside for its date counts now: that is a replay.
    pub(super) fn has_ripened(&self, now: u64) -> bool {
        self.workspace.history.aside().iter().any(|aside| !aside.stamp.is_ahead_of(now))
    }

    /// Replays everything that is stored, and what is unsaved. `spare`: the device that writes from here on when another
    /// writer of this device has taken the names of what is unsaved.
    pub(super) fn refold(&mut self, loaded: Loaded, spare: DeviceId, now: u64) {
        self.workspace = match self.replay(&loaded, now) {
            Some(workspace) => workspace,
            None => self.replay_sorted(&loaded, spare, now),
        };
        self.head = loaded.head;
        (self.is_stale, self.is_forked) = (false, false);
    }

    /// Replays lines one by one, as nearly every store can: they stand in their total order, and nothing is unsaved.
    fn replay(&mut self, loaded: &Loaded, now: u64) -> Option<Workspace> {
        if !self.unsaved.is_empty() || self.is_forked {
            return None;
        }
        self.unreadable.clear();
        let lines = &loaded.lines;
        let steering: Vec<Entry<Fact>> = lines
            .iter()
            .filter(|line| may_steer(line))
            .filter_map(|line| codec::read_entry(line, 0, Trust::Stored).ok())
            .collect();
        let is_sorted = steering.is_sorted_by_key(Entry::order);
        let steering = Steering::read(steering.iter(), now, &[self.device]);
        if !is_sorted || steering.needs_whole() {
            return None;
        }
        let mut replay = Replay::new(steering);
        for (index, line) in lines.iter().enumerate() {
            let Some(entry) = self.read(line, index, loaded.trust) else { continue };
            if replay.is_late(&entry) {
                return None;
            }
            replay.take(entry);
        }
        Some(replay.finish())
    }

    fn replay_sorted(&mut self, loaded: &Loaded, spare: DeviceId, now: u64) -> Workspace {
        self.unreadable.clear();
        let mut journal = Journal::new();
        for (index, line) in loaded.lines.iter().enumerate() {
            if let Some(entry) = self.read(line, index, loaded.trust) {
                self.recognise(&entry);
                journal.insert(entry);
            }
        }
        let own = self.device;
        if self.is_forked {
            self.rename(spare);
        }
        for unsaved in &self.unsaved {
            journal.insert(unsaved.entry.clone());
        }
        Workspace::fold_on(&journal, now, &[own, self.device])
    }

    /// Takes in lines that follow the known head.
    pub(super) fn take_newer(&mut self, newer: Loaded, now: u64) -> Absorbed {
        let mut outcome = Absorbed::Folded;
        let first = usize::try_from(self.head.lines).unwrap_or(usize::MAX);
        for (index, line) in newer.lines.iter().enumerate() {
            let Some(entry) = self.read(line, first.saturating_add(index), newer.trust) else { continue };
            if self.recognise(&entry) {
                continue;
            }
            if self.absorb(&entry, now) == Absorbed::Refold {
                outcome = Absorbed::Refold;
            }
        }
        self.head = newer.head;
        outcome
    }

    /// An entry whose append came to an end, one way or the other.
    pub(super) fn conclude(
        &mut self,
        entry: Entry<Fact>,
        outcome: Result<Head, PortError>,
        now: u64,
    ) -> Kept {
        let saw = self.workspace.history.known().clone();
        self.is_stale |= self.absorb(&entry, now) == Absorbed::Refold;
        match outcome {
            Ok(head) => {
                self.saved(head);
                Kept::Saved
            }
            Err(error) => {
                self.unsaved.push(Unsaved { entry, saw });
                Kept::Unsaved(error)
            }
        }
    }

    /// What this device wrote counts, whatever its clock says now: see [`Steering`].
    fn absorb(&mut self, entry: &Entry<Fact>, now: u64) -> Absorbed {
        let is_own = entry.id().device == self.device;
        let outcome = self.workspace.absorb(entry, if is_own { now.max(entry.stamp().wall) } else { now });
        if outcome == Absorbed::Refold {
            self.workspace.history.note_name(entry);
        }
        outcome
    }

    pub(super) fn saved(&mut self, head: Head) {
        self.head = head;
        self.unsaved.clear();
    }

    /// Writes what is unsaved anew under another device, because its names are taken. Nobody has seen these entries.
    fn rename(&mut self, device: DeviceId) {
        let mut previous = None;
        let first = self.unsaved.first().map_or(1, |unsaved| unsaved.entry.id().number);
        for (index, unsaved) in self.unsaved.iter_mut().enumerate() {
            let old = &unsaved.entry;
            let draft = Draft {
                device,
                number: u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1),
                stamp: old.stamp(),
                at: old.at(),
                actor: old.actor().clone(),
                label: old.label().map(str::to_owned),
                seen: unsaved.saw.up_to(old.id().device, first.saturating_sub(1)),
                previous,
                facts: old.facts().to_vec(),
            };
            // It could be written before, so it can be written now; if not, the old one stays.
            if let Ok(entry) = draft.seal() {
                previous = Some(entry.hash());
                unsaved.entry = entry;
            }
        }
        self.device = device;
    }

    /// Whether the stored `entry` is one that was thought unsaved: an append may succeed and still report a failure.
    fn recognise(&mut self, entry: &Entry<Fact>) -> bool {
        let Some(place) = self.unsaved.iter().position(|unsaved| unsaved.entry.id() == entry.id()) else {
            return false;
        };
        let same = self.unsaved.get(place).is_some_and(|unsaved| unsaved.entry.hash() == entry.hash());
        if same {
            self.unsaved.remove(place);
        } else {
            self.is_forked = true;
        }
        same
    }

    /// `index`: how many lines are before it. Storage has a header line in its file form: line 1. An entry whose facts
    /// cannot be read is one without facts: its name is taken all the same.
    fn read(&mut self, line: &str, index: usize, trust: Trust) -> Option<Entry<Fact>> {
        let number = index.saturating_add(2);
        match codec::read_entry(line, number, trust) {
            Ok(entry) => Some(entry),
            Err(error) => {
                self.unreadable.push(error);
                codec::read_envelope(line, number, Trust::Stored).ok()
            }
        }
    }
}

/// Whether a line can hold a fact that steers the replay: these few are read first. A text that happens to hold such a word
/// costs one reading more and nothing else.
fn may_steer(line: &str) -> bool {
    line.contains("\"undone\"") || line.contains("\"admitted\"")
}
