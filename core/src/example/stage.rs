use jiff::civil::{Date, DateTime};

use crate::{
    journal::{Actor, Journal},
    record::{Record, Seeded},
    rule::{Refusal, Term},
    text::messages::term,
    workspace::{Command, Desk, Fact, PerformError, Workspace, rules::GEN_01},
};

/// Two people on duty, so that whoever recorded a reply does not record its call-back.
const ON_DUTY: [&str; 2] = ["值班員甲（示例）", "值班員乙（示例）"];

/// A desk that plays one step after another, a minute apart.
pub(super) struct Stage {
    desk: Desk<Seeded>,
}

impl Stage {
    pub(super) fn new(now: DateTime) -> Stage {
        Stage { desk: Desk::seeded(0x20_22_10_11, Actor::new(ON_DUTY[0]), now) }
    }

    /// Moves to a moment.
    pub(super) fn at(&mut self, now: DateTime) -> &mut Stage {
        self.desk.set_now(now);
        self
    }

    /// The first (0) or the second (1) person sits down.
    pub(super) fn by(&mut self, person: usize) -> &mut Stage {
        self.desk.set_actor(Actor::new(ON_DUTY.get(person).copied().unwrap_or(ON_DUTY[0])));
        self
    }

    pub(super) fn ask(&mut self, command: Command) -> Result<(), PerformError> {
        self.desk.perform(&command).map(|_| ())
    }

    /// Asks for something and gives the first record of a kind that it made.
    pub(super) fn make<T: TryFrom<Record>>(&mut self, command: Command) -> Result<T, PerformError> {
        let made = self.make_all(command)?.into_iter().next();
        made.ok_or_else(|| nothing_made::<T>().into())
    }

    /// Asks for something and gives every record of a kind that it made, in order.
    pub(super) fn make_all<T: TryFrom<Record>>(&mut self, command: Command) -> Result<Vec<T>, PerformError> {
        let facts = self.desk.perform(&command)?;
        Ok(facts.iter().flat_map(Fact::touches).filter_map(|record| T::try_from(record).ok()).collect())
    }

    /// The day on the desk's clock.
    pub(super) fn today(&self) -> Date {
        self.desk.now().date()
    }

    pub(super) fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    pub(super) fn into_journal(self) -> Journal<Fact> {
        self.desk.into_journal()
    }
}

/// What a step says that made no record of the kind asked for.
pub(super) fn nothing_made<T>() -> Refusal {
    GEN_01.fails([Term::words(&term::RECORD, std::any::type_name::<T>())]).into()
}
