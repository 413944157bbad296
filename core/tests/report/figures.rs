//! Figures over records, and what was handed in.

use cobuild::{
    example,
    journal::Actor,
    query,
    record::SubmissionId,
    report::{self, Block, Document, ReportingPeriod, figures, periodic},
    text::Language,
    workspace::{Command, Desk, Fact, Workspace},
};
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

const NOW: DateTime = date(2022, 11, 1).at(9, 0, 0, 0);

fn period(text: &str) -> ReportingPeriod {
    text.parse().unwrap()
}

/// The example, on the first day of November.
fn desk() -> Desk<cobuild::record::Seeded> {
    let mut desk = Desk::seeded(0xb, Actor::new("測試員"), NOW);
    desk.receive(example::journal().unwrap());
    desk
}

fn hand_in(desk: &mut Desk<cobuild::record::Seeded>, text: &str) -> SubmissionId {
    let to = desk.workspace().organisations.by_name("祖廟街道黨工委").unwrap().id();
    let command = Command::Report(report::Command::HandIn { period: period(text), to, on: None });
    let facts = desk.perform(&command).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| record.try_into().ok()).unwrap()
}

#[test]
fn every_figure_names_the_records_behind_it() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let mut seen = std::collections::BTreeSet::new();
    for section in figures(&workspace, period("2022-Q3"), NOW) {
        for figure in section.figures {
            assert!(seen.insert(figure.key), "{}: two figures have this key", figure.key);
            if figure.reading().of.is_none() && figure.reading().value > 0 {
                assert!(!figure.records().is_empty(), "{}: {}", figure.key, figure.shown());
            }
            for record in figure.records() {
                assert!(
                    query::name(&workspace, record, Language::En).is_some(),
                    "{}: {record:?}",
                    figure.key
                );
            }
        }
    }
}

#[test]
fn months_add_up_to_their_quarter_and_quarters_to_their_year() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let value = |text: &str, key: &str| {
        let sections = figures(&workspace, period(text), NOW);
        sections
            .iter()
            .flat_map(|section| &section.figures)
            .find(|figure| figure.key == key)
            .map_or(0, |figure| figure.reading().value)
    };
    for key in [
        "stationed.planned",
        "terminals.uses",
        "bookings.held",
        "visits.made",
        "visits.demands",
        "issues.received",
        "council.held",
        "agreements.fulfilments",
    ] {
        let months: u64 = ["2022-07", "2022-08", "2022-09"].iter().map(|month| value(month, key)).sum();
        assert_eq!(months, value("2022-Q3", key), "{key}");
        let quarters: u64 = (1..=4).map(|quarter| value(&format!("2022-Q{quarter}"), key)).sum();
        assert_eq!(quarters, value("2022", key), "{key}");
    }
    assert!(value("2022-Q3", "visits.made") > 0);
}

#[test]
fn what_was_told_stays_as_it_was_told() {
    let mut desk = desk();
    let submission = hand_in(&mut desk, "2022-10");
    let told = desk.workspace().submissions.get(submission).unwrap().readings.clone();
    let october = figures(desk.workspace(), period("2022-10"), NOW);
    let now: Vec<_> = october.iter().flat_map(|part| &part.figures).map(report::Figure::reading).collect();
    assert_eq!(told, now);
    let november = periodic(desk.workspace(), period("2022-11"), NOW, Language::En);
    let columns = november.blocks.iter().find_map(|block| match block {
        Block::Table { columns, .. } => Some(columns.len()),
        _ => None,
    });
    assert_eq!(columns, Some(3), "beside what was handed in for October");
    assert!(Workspace::fold(desk.journal(), u64::MAX) == *desk.workspace());
}

#[test]
fn a_report_that_was_handed_in_is_not_undone() {
    let mut desk = desk();
    hand_in(&mut desk, "2022-10");
    let entry = desk.workspace().history.recent().next_back().unwrap().entry;
    let undo = Command::Workspace(cobuild::workspace::profile::Command::Undo { entry });
    assert_eq!(desk.consider(&undo).unwrap_err().code(), "WSP-01");
}

#[test]
fn a_document_is_in_one_language() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let texts = Language::ALL.map(|language| periodic(&workspace, period("2022-08"), NOW, language).text());
    assert!(
        texts[0].contains("走访次数") && texts[1].contains("走訪次數") && texts[2].contains("Visits made")
    );
}

#[test]
fn a_period_is_written_as_each_language_writes_it() {
    let written = |text: &str| Language::ALL.map(|language| period(text).words(language));
    assert_eq!(written("2022-08"), ["2022年8月", "2022年8月", "August 2022"]);
    assert_eq!(written("2022-Q3"), ["2022年第三季度", "2022年第三季度", "Q3 2022"]);
    assert_eq!(written("2022"), ["2022年", "2022年", "2022"]);
    assert_eq!(serde_json::to_string(&period("2022-Q3")).unwrap(), "\"2022-Q3\"", "in data as ever");
    for unfinished in ["", "2022-", "2022-Q", "-2022", "20220", "22", "2022 年"] {
        assert!(unfinished.parse::<ReportingPeriod>().is_err(), "{unfinished}");
    }
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let document = periodic(&workspace, period("2022-Q3"), NOW, Language::En);
    assert!(document.title.contains("Q3 2022"), "{}", document.title);
    assert_eq!(super::fact(&document, "Days covered"), Some("1 July 2022 to 30 September 2022"));
    let document = periodic(&workspace, period("2022"), NOW, Language::ZhHans);
    assert!(document.title.ends_with("2022年工作年报"), "{}", document.title);
    assert_eq!(super::fact(&document, "统计期间"), Some("2022年1月1日至2022年12月31日"));
    let document = periodic(&workspace, period("2022-08"), NOW, Language::ZhHant);
    assert_eq!(super::fact(&document, "統計期間"), Some("2022年8月1日至2022年8月31日"));
}

#[test]
fn what_is_planned_stands_beside_the_rates_with_its_orders() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let sections = figures(&workspace, period("2022-08"), NOW);
    let rates: Vec<_> = sections.iter().flat_map(|section| &section.figures).collect();
    let planned = rates.iter().find(|figure| figure.key == "rates.planned").unwrap();
    let [record] = planned.records()[..] else { unreachable!("one order of August is planned") };
    let order = workspace.issues.order(record.try_into().unwrap()).unwrap();
    assert_eq!(order.planned_until(), Some(date(2022, 10, 14)));
    let completion = rates.iter().find(|figure| figure.key == "rates.completion").unwrap();
    assert!(completion.records().contains(&record), "it is not ended, and counts as that");
    let document = periodic(&workspace, period("2022-08"), NOW, Language::ZhHant);
    assert_eq!(super::column(&document, "計劃完成日期"), ["2022年10月14日"]);
    let september = periodic(&workspace, period("2022-09"), NOW, Language::ZhHant);
    assert!(super::column(&september, "計劃完成日期").is_empty());
}

proptest! {
    #[test]
    fn periods_follow_each_other_without_gaps(year in 1900_i16..2200, month in 1_i8..=12, day in 1_i8..=28) {
        let day = date(year, month, day);
        for period in [ReportingPeriod::month_of(day), ReportingPeriod::quarter_of(day), ReportingPeriod::year_of(day)] {
            prop_assert!(period.contains(day));
            prop_assert_eq!(period.to_string().parse::<ReportingPeriod>().unwrap(), period);
            let before = period.before().unwrap();
            prop_assert_eq!(before.last().tomorrow().unwrap(), period.first());
            prop_assert!(!before.contains(day));
        }
    }

    #[test]
    fn whatever_is_typed_is_a_period_or_is_refused(text in "\\PC{0,12}") {
        if let Ok(period) = text.parse::<ReportingPeriod>() {
            prop_assert!(period.first() <= period.last());
            let _ = (period.before(), period.words(Language::En));
        }
    }

    #[test]
    fn tables_are_whole_whatever_their_rows(rows in prop::collection::vec(prop::collection::vec("\\PC{0,6}", 0..5), 0..5)) {
        let document = Document::new("t").with(Block::table(["a", "b"], rows.clone()));
        let Block::Table { rows: made, .. } = &document.blocks[0] else { unreachable!() };
        prop_assert!(made.len() == rows.len() && made.iter().all(|row| row.len() == 2));
        prop_assert!(document.text().lines().count() >= 4 + rows.len());
    }
}
