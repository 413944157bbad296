//! A state is told as of the end of the period, however late its report is read, and no two figures contradict each other.

use cobuild::{
    example,
    issue::StateKind,
    record::Record,
    report::{Block, Section, figures, periodic},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::{DateTime, date};

use super::case::{as_of, november, period};

const STATES: &str = "受理訴求：按期末狀態";

fn section<'a>(sections: &'a [Section], title: &str) -> Option<&'a Section> {
    sections.iter().find(|section| section.title.hant == title)
}

fn count(workspace: &Workspace, month: &str, now: DateTime, key: &str) -> u64 {
    let all = as_of(workspace, period(month), now);
    all.iter().find(|figure| figure.key == key).map_or(0, |figure| figure.reading().value)
}

#[test]
fn what_was_closed_in_september_is_open_in_the_report_of_august() {
    let desk = november();
    let workspace = desk.workspace();
    let closed = StateKind::Closed.text().key;
    for now in [date(2022, 8, 31), date(2022, 9, 1), date(2022, 11, 1), date(2030, 1, 1)] {
        let august = |key| count(workspace, "2022-08", now.at(18, 0, 0, 0), key);
        assert_eq!([august("issues.received"), august("issues.open")], [3, 3], "{now}");
        assert_eq!([august("issues.closed"), august(closed)], [0, 0], "{now}");
    }
    let september = |key| count(workspace, "2022-09", date(2022, 11, 1).at(9, 0, 0, 0), key);
    assert_eq!(september("issues.closed"), 1, "received in August");
    let summer = |key| count(workspace, "2022-Q3", date(2022, 11, 1).at(9, 0, 0, 0), key);
    assert_eq!(
        [summer("issues.closed"), summer(closed)],
        [1, 1],
        "the same issue, received and closed in it"
    );
}

#[test]
fn a_period_that_runs_is_told_as_of_the_day_that_is_asked_for() {
    let desk = november();
    let on = date(2022, 8, 9).at(9, 0, 0, 0);
    let early = figures(desk.workspace(), period("2022-08"), on);
    assert_eq!(section(&early, STATES).map(|section| section.title.key), None, "the end is not there yet");
    let so_far = section(&early, "受理訴求：按統計當日狀態（本期未結束）").expect("two came in on the ninth");
    let counted: u64 = so_far.figures.iter().map(|figure| figure.reading().value).sum();
    assert_eq!(counted, count(desk.workspace(), "2022-08", on, "issues.received"));
    assert!((1..3).contains(&counted), "{counted}: the third came later");
}

/// In every period, at the end of it and long after: the states divide what was received, whoever is told as closed among
/// them was closed in a figure that says so, and what was told once stays so.
#[test]
fn states_divide_what_was_received_and_stay_as_they_were() {
    let generated = example::year(11).expect("well formed").journal;
    let journals = [example::journal().expect("well formed"), generated];
    let mut seen = 0;
    for workspace in journals.map(|journal| Workspace::fold(&journal, u64::MAX)) {
        let last = workspace.history.recent().next_back().expect("it is not empty").at.date();
        for month in (0..18).map(|back| last.first_of_month().saturating_sub(jiff::Span::new().months(back)))
        {
            let month = cobuild::report::ReportingPeriod::month_of(month);
            let at_end = figures(&workspace, month, month.last().at(23, 59, 59, 0));
            let later = figures(&workspace, month, date(2100, 1, 1).at(9, 0, 0, 0));
            let issues = |sections: &[Section]| {
                let titles = ["訴求辦理", "受理訴求：按類別", STATES];
                let found = titles.iter().filter_map(|title| section(sections, title)).cloned();
                found.collect::<Vec<Section>>()
            };
            assert_eq!(issues(&at_end), issues(&later), "{month}");
            let records = |key: &str| -> Vec<Record> {
                let all = later.iter().flat_map(|section| &section.figures);
                all.filter(|figure| figure.key == key).flat_map(|figure| figure.records()).collect()
            };
            let sorted = |mut records: Vec<Record>| {
                records.sort();
                records
            };
            for group in ["受理訴求：按類別", STATES] {
                let parts = section(&later, group).into_iter().flat_map(|group| &group.figures);
                let all: Vec<Record> = parts.flat_map(|figure| figure.records()).collect();
                seen += all.len();
                assert_eq!(sorted(all), sorted(records("issues.received")), "{month} {group}");
            }
            let closed = records("issues.closed");
            assert!(
                records(StateKind::Closed.text().key).iter().all(|record| closed.contains(record)),
                "{month}"
            );
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn each_group_has_a_heading_of_its_own() {
    let desk = november();
    let now = date(2022, 11, 1).at(9, 0, 0, 0);
    for (language, heads) in [
        (Language::ZhHans, ["诉求办理", "受理诉求：按类别", "受理诉求：按期末状态"]),
        (Language::ZhHant, ["訴求辦理", "受理訴求：按類別", STATES]),
        (
            Language::En,
            ["Issues", "Issues received, by class", "Issues received, by state at the end of the period"],
        ),
    ] {
        let document = periodic(desk.workspace(), period("2022-08"), now, language);
        let headings: Vec<&str> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading(words) => Some(words.as_str()),
                _ => None,
            })
            .collect();
        let at = headings.iter().position(|words| *words == heads[0]).expect("the part about issues");
        assert_eq!(headings.get(at..at + 3), Some(&heads[..]));
    }
    let none = figures(desk.workspace(), period("2021-01"), now);
    assert!(section(&none, STATES).is_none(), "no heading over nothing");
}
