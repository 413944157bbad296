//! IndexedDB in a real browser: the conformance suite, two connections racing, packing, snapshots, refusals.

#![cfg(target_arch = "wasm32")]

use std::{
    cell::RefCell,
    collections::BTreeSet,
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
};

use cobuild::{
    journal::{Actor, DeviceId, Head, Port, PortError},
    record::Seeded,
    workspace::{Command, FINGERPRINT, Keeper, Kept, Sitting, Snapshot, Workspace, profile},
};
use cobuild_tests::{
    conformance::{self, Stores},
    fault::{Fault, FaultPort},
};
use cobuild_web::store::{IdbPort, idb::Notice};
use futures_util::future::join;
use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

const WALL: u64 = 1_665_450_000_000;

/// A database name that no other test and no other run has.
fn fresh(name: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("test-{name}-{}-{}", js_sys::Date::now(), NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn open(name: &str) -> IdbPort {
    IdbPort::open(name, DeviceId::from_number(1), Rc::new(|_| {})).await.expect("IndexedDB")
}

struct Databases(String);

impl Stores for Databases {
    type Port = IdbPort;
    async fn open(&mut self, name: &str) -> IdbPort {
        open(&format!("{}-{name}", self.0)).await
    }
}

#[wasm_bindgen_test]
async fn indexed_db_conforms() {
    conformance::run(&mut Databases(fresh("conformance"))).await;
}

#[wasm_bindgen_test]
async fn the_first_connection_decides_the_device() {
    let name = fresh("device");
    let notice = || -> Rc<dyn Fn(Notice)> { Rc::new(|_| {}) };
    let (one, two) = join(
        IdbPort::open(&name, DeviceId::from_number(7), notice()),
        IdbPort::open(&name, DeviceId::from_number(8), notice()),
    )
    .await;
    let (one, two) = (one.expect("a database"), two.expect("a database"));
    assert_eq!((one.device(), two.device()), (DeviceId::from_number(7), DeviceId::from_number(7)));
}

#[wasm_bindgen_test]
async fn packing_keeps_every_line() {
    let name = fresh("pack");
    let mut port = open(&name).await;
    let lines: Vec<String> =
        (0..900).map(|number| format!("{{\"n\":{number},\"note\":\"{}\"}}", "樓".repeat(300))).collect();
    let mut head = Head::default();
    for line in &lines {
        head = port.append(head, &[line]).await.expect("an append");
    }
    let before = port.load().await.expect("everything");
    let other = open(&name).await;
    let (one, two) = join(port.compact(), other.compact()).await;
    one.expect("packing");
    two.expect("packing twice at once");
    assert_eq!(port.record_counts().await, Ok((0, 5)), "about 200 KB a record");
    assert_eq!(port.load().await.as_ref(), Ok(&before));
    for known in [0, 1, 199, 450, 899, 900] {
        let after = port.load_after(known).await.expect("what is new");
        assert_eq!(after.lines, before.lines[known as usize..], "after {known} lines");
    }
    port.append(head, &["{\"n\":900}"]).await.expect("an append behind packed records");
    assert_eq!(open(&name).await.load().await.expect("everything").lines.len(), 901);
}

#[wasm_bindgen_test]
async fn a_newer_database_is_refused_and_left_alone() {
    let name = fresh("newer");
    let mut port = open(&name).await;
    let head = port.append(Head::default(), &["{\"n\":1}"]).await.expect("an append");
    let told = Rc::new(RefCell::new(Vec::new()));
    let listener = told.clone();
    let mut old_tab = IdbPort::open(
        &name,
        DeviceId::from_number(1),
        Rc::new(move |notice| listener.borrow_mut().push(notice)),
    )
    .await
    .expect("a second connection");
    // A newer program raises the version: every older connection must let go.
    let newer = cobuild_web::store::idb::Database::open(&name, 99, |_, _| Ok(()), Rc::new(|_| {})).await;
    assert!(newer.is_ok());
    assert_eq!(*told.borrow(), [Notice::Newer]);
    assert!(matches!(old_tab.append(head, &["{\"n\":2}"]).await, Err(PortError::Newer(_))));
    let refused = IdbPort::open(&name, DeviceId::from_number(1), Rc::new(|_| {})).await.err();
    assert!(matches!(refused, Some(PortError::Newer(_))), "{refused:?}");
}

fn rename(name: &str) -> Command {
    Command::Workspace(profile::Command::Rename { name: name.to_owned() })
}

async fn perform<P: Port>(keeper: &Keeper, port: &mut P, name: &str, wall: u64) -> Kept {
    let (actor, mut entropy) = (Actor::new("front desk"), Seeded::new(wall));
    let at = jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0);
    let mut sitting = Sitting { wall, at, actor: &actor, entropy: &mut entropy };
    keeper.perform(port, &rename(name), &mut sitting).await.expect("a name is never refused").kept
}

async fn keeper(port: &mut IdbPort) -> Keeper {
    Keeper::open(port.device(), port.load().await.expect("a readable store"), WALL + 1_000_000)
}

/// Two tabs write at the same time; every entry is there once, and both end with the same state.
#[wasm_bindgen_test]
async fn two_tabs_at_once_lose_nothing() {
    const EACH: u64 = 25;
    let name = fresh("tabs");
    let (mut one, mut two) = (open(&name).await, open(&name).await);
    let (left, right) = (keeper(&mut one).await, keeper(&mut two).await);
    let write = async |keeper: &Keeper, port: &mut IdbPort, tab: &str| {
        for number in 0..EACH {
            let name = format!("{tab} {number}");
            assert_eq!(
                perform(keeper, port, &name, WALL + number).await,
                Kept::Saved,
                "a race is no failure"
            );
        }
    };
    join(write(&left, &mut one, "left"), write(&right, &mut two, "right")).await;
    let whole = keeper(&mut open(&name).await).await;
    assert_eq!(whole.workspace().history.entries(), 2 * EACH);
    for (tab, port) in [(&left, &mut one), (&right, &mut two)] {
        let (actor, mut entropy) = (Actor::new("front desk"), Seeded::new(0));
        let at = jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0);
        let mut sitting = Sitting { wall: WALL, at, actor: &actor, entropy: &mut entropy };
        tab.catch_up(port, &mut sitting).await.expect("newer entries");
        assert_eq!(*tab.workspace(), *whole.workspace());
    }
}

#[wasm_bindgen_test]
async fn a_full_quota_keeps_the_entry_at_hand() {
    let name = fresh("quota");
    let real = open(&name).await;
    let mut port = FaultPort::new(real.clone(), [Fault::None, Fault::Full, Fault::Full], []);
    let keeper = keeper(&mut real.clone()).await;
    assert_eq!(perform(&keeper, &mut port, "one", WALL).await, Kept::Saved);
    assert!(matches!(perform(&keeper, &mut port, "two", WALL).await, Kept::Unsaved(PortError::Full(_))));
    assert_eq!((keeper.workspace().profile.name(), keeper.unsaved().len()), ("two", 1));
    assert!(matches!(perform(&keeper, &mut port, "three", WALL).await, Kept::Unsaved(PortError::Full(_))));
    assert_eq!(real.clone().load().await.expect("the store").lines.len(), 1, "nothing half written");
    // Room again: the next entry takes the waiting ones along.
    assert_eq!(perform(&keeper, &mut port, "four", WALL).await, Kept::Saved);
    assert!(keeper.unsaved().is_empty());
    let stored = self::keeper(&mut open(&name).await).await;
    assert_eq!(*stored.workspace(), *keeper.workspace());
    assert_eq!(stored.workspace().history.entries(), 4);
}

#[wasm_bindgen_test]
async fn a_snapshot_saves_the_replay_and_is_dropped_when_it_does_not_fit() {
    let name = fresh("snapshot");
    let mut port = open(&name).await;
    let keeper = keeper(&mut port).await;
    for number in 0..300 {
        perform(&keeper, &mut port, &format!("name {number}"), WALL + number).await;
    }
    let snapshot = keeper.snapshot().expect("a snapshot");
    port.keep_snapshot(&snapshot).await.expect("room for a snapshot");
    let resume = async |note: &str| -> Workspace {
        let mut port = open(&name).await;
        let start = port.start().await.expect(note);
        let snapshot = start.snapshot.expect(note);
        let keeper = Keeper::resume(port.device(), &snapshot, start.after, WALL + 1_000_000);
        keeper.expect(note).workspace().clone()
    };
    assert_eq!(resume("nothing after it").await, *keeper.workspace());
    perform(&keeper, &mut port, "after the snapshot", WALL + 400).await;
    assert_eq!(resume("one entry after it").await, *keeper.workspace());
    port.compact().await.expect("packing");
    perform(&keeper, &mut port, "after packing", WALL + 401).await;
    assert_eq!(resume("the tail begins after it").await, *keeper.workspace());

    let head = keeper.head();
    let misfits = [
        ("another program", Snapshot { fingerprint: FINGERPRINT ^ 1, ..snapshot.clone() }),
        ("ahead of the store", Snapshot { head: Head { lines: head.lines + 1, ..head }, ..snapshot.clone() }),
        ("another journal", Snapshot { head: Head { last: None, ..head }, ..snapshot.clone() }),
        ("torn", Snapshot { state: snapshot.state[..snapshot.state.len() / 2].to_vec(), ..snapshot.clone() }),
    ];
    for (note, misfit) in misfits {
        assert!(misfit.open(head).is_none(), "{note}");
    }
    let ahead = Snapshot { head: Head { lines: head.lines + 1, ..head }, ..snapshot };
    port.keep_snapshot(&ahead).await.expect("a withdrawn write is no error");
    let kept = port.start().await.expect("a start").snapshot.expect("the old snapshot").head.lines;
    assert_eq!(kept, 300, "a snapshot beyond the store is not stored");
}

#[wasm_bindgen_test]
async fn batches_stay_in_order_across_records() {
    let name = fresh("large");
    let mut port = open(&name).await;
    let lines: Vec<String> =
        (0..5000).map(|number| format!("{{\"n\":{number},\"x\":\"{}\"}}", "x".repeat(200))).collect();
    let borrowed: Vec<&str> = lines.iter().map(String::as_str).collect();
    port.append(Head::default(), &borrowed).await.expect("a large batch");
    let loaded = port.load().await.expect("everything");
    assert!(loaded.lines.iter().map(AsRef::as_ref).eq(borrowed));
    assert_eq!(loaded.lines.iter().collect::<BTreeSet<_>>().len(), 5000);
}
