//! Work programmes: what is not known stays unknown, progress is counted and never typed in, and two devices agree.
#![allow(clippy::unwrap_used)]

mod activities;
mod progress;
mod targets;

use std::sync::LazyLock;

use cobuild::{
    activity::{self, Plan},
    example,
    journal::Actor,
    meeting::BodyKind,
    policy,
    programme::{Change, Command, Element, Fact, Measure, PartLink, Programme, Target, rules},
    rate::Standing,
    record::{ActivityId, OrganisationId, ProgrammeId, Record, Seeded, SeriesId, VisitId},
    report::{ReportingPeriod, figures},
    space::Interval,
    workspace::{self, Desk, PerformError, Workspace},
};

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use proptest::prelude::*;

static EXAMPLE: LazyLock<Workspace> =
    LazyLock::new(|| Workspace::fold(&example::journal().unwrap(), u64::MAX));

/// A year of test data in one building.
static GENERATED: LazyLock<Workspace> = LazyLock::new(|| {
    let size = example::Size { buildings: 1, firms: 8, years: 2 };
    Workspace::fold(&example::generate(size, 7).unwrap(), u64::MAX)
});

/// A programme for every year of a century, and nothing else.
static CENTURY: LazyLock<Workspace> = LazyLock::new(|| {
    let mut desk = Desk::seeded(5, Actor::new("sub-district"), date(2022, 10, 11).at(9, 0, 0, 0));
    let drawn = |year: i16| Fact::Drawn {
        programme: ProgrammeId::from_uuid(uuid::Uuid::from_u128(year.unsigned_abs().into())),
        year,
        organisation: OrganisationId::from_uuid(uuid::Uuid::nil()),
        title: String::new(),
        source: String::new(),
    };
    desk.write((2000..2100).map(drawn).map(workspace::Fact::Programme).collect(), None).unwrap();
    desk.workspace().clone()
});

struct Case {
    desk: Desk<Seeded>,
    organisation: OrganisationId,
    programme: ProgrammeId,
}

impl Case {
    /// The seed on the evening of its first day, with its programme.
    fn new(seed: u64) -> Case {
        let mut desk = Desk::seeded(seed, Actor::new("sub-district"), date(2022, 10, 11).at(18, 0, 0, 0));
        desk.receive(example::journal().unwrap());
        let (programme, found) = desk.workspace().programmes.all().next().unwrap();
        let organisation = found.organisation;
        Case { desk, organisation, programme }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(self.desk.now().max(other.desk.now()));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), PerformError> {
        self.desk.perform(&workspace::Command::Programme(command)).map(|_| ())
    }

    fn name(&mut self, element: Element, name: &str) -> Result<(), PerformError> {
        let (programme, name, source) = (self.programme, name.into(), "文件".into());
        self.ask(Command::NamePart { programme, element, name, source })
    }

    fn remove(&mut self, element: Element, name: &str) -> Result<(), PerformError> {
        self.ask(Command::RemovePart { programme: self.programme, element, name: name.into() })
    }

    fn aim(&mut self, measure: Measure, number: u32) -> Result<(), PerformError> {
        let (programme, element) = (self.programme, Element::OneOrganisation);
        self.ask(Command::SetTarget { programme, element, measure, target: target(number) })
    }

    fn programme(&self) -> &Programme {
        self.desk.workspace().programmes.get(self.programme).unwrap()
    }

    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

fn target(number: u32) -> Target {
    Target { number, note: String::new() }
}

#[track_caller]
fn refused(result: Result<(), PerformError>, code: &str) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
}
