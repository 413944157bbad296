//! Visits: given a firm in a building, when a visit is recorded, then its demands wait, its news reach the firm's
//! file, and what is missing is refused with the values that say why.
#![allow(clippy::unwrap_used)]

mod coverage;
mod demand;
mod recorded;

use cobuild::{
    building::{self, Floor, Holding, LeaveIntention, LeaveStatus, Sharing},
    issue::{self, Source},
    journal::Actor,
    organisation::{self, Kind, Priority},
    record::{DemandId, Ids, IssueId, OrganisationId, Record, RoomId, Seeded, VisitId},
    rule::{Refusal, Severity, TermValue},
    text::Language,
    visit::{
        Changes, Channel, Command, Consent, DemandCategory, DemandChange, Fact, Met, NewDemand, Urgency,
        Visit, VisitChange, Visitor, Visits, findings,
    },
    workspace::{self, Desk, PerformError},
};
use jiff::civil::{Date, DateTime, date};

const TODAY: Date = date(2022, 10, 11);

/// What an explanation must hold.
type Values<'a> = &'a [(&'a str, TermValue)];

struct Case {
    desk: Desk<Seeded>,
    firm: OrganisationId,
    room: RoomId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(8, Actor::new("service centre"), TODAY.at(9, 0, 0, 0));
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
        let register = building::Command::Register {
            name: "Tower".into(),
            other_names: Vec::new(),
            address: String::new(),
            area: None,
            floors: None,
        };
        desk.perform(&workspace::Command::Building(register)).unwrap();
        let building = desk.workspace().buildings.by_name("Tower").unwrap().id();
        let (number, floor) = ("1203".to_owned(), Floor::new(12).unwrap());
        let sharing = Sharing::Single;
        let add = building::Command::AddRoom { building, floor, number, area: None, sharing };
        desk.perform(&workspace::Command::Building(add)).unwrap();
        let room = desk.workspace().buildings.room_numbered(building, "1203").unwrap().id();
        let occupy = building::Command::Occupy {
            room,
            organisation: firm,
            holding: Holding::Lease,
            from: date(2020, 1, 1),
            until: None,
            lease_ends: None,
            also: Vec::new(),
            area: None,
        };
        desk.perform(&workspace::Command::Building(occupy)).unwrap();
        Case { desk, firm, room }
    }

    fn ask(&mut self, command: Command) -> Result<Vec<workspace::Fact>, Refusal> {
        self.desk.perform(&workspace::Command::Visit(command)).map_err(|error| match error {
            PerformError::Refused(refusal) => refusal,
            PerformError::Unwritable(error) => panic!("{error}"),
        })
    }

    /// Records a visit at this moment, with whatever `change` makes of it.
    fn record(&mut self, at: DateTime, change: impl FnOnce(&mut Fields)) -> Result<VisitId, Refusal> {
        let mut fields = Fields::default();
        change(&mut fields);
        let Fields { visitors, room, met, changes, demands, next_on } = fields;
        let facts = self.ask(Command::Record {
            organisation: self.firm,
            at,
            channel: Channel::Visit,
            visitors: visitors.unwrap_or_else(|| vec![visitor("服務中心")]),
            room,
            met,
            purpose: " 季度走訪 ".into(),
            changes,
            policy_told: String::new(),
            demands,
            next_on,
        })?;
        match &facts[0] {
            workspace::Fact::Visit(Fact::Recorded { visit, .. }) => Ok(*visit),
            other => panic!("{other:?}"),
        }
    }

    fn visits(&self) -> &Visits {
        &self.desk.workspace().visits
    }

    fn visit(&self, id: VisitId) -> &Visit {
        self.visits().get(id).unwrap()
    }

    fn findings(&self, on: Date) -> Vec<(&'static str, Severity)> {
        let findings = findings(self.desk.workspace(), on.at(9, 0, 0, 0));
        findings.iter().map(|finding| (finding.explanation.rule.code, finding.severity)).collect()
    }
}

/// What a test changes about a visit.
#[derive(Default)]
struct Fields {
    visitors: Option<Vec<Visitor>>,
    room: Option<RoomId>,
    met: Vec<Met>,
    changes: Changes,
    demands: Vec<NewDemand>,
    next_on: Option<Date>,
}

fn visitor(name: &str) -> Visitor {
    Visitor::named(name)
}

fn leaving(on: Date) -> LeaveIntention {
    LeaveIntention { on: Some(on), reason: None, status: LeaveStatus::NotSigned }
}

fn met(phone: &str) -> Met {
    Met { name: "乙".into(), post: "行政經理".into(), phone: Some(phone.into()) }
}

fn demand(text: &str) -> NewDemand {
    NewDemand {
        category: DemandCategory::Traffic,
        text: text.into(),
        urgency: Urgency::Ordinary,
        consent: Consent::Named,
        answer: None,
    }
}

/// The command is refused by this rule, its explanation holds these values, and every language has words for it.
#[track_caller]
fn check<T: std::fmt::Debug>(asked: Result<T, Refusal>, code: &str, values: Values<'_>) {
    let refusal = asked.expect_err("it should be refused");
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        assert!(!sentence.replace("{\"", "").contains('{'), "an unfilled place: {sentence}");
    }
}

fn stranger<T: From<uuid::Uuid>>() -> T {
    Ids::new(1_600_000_000_000, &mut Seeded::new(1)).next()
}
