//! Settings that two devices changed without having seen each other: policy, calendar, the workspace's own name.
#![allow(clippy::unwrap_used, reason = "tests")]

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
    let words = |said| clash.words(said, language);
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
fn two_values_of_a_parameter_for_one_day_clash_until_somebody_who_saw_both_sets_it() {
    let mut desk = apart(quorum(3, 4, FROM, "甲議"), quorum(4, 5, FROM, "乙議"));
    let clashes = open(&desk);
    let record = Record::Parameter(ParameterId::of("council.quorum"));
    let expected = (record, "2022-11-01", "4/5 · 乙議".to_owned(), "3/4 · 甲議".to_owned());
    assert_eq!(clashes.iter().map(|clash| told(clash, Language::ZhHant)).collect::<Vec<_>>(), [expected]);
    assert_eq!(query::name(desk.workspace(), record).as_deref(), Some("council.quorum"));
    ask(&mut desk, quorum(3, 4, FROM, "再議"));
    assert_eq!(open(&desk), []);
    let used = desk.workspace().policy.on(&parameter::COUNCIL_QUORUM, FROM);
    assert_eq!(used.value, Share::new(3, 4).unwrap());
}

#[test]
fn values_for_different_days_and_the_same_value_do_not_clash() {
    let apart_days = apart(quorum(3, 4, FROM, "甲議"), quorum(4, 5, date(2022, 12, 1), "乙議"));
    assert_eq!(open(&apart_days), []);
    assert_eq!(apart_days.workspace().policy.overrides("council.quorum").count(), 2);
    assert_eq!(open(&apart(quorum(3, 4, FROM, "同"), quorum(3, 4, FROM, "同"))), []);
}

#[test]
fn a_clash_of_settings_is_settled_by_its_name() {
    let mut desk = apart(quorum(3, 4, FROM, "甲議"), quorum(4, 5, FROM, "乙議"));
    let (clash, _) = desk.workspace().clashes.open().next().unwrap();
    let reason = "從新".into();
    ask(&mut desk, Command::Workspace(profile::Command::SettleClash { clash, reason }));
    assert_eq!(open(&desk), []);
    assert_eq!(desk.workspace().policy.on(&parameter::COUNCIL_QUORUM, FROM).value, Share::new(4, 5).unwrap());
}

#[test]
fn two_words_on_one_day_of_the_calendar_clash() {
    let mut desk = apart(day(DayKind::Off, "颱風"), day(DayKind::Work, "補班"));
    let record = Record::CalendarDay(CalendarDayId::of(date(2022, 10, 20)));
    let expected = (record, "day", "day of work · 補班".to_owned(), "day off · 颱風".to_owned());
    assert_eq!(told(&open(&desk)[0], Language::En), expected);
    assert!(desk.workspace().calendar.is_working(date(2022, 10, 20)));
    ask(&mut desk, day(DayKind::Off, "停電"));
    assert_eq!(open(&desk), []);
}

#[test]
fn a_day_that_is_cleared_here_and_set_anew_there_clashes() {
    let mut desk = office();
    ask(&mut desk, day(DayKind::Off, "颱風"));
    let clear = calendar::Command::ClearDay { date: date(2022, 10, 20), reason: "颱風不來".into() };
    let desk = apart_from(desk, day(DayKind::Work, "補班"), Command::Calendar(clear));
    let clashes = open(&desk);
    let (_, field, stands, aside) = told(&clashes[0], Language::ZhHans);
    assert_eq!((field, stands.as_str(), aside.as_str()), ("day", "取消当日特别安排", "上班 · 補班"));
    assert_eq!(desk.workspace().calendar.exceptions().count(), 0);
}

#[test]
fn office_hours_set_twice_for_one_day_clash_and_keep_their_reasons() {
    let hours = |closes: i8, reason: &str| {
        let window = Window { opens: time(9, 0, 0, 0), closes: time(closes, 0, 0, 0) };
        let hours = OfficeHours::new(window, None).unwrap();
        let reason = reason.to_owned();
        Command::Calendar(calendar::Command::SetHours { hours, valid_from: FROM, reason })
    };
    let desk = apart(hours(16, "冬令"), hours(17, "夏令"));
    let clashes = open(&desk);
    let (_, field, stands, aside) = told(&clashes[0], Language::En);
    assert_eq!(field, "hours");
    assert_eq!((stands.as_str(), aside.as_str()), ("09:00:00–17:00:00 · 夏令", "09:00:00–16:00:00 · 冬令"));
    let own: Vec<_> = desk.workspace().calendar.own_hours().map(|(_, own)| own.reason.clone()).collect();
    assert_eq!(own, ["夏令"]);
}

#[test]
fn a_change_of_some_days_survives_a_whole_years_notice_that_had_not_seen_it() {
    let moved = date(2022, 10, 22);
    let change = || notice(NoticeScope::Change, "改", &[(moved, DayKind::Work)]);
    for (first, second) in [(change(), whole_year("全")), (whole_year("全"), change())] {
        let desk = apart(first, second);
        assert!(desk.workspace().calendar.is_working(moved));
        assert_eq!((desk.workspace().calendar.notices(2022).len(), open(&desk)), (2, vec![]));
    }
    let mut knowing = office();
    ask(&mut knowing, change());
    ask(&mut knowing, whole_year("全"));
    assert!(!knowing.workspace().calendar.is_working(moved), "who had seen the change replaces it");
}

#[test]
fn two_notices_clash_where_they_differ() {
    let years = apart(whole_year("一號"), whole_year("二號"));
    let clashes = open(&years);
    let (record, field, stands, aside) = told(&clashes[0], Language::ZhHant);
    assert_eq!((record, field), (CalendarYearId::of(2022).into(), "notice"));
    assert!(stands.starts_with("二號 · ") && aside.starts_with("一號 · "), "{stands} {aside}");
    assert_eq!(years.workspace().calendar.notices(2022).len(), 1);

    let (same, moved) = (date(2022, 10, 22), date(2022, 10, 23));
    let first = notice(NoticeScope::Change, "一號", &[(same, DayKind::Work), (moved, DayKind::Work)]);
    let second = notice(NoticeScope::Change, "二號", &[(same, DayKind::Work), (moved, DayKind::Off)]);
    let mut days = apart(first, second);
    let clashes = open(&days);
    let (record, field, stands, aside) = told(&clashes[0], Language::En);
    assert_eq!((clashes.len(), record, field), (1, CalendarDayId::of(moved).into(), "notice"));
    assert_eq!((stands.as_str(), aside.as_str()), ("2022-10-23 day off 測試", "2022-10-23 day of work 測試"));
    let (reason, kind) = ("定".into(), DayKind::Off);
    ask(&mut days, Command::Calendar(calendar::Command::SetDay { date: moved, kind, reason }));
    assert_eq!(open(&days), [], "the office's word on the day is the last one");
}

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
        assert!(query::name(desk.workspace(), record).is_some_and(|name| !name.is_empty()));
    }
}

/// More clashes of one entry than two bytes can number: every one is kept and has a name of its own.
#[test]
fn no_clash_of_a_large_entry_is_lost() {
    const MANY: u32 = 66_000;
    let keys = |value: u32| -> Vec<Fact> {
        let fact = |n: u32| policy::Fact::Set {
            key: format!("key-{n}"),
            value: Value::Count(value),
            valid_from: FROM,
            basis: "批量".into(),
        };
        (0..MANY).map(|n| Fact::Policy(fact(n))).collect()
    };
    let mut here = office();
    let there = {
        let mut there = other(&here);
        there.write(keys(1), None).unwrap();
        there.into_journal()
    };
    here.set_now(at(10));
    here.write(keys(2), None).unwrap();
    here.receive(there);
    assert_eq!(here.workspace().clashes.open().count(), MANY as usize);
}

proptest! {
    #[test]
    fn a_day_is_found_again_in_its_name(year in -9999_i16..=9999, ordinal in 0_i64..365) {
        let day = date(year, 1, 1).checked_add(jiff::Span::new().days(ordinal)).unwrap();
        prop_assert_eq!(CalendarDayId::of(day).date(), Some(day));
        prop_assert_eq!(CalendarYearId::of(year).year(), Some(year));
    }

    #[test]
    fn any_other_id_is_no_day(bits: u128) {
        let uuid = uuid::Uuid::from_u128(bits);
        let day = CalendarDayId::from_uuid(uuid).date();
        prop_assert!(day.is_none_or(|day| CalendarDayId::of(day).uuid() == uuid));
    }

    /// Whatever the same few parameters were set to, by however many devices: each device's last value stands or is the
    /// other side of a clash.
    #[test]
    fn nothing_that_was_set_is_lost(set in prop::collection::vec((1_u64..4, 0_u32..3), 1..12)) {
        let mut desks: BTreeMap<u64, Office> = BTreeMap::new();
        // No two values are the same.
        let set: Vec<(u64, u32, u32)> = (1..).zip(set).map(|(value, (device, key))| (device, key, value)).collect();
        for (device, key, value) in &set {
            let desk = desks.entry(*device).or_insert_with(|| {
                Desk::new(DeviceId::from_number(*device), Actor::new("某"), at(9), Seeded::new(*device))
            });
            let (key, value) = (format!("key-{key}"), Value::Count(*value));
            let fact = policy::Fact::Set { key, value, valid_from: FROM, basis: "試".into() };
            desk.write(vec![Fact::Policy(fact)], None).unwrap();
        }
        let mut all: Journal<Fact> = Journal::default();
        let mut last: BTreeMap<(u64, u32), u32> = BTreeMap::new();
        for (device, key, value) in &set {
            last.insert((*device, *key), *value);
        }
        for desk in desks.into_values() {
            all.merge(desk.into_journal());
        }
        let workspace = Workspace::fold(&all, u64::MAX);
        for ((_, key), value) in last {
            let key = format!("key-{key}");
            let stands = workspace.policy.overrides(&key).any(|own| own.value == Value::Count(value));
            let record = Record::Parameter(ParameterId::of(&key));
            let words = format!("{value} · 試");
            let kept = workspace.clashes.open().any(|(_, clash)| {
                clash.record == record && clash.words(&clash.set_aside, Language::En) == words
            });
            prop_assert!(stands || kept, "{key} = {value} is lost");
        }
    }
}
