//! Settings that two devices changed without having seen each other: policy, calendar, the workspace's own name.

mod alike;
mod days;
mod parameters;

use std::collections::BTreeMap;

use cobuild::{
    calendar::{self, DayKind, Notice, NoticeDay, NoticeScope, OfficeHours, Window},
    clash::Clash,
    journal::{Actor, DeviceId, Journal},
    policy::{self, Share, Value, parameter},
    query,
    record::{CalendarDayId, CalendarYearId, ParameterId, Record, Seeded, WorkspaceId},
    text::Language,
    workspace::{Command, Desk, Fact, Workspace, profile},
};
use jiff::civil::{Date, DateTime, date, time};
use proptest::prelude::*;

type Office = Desk<Seeded>;

fn at(hour: i8) -> DateTime {
    date(2022, 10, 11).at(hour, 0, 0, 0)
}

fn office() -> Office {
    let mut desk = Desk::seeded(1, Actor::new("甲"), at(8));
    let (name, clock) = ("萬科".into(), profile::ClockKind::Real);
    ask(&mut desk, Command::Workspace(profile::Command::Open { name, clock }));
    desk
}

fn other(desk: &Office) -> Office {
    let mut other = Desk::new(DeviceId::from_number(2), Actor::new("乙"), desk.now(), Seeded::new(2));
    other.receive(desk.journal().clone());
    other
}

#[track_caller]
fn ask(desk: &mut Office, command: Command) {
    desk.perform(&command).unwrap();
}

/// One device asks at ten and the other, which knows nothing of it, at eleven; then the first takes in the second's.
fn apart(first: Command, second: Command) -> Office {
    apart_from(office(), first, second)
}

fn apart_from(mut here: Office, first: Command, second: Command) -> Office {
    let mut there = other(&here);
    here.set_now(at(10));
    ask(&mut here, first);
    there.set_now(at(11));
    ask(&mut there, second);
    let mut theirs = there.journal().clone();
    theirs.merge(here.journal().clone());
    here.set_now(at(12));
    here.receive(there.into_journal());
    let other_way = Workspace::fold(&theirs, u64::MAX);
    assert_eq!(&other_way, here.workspace(), "any order of arrival folds alike");
    here
}

fn open(desk: &Office) -> Vec<Clash> {
    desk.workspace().clashes.open().map(|(_, clash)| clash.clone()).collect()
}

/// Record, field, what stands, what was set aside.
fn told(clash: &Clash, language: Language) -> (Record, &str, String, String) {
    let words = |said| clash.words(said, &Workspace::default(), language);
    (clash.record, clash.field.as_str(), words(&clash.stands), words(&clash.set_aside))
}

fn quorum(top: u32, bottom: u32, from: Date, basis: &str) -> Command {
    let value = Value::Share(Share::new(top, bottom).unwrap());
    let key = "council.quorum".to_owned();
    Command::Policy(policy::Command::Set { key, value, valid_from: from, basis: basis.into() })
}

fn day(kind: DayKind, reason: &str) -> Command {
    let (date, reason) = (date(2022, 10, 20), reason.into());
    Command::Calendar(calendar::Command::SetDay { date, kind, reason })
}

fn notice(scope: NoticeScope, number: &str, days: &[(Date, DayKind)]) -> Command {
    let days = days.iter().map(|(date, kind)| NoticeDay { date: *date, kind: *kind, name: "測試".into() });
    let (number, source) = (number.to_owned(), "test".to_owned());
    let notice = Notice { year: 2022, scope, number, source, days: days.collect() };
    Command::Calendar(calendar::Command::EnterNotice { notice })
}

/// A notice of 2022 whose statutory holidays are days off.
fn whole_year(number: &str) -> Command {
    let holidays = (0..365_i64).map(|n| date(2022, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap());
    let holidays = holidays.filter(|day| calendar::statutory_holiday(*day).is_some());
    let days: Vec<_> = holidays.map(|day| (day, DayKind::Off)).collect();
    notice(NoticeScope::Year, number, &days)
}

const FROM: Date = date(2022, 11, 1);

#[test]
fn two_names_of_the_workspace_clash() {
    let rename = |name: &str| Command::Workspace(profile::Command::Rename { name: name.into() });
    let mut desk = apart(rename("甲樓"), rename("乙樓"));
    let expected = (WorkspaceId::THE.into(), "name", "乙樓".to_owned(), "甲樓".to_owned());
    assert_eq!(told(&open(&desk)[0], Language::En), expected);
    ask(&mut desk, rename("甲樓"));
    assert_eq!((open(&desk), desk.workspace().profile.name()), (vec![], "甲樓"));
}

#[test]
fn what_changed_lists_settings() {
    let mut desk = office();
    desk.set_now(at(9));
    ask(&mut desk, quorum(3, 4, FROM, "甲議"));
    ask(&mut desk, day(DayKind::Off, "颱風"));
    ask(&mut desk, whole_year("全"));
    ask(&mut desk, Command::Workspace(profile::Command::Rename { name: "新名".into() }));
    let delta = query::delta(desk.journal(), at(8), u64::MAX);
    let facts: BTreeMap<Record, Vec<String>> = delta
        .into_iter()
        .map(|(record, all)| (record, all.into_iter().map(|one| one.fact).collect()))
        .collect();
    let expected: [(Record, &str); 4] = [
        (WorkspaceId::THE.into(), "workspace.renamed"),
        (ParameterId::of("council.quorum").into(), "policy.set"),
        (CalendarDayId::of(date(2022, 10, 20)).into(), "calendar.day_set"),
        (CalendarYearId::of(2022).into(), "calendar.notice_entered"),
    ];
    assert_eq!(facts, expected.into_iter().map(|(record, fact)| (record, vec![fact.to_owned()])).collect());
    for (record, _) in expected {
        assert!(query::name(desk.workspace(), record, Language::En).is_some_and(|name| !name.is_empty()));
    }
}
