//! Parameters of the policy.

use super::*;

#[test]
fn two_values_of_a_parameter_for_one_day_clash_until_somebody_who_saw_both_sets_it() {
    let mut desk = apart(quorum(3, 4, FROM, "甲議"), quorum(4, 5, FROM, "乙議"));
    let clashes = open(&desk);
    let record = Record::Parameter(ParameterId::of("council.quorum"));
    let expected = (record, "2022-11-01", "4/5 · 乙議".to_owned(), "3/4 · 甲議".to_owned());
    assert_eq!(clashes.iter().map(|clash| told(clash, Language::ZhHant)).collect::<Vec<_>>(), [expected]);
    assert_eq!(query::name(desk.workspace(), record, Language::En).as_deref(), Some("council.quorum"));
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
                clash.record == record && clash.words(&clash.set_aside, &workspace, Language::En) == words
            });
            prop_assert!(stands || kept, "{key} = {value} is lost");
        }
    }
}
