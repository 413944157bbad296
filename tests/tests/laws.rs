//! Laws of the workspace: whatever the order in which entries arrive, however they were cut up and copied, the same
//! journal is the same workspace, byte for byte; and nothing that a file can hold brings the fold down.

use std::{collections::BTreeMap, sync::LazyLock};

use cobuild::{
    example,
    journal::{
        Actor, DeviceId, Digest, Draft, Entry, EntryId, Journal, Stamp, VersionVector,
        codec::{self, Trust},
    },
    workspace::{Absorbed, Fact, History, Workspace, profile},
};
use jiff::civil::date;
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

/// Later than every stamp drawn here: nothing is set aside.
const LATE: u64 = 100_000_000;

/// Facts as they happen, an entry's worth each, in their natural order: of the example, and of generated test data.
static POOL: LazyLock<Vec<Vec<Fact>>> = LazyLock::new(|| {
    let generated = example::generate(example::Size { buildings: 1, firms: 6, years: 1 }, 7);
    let journals = [example::journal().expect("the example"), generated.expect("test data")];
    let batches = journals.iter().flat_map(Journal::entries).map(|entry| entry.facts().to_vec());
    batches.filter(|facts| facts.len() <= 20).take(400).collect()
});

/// An entry to be written.
#[derive(Clone, Debug)]
struct Planned {
    /// Which facts of the pool: the next ones, or any.
    facts: Option<usize>,
    device: u64,
    /// Milliseconds by which its clock is off its place in the story.
    jitter: u64,
    counter: u32,
    /// What its device says that it had seen.
    seen: Vec<(u64, u32)>,
    /// Which earlier entry it undoes, counted back.
    undoes: Option<usize>,
}

fn planned() -> impl Strategy<Value = Planned> {
    let facts = prop::option::weighted(0.2, any::<usize>());
    let seen = vec((1_u64..5, 0_u32..12), 0..3);
    let undoes = prop::option::weighted(0.1, 1_usize..6);
    (facts, 1_u64..5, 0_u64..5_000, 0_u32..3, seen, undoes).prop_map(
        |(facts, device, jitter, counter, seen, undoes)| Planned {
            facts,
            device,
            jitter,
            counter,
            seen,
            undoes,
        },
    )
}

fn story() -> impl Strategy<Value = Vec<Entry<Fact>>> {
    (any::<usize>(), vec(planned(), 1..40)).prop_map(|(start, plans)| write(start, &plans))
}

/// Seals the planned entries, each device numbering its own.
fn write(start: usize, plans: &[Planned]) -> Vec<Entry<Fact>> {
    let mut heads: BTreeMap<u64, (u32, Digest)> = BTreeMap::new();
    let mut entries: Vec<Entry<Fact>> = Vec::new();
    for (step, plan) in plans.iter().enumerate() {
        let at = plan.facts.unwrap_or(start.wrapping_add(step)) % POOL.len();
        let mut facts = POOL.get(at).cloned().unwrap_or_default();
        let undone = plan.undoes.and_then(|back| entries.iter().rev().nth(back - 1)).map(Entry::id);
        facts.extend(undone.map(|entry| Fact::Workspace(profile::Fact::Undone { entry })));
        let head = heads.get(&plan.device).copied();
        let mut seen = VersionVector::default();
        for (device, number) in &plan.seen {
            seen.see(EntryId { device: DeviceId::from_number(*device), number: *number });
        }
        let draft = Draft {
            device: DeviceId::from_number(plan.device),
            number: head.map_or(1, |(number, _)| number + 1),
            stamp: Stamp { wall: step as u64 * 1_000 + plan.jitter, counter: plan.counter },
            at: date(2022, 10, 11).at(9, 0, 0, 0),
            actor: Actor::new(format!("somebody at {}", plan.device)),
            label: None,
            seen,
            previous: head.map(|(_, hash)| hash),
            facts,
        };
        let entry = draft.seal().expect("facts are JSON");
        heads.insert(plan.device, (entry.id().number, entry.hash()));
        entries.push(entry);
    }
    entries
}

fn journal<'a>(entries: impl IntoIterator<Item = &'a Entry<Fact>>) -> Journal<Fact> {
    entries.into_iter().cloned().collect()
}

fn bytes(workspace: &Workspace) -> Vec<u8> {
    postcard::to_allocvec(workspace).expect("state is written")
}

/// The state without the account of what was folded.
fn apart_from_history(mut workspace: Workspace) -> Workspace {
    workspace.history = History::default();
    workspace
}

/// A story, the same entries in another order with copies, and where each one is kept: in one of three files.
fn shuffled() -> impl Strategy<Value = (Vec<Entry<Fact>>, Vec<usize>, Vec<usize>)> {
    story().prop_flat_map(|entries| {
        let count = entries.len();
        let order: Vec<usize> = (0..count).collect();
        (Just(entries), Just(order).prop_shuffle(), vec(0_usize..7, count))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any permutation, any cutting into files with copies, any order of merging: one digest, one state.
    #[test]
    fn order_and_files_do_not_matter((entries, order, files) in shuffled()) {
        let whole = journal(&entries);
        let expected = bytes(&Workspace::fold(&whole, LATE));

        let permuted = journal(order.iter().filter_map(|index| entries.get(*index)));
        prop_assert_eq!(permuted.digest(), whole.digest());
        prop_assert!(bytes(&Workspace::fold(&permuted, LATE)) == expected, "a permutation folds to other bytes");

        // File 0, 1 or 2; from 3 on the entry is in two files or in all.
        let in_file = |file: usize| {
            let kept = files.iter().map(move |kept| match kept { 0..=2 => *kept == file, 3..=5 => *kept - 3 != file, _ => true });
            journal(entries.iter().zip(kept).filter(|(_, kept)| *kept).map(|(entry, _)| entry))
        };
        for [first, second, third] in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let mut merged = in_file(first);
            merged.merge(in_file(second));
            merged.merge(in_file(third));
            merged.merge(in_file(first));
            prop_assert_eq!(merged.digest(), whole.digest());
            prop_assert!(bytes(&Workspace::fold(&merged, LATE)) == expected, "a merge folds to other bytes");
        }
    }

    /// Lost entries and twice-told ones: the fold is total, and a state survives its snapshot.
    #[test]
    fn any_part_of_a_journal_folds_and_survives_a_snapshot((entries, order, files) in shuffled()) {
        let kept = order.iter().zip(&files).filter(|(_, kept)| **kept < 4);
        let part = journal(kept.filter_map(|(index, _)| entries.get(*index)));
        let workspace = Workspace::fold(&part, LATE);
        let back: Workspace = postcard::from_bytes(&bytes(&workspace)).expect("state is read");
        prop_assert!(back == workspace, "a snapshot is another state");
        workspace.findings(date(2023, 1, 1).at(9, 0, 0, 0));
    }

    /// Taking entries in one by one, in whatever order, is folding them all. Some are dated ahead of the clock.
    #[test]
    fn taking_in_is_folding_again((entries, order, _) in shuffled(), now in 0_u64..40_000) {
        let now = now.saturating_sub(20_000);
        let ahead = |entry: &Entry<Fact>| Stamp { wall: entry.stamp().wall + 290_000, ..entry.stamp() };
        let entries: Vec<Entry<Fact>> = entries.iter().map(|entry| restamped(entry, ahead(entry))).collect();
        let mut known = Journal::new();
        let mut workspace = Workspace::default();
        for entry in order.iter().filter_map(|index| entries.get(*index)) {
            known.insert(entry.clone());
            if workspace.absorb(entry, now) == Absorbed::Refold {
                workspace = Workspace::fold(&known, now);
            }
            prop_assert!(workspace == Workspace::fold(&known, now), "taking in is not folding again");
        }
    }

    /// An entry that was undone counts as if it had said nothing; undoing the undo brings it back.
    #[test]
    fn an_undone_entry_says_nothing(entries in story(), chosen in any::<usize>()) {
        let Some(undone) = entries.get(chosen % entries.len()).filter(|entry| !entry.facts().iter().any(steers)) else {
            return Ok(());
        };
        let without = entries.iter().map(|entry| if entry.id() == undone.id() { silent(entry) } else { entry.clone() });
        let without: Journal<Fact> = without.collect();
        let mut with = journal(&entries);
        let before = Workspace::fold(&with, LATE);
        // A person who undoes has seen everything.
        let undo = |of: EntryId, number: u32| last_word(number, vec![Fact::Workspace(profile::Fact::Undone { entry: of })]);
        with.insert(undo(undone.id(), 1));
        let (left, right) = (Workspace::fold(&with, LATE), Workspace::fold(&without, LATE));
        prop_assert!(apart_from_history(left) == apart_from_history(right), "an undone entry still counts");
        with.insert(undo(EntryId { device: DeviceId::from_number(9), number: 1 }, 2));
        let back = Workspace::fold(&with, LATE);
        prop_assert!(apart_from_history(back) == apart_from_history(before), "an undone undo brings nothing back");
    }

    /// Entries dated more than five minutes ahead wait, and count when the clock has reached them.
    #[test]
    fn what_is_dated_ahead_waits(entries in story(), now in 0_u64..40_000) {
        let limit = now + 5 * 60 * 1_000;
        let far = |entry: &Entry<Fact>| Stamp { wall: entry.stamp().wall + limit - 20_000.min(limit), ..entry.stamp() };
        let entries: Vec<Entry<Fact>> = entries.iter().map(|entry| restamped(entry, far(entry))).collect();
        let whole = journal(&entries);
        let waiting = whole.entries().filter(|entry| entry.stamp().wall > limit).count();
        let workspace = Workspace::fold(&whole, now);
        prop_assert_eq!(workspace.history.aside().len(), waiting);
        prop_assert_eq!(workspace.history.entries() as usize, whole.len() - waiting);
        let later = Workspace::fold(&whole, LATE);
        prop_assert_eq!(later.history.aside().len(), 0);
        prop_assert_eq!(later.history.entries() as usize, whole.len());
    }

    /// Lines whose values were changed at random: what the reader still accepts, the fold takes.
    #[test]
    fn nothing_that_can_be_read_brings_the_fold_down(entries in story(), changes in vec((any::<usize>(), any::<usize>(), any::<u8>()), 1..30)) {
        let mut lines: Vec<String> = entries.iter().map(|entry| entry.line().to_owned()).collect();
        let ids: Vec<Value> = lines.iter().flat_map(|line| scalars(line)).filter(is_id).collect();
        for (line, place, change) in changes {
            let index = line % lines.len();
            if let Some(line) = lines.get_mut(index) {
                *line = changed(line, place, change, &ids);
            }
        }
        let read = lines.iter().filter_map(|line| codec::read_entry::<Fact>(line, 1, Trust::Stored).ok());
        let journal: Journal<Fact> = read.collect();
        for now in [0, LATE, u64::MAX] {
            let workspace = Workspace::fold(&journal, now);
            bytes(&workspace);
            for day in [date(2022, 10, 11), date(-9999, 1, 1), date(9999, 12, 31)] {
                workspace.findings(day.at(12, 0, 0, 0));
            }
        }
        let text = codec::write(&journal);
        prop_assert!(text.starts_with(codec::HEADER));
    }
}

fn steers(fact: &Fact) -> bool {
    matches!(fact, Fact::Workspace(profile::Fact::Undone { .. } | profile::Fact::Admitted { .. }))
}

/// The same entry with another stamp. Its hash is another; nothing that follows it is checked against it here.
fn restamped(entry: &Entry<Fact>, stamp: Stamp) -> Entry<Fact> {
    Draft { stamp, ..draft_of(entry) }.seal().expect("facts are JSON")
}

/// The same entry with nothing in it.
fn silent(entry: &Entry<Fact>) -> Entry<Fact> {
    Draft { facts: Vec::new(), ..draft_of(entry) }.seal().expect("facts are JSON")
}

fn draft_of(entry: &Entry<Fact>) -> Draft<Fact> {
    Draft {
        device: entry.id().device,
        number: entry.id().number,
        stamp: entry.stamp(),
        at: entry.at(),
        actor: entry.actor().clone(),
        label: entry.label().map(str::to_owned),
        seen: entry.seen().clone(),
        previous: entry.previous(),
        facts: entry.facts().to_vec(),
    }
}

/// An entry of a ninth device after all others.
fn last_word(number: u32, facts: Vec<Fact>) -> Entry<Fact> {
    let draft = Draft {
        device: DeviceId::from_number(9),
        number,
        stamp: Stamp { wall: LATE - 1_000 + u64::from(number), counter: 0 },
        at: date(2022, 10, 12).at(9, 0, 0, 0),
        actor: Actor::new("somebody who undoes"),
        label: None,
        seen: VersionVector::default(),
        previous: None,
        facts,
    };
    draft.seal().expect("facts are JSON")
}

/// The scalars of a line, in order.
fn scalars(line: &str) -> Vec<Value> {
    fn collect(value: &Value, into: &mut Vec<Value>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
            Value::Object(object) => object.values().for_each(|value| collect(value, into)),
            scalar => into.push(scalar.clone()),
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::from_str(line).expect("JSON"), &mut found);
    found
}

fn is_id(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.len() == 36 && text.matches('-').count() == 4)
}

/// The line with one of its scalars changed to something extreme of the same type.
fn changed(line: &str, place: usize, change: u8, ids: &[Value]) -> String {
    fn visit(value: &mut Value, left: &mut usize, with: &dyn Fn(&Value) -> Value) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(|value| visit(value, left, with)),
            Value::Object(object) => object.values_mut().for_each(|value| visit(value, left, with)),
            scalar => {
                if *left == 0 {
                    *scalar = with(scalar);
                }
                *left = left.wrapping_sub(1);
            }
        }
    }
    let with = |value: &Value| -> Value {
        match value {
            value if is_id(value) => {
                ids.get(usize::from(change) % ids.len().max(1)).cloned().unwrap_or(Value::Null)
            }
            Value::String(text) if text.parse::<jiff::civil::DateTime>().is_ok() && text.contains('T') => {
                ["-009999-01-01T00:00:00", "9999-12-31T23:59:59", "2022-02-28T12:00:00"]
                    [usize::from(change % 3)]
                .into()
            }
            Value::String(text) if text.parse::<jiff::civil::Date>().is_ok() => {
                ["-009999-01-01", "9999-12-31", "2024-02-29"][usize::from(change % 3)].into()
            }
            Value::String(_) => {
                ["", "佛", "single", "2/0", "0/1", "999999999999"][usize::from(change % 6)].into()
            }
            Value::Number(_) => [0, 1, u64::from(u32::MAX), u64::from(u16::MAX), 32_767, u64::MAX]
                [usize::from(change % 6)]
            .into(),
            Value::Bool(flag) => (!flag).into(),
            _ => Value::Null,
        }
    };
    let count = scalars(line).len();
    let mut value: Value = serde_json::from_str(line).expect("JSON");
    let mut left = place % count.max(1);
    visit(&mut value, &mut left, &with);
    value.to_string()
}

/// The example: equal after a snapshot, and after being written and read.
#[test]
fn the_example_survives_every_form_of_storage() {
    let journal = example::journal().expect("the example");
    let workspace = Workspace::fold(&journal, u64::MAX);
    let back: Workspace = postcard::from_bytes(&bytes(&workspace)).expect("state is read");
    assert!(back == workspace);
    let text = codec::write(&journal);
    let read: Journal<Fact> = codec::read_closed(&text).expect("the file is whole");
    assert_eq!(read.digest(), journal.digest());
    assert!(Workspace::fold(&read, u64::MAX) == workspace);
    assert_eq!(workspace.clashes.open().count(), 0, "one device alone breaks nothing");
}
