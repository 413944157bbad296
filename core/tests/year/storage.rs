use cobuild::{
    journal::{Head, Journal, codec},
    workspace::{Fact, Snapshot, Workspace},
};

use crate::YEAR;

fn written_and_read(journal: &Journal<Fact>) -> Journal<Fact> {
    codec::read_closed(&codec::write(journal)).expect("the file is whole")
}

#[test]
fn a_year_is_the_same_year_after_it_was_written_and_read() {
    let read = written_and_read(&YEAR.journal);
    assert_eq!(read.digest(), YEAR.journal.digest());
    assert_eq!(read.fact_count(), YEAR.journal.fact_count());
    assert!(Workspace::fold(&read, u64::MAX) == Workspace::fold(&YEAR.journal, u64::MAX));
}

/// Every other entry in one file, the others and some of the first in a second.
#[test]
fn a_year_is_the_same_year_after_it_was_split_and_merged() {
    let part = |keep: fn(usize) -> bool| -> Journal<Fact> {
        let kept = YEAR.journal.entries().enumerate().filter(|(nth, _)| keep(*nth));
        written_and_read(&kept.map(|(_, entry)| entry.clone()).collect())
    };
    let (even, rest) = (part(|nth| nth % 2 == 0), part(|nth| nth % 2 == 1 || nth % 5 == 0));
    let whole = Workspace::fold(&YEAR.journal, u64::MAX);
    for (mut first, second) in [(even.clone(), rest.clone()), (rest, even)] {
        assert!(Workspace::fold(&first, u64::MAX) != whole);
        first.merge(second);
        assert_eq!(first.digest(), YEAR.journal.digest());
        assert!(Workspace::fold(&first, u64::MAX) == whole);
    }
}

/// Each snapshot is taken of a state that came from the one before: some of its records were changed since, most never read.
#[test]
fn a_year_is_the_same_year_from_snapshots_of_its_snapshots() {
    let month = YEAR.journal.len() / 12;
    let mut workspace = Workspace::default();
    for (nth, entry) in YEAR.journal.entries().enumerate() {
        if nth % month == month - 1 {
            workspace = again(&workspace);
        }
        workspace.absorb(entry, u64::MAX);
    }
    assert!(again(&workspace) == Workspace::fold(&YEAR.journal, u64::MAX));
}

fn again(workspace: &Workspace) -> Workspace {
    let snapshot = Snapshot::take(workspace, Head::default()).expect("the state is written");
    snapshot.open(Head::default()).expect("it is of this program")
}

/// What nobody has read is written as it came, and what somebody has only read as well.
#[test]
fn a_snapshot_of_a_snapshot_is_the_same_bytes() {
    let first = Snapshot::take(&Workspace::fold(&YEAR.journal, u64::MAX), Head::default());
    let workspace =
        first.as_ref().and_then(|first| first.open(Head::default())).expect("it is of this program");
    assert!(Snapshot::take(&workspace, Head::default()) == first);
    assert!(workspace.issues.all().count() > 100 && workspace.visits.all().count() > 100);
    assert!(Snapshot::take(&workspace, Head::default()) == first);
}
