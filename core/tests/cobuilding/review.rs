//! Joint meetings, evaluations, the checklist of a draft, and how an agreement fares.

use cobuild::{
    agreement::{Element, Status},
    rule::{Severity, TermValue},
    workspace::{Fact, PerformError},
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::case::{Case, FROM, NOW, refused, survives};

impl Case {
    fn meets_on(&mut self, on: Date, minutes: &str, present: &[usize]) -> Result<Vec<Fact>, PerformError> {
        let present: Vec<_> = present.iter().map(|party| self.party[*party]).collect();
        let held = json!({ "agreement": self.agreement, "on": on, "minutes": minutes, "present": present });
        self.ask(json!({ "review": { "joint_meeting": held } }))
    }

    fn evaluates(&mut self, by: usize, on: Date, text: &str) -> Result<Vec<Fact>, PerformError> {
        let given =
            json!({ "agreement": self.agreement, "by": self.party[by], "on": on, "rating": 4, "text": text });
        self.ask(json!({ "review": { "evaluation": given } }))
    }

    fn tells(&self, code: &str, on: Date) -> bool {
        self.codes(on).contains(&code)
    }

    fn with_rhythm(rhythm: Option<&str>) -> Case {
        let mut case = Case::draft();
        case.does(json!({ "edit": { "agreement": case.agreement, "changes": [{ "rhythm": rhythm }] } }));
        for party in case.party {
            case.does(json!({ "sign": { "agreement": case.agreement, "party": party } }));
        }
        case
    }
}

#[test]
fn the_joint_meeting_is_due_by_its_rhythm() {
    for (rhythm, due) in [
        (None, Some(date(2023, 5, 1))),
        (Some("half_yearly"), Some(date(2023, 5, 1))),
        (Some("monthly"), Some(date(2022, 12, 1))),
        (Some("quarterly"), Some(date(2023, 2, 1))),
        (Some("yearly"), None),
        (Some("as_needed"), None),
    ] {
        let case = Case::with_rhythm(rhythm);
        let told = |on: Date| case.tells("AGR-28", on);
        match due {
            Some(due) => assert!(!told(due) && told(due.tomorrow().unwrap()), "{rhythm:?}"),
            None => assert!(!told(date(2023, 10, 31)), "{rhythm:?}"),
        }
    }
    let mut case = Case::signed().on(date(2023, 3, 20));
    case.meets_on(date(2023, 3, 20), "", &[0, 1]).unwrap();
    assert!(!case.tells("AGR-28", date(2023, 9, 20)));
    assert!(case.tells("AGR-28", date(2023, 9, 21)));
    assert!(!case.tells("AGR-28", date(2023, 11, 1)), "what has ended needs no meeting");
}

#[test]
fn an_amended_rhythm_counts_from_its_day() {
    let mut case = Case::signed();
    let monthly = case.proposes(date(2023, 2, 1), json!([{ "part": { "rhythm": "monthly" } }]));
    for by in 0..3 {
        case.accepts(monthly, by).unwrap();
    }
    assert!(!case.tells("AGR-28", date(2023, 1, 31)));
    assert!(case.tells("AGR-28", date(2023, 2, 1)));
}

#[test]
fn a_joint_meeting_is_recorded_once_with_its_minutes() {
    let mut case = Case::signed().on(date(2023, 3, 20));
    let (on, agreement) = (date(2023, 3, 15), case.agreement);
    let note = |on: Date, words: &str| json!({ "review": { "minutes": { "agreement": agreement, "on": on, "minutes": words } } });
    refused(case.ask(note(on, "檔案室")), "GEN-02", &[]);
    case.meets_on(on, "", &[0, 2]).unwrap();
    refused(case.meets_on(on, "", &[]), "GEN-02", &[]);
    refused(case.ask(note(on, " ")), "GEN-03", &[]);
    case.does(note(on, "檔案室 2023-03"));
    let meeting = case.state().joint_meeting(on).unwrap();
    assert_eq!((meeting.minutes.get().as_str(), meeting.present.len()), ("檔案室 2023-03", 2));
    refused(case.meets_on(date(2023, 3, 21), "", &[]), "AGR-14", &[]);
    refused(case.meets_on(date(2022, 10, 31), "", &[]), "AGR-04", &[]);
    let unknown = json!({ "agreement": agreement, "session": agreement });
    refused(case.ask(json!({ "review": { "joint_meeting": unknown } })), "GEN-01", &[]);
    let stranger = json!({ "agreement": agreement, "present": [agreement] });
    refused(case.ask(json!({ "review": { "joint_meeting": stranger } })), "AGR-10", &[]);
    survives(case.desk.workspace());
}

#[test]
fn one_meeting_told_at_two_desks_is_one_meeting() {
    let mut here = Case::signed();
    let mut there = here.second();
    here.meets_on(NOW, "檔案室", &[0]).unwrap();
    there.desk.set_now(NOW.at(10, 0, 0, 0));
    there.meets_on(NOW, "檔案室", &[1]).unwrap();
    here.meets(&mut there);
    assert_eq!((here.state().joint_meetings().count(), here.clashes().len()), (1, 0));
    assert_eq!(here.state().joint_meeting(NOW).unwrap().present.len(), 2);
    let mut here = Case::signed();
    let mut there = here.second();
    here.meets_on(NOW, "檔案室", &[]).unwrap();
    there.desk.set_now(NOW.at(10, 0, 0, 0));
    there.meets_on(NOW, "街道辦", &[]).unwrap();
    here.meets(&mut there);
    assert_eq!(here.clashes().len(), 1, "two places for the minutes of one meeting");
}

#[test]
fn an_agreement_is_evaluated_once_a_year_and_once_it_has_ended() {
    let case = Case::signed();
    let told = |case: &Case, on: Date| case.tells("AGR-31", on);
    assert!(!told(&case, date(2023, 10, 31)));
    assert!(!told(&case, date(2023, 11, 1)), "the day after its last");
    assert!(told(&case, date(2023, 11, 2)));
    assert!(told(&case, date(2024, 1, 31)));
    assert!(!told(&case, date(2024, 2, 1)), "three months later it is no longer reminded");

    let mut case = Case::signed().on(date(2023, 11, 5));
    case.evaluates(1, date(2023, 11, 5), "講座受歡迎").unwrap();
    assert!(!told(&case, date(2023, 11, 6)));
    refused(case.evaluates(1, date(2023, 11, 5), "再評"), "GEN-02", &[]);
    refused(case.evaluates(2, date(2023, 11, 5), " "), "GEN-03", &[]);
    refused(case.evaluates(2, date(2023, 11, 6), "未來"), "AGR-14", &[]);
    refused(case.evaluates(2, date(2022, 10, 25), "太早"), "AGR-04", &[]);
    assert!(serde_json::from_value::<cobuild::agreement::Rating>(json!(0)).is_err());
    assert_eq!(case.state().evaluations().len(), 1);

    // A longer one: within its second year.
    let mut long = Case::signed();
    let longer = json!([{ "part": { "term": { "from": FROM, "to": "2025-10-31" } } }]);
    let amendment = long.proposes(NOW, longer);
    for by in 0..3 {
        long.accepts(amendment, by).unwrap();
    }
    assert!(!told(&long, date(2023, 11, 1)));
    assert!(told(&long, date(2023, 11, 2)));
}

#[test]
fn two_evaluations_of_one_party_and_day_are_a_clash() {
    let mut here = Case::signed();
    let mut there = here.second();
    here.evaluates(0, NOW, "很好").unwrap();
    there.desk.set_now(NOW.at(10, 0, 0, 0));
    there.evaluates(0, NOW, "一般").unwrap();
    there.evaluates(1, NOW, "很好").unwrap();
    here.meets(&mut there);
    assert_eq!((here.state().evaluations().len(), here.clashes()), (2, vec!["evaluated".to_owned()]));
}

#[test]
fn a_draft_is_told_what_agreements_generally_say() {
    let mut case = Case::draft();
    let told = |case: &Case| case.tells("AGR-32", date(2022, 10, 20));
    assert_eq!(case.state().missing_elements().len(), 9);
    let findings = case.desk.workspace().findings(date(2022, 10, 20).at(9, 0, 0, 0));
    let found = findings.iter().find(|found| found.explanation.rule.code == "AGR-32").unwrap();
    assert_eq!(found.severity, Severity::Notice);
    assert_eq!(found.explanation.value("agreement.elements-said"), Some(&TermValue::Number(2)));
    let clauses = ["quality", "costs", "manner", "breach", "disputes", "termination"];
    let mut changes: Vec<Value> =
        clauses.iter().map(|clause| json!({ "clause": { "clause": clause, "text": "如附件" } })).collect();
    changes.push(json!({ "goal": "優勢互補" }));
    case.does(json!({ "edit": { "agreement": case.agreement, "changes": changes } }));
    assert_eq!(case.state().missing_elements(), [Element::Signatories, Element::Liaisons]);
    for party in case.party {
        let changes = json!([{ "signatory": { "name": "書記" } }, { "liaison": "聯絡員" }]);
        case.does(
            json!({ "edit_party": { "agreement": case.agreement, "party": party, "changes": changes } }),
        );
    }
    assert!(case.state().missing_elements().is_empty());
    assert!(!told(&case));
    let away = json!([{ "clause": { "clause": "breach", "text": " " } }]);
    case.does(json!({ "edit": { "agreement": case.agreement, "changes": away } }));
    assert_eq!(case.state().missing_elements(), [Element::Breach], "an empty clause says nothing");
    case.does(json!({ "sign": { "agreement": case.agreement, "party": case.party[0] } }));
    assert!(!told(&case), "what is being signed is no draft any more");
}

#[test]
fn clauses_written_at_two_desks() {
    let clause = |case: &mut Case, clause: &str, text: &str| {
        let changes = json!([{ "clause": { "clause": clause, "text": text } }]);
        case.does(json!({ "edit": { "agreement": case.agreement, "changes": changes } }));
    };
    let mut here = Case::draft();
    let mut there = here.second();
    clause(&mut here, "breach", "書面提醒");
    clause(&mut here, "costs", "各自承擔");
    there.desk.set_now(date(2022, 10, 21).at(9, 0, 0, 0));
    clause(&mut there, "breach", "終止協議");
    clause(&mut there, "copies", "一式三份");
    here.meets(&mut there);
    assert_eq!(here.state().clauses().count(), 3);
    assert_eq!(here.clashes(), ["agreement.clause-breach"]);
}

#[test]
fn how_an_agreement_fares() {
    let mut case = Case::signed().on(date(2023, 2, 10));
    let fulfil = json!({ "agreement": case.agreement, "obligation": case.lectures, "on": "2022-12-15", "amount": 8, "evidence": "簽到表" });
    let facts = case.does(json!({ "fulfil": fulfil }));
    let done = crate::case::made(&facts);
    let confirm = json!({ "agreement": case.agreement, "fulfilment": done, "by": case.party[1] });
    case.does(json!({ "confirm_fulfilment": confirm }));
    case.meets_on(date(2023, 1, 5), "", &[]).unwrap();
    let pending = case.proposes(date(2023, 3, 1), json!([{ "part": { "goal": "新目標" } }]));
    let health = case.state().health(date(2023, 2, 10));
    assert_eq!((health.standing.status, health.standing.days_left), (Status::Active, 263));
    assert_eq!(health.last_delivery, Some(date(2022, 12, 15)));
    assert_eq!((health.last_joint_meeting, health.last_evaluation), (Some(date(2023, 1, 5)), None));
    assert_eq!(health.pending, [pending]);
    let rates: Vec<String> = health.parties.iter().map(|party| party.rate.shown()).collect();
    assert_eq!(rates, ["50%", "—", "0%"], "8 of 16 lectures; a venue that is not counted; 0 of 12 days");
    assert_eq!(case.state().fulfilment_rate(None, date(2023, 2, 10)).shown(), "25%");
    assert_eq!(case.state().delivered_between(date(2022, 12, 1), date(2022, 12, 31)).count(), 1);
    assert_eq!(case.state().delivered_between(date(2023, 1, 1), date(2023, 3, 31)).count(), 0);
    let workspace = case.desk.workspace();
    let silent = |on| workspace.agreements.silent_on(&workspace.policy, on);
    assert!(silent(date(2023, 3, 15)).is_empty());
    assert_eq!(silent(date(2023, 3, 16)).len(), 1);
    assert!(silent(date(2023, 11, 1)).is_empty(), "what has ended is silent by right");
}
