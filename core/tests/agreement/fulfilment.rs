//! What was delivered, and who says so.

use super::*;

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
