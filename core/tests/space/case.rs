//! A desk with a hall for thirty.

use cobuild::{
    building,
    journal::{Actor, DeviceId},
    organisation,
    record::{BookingId, OrganisationId, Record, Seeded, SpaceId},
    rule::{Refusal, Severity, TermValue},
    space::{
        Access, Booking, BookingState, Command, Fact, Holder, PriorityClass, Request, SpaceEntry, Spaces,
        TimeRange, Timing, rules,
    },
    text::Language,
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, DateTime, Time, date, time};

/// A Tuesday.
pub const TODAY: Date = date(2022, 10, 11);
/// The Thursday after it.
pub const DAY: Date = date(2022, 10, 13);

pub struct Case {
    pub desk: Desk<Seeded>,
    pub hall: SpaceId,
    pub firms: [OrganisationId; 2],
    pub is_elsewhere: bool,
}

impl Case {
    pub fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("front desk"), TODAY.at(9, 0, 0, 0));
        let firms = ["First", "Second"].map(|name| registered(&mut desk, name));
        let building = building::Command::Register {
            name: "Tower".into(),
            other_names: vec![],
            address: String::new(),
            area: None,
            floors: None,
        };
        desk.perform(&workspace::Command::Building(building)).unwrap();
        let tower = desk.workspace().buildings.by_name("Tower").unwrap().id();
        let entry =
            SpaceEntry { access: Access::Bookable, capacity: Some(30), ..SpaceEntry::new(tower, "Hall") };
        let made = desk.perform(&workspace::Command::Space(Command::Add { entry: Box::new(entry) })).unwrap();
        Case { desk, hall: first(&made), firms, is_elsewhere: false }
    }

    /// Another device that has seen everything so far.
    pub fn elsewhere(&self) -> Case {
        let (device, actor) = (DeviceId::from_number(8), Actor::new("elsewhere"));
        let mut desk = Desk::new(device, actor, self.desk.now(), Seeded::new(8));
        desk.receive(self.desk.journal().clone());
        Case { desk, hall: self.hall, firms: self.firms, is_elsewhere: true }
    }

    pub fn meet(&mut self, other: &Case) {
        self.desk.receive(other.desk.journal().clone());
    }

    pub fn at(&mut self, now: DateTime) -> &mut Case {
        self.desk.set_now(now);
        self
    }

    pub fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, Refusal> {
        self.desk.perform(&workspace::Command::Space(command)).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    /// Writes a fact that no command led to.
    pub fn write(&mut self, fact: Fact) {
        self.desk.write(vec![workspace::Fact::Space(fact)], None).unwrap();
    }

    pub fn request(&mut self, request: Request) -> Result<BookingId, Refusal> {
        let space = self.hall;
        self.ask(Command::Request { space, request: Box::new(request) }).map(|made| first(&made))
    }

    pub fn approve(&mut self, booking: BookingId) -> Result<Vec<workspace::Fact>, Refusal> {
        self.ask(Command::Approve { booking, except: vec![], displacing: None })
    }

    /// Asked for and approved.
    pub fn booked(&mut self, request: Request) -> BookingId {
        let booking = self.request(request).unwrap();
        self.approve(booking).unwrap();
        booking
    }

    pub fn spaces(&self) -> &Spaces {
        &self.desk.workspace().spaces
    }

    pub fn booking(&self, id: BookingId) -> &Booking {
        self.spaces().booking(id).unwrap()
    }

    pub fn state(&self, id: BookingId) -> BookingState {
        self.booking(id).state()
    }

    pub fn findings(&self, now: DateTime) -> Vec<(&'static str, Severity)> {
        let findings = rules::findings(self.desk.workspace(), now);
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }

    /// The fields or steps of the clashes that are open.
    pub fn clashes(&self) -> Vec<&str> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.as_str()).collect()
    }
}

/// On Thursday from one hour to another, by the first firm.
pub fn from_to(firm: OrganisationId, from: i8, to: i8) -> Request {
    Request {
        holder: Holder::Organisation(firm),
        contact: String::new(),
        purpose: format!("{from} to {to}"),
        timing: Timing::once(DAY, hours(time(from, 0, 0, 0), time(to, 0, 0, 0))),
        heads: 10,
        class: PriorityClass::Everyone,
    }
}

pub fn hours(from: Time, to: Time) -> TimeRange {
    TimeRange::new(from, to).unwrap()
}

/// The first record of a kind that was made.
pub fn first<T: TryFrom<Record>>(facts: &[workspace::Fact]) -> T {
    let mut made =
        facts.iter().flat_map(workspace::Fact::touches).filter_map(|record| T::try_from(record).ok());
    made.next().unwrap()
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
