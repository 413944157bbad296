//! The council hall by its behaviour: given a council, when something is asked, then facts or a refusal with its
//! values.
#![allow(clippy::unwrap_used, clippy::panic)]

mod course;
mod duties;
mod quorum;
mod random;
mod rule_sets;
mod vote;

use std::collections::BTreeMap;

use cobuild::{
    journal::{Actor, DeviceId, Draft, Entry, Stamp, VersionVector},
    meeting::{
        Attendance, Command, Competence, Consent, Duty, Fact, Guest, GuestRole, NewSeat, Outcome, Session,
        findings, rules,
    },
    organisation::{self, Kind, Name},
    record::{BodyId, ItemId, OrganisationId, Record, SeatId, Seeded, SessionId},
    rule::{Refusal, Severity, TermValue},
    text::Language,
    workspace::{self, Desk, PerformError, Workspace},
};

use jiff::civil::{Date, DateTime, date};

const CALLED: Date = date(2022, 8, 10);

fn held_at() -> DateTime {
    date(2022, 8, 16).at(15, 0, 0, 0)
}

fn organisation(number: u128) -> OrganisationId {
    uuid::Uuid::from_u128(number).into()
}

/// Organisations on record under the ids by which the tests name them.
fn registered() -> Entry<workspace::Fact> {
    let register = |number| organisation::Fact::Registered {
        organisation: organisation(number),
        name: Name { full: format!("Organisation {number}"), short: None },
        kind: Kind::Department,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    let draft = Draft {
        device: DeviceId::from_number(90),
        number: 1,
        stamp: Stamp::default(),
        at: CALLED.at(8, 0, 0, 0),
        actor: Actor::new("front desk"),
        label: None,
        seen: VersionVector::default(),
        previous: None,
        facts: (1..=20)
            .chain([50, 99])
            .map(|number| workspace::Fact::Organisation(register(number)))
            .collect(),
    };
    draft.seal().unwrap()
}

/// A council of 13 seats, of organisations 1 to 13, with a session called for 16 August 2022.
struct Council {
    desk: Desk<Seeded>,
    body: BodyId,
    session: SessionId,
}

impl Council {
    fn new() -> Council {
        let mut desk = Desk::seeded(7, Actor::new("front desk"), CALLED.at(9, 0, 0, 0));
        desk.receive([registered()].into_iter().collect());
        let seats = (1..=13).map(|number| seat(number, None)).collect();
        let found = Command::Found {
            name: "Building council".into(),
            kind: Default::default(),
            building: None,
            organisation: None,
            on: None,
            seats,
        };
        desk.perform(&workspace::Command::Meeting(found)).unwrap();
        let body = desk.workspace().meetings.bodies().next().unwrap().id;
        let mut council = Council { desk, body, session: uuid::Uuid::nil().into() };
        council.session = council.call(held_at());
        council
    }

    fn call(&mut self, planned_at: DateTime) -> SessionId {
        let call = Command::Call {
            body: self.body,
            number: "2022-08".into(),
            title: "First session".into(),
            planned_at,
            place: String::new(),
            form: Default::default(),
            called_on: None,
            chair: None,
            recorder: None,
        };
        match self.done(call).first() {
            Some(Fact::Called { session, .. }) => *session,
            other => panic!("{other:?}"),
        }
    }

    /// Asks for something that must be granted.
    fn done(&mut self, command: Command) -> Vec<Fact> {
        let facts = self.desk.perform(&workspace::Command::Meeting(command)).unwrap();
        let meeting = |fact| if let workspace::Fact::Meeting(fact) = fact { Some(fact) } else { None };
        facts.into_iter().filter_map(meeting).collect()
    }

    /// Asks for something that must be refused, by the rule with this code.
    fn refused(&mut self, command: Command, code: &str) -> Refusal {
        match self.desk.perform(&workspace::Command::Meeting(command)) {
            Err(PerformError::Refused(refusal)) => {
                assert_eq!(refusal.code(), code, "{refusal}");
                refusal.reasons.iter().for_each(|reason| {
                    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
                        let sentence = reason.sentence(language);
                        // GEN-01 names the record as JSON.
                        let whole = code == "GEN-01" || !sentence.contains('{');
                        assert!(whole, "a value is missing: {sentence}");
                    }
                });
                refusal
            }
            other => panic!("expected {code}, got {other:?}"),
        }
    }

    fn item(&mut self, title: &str, competence: Competence) -> ItemId {
        let session = self.session;
        match self
            .done(Command::AddItem { session, title: title.into(), competence, question: Default::default() })
            .first()
        {
            Some(Fact::ItemAdded { item, .. }) => *item,
            other => panic!("{other:?}"),
        }
    }

    fn seats(&self) -> Vec<SeatId> {
        self.workspace().meetings.seats(self.body).map(|seat| seat.id).collect()
    }

    /// The first `present` seats come, the others do not.
    fn attend(&mut self, present: usize) -> Vec<Fact> {
        let mark = |place| if place < present { Attendance::Present } else { Attendance::Absent };
        let marks = self.seats().into_iter().enumerate().map(|(place, seat)| (seat, mark(place))).collect();
        self.done(Command::RecordAttendance { session: self.session, marks })
    }

    fn open_with(&mut self, present: usize) {
        self.attend(present);
        self.desk.set_now(held_at());
        self.done(Command::Open { session: self.session, at: None });
    }

    fn vote(&self, item: ItemId, yes: u32, no: u32) -> Command {
        Command::Vote { session: self.session, item, yes, no, abstain: 0, invalid: 0 }
    }

    fn conclude(item: ItemId, outcome: Outcome) -> Command {
        Command::Conclude { item, outcome }
    }

    fn close(&mut self) {
        self.done(Command::Close { session: self.session, at: None });
    }

    fn workspace(&self) -> &Workspace {
        self.desk.workspace()
    }

    fn current(&self) -> &Session {
        self.workspace().meetings.session(self.session).unwrap()
    }

    fn codes(&self, now: DateTime) -> Vec<(&'static str, Severity)> {
        findings(self.workspace(), now)
            .iter()
            .map(|found| (found.explanation.rule.code, found.severity))
            .collect()
    }
}

fn seat(number: u128, from: Option<Date>) -> NewSeat {
    NewSeat {
        title: format!("Seat {number}"),
        organisation: Some(organisation(number)),
        holder: None,
        from,
        to: None,
    }
}

fn resolution(duties: Vec<Duty>) -> Outcome {
    Outcome::Resolution { text: "So be it".into(), effective_on: None, owners_vote: None, duties }
}

fn proposal() -> Outcome {
    Outcome::Proposal {
        to: "Traffic police".into(),
        organisation: None,
        text: "Please".into(),
        duties: Vec::new(),
    }
}

fn duty(number: u128, consent: Consent) -> Duty {
    Duty { organisation: organisation(number), text: "Mend it".into(), due: None, consent }
}

fn number(refusal: &Refusal, key: &str) -> i64 {
    let value = refusal.reasons.iter().find_map(|reason| reason.value(key));
    if let Some(TermValue::Number(number)) = value { *number } else { panic!("no {key} in {refusal}") }
}
