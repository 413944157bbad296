//! Laws of the workspace: whatever the order in which entries arrive, however they were cut up and copied, the same
//! journal is the same workspace, byte for byte; and nothing that a file can hold brings the fold down.

mod file;
mod story;

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

use file::{changed, is_id, scalars};
use story::{last_word, shuffled, story};

/// Later than every stamp drawn here: nothing is set aside.
const LATE: u64 = 100_000_000;

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
