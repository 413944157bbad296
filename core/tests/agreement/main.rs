//! Agreements: given a draft and what happened to it, when something is asked, then it is done or refused with the values that say why.
#![allow(clippy::unwrap_used)]

mod apart;
mod draft;
mod end;
mod fulfilment;

use cobuild::{
    agreement::{
        Agreement, Change, Command, Fact, Measure, ObligationKind, ObligationTerms, Participation,
        PartyTerms, Period, Rating, Status, Term, rules,
    },
    journal::Actor,
    organisation,
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId, Record, Seeded},
    rule::{Severity, TermValue},
    text::Language,
    workspace::{self, Desk, PerformError, Workspace},
};

use jiff::civil::{Date, date};

const FROM: Date = date(2022, 10, 11);

/// A desk with one draft: 樓宇黨委 owes four lectures a quarter, 社區 one venue, from 2022-10-11 for a year.
struct Case {
    desk: Desk<Seeded>,
    agreement: AgreementId,
    party: [OrganisationId; 3],
    lectures: ObligationId,
}

impl Case {
    fn new() -> Case {
        let mut desk = Desk::seeded(7, Actor::new("service centre"), date(2022, 9, 1).at(9, 0, 0, 0));
        let party = ["樓宇黨委", "社區黨委", "駐區單位"].map(|name| registered(&mut desk, name));
        let draft = Command::Draft {
            number: None,
            title: "結對共建協議".into(),
            parties: party.iter().take(2).map(|party| terms_of(*party)).collect(),
            principles: vec!["資源共享".into()],
            goal: String::new(),
            axes: Vec::new(),
            areas: Vec::new(),
            from: FROM,
            to: None,
            rhythm: None,
        };
        let agreement = drafted(&run(&mut desk, draft).unwrap());
        let mut case = Case { desk, agreement, party, lectures: ObligationId::from_uuid(agreement.uuid()) };
        case.lectures = case.owes(
            0,
            "金融講堂",
            Measure::Quantified { quantity: 4, unit: "場".into(), period: Period::Quarter },
        );
        case.owes(1, "提供場地", Measure::Qualitative);
        case
    }

    fn owes(&mut self, party: usize, text: &str, measure: Measure) -> ObligationId {
        let terms = ObligationTerms {
            party: self.party[party],
            text: text.into(),
            kind: ObligationKind::Activity,
            measure,
            due: None,
        };
        let facts = self.ask(Command::AddObligation { agreement: self.agreement, terms }).unwrap();
        facts
            .iter()
            .find_map(|fact| match fact {
                Fact::ObligationAdded { obligation, .. } => Some(*obligation),
                _ => None,
            })
            .unwrap()
    }

    fn ask(&mut self, command: Command) -> Result<Vec<Fact>, PerformError> {
        run(&mut self.desk, command)
    }

    fn on(mut self, day: Date) -> Case {
        self.desk.set_now(day.at(9, 0, 0, 0));
        self
    }

    fn sign(&mut self, party: usize, on: Date) -> Result<Vec<Fact>, PerformError> {
        self.ask(Command::Sign {
            agreement: self.agreement,
            party: self.party[party],
            on: Some(on),
            seal: Default::default(),
        })
    }

    /// Signed by both on these days, and asked about later.
    fn signed(mut self, first: Date, second: Date) -> Case {
        self = self.on(second);
        self.sign(0, first).unwrap();
        self.sign(1, second).unwrap();
        self
    }

    fn fulfil(&mut self, on: Date, amount: u32) -> Result<FulfilmentId, PerformError> {
        let (agreement, obligation) = (self.agreement, self.lectures);
        let facts = self.ask(Command::Fulfil {
            agreement,
            obligation,
            on: Some(on),
            amount,
            evidence: "簽到表".into(),
            beneficiaries: Some(60),
        })?;
        Ok(facts
            .iter()
            .find_map(|fact| match fact {
                Fact::Fulfilled { fulfilment, .. } => Some(*fulfilment),
                _ => None,
            })
            .unwrap())
    }

    fn confirm(&mut self, fulfilment: FulfilmentId, by: usize) -> Result<Vec<Fact>, PerformError> {
        self.ask(Command::ConfirmFulfilment {
            agreement: self.agreement,
            fulfilment,
            by: self.party[by],
            rating: Rating::new(5),
        })
    }

    fn state(&self) -> &Agreement {
        self.desk.workspace().agreements.get(self.agreement).unwrap()
    }

    fn findings(&self, on: Date) -> Vec<(&'static str, Severity, Record)> {
        let findings = rules::findings(self.desk.workspace(), on.at(9, 0, 0, 0));
        findings
            .iter()
            .map(|finding| (finding.explanation.rule.code, finding.severity, finding.about))
            .collect()
    }
}

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

fn terms_of(organisation: OrganisationId) -> PartyTerms {
    PartyTerms {
        organisation,
        role: String::new(),
        signatory: None,
        liaison: None,
        participation: Participation::Contributes,
    }
}

fn run(desk: &mut Desk<Seeded>, command: Command) -> Result<Vec<Fact>, PerformError> {
    let facts = desk.perform(&workspace::Command::Agreement(command))?;
    Ok(facts
        .into_iter()
        .filter_map(|fact| match fact {
            workspace::Fact::Agreement(fact) => Some(fact),
            _ => None,
        })
        .collect())
}

fn drafted(facts: &[Fact]) -> AgreementId {
    facts
        .iter()
        .find_map(|fact| match fact {
            Fact::Drafted { agreement, .. } => Some(*agreement),
            _ => None,
        })
        .unwrap()
}

/// The command is refused by `code`, the explanation holds these values, and its sentence leaves no placeholder.
#[track_caller]
fn refused(result: Result<Vec<Fact>, PerformError>, code: &str, values: &[(&str, TermValue)]) {
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

fn number(number: i64) -> TermValue {
    TermValue::Number(number)
}
