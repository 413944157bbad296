//! The text of every day, and what it asks for.

use super::*;

#[test]
fn the_text_of_every_day_can_be_read() {
    let mut case = Case::signed();
    let signed = case.state().signed_wording();
    case.agrees(LATER, json!([title("第二版")]));
    case.agrees(
        date(2023, 5, 1),
        json!([{ "part": { "clause": { "clause": "disputes", "text": "協商解決" } } }]),
    );
    let waiting = case.proposes(LATER, json!([{ "part": { "goal": "未獲同意" } }]));
    case.accepts(waiting, 0).unwrap();
    for (on, expected, clauses) in [
        (date(2022, 11, 1), "結對共建協議", 0),
        (date(2023, 1, 31), "結對共建協議", 0),
        (LATER, "第二版", 0),
        (date(2023, 4, 30), "第二版", 0),
        (date(2023, 5, 1), "第二版", 1),
        (Date::MAX, "第二版", 1),
    ] {
        let wording = case.wording(on);
        assert_eq!(
            (wording.title.as_str(), wording.clauses.len(), wording.goal.as_str()),
            (expected, clauses, ""),
            "{on}"
        );
    }
    assert_eq!(case.state().signed_wording(), signed, "the signed text is never touched");
    assert_eq!(case.state().title.get(), "結對共建協議");
    let days: Vec<Date> = case.state().versions().iter().map(|version| version.from).collect();
    assert_eq!(days, [FROM, LATER, date(2023, 5, 1)]);
    assert_eq!(case.wording(Date::MAX).clauses.get(&Clause::Disputes).map(String::as_str), Some("協商解決"));
    survives(case.desk.workspace());
}

#[test]
fn nothing_changes_before_the_last_party_has_accepted() {
    let mut case = Case::signed();
    let amendment = case.proposes(NOW, json!([title("第二版")]));
    for by in [0, 2] {
        case.accepts(amendment, by).unwrap();
        assert_eq!(case.wording(Date::MAX).title, "結對共建協議");
    }
    let awaited: Vec<_> = case.state().amendment(amendment).unwrap().awaited().collect();
    assert_eq!(awaited, [case.party[1]]);
    case.moves_to(date(2022, 12, 20));
    case.accepts(amendment, 1).unwrap();
    assert_eq!(
        case.wording(date(2022, 12, 19)).title,
        "結對共建協議",
        "it does not reach back before the last acceptance"
    );
    assert_eq!(case.wording(date(2022, 12, 20)).title, "第二版");
    let answers = [("accept", json!({ "by": case.party[0] })), ("withdraw", json!({ "reason": "遲了" }))];
    for (step, mut answer) in answers {
        answer["agreement"] = json!(case.agreement);
        answer["amendment"] = json!(amendment);
        refused(case.ask(json!({ "amendment": { step: answer } })), "GEN-02", &[]);
    }
}

#[test]
fn a_rejected_or_withdrawn_amendment_changes_nothing() {
    let mut case = Case::signed();
    let (agreement, party) = (case.agreement, case.party);
    let first = case.proposes(LATER, json!([title("甲")]));
    case.accepts(first, 0).unwrap();
    let reject = json!({ "agreement": agreement, "amendment": first, "by": party[2], "reason": "人手不足" });
    case.does(json!({ "amendment": { "reject": reject } }));
    let second = case.proposes(LATER, json!([title("乙")]));
    let withdraw = json!({ "agreement": agreement, "amendment": second, "reason": "再議" });
    case.does(json!({ "amendment": { "withdraw": withdraw } }));
    assert_eq!(case.stands(first), AmendmentState::Rejected { by: party[2], reason: "人手不足".into() });
    assert_eq!(case.stands(second), AmendmentState::Withdrawn { reason: "再議".into() });
    refused(case.accepts(first, 1), "GEN-02", &[]);
    assert_eq!(case.state().versions().len(), 1);
    assert!(case.clashes().is_empty());
}

#[test]
fn progress_asks_in_each_period_for_what_the_text_said_when_it_began() {
    // Quarters begin on 1 November, 1 February, 1 May, 1 August.
    let end = date(2023, 11, 30);
    for (from, whole, by_may) in
        [(date(2023, 2, 1), 22, 10), (date(2023, 2, 2), 20, 8), (date(2023, 8, 2), 16, 8)]
    {
        let mut case = Case::signed();
        let six = case.lecture_quantity(6);
        case.agrees(from, json!([six]));
        assert_eq!(case.promised(case.lectures, date(2023, 5, 1)), (whole, by_may), "{from}");
        assert_eq!(case.promised(case.lectures, end), (whole, whole), "{from}");
    }
    let mut longer = Case::signed();
    longer.agrees(LATER, json!([term(date(2024, 4, 30))]));
    assert_eq!(longer.promised(longer.lectures, end), (24, 16));
    let mut shorter = Case::signed();
    shorter.agrees(LATER, json!([term(date(2023, 4, 30))]));
    assert_eq!(shorter.promised(shorter.lectures, end), (8, 8));
    // Monthly from 1 March on: the quarter that began in February is still a quarter; months follow it from May.
    let mut monthly = Case::signed();
    let each_month = json!({ "quantified": { "quantity": 1, "unit": "場", "period": "month" } });
    let change =
        json!({ "edit_obligation": { "obligation": monthly.lectures, "change": { "measure": each_month } } });
    monthly.agrees(date(2023, 3, 1), json!([change]));
    assert_eq!(monthly.promised(monthly.lectures, date(2023, 7, 1)), (4 + 4 + 6, 4 + 4 + 2));
    // Over the whole term: the text that stands last says how much.
    let mut days = Case::signed();
    let twenty = json!({ "quantified": { "quantity": 20, "unit": "天", "period": "term" } });
    let change = json!({ "edit_obligation": { "obligation": days.days, "change": { "measure": twenty } } });
    days.agrees(LATER, json!([change]));
    assert_eq!(days.promised(days.days, end), (20, 20));
}

#[test]
fn obligations_come_and_go_with_their_day() {
    let mut case = Case::signed();
    let adds = json!([{ "party": case.party[1], "text": "健康體檢", "kind": "service",
        "measure": { "quantified": { "quantity": 1, "unit": "次", "period": "month" } } }]);
    let gone = json!([{ "remove_obligation": case.venue }]);
    let amendment = case.proposing(0, LATER, gone, adds).unwrap();
    for by in 0..3 {
        case.accepts(amendment, by).unwrap();
    }
    let added = *case.state().amendment(amendment).unwrap().adds.keys().next().unwrap();
    assert_eq!(case.promised(added, date(2023, 3, 1)), (9, 1), "February to October");
    let fulfil = |obligation: ObligationId, on: Date| json!({ "fulfil": { "agreement": case.agreement, "obligation": obligation, "on": on, "evidence": "簽到表" } });
    let (new, old) = (fulfil(added, LATER), fulfil(case.venue, LATER));
    let (early, before) = (fulfil(added, date(2023, 1, 31)), fulfil(case.venue, date(2023, 1, 31)));
    case.moves_to(date(2023, 3, 1));
    refused(case.ask(old), "GEN-01", &[]);
    refused(case.ask(early), "GEN-01", &[]);
    case.does(before);
    case.does(new);
    let agreements = &case.desk.workspace().agreements;
    assert_eq!(agreements.with_obligation(added).map(|(id, _)| id), Some(case.agreement));
    assert_eq!(agreements.with_amendment(amendment).map(|(id, _)| id), Some(case.agreement));
    assert_eq!(case.state().obligation_text(added).as_deref(), Some("健康體檢"));
    assert_eq!(
        case.state().obligation_text(case.venue).as_deref(),
        Some("提供場地"),
        "what it said can still be read"
    );
    assert!(case.codes(date(2023, 3, 2)).contains(&"AGR-20"), "the new promise can be behind like any other");
}

#[test]
fn an_amendment_must_leave_an_agreement() {
    let mut case = Case::signed();
    let party = case.party;
    let cases = [
        (json!([{ "remove_party": party[1] }, { "remove_party": party[2] }]), "AGR-01"),
        (json!([{ "remove_obligation": case.venue }]), "AGR-02"),
        (json!([title("  ")]), "GEN-03"),
        (json!([case.lecture_quantity(0)]), "AGR-05"),
        (json!([term(date(2022, 10, 1))]), "AGR-09"),
        (json!([{ "add_party": { "organisation": party[1] } }]), "AGR-11"),
        (json!([{ "remove_obligation": case.agreement }]), "GEN-01"),
        (json!([{ "add_party": { "organisation": case.agreement } }]), "GEN-01"),
    ];
    for (changes, code) in cases {
        refused(case.proposing(0, LATER, changes.clone(), json!([])).map(|_| vec![]), code, &[]);
    }
    let stranger = registered(&mut case.desk, "旁觀單位");
    case.party[0] = stranger;
    refused(case.proposing(0, LATER, json!([title("改")]), json!([])).map(|_| vec![]), "AGR-10", &[]);
}

#[test]
fn a_renewal_starts_from_the_amended_text() {
    let mut case = Case::signed();
    let changes = json!([title("第二版"), case.lecture_quantity(6), { "part": { "clause": { "clause": "costs", "text": "各自承擔" } } }]);
    case.agrees(LATER, changes);
    case.agrees(date(2023, 5, 1), json!([term(date(2023, 12, 31)), { "remove_party": case.party[2] }]));
    let facts = case.does(json!({ "renew": { "agreement": case.agreement } }));
    let id = cobuild::record::AgreementId::try_from(*facts[0].touches().first().unwrap()).unwrap();
    let next = case.desk.workspace().agreements.get(id).unwrap();
    assert_eq!((next.title.get().as_str(), next.term.get().from), ("第二版", date(2024, 1, 1)));
    assert_eq!((next.parties.len(), next.obligations().count(), next.clauses().count()), (2, 2, 1));
}

#[test]
fn an_agreement_that_was_never_signed_by_all_lapses() {
    let mut case = Case::draft();
    case.does(json!({ "sign": { "agreement": case.agreement, "party": case.party[0] } }));
    assert_eq!(case.state().status_on(date(2023, 10, 31)), Status::Signing);
    assert_eq!(case.state().status_on(date(2023, 11, 1)), Status::Lapsed);
}

#[test]
fn an_acceptance_is_not_undone() {
    let mut case = Case::signed();
    let amendment = case.proposes(LATER, json!([title("第二版")]));
    let facts = case.accepts(amendment, 0).unwrap();
    assert!(facts.iter().all(Fact::is_final));
    assert_eq!(made(&facts), amendment.uuid());
    refused(case.accepts(amendment, 0), "AGR-25", &[("agreement.answered", TermValue::Number(1))]);
}
