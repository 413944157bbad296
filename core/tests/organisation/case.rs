//! A desk to ask, and other devices to meet.

use cobuild::{
    journal::{Actor, DeviceId, Draft, Stamp, VersionVector},
    organisation::{
        self, Command, Kind, NewAppointment, Organisation, Organisations, PartyLevel, PartySetting, Relation,
        Role, findings,
    },
    record::{AppointmentId, OrganisationId, Record, Seeded},
    rule::{Refusal, Severity, TermValue},
    text::Language,
    workspace::{self, Desk, Fact, PerformError},
};
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2022, 10, 11);
pub const COMMITTEE: Kind = Kind::Party { level: PartyLevel::Committee, setting: PartySetting::Building };

/// What an explanation must hold.
pub type Values<'a> = &'a [(&'a str, TermValue)];

pub struct Case(pub Desk<Seeded>);

impl Case {
    pub fn new() -> Case {
        Case(Desk::seeded(3, Actor::new("service centre"), TODAY.at(9, 0, 0, 0)))
    }

    /// Another device that has seen everything so far.
    pub fn elsewhere(&self) -> Case {
        let mut there = Desk::seeded(4, Actor::new("street"), TODAY.at(9, 30, 0, 0));
        there.receive(self.0.journal().clone());
        Case(there)
    }

    /// Takes in what another device did; the fields of the clashes that are open then.
    pub fn meet(&mut self, there: Case) -> Vec<String> {
        self.0.set_now(TODAY.at(10, 0, 0, 0));
        self.0.receive(there.0.into_journal());
        // In the alphabet's order: a clash is named by the device that wrote, not by when it was found.
        let mut clashes: Vec<String> =
            self.0.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect();
        clashes.sort();
        clashes
    }

    /// Takes in an entry of a device that had seen nothing: what a hand-made file can hold.
    pub fn by_hand(&mut self, facts: impl IntoIterator<Item = organisation::Fact>) {
        let number = 50 + self.0.journal().len() as u64;
        let draft = Draft {
            device: DeviceId::from_number(number),
            number: 1,
            stamp: self.0.journal().entries().last().map_or_else(Stamp::default, |last| last.stamp()),
            at: TODAY.at(9, 0, 0, 0),
            actor: Actor::new("somebody"),
            label: None,
            seen: VersionVector::default(),
            previous: None,
            facts: facts.into_iter().map(Fact::Organisation).collect(),
        };
        self.0.receive([draft.seal().unwrap()].into_iter().collect());
    }

    pub fn make<T: TryFrom<Record>>(&mut self, command: Command) -> T {
        let facts = self.ask(command).unwrap();
        facts.iter().flat_map(Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
    }

    pub fn one(&self, id: OrganisationId) -> &Organisation {
        self.organisations().get(id).unwrap()
    }

    pub fn ask(&mut self, command: Command) -> Result<Vec<Fact>, Refusal> {
        self.0.perform(&workspace::Command::Organisation(command)).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    pub fn register(&mut self, name: &str, kind: Kind) -> OrganisationId {
        self.ask(registering(name, kind)).unwrap();
        self.organisations().by_name(name).unwrap().id()
    }

    pub fn appoint(
        &self,
        organisation: OrganisationId,
        role: Role,
        from: Date,
        until: Option<Date>,
    ) -> Command {
        appointing(organisation, "甲", role, (from, until))
    }

    pub fn organisations(&self) -> &Organisations {
        &self.0.workspace().organisations
    }

    pub fn findings(&self, on: Date) -> Vec<(&'static str, Severity)> {
        let findings = findings(self.0.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }
}

pub fn registering(name: &str, kind: Kind) -> Command {
    Command::Register {
        name: name.into(),
        short_name: None,
        kind,
        uscc: None,
        founded: None,
        formed_from: None,
    }
}

pub fn appointing(
    organisation: OrganisationId,
    person: &str,
    role: Role,
    (from, until): (Date, Option<Date>),
) -> Command {
    Command::Appoint(NewAppointment {
        organisation,
        person: person.into(),
        role,
        building: None,
        firms: Vec::new(),
        duties: String::new(),
        from,
        until,
        dispatched_by: None,
    })
}

pub fn ending(appointment: AppointmentId, on: Date) -> Command {
    Command::EndAppointment { appointment, on, reason: None }
}

pub fn with_uscc(name: &str, uscc: &str) -> Command {
    Command::Register {
        name: name.into(),
        short_name: None,
        kind: Kind::Enterprise,
        uscc: Some(uscc.into()),
        founded: None,
        formed_from: None,
    }
}

/// The command is refused by this rule, its explanation holds these values, and every language has words for it.
#[track_caller]
pub fn check(asked: Result<Vec<Fact>, Refusal>, code: &str, values: Values<'_>) {
    let refusal = asked.expect_err("it should be refused");
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        // A record on its own is written as JSON.
        assert!(!sentence.replace("{\"", "").contains('{'), "an unfilled place: {sentence}");
    }
}

pub fn words(text: &str) -> TermValue {
    TermValue::Words(text.into())
}

pub fn appointment(fact: &Fact) -> Option<AppointmentId> {
    match fact {
        Fact::Organisation(organisation::Fact::Appointed { appointment, .. }) => Some(*appointment),
        _ => None,
    }
}

pub fn relating(organisation: OrganisationId, relation: Relation, to: OrganisationId) -> Command {
    Command::Relate { organisation, relation, to, from: date(2020, 1, 1), until: None }
}
