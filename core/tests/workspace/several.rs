//! Several commands as one: all or none, in their order, undone as one.

use cobuild::{
    journal::Actor,
    organisation::{self, Kind, Organisation},
    record::{OrganisationId, Seeded},
    workspace::{Command, Desk, PerformError, profile},
};
use jiff::civil::date;

struct Office {
    desk: Desk<Seeded>,
    firm: OrganisationId,
}

impl Office {
    /// With one firm, 甲公司.
    fn new() -> Office {
        let mut desk = Desk::seeded(1, Actor::new("front desk"), date(2022, 10, 11).at(9, 0, 0, 0));
        let register = organisation::Command::Register {
            name: "甲公司".into(),
            short_name: None,
            kind: Kind::Enterprise,
            uscc: None,
            founded: None,
            formed_from: None,
        };
        desk.perform(&Command::Organisation(register)).unwrap();
        let firm = desk.workspace().organisations.all().next().unwrap().id();
        Office { desk, firm }
    }

    fn ask(&mut self, commands: Vec<organisation::Command>) -> Result<usize, Vec<&'static str>> {
        let several = Command::Several(commands.into_iter().map(Command::Organisation).collect());
        match self.desk.perform(&several) {
            Ok(facts) => Ok(facts.len()),
            Err(PerformError::Refused(refusal)) => {
                Err(refusal.reasons.iter().map(|reason| reason.rule.code).collect())
            }
            Err(PerformError::Unwritable(error)) => panic!("{error}"),
        }
    }

    fn firm(&self) -> &Organisation {
        self.desk.workspace().organisations.get(self.firm).unwrap()
    }

    fn rename(&self, name: &str) -> organisation::Command {
        let (organisation, name, from) = (self.firm, name.into(), date(2022, 10, 11));
        organisation::Command::Rename { organisation, name, short_name: None, from }
    }

    fn contact(&self, phone: &str) -> organisation::Command {
        let phone = Some(phone.to_owned());
        organisation::Command::SetContact { organisation: self.firm, name: None, phone }
    }

    fn close(&self) -> organisation::Command {
        let on = date(2022, 10, 1);
        organisation::Command::Close { organisation: self.firm, on, reason: None }
    }
}

#[test]
fn they_are_one_entry_and_are_undone_as_one() {
    let mut office = Office::new();
    let before = office.desk.workspace().history.entries();
    let (rename, contact) = (office.rename("乙公司"), office.contact("0757-1"));
    assert_eq!(office.ask(vec![rename, contact]), Ok(2));
    assert_eq!(office.desk.workspace().history.entries(), before + 1);
    assert_eq!(office.firm().name(), "乙公司");
    let entry = office.desk.workspace().history.recent().next_back().unwrap().entry;
    office.desk.perform(&Command::Workspace(profile::Command::Undo { entry })).unwrap();
    assert_eq!(office.firm().name(), "甲公司");
    assert!(office.desk.workspace().clashes.open().next().is_none());
}

#[test]
fn one_that_is_refused_keeps_the_others_from_happening() {
    let mut office = Office::new();
    let (rename, wrong, empty) = (office.rename("乙公司"), office.contact("x"), office.rename(" "));
    let refused = office.ask(vec![rename, wrong, empty]).unwrap_err();
    assert_eq!(refused.len(), 2, "what forbids each of them is told: {refused:?}");
    assert_eq!(office.firm().name(), "甲公司");
}

#[test]
fn each_is_decided_after_those_before_it() {
    let mut office = Office::new();
    let again = office.close();
    assert!(office.ask(vec![office.close()]).is_ok());
    let mut office = Office::new();
    assert!(office.ask(vec![again.clone(), again]).is_err(), "what is closed is not closed again");
    assert!(office.firm().closing().is_none());
}
