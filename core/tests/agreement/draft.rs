//! Drafts, numbers and signatures.

use super::*;

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
