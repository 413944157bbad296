//! Questions about the past: what was known, what happened, what has changed since.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use cobuild::organisation::{self, Kind};
use cobuild::{
    example,
    journal::Actor,
    query::{Event, as_of, delta, inspection, main_name, name, search, timeline, today, told},
    record::{OrganisationId, Record, Seeded},
    text::Language,
    workspace::{Command, Desk, Fact, Told, Workspace, profile},
};
use jiff::civil::{DateTime, date};
use serde_json::json;

const LATER: u64 = u64::MAX;

fn day(day: i8) -> DateTime {
    date(2030, 1, day).at(9, 0, 0, 0)
}

fn register(desk: &mut Desk<Seeded>, name: &str) -> OrganisationId {
    let command = organisation::Command::Register {
        name: name.into(),
        kind: Kind::Enterprise,
        short_name: None,
        uscc: None,
        founded: None,
        formed_from: None,
    };
    let facts = desk.perform(&Command::Organisation(command)).unwrap();
    facts.iter().flat_map(Fact::touches).find_map(|record| record.try_into().ok()).unwrap()
}

fn rename(desk: &mut Desk<Seeded>, organisation: OrganisationId, name: &str) {
    let from = desk.now().date();
    let command = organisation::Command::Rename { organisation, name: name.into(), short_name: None, from };
    desk.perform(&Command::Organisation(command)).unwrap();
}

fn name_in(desk: &mut Desk<Seeded>, organisation: OrganisationId, name: &str) {
    let (language, on) = (Language::En, desk.now().date());
    let command =
        organisation::Command::NameIn { organisation, language, name: name.into(), short_name: None, on };
    desk.perform(&Command::Organisation(command)).unwrap();
}

/// A firm on the 7th, renamed on the 8th; another one on the 9th, undone on the 10th.
fn desk() -> (Desk<Seeded>, OrganisationId, OrganisationId) {
    let mut desk = Desk::seeded(7, Actor::new("測試員"), day(7));
    let kept = register(&mut desk, "甲公司");
    desk.set_now(day(8));
    rename(&mut desk, kept, "乙公司");
    desk.set_now(day(9));
    let undone = register(&mut desk, "丙公司");
    let entry = desk.workspace().history.recent().next_back().unwrap().entry;
    desk.set_now(day(10));
    desk.perform(&Command::Workspace(profile::Command::Undo { entry })).unwrap();
    (desk, kept, undone)
}

#[test]
fn what_was_known_on_a_day_is_what_was_entered_by_then() {
    let (desk, kept, undone) = desk();
    let known = |moment| as_of(desk.journal(), moment, LATER);
    assert!(known(day(6)).organisations.get(kept).is_none());
    assert_eq!(known(day(7)).organisations.name(kept), "甲公司");
    assert_eq!(known(day(8)).organisations.name(kept), "乙公司");
    assert_eq!(known(day(9)).organisations.name(undone), "丙公司", "undone only later");
    assert!(known(day(10)).organisations.get(undone).is_none());
    assert!(known(day(31)) == *desk.workspace());
}

#[test]
fn what_happened_leaves_out_what_was_undone() {
    let (desk, kept, undone) = desk();
    let facts = |record: OrganisationId| {
        let changes = timeline(desk.journal(), record.into(), LATER);
        changes.into_iter().map(|change| (change.trace.at, change.fact)).collect::<Vec<_>>()
    };
    assert_eq!(
        facts(kept),
        [(day(7), "organisation.registered".to_owned()), (day(8), "organisation.renamed".to_owned())]
    );
    assert_eq!(facts(undone), []);
}

#[test]
fn a_delta_names_what_is_new_and_nothing_else() {
    let (desk, kept, undone) = desk();
    let changed = |since| delta(desk.journal(), since, LATER);
    assert_eq!(changed(day(6)).keys().copied().collect::<Vec<_>>(), [Record::from(kept)]);
    assert_eq!(changed(day(7)).values().flatten().count(), 1, "the moment itself is not new");
    assert!(changed(day(8)).is_empty(), "what came and went since then");
    let taken_back: Vec<(Record, String)> = changed(day(9))
        .into_iter()
        .flat_map(|(record, changes)| changes.into_iter().map(move |change| (record, change.fact)))
        .collect();
    assert_eq!(taken_back, [(undone.into(), "workspace.undone".to_owned())]);
    assert!(changed(day(10)).is_empty());
}

#[test]
fn every_change_of_the_example_is_told_once_since_its_beginning() {
    let journal = example::journal().unwrap();
    let all = delta(&journal, date(2000, 1, 1).at(0, 0, 0, 0), LATER);
    let told = |record: &Record| timeline(&journal, *record, LATER);
    assert!(all.iter().all(|(record, changes)| told(record) == *changes));
    let facts = Workspace::standing_entries(&journal, LATER).flat_map(|entry| entry.facts());
    assert!(facts.filter(|fact| !fact.touches().is_empty()).all(|fact| {
        fact.touches().iter().all(|record| all[record].iter().any(|change| change.fact == fact.name()))
    }));
}

#[test]
fn an_inspector_is_answered_from_records() {
    let journal = example::journal().unwrap();
    let workspace = Workspace::fold(&journal, LATER);
    let now = date(2022, 10, 31).at(18, 0, 0, 0);
    let answers = inspection(&workspace, date(2022, 10, 1), date(2022, 10, 31), now);
    let rows: Vec<_> = answers.rota.iter().flat_map(|(_, rows)| rows).collect();
    let planned: usize = rows.iter().map(|row| row.planned()).sum();
    assert!(planned > 0, "the example has a rota");
    assert_eq!(u64::try_from(planned).unwrap(), answers.punctuality.denominator());
    assert!(answers.terminals.iter().all(|terminal| terminal.uses.is_none()), "nobody reported any use");
    assert_eq!(answers.services.len(), workspace.services.listed().count());
    let empty = inspection(&Workspace::default(), date(2022, 10, 1), date(2022, 10, 31), now);
    assert_eq!((empty.punctuality.shown().as_str(), empty.services.len(), empty.rota.len()), ("—", 0, 0));
}

#[test]
fn everything_on_record_with_a_name_is_found_by_it() {
    let journal = example::journal().unwrap();
    let workspace = Workspace::fold(&journal, LATER);
    for words in ["市民之窗", "smzc", "社保智慧終端機", "社保智慧终端机"] {
        assert!(!search(&workspace, words, 5, Language::En).is_empty(), "{words}");
    }
    let first = |words| search(&workspace, words, 1, Language::En).first().map(|hit| hit.record);
    assert!(matches!(first("市民之窗"), Some(Record::Terminal(_) | Record::Space(_))));
}

#[test]
fn a_day_tells_who_comes_and_what_is_booked() {
    let journal = example::journal().unwrap();
    let workspace = Workspace::fold(&journal, LATER);
    let days = (1..=31).map(|day| date(2022, 10, day).at(8, 0, 0, 0));
    let events: Vec<_> = days
        .flat_map(|now| today(&workspace, now, Language::ZhHant).happening)
        .map(|happening| happening.event)
        .collect();
    assert!(events.contains(&Event::Stationed), "{events:?}");
}

#[test]
fn a_reader_is_shown_the_name_in_their_language() {
    let mut desk = Desk::seeded(8, Actor::new("測試員"), day(7));
    let firm = register(&mut desk, "甲公司");
    name_in(&mut desk, firm, "Firm A");
    let organisations = &desk.workspace().organisations;
    let shown = Language::ALL.map(|language| organisations.name_for(firm, language));
    assert_eq!(shown, ["甲公司", "甲公司", "Firm A"], "the main one, where there is none");
    assert_eq!(organisations.name(firm), "甲公司");
    let called = |record, language| name(desk.workspace(), record, language);
    assert_eq!(called(firm.into(), Language::En).as_deref(), Some("Firm A"));
    assert_eq!(main_name(desk.workspace(), firm.into()).as_deref(), Some("甲公司"));
    // Found by each of its names, shown by the reader's.
    let titles = |language, words| {
        let hits = search(desk.workspace(), words, 5, language);
        hits.into_iter().map(|hit| hit.title).collect::<Vec<_>>()
    };
    for words in ["甲公司", "firm a"] {
        assert_eq!(titles(Language::En, words), ["Firm A"], "{words}");
        assert_eq!(titles(Language::ZhHant, words), ["甲公司"], "{words}");
    }
    // A new name has not been rendered yet: the old rendering would name something else.
    desk.set_now(day(8));
    rename(&mut desk, firm, "乙公司");
    assert_eq!(desk.workspace().organisations.name_for(firm, Language::En), "乙公司");
    assert!(!desk.workspace().organisations.get(firm).unwrap().goes_by("Firm A"));
}

#[test]
fn what_stands_under_an_organisation_is_told_by_the_readers_name() {
    let mut desk = Desk::seeded(9, Actor::new("測試員"), day(7));
    let firm = register(&mut desk, "甲公司");
    name_in(&mut desk, firm, "Firm A");
    let visited = json!({ "visit": { "record": {
        "organisation": firm, "at": day(7), "visitors": [{ "name": "測試員" }], "purpose": "看望",
        "next_on": "2030-02-01",
    } } });
    let facts = desk.perform(&serde_json::from_value(visited).unwrap()).unwrap();
    let visit =
        facts.iter().flat_map(Fact::touches).find(|record| matches!(record, Record::Visit(_))).unwrap();
    let workspace = desk.workspace();
    for (language, shown) in [(Language::En, "Firm A"), (Language::ZhHans, "甲公司")] {
        let title = format!("{shown} · 2030-01-07");
        assert_eq!(name(workspace, visit, language), Some(title.clone()));
        for words in ["甲公司 看望", "Firm 看望"] {
            let hits = search(workspace, words, 5, language);
            let titles: Vec<_> = hits.iter().map(|hit| hit.title.as_str()).collect();
            let found_by = language == Language::En || words.starts_with('甲');
            assert_eq!(titles == [title.as_str()], found_by, "{language:?} {words}: {titles:?}");
        }
        // The next visit was promised, and nobody came.
        let today = today(workspace, date(2030, 3, 1).at(9, 0, 0, 0), language);
        let task = today.overdue.iter().find(|task| task.about == firm.into());
        assert_eq!(task.map(|task| task.title.as_str()), Some(shown));
    }
}

#[test]
fn each_entry_says_what_it_did_wherever_its_line_stands() {
    let journal = example::journal().unwrap();
    let entries: Vec<_> = journal.entries().collect();
    let lines: Vec<&str> = entries.iter().map(|entry| entry.line()).collect();
    let wanted: BTreeSet<_> =
        entries.iter().rev().take(20).chain(entries.first()).map(|entry| entry.id()).collect();
    let found = told(&lines, &wanted);
    assert_eq!(found.len(), wanted.len(), "the first of the journal among them");
    for entry in entries.iter().filter(|entry| wanted.contains(&entry.id())) {
        assert_eq!(found[&entry.id()], entry.facts().iter().map(Fact::told).collect::<Vec<_>>());
        for language in Language::ALL {
            let phrases = Told::phrases(&found[&entry.id()], language);
            let once: BTreeSet<&&str> = phrases.iter().collect();
            assert!(!phrases.is_empty() && once.len() == phrases.len(), "{phrases:?}");
        }
    }
    // The end of the journal holds what is new; what it lacks and what is torn is missing, not wrong.
    let end = &lines[lines.len() - 5..];
    assert_eq!(told(end, &wanted).len(), 5);
    let torn: Vec<&str> = end.iter().map(|line| line.split_once("\"facts\"").unwrap().0).collect();
    assert!(told(&torn, &wanted).is_empty());
}

#[test]
fn an_entry_that_does_the_same_several_times_says_so_once() {
    let journal = example::journal().unwrap();
    let told: Vec<Told> = journal.entries().flat_map(|entry| entry.facts()).map(Fact::told).collect();
    let phrases = Told::phrases(&told, Language::ZhHant);
    assert!(phrases.len() < told.len() / 2 && phrases[0] == "開設工作區", "{phrases:?}");
}
