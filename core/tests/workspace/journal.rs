//! The journal as a set: merge laws, codec, damage, clocks.
use cobuild::journal::{
    Actor, Clock, DRIFT_LIMIT_MILLIS, Damage, DeviceId, Draft, Entry, Journal, Stamp,
    codec::{self, CodecError, Ending},
};
use jiff::civil::date;
use proptest::prelude::*;

type Fact = String;

/// Entries of several devices, each device a chain of its own.
fn chains(lengths: &[(u64, u32)], words: &str) -> Vec<Entry<Fact>> {
    let mut entries = Vec::new();
    for (device, length) in lengths {
        let (mut clock, mut previous) = (Clock::default(), None);
        for number in 1..=*length {
            let draft = Draft {
                device: DeviceId::from_number(*device),
                number,
                stamp: clock.tick(1_000 + u64::from(number) * 7 % 5),
                at: date(2022, 10, 11).at(9, 0, 0, 0),
                actor: Actor::new("員工"),
                label: None,
                seen: Default::default(),
                previous,
                facts: vec![format!("{words}-{device}-{number}")],
            };
            let entry = draft.seal().unwrap();
            previous = Some(entry.hash());
            entries.push(entry);
        }
    }
    entries
}

fn entries() -> impl Strategy<Value = Vec<Entry<Fact>>> {
    (prop::collection::btree_map(1_u64..5, 1_u32..6, 1..4), "[a-z樓]{0,6}")
        .prop_map(|(lengths, words)| chains(&lengths.into_iter().collect::<Vec<_>>(), &words))
}

fn union(a: &Journal<Fact>, b: &Journal<Fact>) -> Journal<Fact> {
    let mut union = a.clone();
    union.merge(b.clone());
    union
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merge_is_commutative_associative_idempotent(all in entries(), split in prop::collection::vec(0_u8..7, 0..24)) {
        let part = |wanted: u8| -> Journal<Fact> {
            let pick = |index: usize| split.get(index).copied().unwrap_or(7) & (1 << wanted) != 0;
            all.iter().enumerate().filter(|(index, _)| pick(*index)).map(|(_, entry)| entry.clone()).collect()
        };
        let (a, b, c) = (part(0), part(1), part(2));
        prop_assert_eq!(union(&a, &b), union(&b, &a));
        prop_assert_eq!(union(&union(&a, &b), &c), union(&a, &union(&b, &c)));
        prop_assert_eq!(union(&a, &a), a);
    }

    #[test]
    fn any_order_of_arrival_gives_the_same_file(all in entries(), order in any::<u64>()) {
        let straight: Journal<Fact> = all.iter().cloned().collect();
        let mut shuffled = all;
        let mut state = order | 1;
        for index in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(index, (state >> 33) as usize % (index + 1));
        }
        let other: Journal<Fact> = shuffled.into_iter().collect();
        prop_assert_eq!(codec::write(&straight), codec::write(&other));
        prop_assert_eq!(straight.digest(), other.digest());
    }

    #[test]
    fn a_written_journal_reads_back_the_same(all in entries()) {
        let journal: Journal<Fact> = all.into_iter().collect();
        let (read, ending) = codec::read::<Fact>(&codec::write(&journal)).unwrap();
        prop_assert_eq!(ending, Ending::Closed);
        prop_assert!(read.damage().is_empty());
        prop_assert_eq!(read, journal);
    }

    #[test]
    fn a_cut_or_changed_file_is_noticed(all in entries(), place in any::<prop::sample::Index>(), cut in any::<bool>()) {
        let text = codec::write(&all.into_iter().collect::<Journal<Fact>>());
        let at = place.index(text.chars().count());
        let exchange = |letter: char| if letter == 'x' { 'y' } else { 'x' };
        let changed: String = if cut {
            text.chars().take(at).collect()
        } else {
            text.chars().enumerate().map(|(index, letter)| if index == at { exchange(letter) } else { letter }).collect()
        };
        // Cutting only the last line feed leaves every line whole.
        if changed != text.trim_end() {
            prop_assert!(codec::read_closed::<Fact>(&changed).is_err(), "not noticed: {changed}");
        }
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,200}|(\\{\"cobuild\":\"journal\",\"version\":1\\}\n\\PC{0,120}\n?){1,3}") {
        let _ = codec::read::<Fact>(&text);
    }
}

#[test]
fn damage_names_the_place() {
    let all = chains(&[(1, 4)], "fact");
    let without = |number: u32| -> Journal<Fact> {
        all.iter().filter(|entry| entry.id().number != number).cloned().collect()
    };
    let id = |number| all.iter().map(Entry::id).find(|id| id.number == number).unwrap();
    assert_eq!(without(2).damage(), [Damage::Missing { entry: id(2), before: id(3) }]);
    let forked: Journal<Fact> = all.iter().cloned().chain(chains(&[(1, 1)], "other")).collect();
    assert!(forked.damage().contains(&Damage::Forked { entry: id(1) }));
}

#[test]
fn errors_name_line_and_cause() {
    let text = codec::write(&chains(&[(1, 2)], "fact").into_iter().collect::<Journal<Fact>>());
    let newer_fact =
        text.replacen("\"schema\":1", "\"schema\":2", 1).replacen("[\"fact-1-1\"]", "{\"new\":1}", 1);
    let cases: [(String, &str); 6] = [
        (String::new(), "line 1: this is not a Cobuild journal"),
        (text.replacen("\"version\":1", "\"version\":9", 1), "line 1: written by a newer version (format 9"),
        (newer_fact, "line 2: written by a newer version (format 2"),
        (text.replacen("fact-1-2", "fact-1-X", 1), "line 3: entry 0000000000000001-2 was changed"),
        (
            text.replacen("\"entries\":2", "\"entries\":3", 1),
            "line 4: the closing line counts 3 entries, the file has 2",
        ),
        (
            text.lines().take(2).collect::<Vec<_>>().join("\n"),
            "line 3: the file ends without its closing line after 1 entries",
        ),
    ];
    for (changed, expected) in cases {
        let error = codec::read_closed::<Fact>(&changed).unwrap_err();
        assert!(error.to_string().starts_with(expected), "expected: {expected}; actual: {error}");
    }
    let keep = |(index, line): (usize, &'static str)| (index != 1).then_some(line);
    let text: &'static str = text.leak();
    let removed = text.lines().enumerate().filter_map(keep).collect::<Vec<_>>().join("\n");
    let error = codec::read_closed::<Fact>(&removed).unwrap_err();
    assert_eq!(error, CodecError::Miscounted { line: 3, stated: 2, found: 1 });
}

#[test]
fn the_clock_never_goes_back() {
    let cases = [(&[10, 20, 30][..], 30), (&[30, 20, 10], 30), (&[5, 5, 5], 5)];
    for (readings, wall) in cases {
        let mut clock = Clock::default();
        let stamps: Vec<Stamp> = readings.iter().map(|now| clock.tick(*now)).collect();
        assert!(stamps.windows(2).all(|pair| pair[0] < pair[1]), "{stamps:?}");
        assert_eq!(clock.last().wall, wall);
    }
    let stamp = |wall| Stamp { wall, counter: 0 };
    assert!(!stamp(1_000 + DRIFT_LIMIT_MILLIS).is_ahead_of(1_000));
    assert!(stamp(1_001 + DRIFT_LIMIT_MILLIS).is_ahead_of(1_000));
}
