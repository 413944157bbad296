//! An office that asks in the words of the journal, a council under way, and an election under way.

use cobuild::clash::{Clashes, Fold, Origin, Trace};
use cobuild::journal::{Actor, DeviceId, EntryId, VersionVector};
use cobuild::meeting::{BodyKind, Fact, Item, Meetings, Session, rules};
use cobuild::record::{BodyId, ItemId, OrganisationId, Record, SeatId, Seeded, SessionId};
use cobuild::rule::Refusal;
use cobuild::text::Language;
use cobuild::workspace::{self, Command, Desk, PerformError, Workspace};
use jiff::civil::{Date, DateTime, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub const CALLED: Date = date(2022, 10, 11);

pub fn held_at() -> DateTime {
    date(2022, 10, 20).at(14, 30, 0, 0)
}

/// An office that asks in the words of the journal.
pub struct Office {
    pub desk: Desk<Seeded>,
}

impl Office {
    pub fn new() -> Office {
        Office { desk: Desk::seeded(7, Actor::new("front desk"), CALLED.at(9, 0, 0, 0)) }
    }

    /// Another device that has seen everything so far.
    pub fn elsewhere(&self, at: DateTime) -> Office {
        let mut desk = Desk::new(DeviceId::from_number(9), Actor::new("elsewhere"), at, Seeded::new(9));
        desk.receive(self.desk.journal().clone());
        Office { desk }
    }

    /// Both devices take in what the other did: they hold the same.
    pub fn meet(&mut self, other: &mut Office) {
        // An entry from far ahead of a device's clock would be set aside.
        let now = self.desk.now().max(other.desk.now());
        self.desk.set_now(now);
        other.desk.set_now(now);
        self.desk.receive(other.desk.journal().clone());
        other.desk.receive(self.desk.journal().clone());
        assert!(self.workspace() == other.workspace(), "both hold the same");
    }

    pub fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    pub fn ask(&mut self, command: Value) -> Result<Vec<Record>, PerformError> {
        let command: Command = serde_json::from_value(json!({ "meeting": command })).unwrap();
        let facts = self.desk.perform(&command)?;
        Ok(facts.iter().flat_map(|fact| fact.touches()).collect())
    }

    pub fn done(&mut self, command: Value) -> Vec<Record> {
        self.ask(command).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Asks for something and gives the first record of a kind that it made.
    pub fn make<T: TryFrom<Record>>(&mut self, command: Value) -> T {
        self.done(command).into_iter().find_map(|record| T::try_from(record).ok()).unwrap()
    }

    pub fn refused(&mut self, command: Value, code: &str) -> Refusal {
        match self.ask(command) {
            Err(PerformError::Refused(refusal)) => {
                assert!(refusal.reasons.iter().any(|reason| reason.rule.code == code), "{refusal}");
                for reason in &refusal.reasons {
                    for language in Language::ALL {
                        let sentence = reason.sentence(language);
                        assert!(!sentence.contains('{'), "a value is missing: {sentence}");
                    }
                }
                refusal
            }
            other => panic!("expected {code}, got {other:?}"),
        }
    }

    /// Puts an organisation on record.
    pub fn register(&mut self, name: &str) -> OrganisationId {
        let register = json!({ "organisation": { "register": { "name": name, "kind": "department" } } });
        let facts = self.desk.perform(&serde_json::from_value(register).unwrap()).unwrap();
        let mut made = facts.iter().flat_map(|fact| fact.touches());
        made.find_map(|record| OrganisationId::try_from(record).ok()).unwrap()
    }

    pub fn found(&mut self, kind: &str) -> BodyId {
        self.make(json!({ "found": { "name": kind, "kind": kind } }))
    }

    pub fn call(&mut self, body: BodyId) -> SessionId {
        self.make(json!({ "call": { "body": body, "title": "Session", "planned_at": held_at() } }))
    }

    pub fn item(&mut self, session: SessionId, competence: &str, question: Value) -> ItemId {
        self.make(json!({ "add_item": {
            "session": session, "title": "Item", "competence": competence, "question": question,
        } }))
    }

    pub fn open(&mut self, session: SessionId) {
        self.desk.set_now(held_at());
        self.done(json!({ "open": { "session": session } }));
    }

    pub fn session(&self, id: SessionId) -> &Session {
        self.workspace().meetings.session(id).unwrap()
    }

    pub fn the(&self, id: ItemId) -> &Item {
        self.workspace().meetings.item(id).unwrap()
    }

    pub fn clashes(&self) -> Vec<String> {
        self.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }

    pub fn codes(&self) -> Vec<&'static str> {
        let found = self.workspace().findings(self.desk.now());
        found.iter().map(|found| found.explanation.rule.code).collect()
    }

    /// Writes a fact that no command would have led to, as a tampered file could.
    pub fn forge(&self, fact: Value) -> (Meetings, Vec<String>) {
        let fact: Fact = serde_json::from_value(fact).unwrap();
        let mut meetings = self.workspace().meetings.clone();
        let mut clashes = Clashes::default();
        let entry = EntryId { device: DeviceId::from_number(66), number: 1 };
        let trace = Trace::new(entry, Actor::new("forger"), held_at());
        let seen = VersionVector::default();
        let origin = Origin { trace: &trace, seen: &seen };
        let whole = workspace::Fact::Meeting(fact.clone());
        meetings.apply(&fact, &mut Fold { origin, fact: Some(&whole), clashes: &mut clashes });
        let told = clashes.open().map(|(_, clash)| clash.field.clone()).collect();
        (meetings, told)
    }

    /// A forged fact that must be told and change nothing else.
    pub fn withstands(&self, fact: Value, step: &str) {
        let (meetings, told) = self.forge(fact.clone());
        assert_eq!(told, [step], "{fact}");
        assert_eq!(meetings, self.workspace().meetings, "{fact}");
    }
}

/// A council of three seats with a session under way and an item of its own.
pub struct Hall {
    pub office: Office,
    pub seats: Vec<SeatId>,
    pub session: SessionId,
    pub item: ItemId,
}

impl Hall {
    pub fn open(present: usize) -> Hall {
        let mut office = Office::new();
        let made = office.done(json!({ "found": { "name": "Hall", "seats": [
            { "title": "A" }, { "title": "B" }, { "title": "C" },
        ] } }));
        let body = made.iter().find_map(|record| BodyId::try_from(*record).ok()).unwrap();
        let seats: Vec<SeatId> = made.iter().filter_map(|record| SeatId::try_from(*record).ok()).collect();
        let session = office.call(body);
        let item = office.item(session, "building_council", json!("ordinary"));
        let marks: serde_json::Map<String, Value> =
            seats.iter().take(present).map(|seat| (seat.to_string(), json!("present"))).collect();
        office.done(json!({ "record_attendance": { "session": session, "marks": marks } }));
        office.open(session);
        Hall { office, seats, session, item }
    }

    pub fn vote(&self, yes: u32) -> Value {
        json!({ "vote": { "session": self.session, "item": self.item, "yes": yes } })
    }

    pub fn resolve(&self) -> Value {
        json!({ "conclude": { "item": self.item, "outcome": { "resolution": { "text": "So be it" } } } })
    }

    pub fn closed() -> Hall {
        let mut hall = Hall::open(3);
        let (vote, resolve) = (hall.vote(3), hall.resolve());
        hall.office.done(vote);
        hall.office.done(resolve);
        hall.office.done(json!({ "close": { "session": hall.session } }));
        hall.office.done(json!({ "write_minutes": { "session": hall.session, "text": "first" } }));
        hall
    }
}

/// A Party election of three seats among candidates A to D, fifty entitled and forty present.
pub struct Polls {
    pub office: Office,
    pub session: SessionId,
    pub item: ItemId,
}

impl Polls {
    pub fn open() -> Polls {
        let mut office = Office::new();
        let body = office.found("party_election");
        office.done(
            json!({ "assembly": { "count_entitled": { "body": body, "heads": 50, "source": "count" } } }),
        );
        let session = office.call(body);
        let item = office.item(session, "party", json!({ "election": { "seats": 3 } }));
        for name in ["A", "B", "C", "D"] {
            office
                .done(json!({ "election": { "nominate": { "item": item, "candidate": { "name": name } } } }));
        }
        office.done(json!({ "assembly": { "count_present": { "session": session, "heads": 40 } } }));
        office.open(session);
        Polls { office, session, item }
    }

    pub fn ballot(&self, votes: &[(&str, u32)]) -> Value {
        let votes: BTreeMap<_, _> = votes.iter().copied().collect();
        json!({ "election": { "count_ballot": { "item": self.item, "collected": 40, "votes": votes } } })
    }

    pub fn result(&self) -> rules::ElectionResult {
        let item = self.office.the(self.item);
        let kind = BodyKind::PartyElection;
        rules::election_result(kind, item, &self.office.workspace().policy, held_at().date())
    }

    pub fn elected(&self) -> Vec<String> {
        self.result().elected.into_iter().map(|(name, _)| name).collect()
    }
}
