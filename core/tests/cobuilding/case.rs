//! An agreement in force, and desks that work on it.

use cobuild::{
    agreement::{Agreement, Wording},
    journal::Actor,
    record::{AgreementId, ObligationId, OrganisationId, Record, Seeded},
    rule::TermValue,
    text::Language,
    workspace::{Command, Desk, Fact, PerformError, Workspace},
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

/// The first day of the agreement; it runs for a year.
pub const FROM: Date = date(2022, 11, 1);

/// The day on which the desks of a case begin to work on it.
pub const NOW: Date = date(2022, 12, 1);

/// A signed agreement of three parties: 樓宇黨委 owes four lectures a quarter, 社區 a venue, 駐區單位 twelve days of
/// people's time over the whole term.
pub struct Case {
    pub desk: Desk<Seeded>,
    pub agreement: AgreementId,
    pub party: [OrganisationId; 3],
    pub lectures: ObligationId,
    pub venue: ObligationId,
    pub days: ObligationId,
}

impl Case {
    pub fn signed() -> Case {
        let mut case = Case::draft();
        for party in case.party {
            case.does(json!({ "sign": { "agreement": case.agreement, "party": party } }));
        }
        case.on(NOW)
    }

    /// The same agreement before anybody has signed.
    pub fn draft() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("service centre"), date(2022, 10, 20).at(9, 0, 0, 0));
        let party = ["樓宇黨委", "社區黨委", "駐區單位"].map(|name| registered(&mut desk, name));
        let parties: Vec<Value> = party.iter().map(|party| json!({ "organisation": party })).collect();
        let draft = json!({ "draft": { "title": "結對共建協議", "from": FROM, "parties": parties } });
        let agreement = made(&perform(&mut desk, "agreement", draft).unwrap());
        let id = ObligationId::from_uuid(agreement);
        let agreement = AgreementId::from_uuid(agreement);
        let mut case = Case { desk, agreement, party, lectures: id, venue: id, days: id };
        case.lectures = case.owes(
            0,
            "金融講堂",
            json!({ "quantified": { "quantity": 4, "unit": "場", "period": "quarter" } }),
        );
        case.venue = case.owes(1, "提供場地", json!("qualitative"));
        case.days = case.owes(
            2,
            "派駐人員",
            json!({ "quantified": { "quantity": 12, "unit": "天", "period": "term" } }),
        );
        case
    }

    fn owes(&mut self, party: usize, text: &str, measure: Value) -> ObligationId {
        let terms =
            json!({ "party": self.party[party], "text": text, "kind": "activity", "measure": measure });
        let facts = self.does(json!({ "add_obligation": { "agreement": self.agreement, "terms": terms } }));
        ObligationId::from_uuid(made(&facts))
    }

    pub fn on(mut self, day: Date) -> Case {
        self.moves_to(day);
        self
    }

    pub fn moves_to(&mut self, day: Date) {
        self.desk.set_now(day.at(9, 0, 0, 0));
    }

    pub fn ask(&mut self, command: Value) -> Result<Vec<Fact>, PerformError> {
        perform(&mut self.desk, "agreement", command)
    }

    #[track_caller]
    pub fn does(&mut self, command: Value) -> Vec<Fact> {
        self.ask(command).unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn state(&self) -> &Agreement {
        self.desk.workspace().agreements.get(self.agreement).unwrap()
    }

    pub fn wording(&self, on: Date) -> Wording {
        self.state().wording_on(on)
    }

    pub fn codes(&self, on: Date) -> Vec<&'static str> {
        let findings = self.desk.workspace().findings(on.at(9, 0, 0, 0));
        findings.iter().map(|finding| finding.explanation.rule.code).collect()
    }

    /// A second desk that has seen everything so far.
    pub fn second(&self) -> Case {
        let mut desk = Desk::seeded(8, Actor::new("sub-district"), self.desk.now());
        desk.receive(self.desk.journal().clone());
        Case { desk, ..*self }
    }

    /// Both desks take in what the other has done; they must then agree.
    #[track_caller]
    pub fn meets(&mut self, other: &mut Case) {
        let later = self.desk.now().max(other.desk.now());
        self.desk.set_now(later);
        other.desk.set_now(later);
        let theirs = other.desk.journal().clone();
        other.desk.receive(self.desk.journal().clone());
        self.desk.receive(theirs);
        assert!(self.desk.workspace() == other.desk.workspace(), "both ends fold to the same state");
    }

    /// The steps of the clashes that are open.
    pub fn clashes(&self) -> Vec<String> {
        self.desk.workspace().clashes.open().map(|(_, clash)| clash.field.clone()).collect()
    }
}

pub fn perform(desk: &mut Desk<Seeded>, room: &str, command: Value) -> Result<Vec<Fact>, PerformError> {
    let command: Command = serde_json::from_value(json!({ room: command })).unwrap();
    desk.perform(&command)
}

/// The id of the last record that these facts touch.
pub fn made(facts: &[Fact]) -> uuid::Uuid {
    let record = *facts.last().unwrap().touches().last().unwrap();
    id_of(record)
}

pub fn id_of(record: Record) -> uuid::Uuid {
    let value = serde_json::to_value(record).unwrap();
    value.as_object().unwrap().values().next().unwrap().as_str().unwrap().parse().unwrap()
}

pub fn registered(desk: &mut Desk<Seeded>, name: &str) -> OrganisationId {
    let facts =
        perform(desk, "organisation", json!({ "register": { "name": name, "kind": "other" } })).unwrap();
    OrganisationId::from_uuid(made(&facts))
}

/// The command is refused by `code`, the explanation holds these values, and its sentence leaves no placeholder.
#[track_caller]
pub fn refused(result: Result<Vec<Fact>, PerformError>, code: &str, values: &[(&str, TermValue)]) {
    let Err(PerformError::Refused(refusal)) = result else { panic!("expected {code}, got {result:?}") };
    assert_eq!(refusal.code(), code, "{refusal}");
    let reason = refusal.reasons.first().unwrap();
    for (key, value) in values {
        assert_eq!(reason.value(key), Some(value), "{key} in {refusal}");
    }
    for language in Language::ALL {
        let sentence = reason.sentence(language);
        assert!(!sentence.contains('{'), "{sentence}");
    }
}

/// The state survives its snapshot.
#[track_caller]
pub fn survives(workspace: &Workspace) {
    let bytes = postcard::to_stdvec(workspace).unwrap();
    let back: Workspace = postcard::from_bytes(&bytes).unwrap();
    assert!(back == *workspace);
}
