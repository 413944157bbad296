//! Agreements: given a draft and what happened to it, when something is asked, then it is done or refused with the values that say why.
#![allow(clippy::unwrap_used)]

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

#[test]
fn a_draft_takes_the_next_number_and_the_term_of_the_policy() {
    let case = Case::new();
    assert_eq!(case.state().number.get(), "2022-01");
    assert_eq!(*case.state().term.get(), Term { from: FROM, to: date(2023, 10, 10) });
    assert_eq!(case.state().standing_on(FROM).status, Status::Draft);
}

#[test]
fn a_draft_is_refused_what_makes_no_agreement() {
    let mut case = Case::new();
    let (agreement, party) = (case.agreement, case.party);
    let edit = |change| Command::Edit { agreement, changes: vec![change] };
    let stranger = OrganisationId::from_uuid(agreement.uuid());
    let cases = [
        (Command::AddParty { agreement, party: terms_of(stranger) }, "GEN-01", vec![]),
        (
            Command::AddParty { agreement, party: terms_of(party[0]) },
            "AGR-11",
            vec![("agreement.times", number(1))],
        ),
        (edit(Change::Title(" ".into())), "GEN-03", vec![]),
        (
            edit(Change::Term(Term { from: FROM, to: date(2022, 10, 10) })),
            "AGR-09",
            vec![
                ("agreement.to", TermValue::Date(date(2022, 10, 10))),
                ("agreement.from", TermValue::Date(FROM)),
            ],
        ),
        (
            Command::AddObligation {
                agreement,
                terms: ObligationTerms {
                    party: party[0],
                    text: "講堂".into(),
                    kind: ObligationKind::Activity,
                    measure: Measure::Quantified { quantity: 0, unit: " ".into(), period: Period::Year },
                    due: None,
                },
            },
            "AGR-05",
            vec![("agreement.quantity", number(0)), ("agreement.unit", TermValue::Nothing)],
        ),
        (
            Command::AddObligation {
                agreement,
                terms: ObligationTerms {
                    party: party[2],
                    text: "講堂".into(),
                    kind: ObligationKind::Activity,
                    measure: Measure::Qualitative,
                    due: None,
                },
            },
            "AGR-10",
            vec![("agreement.among-parties", number(0))],
        ),
    ];
    for (command, code, values) in cases {
        refused(case.ask(command), code, &values);
    }
}

#[test]
fn a_number_names_one_agreement() {
    let mut case = Case::new();
    let again = Command::Draft {
        number: Some("2022-01".into()),
        title: "另一份".into(),
        parties: vec![],
        principles: vec![],
        goal: String::new(),
        axes: vec![],
        areas: vec![],
        from: FROM,
        to: None,
        rhythm: None,
    };
    let others = TermValue::List(vec![TermValue::Words("結對共建協議".into())]);
    refused(case.ask(again), "AGR-12", &[("agreement.same-number", number(1)), ("agreement.others", others)]);
}

#[test]
fn signing_needs_two_parties_that_promise_something_or_say_that_they_do_not() {
    let mut case = Case::new();
    let (agreement, party) = (case.agreement, case.party);
    case.ask(Command::AddParty { agreement, party: terms_of(party[2]) }).unwrap();
    refused(
        case.sign(0, date(2022, 9, 1)),
        "AGR-02",
        &[
            ("agreement.idle", number(1)),
            ("agreement.idle-names", TermValue::List(vec![TermValue::Words("駐區單位".into())])),
        ],
    );
    let only = cobuild::agreement::PartyChange::Participation(Participation::ParticipatesOnly);
    case.ask(Command::EditParty { agreement, party: party[2], changes: vec![only] }).unwrap();
    case.sign(2, date(2022, 9, 1)).unwrap();

    let mut alone = Case::new();
    alone.ask(Command::RemoveParty { agreement: alone.agreement, party: alone.party[1] }).unwrap();
    refused(
        alone.sign(0, date(2022, 9, 1)),
        "AGR-01",
        &[("agreement.parties", number(1)), ("agreement.parties-needed", number(2))],
    );
    assert_eq!(alone.state().obligations().count(), 1, "the obligations of a removed party go with it");
}

#[test]
fn the_text_is_frozen_from_the_first_signature_until_it_is_withdrawn() {
    let mut case = Case::new();
    let (agreement, party) = (case.agreement, case.party);
    let retitle = |title: &str| Command::Edit { agreement, changes: vec![Change::Title(title.into())] };
    refused(case.sign(0, date(2022, 9, 2)), "AGR-14", &[("agreement.on", TermValue::Date(date(2022, 9, 2)))]);
    case.sign(0, date(2022, 9, 1)).unwrap();
    refused(case.sign(0, date(2022, 9, 1)), "GEN-02", &[]);
    refused(case.ask(retitle("改")), "AGR-03", &[("agreement.signatures", number(1))]);
    case.ask(Command::Edit { agreement, changes: vec![Change::Number("共建〔2022〕1號".into())] }).unwrap();
    let withdraw = |party| Command::WithdrawSignature { agreement, party, reason: "文字有誤".into() };
    case.ask(withdraw(party[0])).unwrap();
    case.ask(retitle("新一輪結對共建協議")).unwrap();
    case.sign(0, date(2022, 9, 1)).unwrap();
    case.sign(1, date(2022, 9, 1)).unwrap();
    refused(case.ask(withdraw(party[0])), "AGR-13", &[("agreement.unsigned", number(0))]);
    refused(case.ask(Command::Drop { agreement, reason: "不簽了".into() }), "AGR-13", &[]);
}

#[test]
fn an_agreement_is_in_force_from_the_later_of_first_day_and_last_signature() {
    let late = date(2022, 10, 20);
    let case = Case::new().signed(date(2022, 9, 5), late);
    let cases = [
        (date(2022, 10, 11), Status::Signed, 364),
        (date(2022, 10, 19), Status::Signed, 356),
        (late, Status::Active, 355),
        (date(2023, 10, 10), Status::Active, 0),
        (date(2023, 10, 11), Status::Ended, -1),
    ];
    for (on, status, days_left) in cases {
        let standing = case.state().standing_on(on);
        assert_eq!((standing.status, standing.days_left), (status, days_left), "{on}");
        assert_eq!(standing.explanation.holds, status == Status::Active, "{on}");
        assert_eq!(standing.explanation.value("agreement.effective"), Some(&TermValue::Date(late)));
        assert_eq!(standing.explanation.value("agreement.last-signature"), Some(&TermValue::Date(late)));
    }
    let mut half = Case::new();
    half.sign(0, date(2022, 9, 1)).unwrap();
    assert_eq!(half.state().standing_on(FROM).status, Status::Signing);
    let mut too_late = Case::new().on(date(2023, 11, 1));
    refused(
        too_late.sign(0, date(2023, 11, 1)),
        "AGR-15",
        &[("agreement.to", TermValue::Date(date(2023, 10, 10)))],
    );
}

#[test]
fn a_fulfilment_counts_only_when_another_party_confirms_it() {
    let mut case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2023, 1, 20));
    let (on, lectures) = (date(2022, 11, 5), case.lectures);
    let done = case.fulfil(on, 3).unwrap();
    let progress = |case: &Case, on| case.state().progress(lectures, on).unwrap();
    assert_eq!((progress(&case, on).confirmed, progress(&case, on).unconfirmed), (0, 3));
    refused(case.confirm(done, 0), "AGR-06", &[("agreement.own", number(1))]);
    refused(case.confirm(done, 2), "AGR-10", &[("agreement.among-parties", number(0))]);
    case.confirm(done, 1).unwrap();
    refused(case.confirm(done, 1), "GEN-02", &[]);
    let dispute = Command::DisputeFulfilment {
        agreement: case.agreement,
        fulfilment: done,
        by: case.party[1],
        reason: "沒有辦".into(),
    };
    refused(case.ask(dispute), "GEN-02", &[]);
    let after = progress(&case, date(2023, 1, 20));
    assert_eq!(
        (after.confirmed, after.promised, after.promised_by_now, after.percent()),
        (3, 16, 4, Some(18))
    );
    assert_eq!(after.records, vec![done]);
    assert!(after.is_behind());
    assert!(case.findings(date(2023, 1, 20)).contains(&("AGR-20", Severity::Warning, lectures.into())));
}

#[test]
fn more_than_promised_is_shown_and_nothing_countable_has_no_rate() {
    let mut case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2022, 12, 1));
    let done = case.fulfil(date(2022, 11, 5), 20).unwrap();
    case.confirm(done, 1).unwrap();
    let on = date(2022, 12, 1);
    assert_eq!(case.state().progress(case.lectures, on).unwrap().percent(), Some(125));
    let venue = case.state().obligations_of(case.party[1]).next().unwrap();
    assert_eq!(case.state().progress(venue, on).unwrap().percent(), None);
}

#[test]
fn more_of_one_promise_does_not_hide_the_lack_of_another() {
    let mut case = Case::new();
    case.owes(1, "開放場地", Measure::Quantified { quantity: 2, unit: "次".into(), period: Period::Term });
    let mut case = case.signed(date(2022, 9, 28), FROM);
    assert_eq!(case.state().overall(None, FROM).percent(), Some(0));
    let lectures = case.fulfil(FROM, 32).unwrap();
    case.confirm(lectures, 1).unwrap();
    let agreements = &case.desk.workspace().agreements;
    assert_eq!(agreements.with_fulfilment(lectures).map(|(id, _)| id), Some(case.agreement));
    assert_eq!(agreements.with_obligation(case.lectures).map(|(id, _)| id), Some(case.agreement));
    let parties = case.party;
    for (party, percent) in [(None, Some(50)), (Some(0), Some(100)), (Some(1), Some(0)), (Some(2), None)] {
        let overall = case.state().overall(party.map(|party: usize| parties[party]), FROM);
        assert_eq!(overall.percent(), percent, "{party:?}");
    }
}

#[test]
fn one_agreement_is_told_the_same_findings_as_all_of_them() {
    let mut case = Case::new().signed(date(2022, 9, 28), FROM);
    let twin = Command::Renew { agreement: case.agreement, number: None, from: None, to: None };
    case.ask(twin).unwrap();
    for on in [FROM, date(2023, 2, 1), date(2023, 9, 1)] {
        let now = on.at(9, 0, 0, 0);
        let workspace = case.desk.workspace();
        let one = workspace.agreements.all().flat_map(|(id, _)| rules::findings_of(workspace, id, now));
        assert_eq!(one.collect::<Vec<_>>(), rules::findings(workspace, now));
    }
}

#[test]
fn a_dispute_stands_until_the_delivery_is_confirmed() {
    let mut case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2022, 12, 1));
    let done = case.fulfil(date(2022, 11, 5), 1).unwrap();
    let dispute = Command::DisputeFulfilment {
        agreement: case.agreement,
        fulfilment: done,
        by: case.party[1],
        reason: "只來了半場".into(),
    };
    case.ask(dispute).unwrap();
    let on = date(2022, 12, 1);
    let before = case.state().progress(case.lectures, on).unwrap();
    assert_eq!((before.confirmed, before.unconfirmed), (0, 0));
    case.confirm(done, 1).unwrap();
    assert_eq!(case.state().progress(case.lectures, on).unwrap().confirmed, 1);
}

#[test]
fn a_fulfilment_lies_within_the_days_in_force() {
    let mut case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2023, 12, 1));
    for (on, lies_within) in
        [(date(2022, 10, 10), false), (FROM, true), (date(2023, 10, 10), true), (date(2023, 10, 11), false)]
    {
        match case.fulfil(on, 1) {
            Ok(_) => assert!(lies_within, "{on}"),
            Err(refusal) => {
                assert!(!lies_within, "{on}: {refusal}");
                refused(Err(refusal), "AGR-07", &[("agreement.on", TermValue::Date(on))]);
            }
        }
    }
    refused(case.fulfil(date(2023, 12, 2), 1).map(|_| vec![]), "AGR-14", &[]);
    refused(case.fulfil(FROM, 0).map(|_| vec![]), "AGR-16", &[("agreement.quantity", number(0))]);
    let mut unsigned = Case::new().on(date(2022, 11, 1));
    refused(
        unsigned.fulfil(FROM, 1).map(|_| vec![]),
        "AGR-07",
        &[("agreement.signatures", number(0)), ("agreement.effective", TermValue::Nothing)],
    );
}

#[test]
fn ending_early_takes_a_notice_that_has_arrived() {
    let mut case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2023, 3, 1));
    let (agreement, party) = (case.agreement, case.party);
    let end = |notice_on, effective_on| Command::Terminate {
        agreement,
        by: party[0],
        notice_on,
        effective_on,
        reason: "單位撤併".into(),
    };
    let (today, later) = (date(2023, 3, 1), date(2023, 3, 31));
    refused(
        case.ask(end(date(2023, 3, 2), later)),
        "AGR-08",
        &[("agreement.notice-on", TermValue::Date(date(2023, 3, 2)))],
    );
    refused(
        case.ask(end(today, date(2023, 2, 28))),
        "AGR-08",
        &[("agreement.terminated-on", TermValue::Date(date(2023, 2, 28)))],
    );
    refused(
        case.ask(end(today, date(2024, 1, 1))),
        "AGR-08",
        &[("agreement.last-day", TermValue::Date(date(2023, 10, 10)))],
    );
    case.ask(end(today, later)).unwrap();
    refused(case.ask(end(today, later)), "GEN-02", &[]);
    assert_eq!(case.state().standing_on(later).status, Status::Active);
    assert_eq!(case.state().standing_on(date(2023, 4, 1)).status, Status::Terminated);
    let mut draft = Case::new();
    let agreement = draft.agreement;
    let end = Command::Terminate {
        agreement,
        by: draft.party[0],
        notice_on: today,
        effective_on: later,
        reason: "無".into(),
    };
    refused(draft.ask(end), "GEN-02", &[]);
}

#[test]
fn reminders_come_on_their_days() {
    let case = Case::new().signed(date(2022, 9, 5), date(2022, 9, 5));
    let about: Record = case.agreement.into();
    let of = |on, code: &str| {
        case.findings(on).iter().find(|found| found.0 == code && found.2 == about).map(|found| found.1)
    };
    // Silence counts from the day it came into force: 90 days are allowed, the 91st is told.
    assert_eq!(of(date(2023, 1, 9), "AGR-17"), None);
    assert_eq!(of(date(2023, 1, 10), "AGR-17"), Some(Severity::Warning));
    assert_eq!(of(date(2023, 8, 10), "AGR-18"), None);
    assert_eq!(of(date(2023, 8, 11), "AGR-18"), Some(Severity::Notice));
    assert_eq!(of(date(2023, 9, 10), "AGR-18"), Some(Severity::Warning));
    assert_eq!(of(date(2023, 10, 11), "AGR-18"), None);
    let mut half = Case::new();
    half.sign(0, date(2022, 9, 1)).unwrap();
    assert!(half.findings(date(2022, 9, 16)).is_empty());
    assert_eq!(half.findings(date(2022, 9, 17)), [("AGR-19", Severity::Warning, half.agreement.into())]);
}

#[test]
fn a_renewal_is_a_new_agreement_linked_back() {
    let mut case = Case::new();
    let (earlier, party) = (case.agreement, case.party);
    let renew = || Command::Renew { agreement: earlier, number: None, from: None, to: None };
    refused(case.ask(renew()), "GEN-02", &[]);
    let mut case = case.signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2023, 9, 20));
    let renewal = drafted(&case.ask(renew()).unwrap());
    let next = case.desk.workspace().agreements.get(renewal).unwrap().clone();
    assert_eq!(*next.term.get(), Term { from: date(2023, 10, 11), to: date(2024, 10, 10) });
    assert_eq!((next.renews, next.obligations().count(), next.signed().count()), (Some(earlier), 2, 0));
    assert_eq!(next.number.get(), "2023-01");
    let expiring = |case: &Case| case.findings(date(2023, 9, 20)).iter().any(|found| found.0 == "AGR-18");
    assert!(expiring(&case), "a draft renews nothing yet");
    for party in &party[..2] {
        case.ask(Command::Sign { agreement: renewal, party: *party, on: None, seal: Default::default() })
            .unwrap();
    }
    assert!(!expiring(&case));
    let agreements = &case.desk.workspace().agreements;
    assert_eq!(agreements.of(party[0]).count(), 2);
    assert_eq!(agreements.by_expiry(date(2023, 10, 1)), [(earlier, 9)]);
}

/// Two devices that have both seen the draft, each doing something; then their journals are merged.
fn apart(one: impl Fn(&mut Case), two: impl Fn(&mut Case)) -> (Workspace, AgreementId) {
    let mut here = Case::new();
    let mut there = Case::new();
    there.desk = Desk::seeded(8, Actor::new("sub-district"), date(2022, 9, 1).at(9, 1, 0, 0));
    there.desk.receive(here.desk.journal().clone());
    one(&mut here);
    two(&mut there);
    let agreement = here.agreement;
    let theirs = there.desk.journal().clone();
    there.desk.receive(here.desk.journal().clone());
    here.desk.set_now(date(2022, 9, 1).at(9, 1, 0, 0));
    here.desk.receive(theirs);
    assert!(here.desk.workspace() == there.desk.workspace(), "both ends fold to the same state");
    (here.desk.workspace().clone(), agreement)
}

#[test]
fn a_signature_does_not_bind_to_words_it_had_not_seen() {
    let retitle = |case: &mut Case| {
        let changes = vec![Change::Title("改過的標題".into())];
        case.ask(Command::Edit { agreement: case.agreement, changes }).unwrap();
    };
    let sign = |case: &mut Case| {
        case.sign(0, date(2022, 9, 1)).unwrap();
    };
    // The change comes first in the total order: the signature is set aside.
    let (workspace, id) = apart(retitle, sign);
    assert_eq!(workspace.agreements.get(id).unwrap().signed().count(), 0);
    assert_eq!(workspace.clashes.open().count(), 1);
    // The signature comes first: the change is set aside.
    let (workspace, id) = apart(sign, retitle);
    let agreement = workspace.agreements.get(id).unwrap();
    assert_eq!((agreement.signed().count(), agreement.title.get().as_str()), (1, "結對共建協議"));
    assert_eq!(workspace.clashes.open().count(), 1);
}

#[test]
fn different_fields_changed_apart_merge_by_themselves() {
    let change = |change: Change| {
        move |case: &mut Case| {
            case.ask(Command::Edit { agreement: case.agreement, changes: vec![change.clone()] }).unwrap();
        }
    };
    let (workspace, id) = apart(change(Change::Title("標題".into())), change(Change::Goal("目標".into())));
    let agreement = workspace.agreements.get(id).unwrap();
    assert_eq!((agreement.title.get().as_str(), agreement.goal.get().as_str()), ("標題", "目標"));
    assert_eq!(workspace.clashes.open().count(), 0);
    let (workspace, _) = apart(change(Change::Title("甲".into())), change(Change::Title("乙".into())));
    assert_eq!(workspace.clashes.open().count(), 1);
}

#[test]
fn commands_are_short_to_write_and_state_survives_a_snapshot() {
    let case = Case::new();
    let [party, ..] = case.party;
    let sign: Command = serde_json::from_value(
        serde_json::json!({ "sign": { "agreement": case.agreement, "party": party } }),
    )
    .unwrap();
    assert_eq!(sign, Command::Sign { agreement: case.agreement, party, on: None, seal: Default::default() });
    let draft = serde_json::json!({ "draft": { "title": "協議", "from": "2022-10-11", "parties": [{ "organisation": party }] } });
    assert!(serde_json::from_value::<Command>(draft).is_ok());
    assert!(serde_json::from_value::<Rating>(6.into()).is_err());

    let mut case = case.signed(date(2022, 9, 5), date(2022, 9, 5)).on(date(2022, 12, 1));
    let done = case.fulfil(date(2022, 11, 5), 1).unwrap();
    case.confirm(done, 1).unwrap();
    let bytes = postcard::to_stdvec(&case.desk.workspace().agreements).unwrap();
    let back: cobuild::agreement::Agreements = postcard::from_bytes(&bytes).unwrap();
    assert!(back == case.desk.workspace().agreements);
}

#[test]
fn what_is_promised_by_a_day_is_asked_for_when_that_day_is_over() {
    let mut case = Case::new();
    let due = date(2023, 3, 31);
    let terms = ObligationTerms {
        party: case.party[0],
        text: "培訓".into(),
        kind: ObligationKind::Activity,
        measure: Measure::Quantified { quantity: 3, unit: "次".into(), period: Period::Term },
        due: Some(due),
    };
    let facts = case.ask(Command::AddObligation { agreement: case.agreement, terms }).unwrap();
    let added = facts.iter().find_map(|fact| match fact {
        Fact::ObligationAdded { obligation, .. } => Some(*obligation),
        _ => None,
    });
    let case = case.signed(date(2022, 9, 5), date(2022, 9, 5));
    let asked = |on| case.state().progress(added.unwrap(), on).unwrap().promised_by_now;
    assert_eq!([due, due.tomorrow().unwrap()].map(asked), [0, 3]);
}
