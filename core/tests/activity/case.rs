//! A desk with a lecture for three, of whom one unit may send two.

use cobuild::{
    activity::{Account, Activities, Activity, Command, Fact, Plan, RegistrationState, Sign, UnitCap},
    journal::{Actor, DeviceId},
    organisation,
    policy::{self, Value},
    record::{AccountId, ActivityId, OrganisationId, Record, RegistrationId, Seeded},
    rule::{Refusal, TermValue},
    space::Interval,
    text::Language,
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, DateTime, date};

/// A Tuesday.
pub const TODAY: Date = date(2022, 10, 11);
/// The day of the lecture.
pub const DAY: Date = date(2022, 10, 20);

pub struct Case {
    pub desk: Desk<Seeded>,
    pub lecture: ActivityId,
    pub units: Vec<OrganisationId>,
}

impl Case {
    pub fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("front desk"), TODAY.at(9, 0, 0, 0));
        let units: Vec<OrganisationId> =
            ["First", "Second", "Third"].iter().map(|name| registered(&mut desk, name)).collect();
        let plan = Plan {
            capacity: Some(3),
            per_unit: Some(UnitCap::Heads(2)),
            ..Plan::new("Contracts", units[0], noon(DAY), "the hall")
        };
        let plan = workspace::Command::Activity(Command::Plan { plan: Box::new(plan) });
        let lecture = first(&desk.perform(&plan).unwrap());
        Case { desk, lecture, units }
    }

    /// Another device that has seen everything so far.
    pub fn elsewhere(&self) -> Case {
        let (device, actor) = (DeviceId::from_number(8), Actor::new("elsewhere"));
        let mut desk = Desk::new(device, actor, self.desk.now(), Seeded::new(8));
        desk.receive(self.desk.journal().clone());
        Case { desk, lecture: self.lecture, units: self.units.clone() }
    }

    pub fn meet(&mut self, other: &Case) {
        self.desk.receive(other.desk.journal().clone());
    }

    pub fn at(&mut self, now: DateTime) -> &mut Case {
        self.desk.set_now(now);
        self
    }

    pub fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, Refusal> {
        self.perform(&workspace::Command::Activity(command))
    }

    fn perform(&mut self, command: &workspace::Command) -> Result<Vec<workspace::Fact>, Refusal> {
        self.desk.perform(command).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    /// Writes a fact that no command led to.
    pub fn write(&mut self, fact: Fact) {
        self.desk.write(vec![workspace::Fact::Activity(fact)], None).unwrap();
    }

    /// The office sets a parameter for itself.
    pub fn set(&mut self, key: &str, value: Value) {
        let (key, basis) = (key.to_owned(), "decided".to_owned());
        let set = policy::Command::Set { key, value, valid_from: date(2022, 1, 1), basis };
        self.perform(&workspace::Command::Policy(set)).unwrap();
    }

    /// The same as a file may hold it, whatever the policy says of its unit.
    pub fn set_by_hand(&mut self, key: &str, value: Value) {
        let (key, basis) = (key.to_owned(), "decided".to_owned());
        let set = policy::Fact::Set { key, value, valid_from: date(2022, 1, 1), basis };
        self.desk.write(vec![workspace::Fact::Policy(set)], None).unwrap();
    }

    /// Registers people of a unit, or of none.
    pub fn register(&mut self, unit: Option<usize>, heads: u32) -> Result<RegistrationId, Refusal> {
        let (activity, unit) = (self.lecture, unit.map(|unit| self.units[unit]));
        let sign = Sign { unit, person: String::new(), heads };
        self.ask(Command::Register { activity, sign }).map(|made| first(&made))
    }

    pub fn cancel(&mut self, registration: RegistrationId) -> Result<Vec<workspace::Fact>, Refusal> {
        self.ask(Command::CancelRegistration { registration, reason: String::new() })
    }

    pub fn activities(&self) -> &Activities {
        &self.desk.workspace().activities
    }

    pub fn lecture(&self) -> &Activity {
        self.activities().get(self.lecture).unwrap()
    }

    pub fn state(&self, registration: RegistrationId) -> RegistrationState {
        self.activities().registration(registration).unwrap().state()
    }

    pub fn account(&self, id: AccountId) -> &Account {
        self.activities().account(id).unwrap()
    }

    /// The fields or steps of the clashes that are open.
    pub fn clashes(&self) -> Vec<&str> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.as_str()).collect()
    }
}

/// From twelve to one.
pub fn noon(day: Date) -> Interval {
    Interval { from: day.at(12, 0, 0, 0), to: day.at(13, 0, 0, 0) }
}

/// The first record of a kind that was made.
pub fn first<T: TryFrom<Record>>(facts: &[workspace::Fact]) -> T {
    let mut made =
        facts.iter().flat_map(workspace::Fact::touches).filter_map(|record| T::try_from(record).ok());
    made.next().unwrap()
}

/// The facts' names, as a file calls them.
pub fn names(facts: &[workspace::Fact]) -> Vec<String> {
    let name = |fact: &workspace::Fact| {
        let value = serde_json::to_value(fact).unwrap();
        value["activity"].as_object().unwrap().keys().next().unwrap().clone()
    };
    facts.iter().map(name).collect()
}

/// Refused by this rule, the explanation holds these values, and every language has words for it.
#[track_caller]
pub fn refused<T: std::fmt::Debug>(asked: Result<T, Refusal>, code: &str, values: &[(&str, TermValue)]) {
    let refusal = asked.expect_err("it should be refused");
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        assert!(!sentence.contains('{'), "an unfilled place: {sentence}");
    }
}

fn registered(desk: &mut Desk<Seeded>, name: &str) -> OrganisationId {
    let register = organisation::Command::Register {
        name: name.into(),
        short_name: None,
        kind: organisation::Kind::Enterprise,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    first(&desk.perform(&workspace::Command::Organisation(register)).unwrap())
}
