//! Reminders, renewal and an early end.

use super::*;

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
