//! What nobody recorded is not told as nothing.

use cobuild::{
    record::{ServiceId, TerminalId},
    report::{Figure, FigureValue, Known, Reading},
    text::Text,
    workspace::Workspace,
};
use jiff::civil::date;

use super::case::{all, empty, november, period, shown};

const NAME: Text = Text { key: "uses", en: "uses", hans: "使用次数", hant: "使用次數" };

fn id(number: u128) -> TerminalId {
    TerminalId::from_uuid(uuid::Uuid::from_u128(number))
}

#[test]
fn a_sum_says_how_much_of_it_is_known() {
    let sum = |parts: &[(u128, Option<u64>)]| {
        let parts = parts.iter().map(|(number, part)| (id(*number), *part));
        Figure::sum_of_known("uses", &NAME, parts)
    };
    let none: [(ServiceId, Option<u64>); 0] = [];
    assert_eq!(Figure::sum_of_known("uses", &NAME, none).shown(), "0", "there is nothing to know");
    assert_eq!(sum(&[(1, Some(0))]).shown(), "0", "somebody said so");
    assert_eq!(sum(&[(1, None)]).shown(), "—");
    assert_eq!(sum(&[(1, Some(7)), (2, None)]).shown(), "≥ 7");
    assert_eq!(sum(&[(1, Some(7)), (1, Some(3))]).shown(), "10");
    assert_eq!(sum(&[(1, Some(7)), (1, Some(3))]).records().len(), 1, "named once");
    assert_eq!(sum(&[(1, Some(u64::MAX)), (2, Some(1))]).reading().value, u64::MAX);
    let FigureValue::Sum { unknown, .. } = sum(&[(1, Some(7)), (2, None)]).value else { panic!("a sum") };
    assert_eq!(unknown, [id(2).into()]);
}

#[test]
fn what_was_told_before_numbers_could_be_unknown_is_read_as_known() {
    let old: Reading = serde_json::from_str(r#"{"key":"visits.made","value":3,"of":null}"#).unwrap();
    assert_eq!((old.known, old.shown()), (Known::Whole, "3".to_owned()));
}

#[test]
fn nobody_knows_how_often_the_terminals_of_the_example_were_used() {
    let desk = november();
    assert_eq!(shown(desk.workspace(), period("2022-10"), "terminals.uses"), "—");
    assert_eq!(shown(desk.workspace(), period("2022-07"), "terminals.uses"), "0", "there were none yet");
    assert_eq!(shown(desk.workspace(), period("2022-10"), "activities.people"), "—");
}

#[test]
fn an_empty_workspace_has_every_figure_and_no_rate() {
    let example = all(november().workspace(), period("2022-10"));
    for workspace in [Workspace::default(), empty(date(2024, 1, 1).at(9, 0, 0, 0)).workspace().clone()] {
        let figures = all(&workspace, period("2024-01"));
        for figure in &figures {
            let expected = if matches!(figure.value, FigureValue::Rate(_)) { "—" } else { "0" };
            assert_eq!((figure.shown().as_str(), figure.records().len()), (expected, 0), "{}", figure.key);
        }
        let missing = example.iter().filter(|figure| !figures.iter().any(|one| one.key == figure.key));
        let missing: Vec<&str> = missing.map(|figure| figure.key).collect();
        assert!(
            missing.iter().all(|key| key.starts_with("issue.state-") || key.starts_with("visit.")),
            "{missing:?}"
        );
    }
}
