//! The storage ports that run natively, and what a keeper makes of a store that fails.

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use cobuild::{
    journal::{Actor, DeviceId, FilePort, Head, Journal, Port, codec},
    record::Seeded,
    workspace::{Command, Fact, Keeper, Kept, Sitting, Workspace, profile},
};
use cobuild_tests::{
    conformance::{self, Stores},
    fault::{Fault, FaultPort, SharedMemory},
};
use futures_util::FutureExt as _;
use proptest::prelude::*;

/// Memory and files answer without waiting.
fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().expect("a store that answers at once")
}

#[derive(Default)]
struct Memory(BTreeMap<String, SharedMemory>);

impl Stores for Memory {
    type Port = SharedMemory;
    async fn open(&mut self, name: &str) -> SharedMemory {
        self.0.entry(name.to_owned()).or_default().clone()
    }
}

struct Files(PathBuf);

impl Files {
    fn fresh(name: &str) -> Files {
        let folder = env::temp_dir().join(format!("cobuild-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a temporary folder");
        Files(folder)
    }
    fn path(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}.jsonl"))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Stores for Files {
    type Port = FilePort;
    async fn open(&mut self, name: &str) -> FilePort {
        FilePort::new(self.path(name))
    }
}

#[test]
fn memory_conforms() {
    now(conformance::run(&mut Memory::default()));
}

#[test]
fn files_conform() {
    now(conformance::run(&mut Files::fresh("conformance")));
}

/// A power cut in the middle of an append leaves half a line: it was never acknowledged, and it is kept aside.
#[test]
fn a_torn_tail_is_kept_aside() {
    let files = Files::fresh("torn");
    for torn in ["{", "{\"n\":2,\"note\":\"半", "{\"n\":2}"] {
        let path = files.path("torn");
        let _ = fs::remove_file(&path);
        let mut port = FilePort::new(&path);
        let head = now(port.append(Head::default(), &["{\"n\":1}"])).expect("an append");
        let whole = fs::read_to_string(&path).expect("the file");
        fs::write(&path, format!("{whole}{torn}")).expect("a torn file");

        let loaded = now(port.load()).expect("a torn file is readable");
        assert_eq!(
            (loaded.lines.len(), loaded.head, loaded.torn.as_deref()),
            (1, head, Some(torn.as_bytes()))
        );

        now(port.append(head, &["{\"n\":3}"])).expect("an append behind a torn tail");
        let loaded = now(port.load()).expect("the file");
        assert_eq!(loaded.lines, [Box::from("{\"n\":1}"), Box::from("{\"n\":3}")]);
        assert_eq!(loaded.torn, None);
        let aside = fs::read_to_string(format!("{}.torn", path.display())).expect("what was kept aside");
        assert_eq!(aside.lines().last(), Some(torn));
    }
}

const WALL: u64 = 1_665_450_000_000;

/// A tab: a keeper with its own way into the store, which fails by a schedule.
struct Tab {
    keeper: Keeper,
    port: FaultPort<SharedMemory>,
    entropy: Seeded,
    wall: u64,
}

impl Tab {
    fn open(store: &SharedMemory, number: u64, appends: Vec<Fault>, loads: Vec<Fault>) -> Tab {
        let loaded = now(store.clone().load()).expect("a store in memory");
        // Both tabs of one browser write as one device.
        let keeper = Keeper::open(DeviceId::from_number(1), loaded, WALL);
        let port = FaultPort::new(store.clone(), appends, loads);
        Tab { keeper, port, entropy: Seeded::new(number), wall: WALL }
    }

    fn sit<T>(
        &mut self,
        act: impl FnOnce(&Keeper, &mut FaultPort<SharedMemory>, &mut Sitting<'_>) -> T,
    ) -> T {
        self.wall += 1000;
        let actor = Actor::new("front desk");
        let at = jiff::civil::date(2022, 10, 11).at(9, 0, 0, 0);
        let mut sitting = Sitting { wall: self.wall, at, actor: &actor, entropy: &mut self.entropy };
        act(&self.keeper, &mut self.port, &mut sitting)
    }

    fn rename(&mut self, name: &str) -> Kept {
        let command = Command::Workspace(profile::Command::Rename { name: name.to_owned() });
        let performed = self.sit(|keeper, port, sitting| now(keeper.perform(port, &command, sitting)));
        performed.expect("a name is never refused").kept
    }

    fn undo_last(&mut self) {
        let last = self.keeper.workspace().history.recent().next_back().map(|recent| recent.entry);
        let Some(entry) = last else { return };
        let command = Command::Workspace(profile::Command::Undo { entry });
        let _ = self.sit(|keeper, port, sitting| now(keeper.perform(port, &command, sitting)));
    }

    fn retry(&mut self) {
        let _ = self.sit(|keeper, port, sitting| now(keeper.retry(port, sitting)));
    }

    fn catch_up(&mut self) {
        let _ = self.sit(|keeper, port, sitting| now(keeper.catch_up(port, sitting)));
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Rename,
    Undo,
    Retry,
    CatchUp,
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        3 => Just(Fault::None),
        2 => Just(Fault::Full),
        1 => Just(Fault::Refused),
        2 => Just(Fault::Unacknowledged),
    ]
}

fn faults() -> impl Strategy<Value = Vec<Fault>> {
    prop::collection::vec(fault(), 0..12)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![6 => Just(Step::Rename), 1 => Just(Step::Undo), 1 => Just(Step::Retry), 1 => Just(Step::CatchUp)]
}

/// How often each name stands in the store.
fn names(store: &SharedMemory) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for fact in journal(store).entries().flat_map(|entry| entry.facts()) {
        if let Fact::Workspace(profile::Fact::Renamed { name }) = fact {
            *names.entry(name.clone()).or_default() += 1;
        }
    }
    names
}

fn journal(store: &SharedMemory) -> Journal<Fact> {
    let loaded = now(store.clone().load()).expect("a store in memory");
    let read = |line: &str| codec::read_entry(line, 0, codec::Trust::Check).expect("a sealed entry");
    loaded.lines.iter().map(|line| read(line)).collect()
}

proptest! {
    /// Whatever fails and whenever: what was acknowledged is in the store at once, and for ever; what was not is at hand
    /// and gets there when the store works again; nothing is there twice; and both tabs end with the same state.
    #[test]
    fn nothing_acknowledged_is_lost(
        first in (faults(), faults()),
        second in (faults(), faults()),
        steps in prop::collection::vec((0..2_usize, step()), 1..40),
    ) {
        let store = SharedMemory::default();
        let mut tabs = [Tab::open(&store, 1, first.0, first.1), Tab::open(&store, 2, second.0, second.1)];
        let mut performed: Vec<String> = Vec::new();
        for (index, (tab, step)) in steps.into_iter().enumerate() {
            let tab = &mut tabs[tab];
            match step {
                Step::Rename => {
                    let name = format!("name {index}");
                    if tab.rename(&name) == Kept::Saved {
                        prop_assert_eq!(names(&store).remove(&name), Some(1), "acknowledged, so stored");
                    }
                    performed.push(name);
                }
                Step::Undo => tab.undo_last(),
                Step::Retry => tab.retry(),
                Step::CatchUp => tab.catch_up(),
            }
        }
        for tab in &mut tabs {
            tab.port.mend();
            tab.retry();
            prop_assert!(tab.keeper.unsaved().is_empty());
        }
        let expected: BTreeMap<String, usize> = performed.into_iter().map(|name| (name, 1)).collect();
        prop_assert_eq!(names(&store), expected, "every name stands in the store exactly once");
        let whole = journal(&store);
        prop_assert_eq!(whole.damage(), vec![]);
        for tab in &mut tabs {
            tab.catch_up();
            let replayed = Workspace::fold(&whole, tab.wall);
            prop_assert_eq!(&*tab.keeper.workspace(), &replayed, "a tab's state is the fold of the store");
        }
    }
}
