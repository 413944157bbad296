use jiff::civil::DateTime;

use super::{Absorbed, Command, Context, Fact, Workspace};
use crate::{
    journal::{Actor, DeviceId, Draft, Journal, codec::CodecError},
    record::{Entropy, Ids, Seeded},
    rule::Refusal,
};

/// Milliseconds by which China Standard Time is ahead of UTC. There has been no summer time since 1991.
const CHINA_OFFSET_MILLIS: i64 = 8 * 60 * 60 * 1000;

/// A person at a device: asks for something, gets an entry, and sees the workspace change. Everything is in memory;
/// a shell stores the entries through a [`crate::journal::Port`].
#[derive(Debug)]
pub struct Desk<E> {
    workspace: Workspace,
    journal: Journal<Fact>,
    device: DeviceId,
    actor: Actor,
    now: DateTime,
    entropy: E,
}

/// Why a command led to no entry.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PerformError {
    /// A rule forbids it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The entry cannot be written.
    #[error(transparent)]
    Unwritable(#[from] CodecError),
}

impl Desk<Seeded> {
    /// A desk whose ids are fully determined by `seed`: for the seed workspace, generators and tests.
    pub fn seeded(seed: u64, actor: Actor, now: DateTime) -> Desk<Seeded> {
        Desk::new(DeviceId::from_number(seed), actor, now, Seeded::new(seed))
    }
}

impl<E: Entropy> Desk<E> {
    /// A desk with an empty workspace. `now`: China Standard Time.
    pub fn new(device: DeviceId, actor: Actor, now: DateTime, entropy: E) -> Desk<E> {
        Desk { workspace: Workspace::default(), journal: Journal::new(), device, actor, now, entropy }
    }

    /// Decides a command, writes the entry and folds it in.
    ///
    /// # Errors
    /// When a rule forbids it; the workspace is unchanged then.
    pub fn perform(&mut self, command: &Command) -> Result<Vec<Fact>, PerformError> {
        let wall = millis(self.now);
        let ids = Ids::new(wall, &mut self.entropy);
        let mut context = Context { now: self.now, actor: &self.actor, ids };
        let facts = self.workspace.decide(command, &mut context)?;
        self.write(facts.clone(), None)?;
        Ok(facts)
    }

    /// Decides a command without performing it.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub fn consider(&mut self, command: &Command) -> Result<Vec<Fact>, Refusal> {
        let ids = Ids::new(millis(self.now), &mut self.entropy);
        let mut context = Context { now: self.now, actor: &self.actor, ids };
        self.workspace.decide(command, &mut context)
    }

    /// Writes facts that were decided elsewhere as one entry, such as an import under a `label`.
    ///
    /// # Errors
    /// When a fact cannot be written.
    pub fn write(&mut self, facts: Vec<Fact>, label: Option<String>) -> Result<(), PerformError> {
        let entry = self
            .workspace
            .draft(self.device, millis(self.now), self.now, &self.actor, facts, label)
            .seal()?;
        let now = entry.stamp().wall;
        let absorbed = self.workspace.absorb(&entry, now);
        self.journal.insert(entry);
        if absorbed == Absorbed::Refold {
            self.workspace = Workspace::fold_on(&self.journal, now, &[self.device]);
        }
        Ok(())
    }

    /// Takes in entries from elsewhere.
    pub fn receive(&mut self, journal: Journal<Fact>) {
        self.journal.merge(journal);
        self.workspace = Workspace::fold_on(&self.journal, millis(self.now), &[self.device]);
    }

    /// Moves the desk's clock. Entries never go back in time: the journal's own clock keeps their order.
    pub fn set_now(&mut self, now: DateTime) {
        self.now = now;
    }

    /// Somebody else sits down.
    pub fn set_actor(&mut self, actor: Actor) {
        self.actor = actor;
    }

    /// The desk's clock.
    pub fn now(&self) -> DateTime {
        self.now
    }

    /// The state.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The entries.
    pub fn journal(&self) -> &Journal<Fact> {
        &self.journal
    }

    /// The entries, when the desk is done with.
    pub fn into_journal(self) -> Journal<Fact> {
        self.journal
    }
}

impl Workspace {
    /// The next entry of a device, ready to be sealed. `wall`: milliseconds since 1970-01-01 UTC; `at`: the
    /// workspace's clock.
    pub fn draft(
        &self,
        device: DeviceId,
        wall: u64,
        at: DateTime,
        actor: &Actor,
        facts: Vec<Fact>,
        label: Option<String>,
    ) -> Draft<Fact> {
        let (number, previous, seen) = self.history.next_of(device);
        let stamp = self.history.clock().tick(wall);
        Draft { device, number, stamp, at, actor: actor.clone(), label, seen, previous, facts }
    }
}

/// A moment of China Standard Time as milliseconds since 1970-01-01 UTC; 0 for moments before 1970.
pub fn millis(moment: DateTime) -> u64 {
    let epoch = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0);
    let since = moment.duration_since(epoch).as_millis() as i64 - CHINA_OFFSET_MILLIS;
    u64::try_from(since).unwrap_or(0)
}
