use std::collections::BTreeMap;

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};

use super::{Lapse, Year, house::House};
use crate::{
    example::generate::hand::Hand,
    journal::Actor,
    record::{IssueId, Record},
    workspace::{Command, PerformError, Workspace},
};

/// Two people on duty, so that whoever recorded a reply does not record its call-back.
const ON_DUTY: [&str; 2] = ["測試員甲", "測試員乙"];

pub(super) type Done = Result<(), PerformError>;

type Step = Box<dyn FnOnce(&mut Play) -> Done>;

/// The year as it is played: steps, each at its moment, that may plan further ones.
pub(super) struct Play {
    pub(super) hand: Hand,
    pub(super) house: House,
    /// What happens when, in order; the number keeps steps of one moment apart.
    steps: BTreeMap<(DateTime, u64), Step>,
    planned: u64,
    lapses: Vec<Lapse>,
    /// How many bookings were planned: firms take turns.
    pub(super) booked: usize,
    /// How many registrations were made: firms take turns.
    pub(super) signed: usize,
    /// An issue in hand that others may be found to repeat.
    pub(super) worked_on: Option<IssueId>,
    /// Issues whose proposers wait for the outcome of another.
    pub(super) to_tell: BTreeMap<IssueId, Vec<IssueId>>,
}

impl Play {
    pub(super) fn open(seed: u64) -> Result<Play, PerformError> {
        let mut hand = Hand::new(seed, ON_DUTY[0], Year::FIRST);
        hand.open("樓宇一年")?;
        let house = House::found(&mut hand)?;
        Ok(Play {
            hand,
            house,
            steps: BTreeMap::new(),
            planned: 0,
            lapses: Vec::new(),
            booked: 0,
            signed: 0,
            worked_on: None,
            to_tell: BTreeMap::new(),
        })
    }

    /// Does everything in its order. What is planned for later than the last moment does not come to pass.
    pub(super) fn run(mut self) -> Result<Year, PerformError> {
        while let Some(((at, _), step)) = self.steps.pop_first() {
            if at > Year::LAST {
                break;
            }
            self.hand.desk.set_now(at);
            self.by(0);
            step(&mut self)?;
        }
        let mut lapses = self.lapses;
        lapses.sort_by_key(|lapse| (lapse.from, lapse.code, lapse.about));
        Ok(Year { journal: self.hand.desk.into_journal(), lapses })
    }

    pub(super) fn plan(&mut self, at: DateTime, step: impl FnOnce(&mut Play) -> Done + 'static) {
        self.planned += 1;
        self.steps.insert((at, self.planned), Box::new(step));
    }

    pub(super) fn lapse(
        &mut self,
        code: &'static str,
        about: impl Into<Record>,
        from: DateTime,
        until: Option<DateTime>,
        why: &'static str,
    ) {
        self.lapses.push(Lapse { code, about: about.into(), from, until, why });
    }

    /// The first (0) or the second (1) person sits down.
    pub(super) fn by(&mut self, person: usize) {
        self.hand.desk.set_actor(Actor::new(ON_DUTY.get(person).copied().unwrap_or(ON_DUTY[0])));
    }

    pub(super) fn ask(&mut self, command: Command) -> Done {
        self.hand.make(command).map(|_| ())
    }

    pub(super) fn make<T: TryFrom<Record>>(&mut self, command: Command) -> Result<T, PerformError> {
        self.hand.first(command)
    }

    pub(super) fn workspace(&self) -> &Workspace {
        self.hand.desk.workspace()
    }

    pub(super) fn now(&self) -> DateTime {
        self.hand.desk.now()
    }

    pub(super) fn today(&self) -> Date {
        self.now().date()
    }

    /// Whether something of a chance of one in `of` happens.
    pub(super) fn one_in(&mut self, of: u64) -> bool {
        self.hand.chance.below(of) == 0
    }

    /// The first working day on or after a day.
    pub(super) fn working_day(&self, from: Date) -> Date {
        self.workspace().calendar.working_day_from(from).unwrap_or(from)
    }

    /// The working day that is so many after a day.
    pub(super) fn working_days_after(&self, day: Date, days: u32) -> Date {
        (0..days).fold(day, |day, _| self.working_day(after(day, 1)))
    }

    /// The working day that is so many before a day.
    pub(super) fn working_days_before(&self, day: Date, days: u32) -> Date {
        (0..days).fold(day, |day, _| {
            let earlier = (1..30).map(|back| after(day, -back));
            earlier.into_iter().find(|day| self.working_day(*day) == *day).unwrap_or(day)
        })
    }
}

/// So many days after a day; before it when negative.
pub(super) fn after(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}
