//! Services: catalogue, opening hours, stationed rota, terminals, and which of them does what is looked for.
#![allow(clippy::unwrap_used)]

mod catalogue;
mod offers;
mod opening;
mod rota;
mod terminal;

use cobuild::{
    journal::Actor,
    organisation,
    record::{OrganisationId, Record, Seeded},
    rule::TermValue,
    service::{self, Venue, opening::Week},
    text::Language,
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{DateTime, Time, date};

/// Puts an organisation on record.
fn registered(desk: &mut Desk<Seeded>, name: &str) -> OrganisationId {
    let register = organisation::Command::Register {
        name: name.into(),
        short_name: None,
        kind: organisation::Kind::Other,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    let facts = desk.perform(&workspace::Command::Organisation(register)).unwrap();
    let touched = facts.iter().flat_map(workspace::Fact::touches);
    let mut organisations = touched.filter_map(|record| match record {
        Record::Organisation(id) => Some(id),
        _ => None,
    });
    organisations.next().unwrap()
}

/// The command is refused by `code`, the explanation holds these values, and its sentence leaves no placeholder.
#[track_caller]
fn refused(result: Result<Vec<service::Fact>, PerformError>, code: &str, values: &[(&str, TermValue)]) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        let unfilled = |rest: &str| rest.starts_with(|first: char| first.is_ascii_lowercase());
        assert!(!sentence.split('{').skip(1).any(unfilled), "{sentence}");
    }
}

/// A service centre with a department that may come to it.
struct Centre {
    desk: Desk<Seeded>,
    venue: Venue,
    department: OrganisationId,
}

impl Centre {
    /// On Tuesday, 11 October 2022, at nine.
    fn new() -> Centre {
        let mut desk = Desk::seeded(3, Actor::new("service centre"), date(2022, 10, 11).at(9, 0, 0, 0));
        let [centre, department] = ["服務中心", "人社局"].map(|name| registered(&mut desk, name));
        Centre { desk, venue: Venue::Organisation(centre), department }
    }

    /// Monday to Friday 07:30–19:30, weekends 09:00–16:30.
    fn open() -> Centre {
        let mut centre = Centre::new();
        let hours = |opens: &str, closes: &str| vec![window(opens, closes)];
        centre
            .ask(service::Command::Opening(service::opening::Command::Set {
                venue: centre.venue,
                from: None,
                weekly: Week::alike(hours("07:30", "19:30"), hours("09:00", "16:30")),
                holidays: service::opening::HolidayHours::Closed,
                make_up: service::opening::MakeUpHours::LikeMonday,
                note: String::new(),
            }))
            .unwrap();
        centre
    }

    /// Another device that has seen everything so far.
    fn elsewhere(&self) -> Centre {
        let mut desk = Desk::seeded(4, Actor::new("elsewhere"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Centre { desk, venue: self.venue, department: self.department }
    }

    /// Both take in what the other has, at a moment after all of it, and come to the same.
    fn meet(&mut self, other: &mut Centre, now: &str) {
        for centre in [&mut *self, &mut *other] {
            centre.at(now);
        }
        self.desk.receive(other.desk.journal().clone());
        other.desk.receive(self.desk.journal().clone());
        assert!(self.desk.workspace() == other.desk.workspace(), "in either order of arrival");
    }

    fn at(&mut self, now: &str) -> &mut Centre {
        self.desk.set_now(moment(now));
        self
    }

    fn ask(&mut self, command: service::Command) -> Result<Vec<service::Fact>, PerformError> {
        let facts = self.desk.perform(&workspace::Command::Service(command))?;
        let mine = facts.into_iter().filter_map(|fact| match fact {
            workspace::Fact::Service(fact) => Some(fact),
            _ => None,
        });
        Ok(mine.collect())
    }

    /// Asks for something and gives the record of a kind that it is about.
    fn make<T: TryFrom<Record>>(&mut self, command: service::Command) -> T {
        let facts = self.ask(command).unwrap();
        facts.iter().flat_map(service::Fact::touches).find_map(|record| T::try_from(record).ok()).unwrap()
    }

    /// Writes a fact that no command led to, as a file may hold it.
    fn write(&mut self, fact: serde_json::Value) {
        let fact = serde_json::from_value(serde_json::json!({ "service": fact })).unwrap();
        self.desk.write(vec![fact], None).unwrap();
    }

    fn services(&self) -> &service::Services {
        &self.desk.workspace().services
    }

    /// The open clashes by their field or step.
    fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }

    fn findings(&self, now: &str) -> Vec<&'static str> {
        let findings = service::rules::findings(self.desk.workspace(), moment(now));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }
}

fn moment(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn clock(text: &str) -> Time {
    text.parse().unwrap()
}

fn window(opens: &str, closes: &str) -> cobuild::calendar::Window {
    cobuild::calendar::Window { opens: clock(opens), closes: clock(closes) }
}
