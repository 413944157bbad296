//! A state does not depend on how it was reached: entry by entry, line by line, in any order, or from a snapshot.

use cobuild::{
    example,
    journal::{Actor, DeviceId, Head, Loaded},
    workspace::{Absorbed, Command, Desk, Keeper, Snapshot, Workspace, profile},
};
use jiff::civil::date;

const LATER: u64 = u64::MAX;

fn rename(name: impl Into<String>) -> Command {
    Command::Workspace(profile::Command::Rename { name: name.into() })
}

/// The example, two names of which one was undone, and more than a hundred after that.
fn desk(names_after: u32) -> Desk<cobuild::record::Seeded> {
    let mut desk = Desk::seeded(0xb, Actor::new("測試員"), date(2030, 1, 7).at(9, 0, 0, 0));
    desk.receive(example::journal().unwrap());
    desk.perform(&rename("first")).unwrap();
    desk.write(vec![], Some("an empty batch".into())).unwrap();
    let entry = desk.workspace().history.recent().next_back().unwrap().entry;
    desk.perform(&Command::Workspace(profile::Command::Undo { entry })).unwrap();
    for number in 0..names_after {
        desk.perform(&rename(format!("{number}"))).unwrap();
    }
    desk
}

fn open(lines: Vec<Box<str>>) -> Workspace {
    let loaded = Loaded { lines, ..Loaded::default() };
    Keeper::open(DeviceId::from_number(1), loaded, LATER).workspace().clone()
}

#[test]
fn every_way_to_a_state_gives_the_same_one() {
    for names_after in [0, 3, 130] {
        let desk = desk(names_after);
        let by_entry = desk.workspace();
        let lines: Vec<Box<str>> = desk.journal().entries().map(|entry| entry.line().into()).collect();
        let reversed: Vec<Box<str>> = lines.iter().rev().cloned().collect();
        let unreadable: Vec<Box<str>> = lines.iter().cloned().chain(["{}".into()]).collect();
        let by_snapshot = Snapshot::take(by_entry, Head::default()).unwrap().open(Head::default()).unwrap();
        let ways = [
            ("whole", Workspace::fold(desk.journal(), LATER)),
            ("line by line", open(lines)),
            ("newest line first", open(reversed)),
            ("with a line that is no entry", open(unreadable)),
            ("from a snapshot", by_snapshot),
        ];
        for (way, workspace) in ways {
            assert!(workspace == *by_entry, "{names_after} names after: {way}");
            let bytes = |workspace| Snapshot::take(workspace, Head::default()).unwrap().state;
            assert_eq!(bytes(&workspace), bytes(by_entry), "{names_after} names after: {way}, as bytes");
        }
    }
}

#[test]
fn a_damaged_snapshot_is_no_state() {
    let snapshot = Snapshot::take(desk(1).workspace(), Head::default()).unwrap();
    let mut short = snapshot.clone();
    short.state.truncate(short.state.len() / 2);
    assert_eq!(short.open(Head::default()), None);
    for place in (0..snapshot.state.len()).step_by(97) {
        let mut damaged = snapshot.clone();
        damaged.state[place] ^= 4;
        assert_eq!(damaged.open(Head::default()), None, "byte {place}");
    }
}

#[test]
fn an_entry_that_is_known_already_is_not_folded_twice() {
    let desk = desk(3);
    let mut workspace = desk.workspace().clone();
    let last = desk.journal().entries().last().unwrap();
    assert_eq!(workspace.absorb(last, LATER), Absorbed::Refold);
    assert!(workspace == *desk.workspace());
}
