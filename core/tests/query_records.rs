//! Every kind of record has a name and is found by it.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use cobuild::{
    activity, calendar, example,
    issue::{self, NewWhistle, WhistleKind},
    journal::Actor,
    policy,
    query::{name, search},
    record::{AccountId, Record, RecordKind},
    report,
    service::{
        self,
        terminal::{self, Effect},
    },
    space,
    text::Language,
    workspace::{Command, Desk, Fact, Workspace},
};
use jiff::civil::date;

/// What the facts of a workspace speak of.
fn records(entries: impl Iterator<Item = Vec<Record>>) -> BTreeSet<Record> {
    entries.flatten().collect()
}

fn of_example() -> (Workspace, BTreeSet<Record>) {
    let journal = example::journal().unwrap();
    let workspace = Workspace::fold(&journal, u64::MAX);
    let standing = Workspace::standing_entries(&journal, u64::MAX);
    (workspace, records(standing.flat_map(|entry| entry.facts()).map(Fact::touches)))
}

/// The words of a name that people type: days and counts are not among them.
fn words(name: &str) -> String {
    let parts = name.split([' ', '·', '、', '《', '》']).filter(|part| !part.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        parts.partition(|part| part.chars().all(|c| c.is_ascii_digit() || c == '-'));
    if words.is_empty() { numbers.join(" ") } else { words.join(" ") }
}

#[track_caller]
fn check(workspace: &Workspace, records: &BTreeSet<Record>) {
    for (record, language) in
        records.iter().flat_map(|record| Language::ALL.map(|language| (record, language)))
    {
        let name = name(workspace, *record, language).unwrap_or_else(|| panic!("{record:?} has no name"));
        assert!(!name.trim().is_empty(), "{record:?} has an empty name");
        assert!(!name.contains(&record.uuid().to_string()), "{record:?} shows its id: {name}");
        let hits = search(workspace, &words(&name), usize::MAX, language);
        let found: Vec<_> = hits.iter().filter(|hit| hit.record == *record).collect();
        assert_eq!(found.len(), 1, "{record:?} is not found once by “{}”", words(&name));
        assert!(!found[0].title.is_empty(), "{record:?}: a hit without a title");
    }
}

#[test]
fn every_record_of_the_example_has_a_name_and_is_found_by_it() {
    let (workspace, records) = of_example();
    check(&workspace, &records);
}

/// The example and what it does not have: a whistle, a fault, points accounts, a report that was handed in.
fn of_a_desk() -> (Workspace, BTreeSet<Record>) {
    let mut desk = Desk::seeded(0x9a, Actor::new("測試員"), date(2022, 11, 1).at(9, 0, 0, 0));
    desk.receive(example::journal().unwrap());
    let workspace = desk.workspace();
    let organisation = |name| workspace.organisations.by_name(name).unwrap().id();
    let (street, bureau) = (organisation("祖廟街道黨工委"), organisation("禪城區人社局"));
    let issue = workspace.issues.open().next().unwrap().id;
    let (terminal, _) = workspace.services.terminals.in_use().next().unwrap();
    let whistle = issue::Command::BlowWhistle(NewWhistle {
        issue,
        kind: WhistleKind::Daily,
        matter: "請到現場會商".into(),
        whistler: street,
        departments: vec![bureau],
        called_at: None,
    });
    let (what, effect, at) = ("觸摸屏失靈".into(), Effect::Partly, None);
    let fault = terminal::Command::ReportFault { terminal, what, effect, at };
    let report = report::Command::HandIn { period: "2022-10".parse().unwrap(), to: street, on: None };
    let set = policy::Command::Set {
        key: "council.quorum".into(),
        value: policy::Value::Share(policy::Share::HALF),
        valid_from: date(2022, 11, 1),
        basis: "議事規則".into(),
    };
    let (day, reason) = (date(2022, 11, 7), "颱風停工".to_owned());
    let closed = calendar::Command::SetDay { date: day, kind: calendar::DayKind::Off, reason };
    let days = vec![calendar::NoticeDay { date: day, kind: calendar::DayKind::Off, name: String::new() }];
    let (number, source) = ("測試通知七號".to_owned(), "測試".to_owned());
    let scope = calendar::NoticeScope::Change;
    let notice = calendar::Notice { year: 2022, scope, number, source, days };
    let (class, own) = (space::PriorityClass::First, "本樓支部成員單位".to_owned());
    let name_class = space::Command::NameClass { class, name: own };
    let asked = [
        Command::Policy(set),
        Command::Calendar(closed),
        Command::Calendar(calendar::Command::EnterNotice { notice }),
        Command::Space(name_class),
        Command::Issue(whistle),
        Command::Service(service::Command::Terminal(fault)),
        Command::Report(report),
    ];
    for command in asked {
        desk.perform(&command).unwrap();
    }
    let [open, closed] = [1, 2].map(|n| AccountId::from_uuid(uuid::Uuid::from_u128(n)));
    let opened = |account| {
        let consent = activity::Consent { on: date(2022, 11, 1), how: "書面".into() };
        Fact::Activity(activity::Fact::AccountOpened { account, owner: "志願者甲".into(), consent })
    };
    let closing = Fact::Activity(activity::Fact::AccountClosed { account: closed });
    desk.write(vec![opened(open), opened(closed), closing], None).unwrap();
    let records = records(desk.journal().entries().flat_map(|entry| entry.facts()).map(Fact::touches));
    // Whose account is closed is forgotten: it has a name, and nobody finds it.
    let closed = Record::from(closed);
    assert_eq!(name(desk.workspace(), closed, Language::ZhHant).as_deref(), Some("2022-11-01"));
    (desk.workspace().clone(), records.into_iter().filter(|record| *record != closed).collect())
}

#[test]
fn every_record_of_a_desk_has_a_name_and_is_found_by_it() {
    let (workspace, records) = of_a_desk();
    check(&workspace, &records);
}

#[test]
fn what_is_not_on_record_has_no_name() {
    let (_, records) = of_a_desk();
    for record in records {
        assert_eq!(name(&Workspace::default(), record, Language::ZhHant), None);
    }
}

#[test]
fn no_kind_of_record_is_left_out() {
    let (_, records) = of_a_desk();
    let seen: BTreeSet<RecordKind> = records.iter().map(|record| record.kind()).collect();
    let missing: Vec<_> = RecordKind::ALL.iter().filter(|kind| !seen.contains(kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
