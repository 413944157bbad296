//! What held on a day, and what was known on it.

use super::*;

#[test]
fn what_held_on_a_day_and_what_was_known_on_it_are_two_questions() {
    let mut case = Case::new();
    case.staff(80, date(2022, 1, 31));
    case.desk.set_now(date(2022, 11, 2).at(9, 0, 0, 0));
    case.staff(95, date(2022, 6, 30));
    assert_eq!(case.staff_on(date(2022, 1, 30)), None);
    assert_eq!(case.staff_on(date(2022, 6, 29)), Some(80));
    assert_eq!(case.staff_on(date(2022, 6, 30)), Some(95));
    assert_eq!(case.staff_known_on(TODAY), Some(80), "the figure of June was recorded in November");
    assert_eq!(case.staff_known_on(date(2022, 10, 10)), None);
    assert_eq!(case.staff_known_on(date(2022, 11, 2)), Some(95));
    let said = case.file().on(Topic::Staff, TODAY).unwrap();
    assert_eq!(
        (said.as_of, said.source, said.recorded.at.date()),
        (date(2022, 6, 30), Source::Firm, date(2022, 11, 2))
    );
}

#[test]
fn a_figure_that_was_wrong_is_corrected_or_withdrawn_and_the_history_stays() {
    let mut case = Case::new();
    let day = date(2022, 6, 30);
    case.staff(80, day);
    case.desk.set_now(date(2022, 10, 12).at(9, 0, 0, 0));
    case.staff(85, day);
    let organisation = case.firm;
    let withdraw =
        |why: &str| Command::Withdraw { organisation, topic: Topic::Staff, as_of: day, why: why.into() };
    assert_eq!(case.ask(withdraw(" ")).unwrap_err().code(), "GEN-03");
    case.desk.set_now(date(2022, 10, 13).at(9, 0, 0, 0));
    case.ask(withdraw("another firm was meant")).unwrap();
    assert_eq!(case.ask(withdraw("again")).unwrap_err().code(), "GEN-02");
    assert_eq!(case.staff_on(TODAY), None);
    let known: Vec<Option<u32>> = [11, 12, 13].map(|day| case.staff_known_on(date(2022, 10, day))).into();
    assert_eq!(known, [Some(80), Some(85), None]);
    let history = case.file().history(Topic::Staff);
    let said = history.iter().map(|version| match &version.said {
        Said::Stated { particular, .. } => staff(Some(particular.clone())),
        Said::Withdrawn { why } => {
            assert_eq!(why, "another firm was meant");
            None
        }
    });
    assert_eq!(said.collect::<Vec<_>>(), [Some(80), Some(85), None]);
    case.staff(90, day);
    assert_eq!(case.staff_on(TODAY), Some(90));
}

#[test]
fn a_visit_is_entered_once_and_correcting_it_corrects_the_file() {
    let mut case = Case::new();
    case.staff(80, date(2022, 9, 30));
    let changes = Changes {
        party_members: Some(7),
        probationary: Some(1),
        others: vec![Particular::Registration(Registration::Elsewhere)],
        ..told(100)
    };
    let visit = case.visit(TODAY, changes);
    let said = case.file().on(Topic::Staff, TODAY).unwrap();
    assert_eq!((said.particular, said.source), (Particular::Staff(100), Source::Visit(visit)));
    let members = case.file().on(Topic::PartyMembers, TODAY).unwrap().particular;
    assert_eq!(members, Particular::PartyMembers(PartyMembers::Counted { full: 6, probationary: 1 }));
    let place = case.file().on(Topic::Registration, TODAY).unwrap().particular;
    assert_eq!(place, Particular::Registration(Registration::Elsewhere));
    assert_eq!(case.staff_on(date(2022, 10, 10)), Some(80));

    let withdraw =
        Command::Withdraw { organisation: case.firm, topic: Topic::Staff, as_of: TODAY, why: "wrong".into() };
    assert_eq!(case.ask(withdraw).unwrap_err().code(), "GEN-02", "what a visit told is corrected there");
    case.desk.set_now(date(2022, 10, 14).at(9, 0, 0, 0));
    let correct = visit::Command::Correct { visit, change: VisitChange::Changes(told(101)) };
    case.desk.perform(&workspace::Command::Visit(correct)).unwrap();
    assert_eq!(case.staff_on(TODAY), Some(101));
    assert_eq!(case.staff_known_on(date(2022, 10, 13)), Some(100), "the correction came on the fourteenth");
    assert_eq!(case.staff_known_on(date(2022, 10, 14)), Some(101));
    assert_eq!(case.file().on(Topic::Registration, TODAY), None, "the corrected visit no longer tells it");
    assert!(case.file().known_on(Topic::Registration, date(2022, 10, 13)).is_some());
    let versions = case.file().history(Topic::Staff).len();
    assert_eq!(versions, 3, "stated, told, corrected");
}

#[test]
fn of_one_day_the_last_word_stands() {
    let mut case = Case::new();
    case.visit(TODAY, told(100));
    assert_eq!(case.staff_on(TODAY), Some(100));
    // Stated at 18:00, after the visit of 10:00.
    case.staff(102, TODAY);
    assert_eq!(case.staff_on(TODAY), Some(102));
    case.visit(date(2022, 10, 12), told(103));
    assert_eq!(case.staff_on(date(2022, 10, 12)), Some(103));
    assert_eq!(case.staff_on(TODAY), Some(102));
    let deltas = case.file().changes(TODAY, date(2022, 10, 12));
    assert_eq!(deltas.len(), 1);
    assert_eq!(staff(deltas[0].before.clone().map(|said| said.particular)), Some(102));
    assert_eq!(staff(deltas[0].after.clone().map(|said| said.particular)), Some(103));
}

#[test]
fn taxes_of_two_scopes_and_years_never_meet() {
    let mut case = Case::new();
    for particular in
        [tax(2020, TaxScope::Whole, 5), tax(2021, TaxScope::Whole, 7), tax(2021, TaxScope::LocalShare, 3)]
    {
        case.state(particular, TODAY, Source::TaxAuthority).unwrap();
    }
    let paid = |year, scope| {
        let said = case.file().on(Topic::Tax { year, scope }, TODAY)?;
        let Particular::Tax(tax) = said.particular else { panic!("{said:?}") };
        Some(tax.amount.fen())
    };
    assert_eq!(paid(2020, TaxScope::Whole), Some(500));
    assert_eq!(paid(2021, TaxScope::Whole), Some(700));
    assert_eq!(paid(2021, TaxScope::LocalShare), Some(300));
    assert_eq!(paid(2020, TaxScope::LocalShare), None);
}

#[test]
fn a_firm_that_has_left_asks_for_nothing_more() {
    let mut case = Case::new();
    case.staff(5, date(2022, 1, 1));
    assert_eq!(case.findings(TODAY), ["ENT-10"]);
    let close = organisation::Command::Close { organisation: case.firm, on: TODAY, reason: None };
    case.desk.perform(&workspace::Command::Organisation(close)).unwrap();
    assert!(case.findings(TODAY).is_empty());
}
