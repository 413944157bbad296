//! No fact vanishes. An entry may rest on another that was undone, set aside or has not arrived; whatever is missing, it
//! changes the state or is told to a person as a clash.

use std::collections::{BTreeMap, BTreeSet};

use cobuild::{
    example,
    journal::{Actor, DeviceId, Draft, Entry, EntryId, Stamp, VersionVector},
    workspace::{Fact, History, Workspace},
};
use cobuild_tests::scenarios::ran;
use jiff::civil::date;

/// Later than every entry of a scenario.
const LATE: u64 = u64::MAX / 2;

/// Facts whose wish is granted where nothing stands against it: there is nothing to undo, to part or to erase. Those of
/// the workspace steer the replay; the history has them.
const GRANTED: [&str; 7] = [
    "calendar.day_cleared",
    "issue.related",
    "issue.unrelated",
    "talent.erased",
    "workspace.admitted.entry",
    "workspace.clash_settled",
    "workspace.undone.entry",
];

/// The state that some entries fold to, without the account of what was folded.
fn folded(entries: &[&Entry<Fact>], without: &[EntryId]) -> Workspace {
    let kept = entries.iter().copied().filter(|entry| !without.contains(&entry.id()));
    let mut workspace = Workspace::fold_entries(kept, LATE);
    workspace.history = History::default();
    workspace
}

/// A fact by its names on the way inward: `issue.closed`.
fn name(fact: &Fact) -> String {
    let mut names = Vec::new();
    let mut value = serde_json::to_value(fact).expect("a fact");
    while let Some(map) = value.as_object().filter(|map| map.len() == 1) {
        let (name, inner) = map.iter().next().expect("one member");
        names.push(name.clone());
        value = inner.clone();
    }
    names.join(".")
}

fn names(entry: &Entry<Fact>) -> String {
    entry.facts().iter().map(name).collect::<Vec<_>>().join("+")
}

#[test]
fn no_fact_vanishes_whatever_it_rests_on_is_missing() {
    let (mut tried, mut silent) = (BTreeSet::new(), BTreeMap::new());
    for (file, scenario) in ran() {
        let entries: Vec<&Entry<Fact>> = scenario.journal.entries().collect();
        let whole = folded(&entries, &[]);
        for (place, first) in entries.iter().enumerate() {
            for later in entries.iter().skip(place + 1) {
                let pair = (names(first), names(later));
                let granted = GRANTED.contains(&pair.1.as_str());
                if granted || !tried.insert(pair.clone()) || folded(&entries, &[later.id()]) == whole {
                    continue;
                }
                if folded(&entries, &[first.id()]) == folded(&entries, &[first.id(), later.id()]) {
                    silent.entry(pair).or_insert_with(|| format!("{file} · {}", scenario.title));
                }
            }
        }
    }
    let lines: Vec<String> =
        silent.iter().map(|((first, later), at)| format!("{later} without {first} ({at})")).collect();
    println!("{} pairs tried", tried.len());
    assert!(tried.len() > 1_000);
    assert!(silent.is_empty(), "{} pairs lose something in silence:\n{}", silent.len(), lines.join("\n"));
}

#[test]
fn no_fact_vanishes_that_comes_alone() {
    let (mut tried, mut silent) = (BTreeSet::new(), Vec::new());
    let journals = ran().into_iter().map(|(_, scenario)| scenario.journal);
    let seed = example::journal().expect("the seed");
    for journal in journals.chain([seed]) {
        for fact in journal.entries().flat_map(Entry::facts) {
            let name = name(fact);
            if GRANTED.contains(&name.as_str()) || !tried.insert(name.clone()) {
                continue;
            }
            let entry = alone(fact.clone());
            if folded(&[&entry], &[]) == Workspace::default() {
                silent.push(name);
            }
        }
    }
    println!("{} kinds of facts tried", tried.len());
    assert!(tried.len() > 200);
    assert!(silent.is_empty(), "lost in silence when nothing is there: {}", silent.join(", "));
}

fn alone(fact: Fact) -> Entry<Fact> {
    let draft = Draft {
        device: DeviceId::from_number(1),
        number: 1,
        stamp: Stamp { wall: 1_000, counter: 0 },
        at: date(2022, 10, 11).at(9, 0, 0, 0),
        actor: Actor::new("somebody"),
        label: None,
        seen: VersionVector::default(),
        previous: None,
        facts: vec![fact],
    };
    draft.seal().expect("facts are JSON")
}
