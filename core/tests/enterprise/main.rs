//! The files of firms: given what was said on which day, when somebody asks what held or what was known on a day, then the
//! answer has its day and its source; nothing is overwritten, and what contradicts itself is kept as a clash.
#![allow(clippy::unwrap_used)]

mod apart;
mod days;
mod refused;

use cobuild::{
    enterprise::{
        Citation, Command, Fact, Industry, IndustryError, OperatingStatus, Particular, PartyMembers,
        PartyPresence, Profile, Registration, Said, Section, Source, Tax, TaxScope, Topic, profile,
    },
    journal::Actor,
    money::Money,
    organisation::{self, Kind},
    record::{OrganisationId, Record, Seeded, VisitId},
    rule::Refusal,
    text::Language,
    visibility::Visibility,
    visit::{self, Changes, VisitChange, Visitor},
    workspace::{self, Desk, PerformError, Workspace},
};

use jiff::{
    ToSpan,
    civil::{Date, date},
};

use proptest::prelude::*;

const TODAY: Date = date(2022, 10, 11);

struct Case {
    desk: Desk<Seeded>,
    firm: OrganisationId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(3, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
        let register = organisation::Command::Register {
            name: "Firm".into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        desk.perform(&workspace::Command::Organisation(register)).unwrap();
        let firm = desk.workspace().organisations.by_name("Firm").unwrap().id();
        Case { desk, firm }
    }

    /// Another device that has seen everything so far.
    fn elsewhere(&self) -> Case {
        let mut desk = Desk::seeded(4, Actor::new("street"), TODAY.at(9, 30, 0, 0));
        desk.receive(self.desk.journal().clone());
        Case { desk, firm: self.firm }
    }

    fn meet(&mut self, other: &Case) {
        self.desk.set_now(TODAY.at(12, 0, 0, 0));
        self.desk.receive(other.desk.journal().clone());
    }

    fn ask(&mut self, command: Command) -> Result<(), Refusal> {
        match self.desk.perform(&workspace::Command::Enterprise(command)) {
            Ok(_) => Ok(()),
            Err(PerformError::Refused(refusal)) => Err(refusal),
            Err(PerformError::Unwritable(error)) => panic!("{error}"),
        }
    }

    fn state(&mut self, particular: Particular, as_of: Date, source: Source) -> Result<(), Refusal> {
        let organisation = self.firm;
        self.ask(Command::State { organisation, particulars: vec![particular], as_of, source })
    }

    fn staff(&mut self, staff: u32, as_of: Date) {
        self.state(Particular::Staff(staff), as_of, Source::Firm).unwrap();
    }

    fn visit(&mut self, on: Date, changes: Changes) -> VisitId {
        self.desk.set_now(on.at(18, 0, 0, 0));
        let record = visit::Command::Record {
            organisation: self.firm,
            at: on.at(10, 0, 0, 0),
            channel: visit::Channel::Visit,
            visitors: vec![Visitor::named("甲")],
            room: None,
            met: Vec::new(),
            purpose: String::new(),
            changes,
            policy_told: String::new(),
            demands: Vec::new(),
            next_on: None,
        };
        let facts = self.desk.perform(&workspace::Command::Visit(record)).unwrap();
        facts.iter().flat_map(workspace::Fact::touches).find_map(|one| VisitId::try_from(one).ok()).unwrap()
    }

    fn file(&self) -> Profile<'_> {
        profile(self.workspace(), self.firm)
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn staff_on(&self, day: Date) -> Option<u32> {
        staff(self.file().on(Topic::Staff, day).map(|said| said.particular))
    }

    fn staff_known_on(&self, day: Date) -> Option<u32> {
        staff(self.file().known_on(Topic::Staff, day).map(|said| said.particular))
    }

    fn clashes(&self) -> Vec<(Record, String)> {
        self.workspace().clashes.open().map(|(_, clash)| (clash.record, clash.field.clone())).collect()
    }

    fn findings(&self, on: Date) -> Vec<&'static str> {
        let findings = cobuild::enterprise::rules::findings(self.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

fn staff(particular: Option<Particular>) -> Option<u32> {
    particular.map(|particular| match particular {
        Particular::Staff(staff) => staff,
        other => panic!("{other:?}"),
    })
}

fn told(staff: u32) -> Changes {
    Changes { staff: Some(staff), ..Changes::default() }
}

fn tax(year: i16, scope: TaxScope, yuan: u32) -> Particular {
    Particular::Tax(Tax { year, scope, amount: Money::from_yuan(yuan), visibility: Visibility::Internal })
}
