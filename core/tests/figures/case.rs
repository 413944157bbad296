//! The example at the end of October, and what a desk records about it.

use cobuild::{
    example,
    journal::Actor,
    organisation::{self, Kind},
    record::{OrganisationId, Record, Seeded},
    report::{Figure, ReportingPeriod, Section, figures},
    visit::{self, Visitor},
    workspace::{Command, Desk, Fact, Workspace},
};
use jiff::civil::{DateTime, date};

pub fn period(text: &str) -> ReportingPeriod {
    text.parse().unwrap()
}

/// The example, on the first working day of November.
pub fn november() -> Desk<Seeded> {
    let mut desk = Desk::seeded(0xf1, Actor::new("測試員"), NOW);
    desk.receive(example::journal().unwrap());
    desk
}

/// An empty workspace.
pub fn empty(now: DateTime) -> Desk<Seeded> {
    Desk::seeded(0xf2, Actor::new("測試員"), now)
}

pub fn make<T: TryFrom<Record>>(desk: &mut Desk<Seeded>, command: Command) -> T {
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
}

pub fn firm(desk: &mut Desk<Seeded>, name: &str) -> OrganisationId {
    make(
        desk,
        Command::Organisation(organisation::Command::Register {
            name: name.into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        }),
    )
}

pub fn visit(desk: &mut Desk<Seeded>, organisation: OrganisationId, at: DateTime) {
    let command = visit::Command::Record {
        organisation,
        at,
        channel: visit::Channel::Visit,
        visitors: vec![Visitor::named("測試員")],
        room: None,
        met: Vec::new(),
        purpose: String::new(),
        changes: visit::Changes::default(),
        policy_told: String::new(),
        demands: Vec::new(),
        next_on: None,
    };
    desk.perform(&Command::Visit(command)).unwrap();
}

/// As things stand when November has begun.
pub const NOW: DateTime = date(2022, 11, 1).at(9, 0, 0, 0);

pub fn all(workspace: &Workspace, period: ReportingPeriod) -> Vec<Figure> {
    as_of(workspace, period, NOW)
}

pub fn as_of(workspace: &Workspace, period: ReportingPeriod, now: DateTime) -> Vec<Figure> {
    figures(workspace, period, now).into_iter().flat_map(|section: Section| section.figures).collect()
}

pub fn figure(workspace: &Workspace, period: ReportingPeriod, key: &str) -> Figure {
    let found = all(workspace, period).into_iter().find(|figure| figure.key == key);
    found.unwrap_or_else(|| panic!("{key}: no such figure"))
}

pub fn shown(workspace: &Workspace, period: ReportingPeriod, key: &str) -> String {
    figure(workspace, period, key).shown()
}
