//! The closing file of an issue tells its four links, and does not call an open case closed.

use cobuild::{
    example,
    issue::{CaseLink, RaisedBy, State, case_file},
    record::IssueId,
    report::{Block, NotMade, closing_file},
    text::Language,
    visit::Consent,
    workspace::Workspace,
};
use jiff::civil::{DateTime, date};

use super::{column, fact, hall::Hall, holds, notes};

fn seed() -> Workspace {
    Workspace::fold(&example::journal().unwrap(), u64::MAX)
}

const fn now() -> DateTime {
    date(2022, 10, 11).at(18, 0, 0, 0)
}

#[test]
fn every_step_of_the_case_stands_in_it() {
    let workspace = seed();
    for issue in workspace.issues.all() {
        let case = case_file(&workspace, issue.id, now()).unwrap();
        for language in Language::ALL {
            let document = closing_file(&workspace, issue.id, now(), language).unwrap();
            let rows = document.blocks.iter().map(|block| match block {
                Block::Table { columns, rows } if columns.len() == 4 => rows.len(),
                _ => 0,
            });
            assert_eq!(rows.sum::<usize>(), case.events.len());
            for event in &case.events {
                holds(&document, &[event.words, event.person, event.recorded_by]);
            }
            let headings = document.blocks.iter().filter(|block| matches!(block, Block::Heading(_))).count();
            let running = usize::from(!case.running.is_empty());
            assert_eq!(headings, CaseLink::ALL.len() + running);
        }
        let document = closing_file(&workspace, issue.id, now(), Language::ZhHant).unwrap();
        let limited = case.events.iter().filter(|event| event.limit.is_some()).count();
        let expected = format!("{limited}步中{}步", case.missed().len());
        assert_eq!(fact(&document, "超時步驟"), Some(expected.as_str()));
        assert_eq!(column(&document, "待辦事項").len(), case.running.len());
        let late = column(&document, "時限").into_iter().filter(|limit| limit.ends_with("（超時）")).count();
        assert_eq!(late, case.missed().len());
    }
}

#[test]
fn only_a_settled_case_has_a_closing_file() {
    let workspace = seed();
    for issue in workspace.issues.all() {
        let document = closing_file(&workspace, issue.id, now(), Language::ZhHant).unwrap();
        let settled = matches!(issue.state, State::Closed { .. } | State::Excluded { .. });
        assert_eq!(document.title.contains("結案卷"), settled, "{}", document.title);
        assert_eq!(document.title.contains("未結案"), !settled, "{}", document.title);
        assert_eq!(notes(&document)[0].starts_with("未結案"), issue.state.is_open());
        assert!(fact(&document, "狀態").unwrap().starts_with(issue.state.text().hant));
    }
    let states: Vec<State> = workspace.issues.all().map(|issue| issue.state).collect();
    assert!(states.iter().any(|state| state.is_open()) && states.iter().any(|state| !state.is_open()));
}

#[test]
fn a_duplicate_points_to_the_case_that_is_followed() {
    let mut hall = Hall::called();
    let (first, _) = hall.raise(RaisedBy::Anonymous, Consent::Anonymous, "停車");
    let chen = RaisedBy::Person { name: "陳大文".into(), contact: "13800138000".into() };
    let second = hall.repeat(first, chen, Consent::Withheld, "也是停車");
    let workspace = hall.desk.workspace();
    let document = closing_file(workspace, second, now(), Language::ZhHant).unwrap();
    assert!(notes(&document)[0].contains("2022-0001"), "{:?}", notes(&document));
    holds(&document, &["陳大文", "不得公開"]);
    assert!(!document.text().contains("13800138000"), "how a person is reached is no part of it");
    let followed = closing_file(workspace, first, now(), Language::ZhHant).unwrap();
    assert_eq!(fact(&followed, "重複件"), Some("2022-0002"));
}

#[test]
fn an_unknown_issue_has_no_file() {
    let unknown: IssueId = uuid::Uuid::from_u128(1).into();
    assert_eq!(closing_file(&seed(), unknown, now(), Language::En), Err(NotMade::NoIssue));
}
