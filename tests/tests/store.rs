//! What happens to a store in a file and to the device before it: cut off, edited, of a newer program, a clock that is put
//! right. What was entered stays, and counts.

use std::{env, fs, path::PathBuf};

use cobuild::{
    journal::{
        Actor, DeviceId, FilePort, Head, Journal, Loaded, Port, PortError,
        codec::{self, CodecError},
    },
    record::Seeded,
    rule::Refusal,
    workspace::{Command, Fact, Keeper, Kept, PerformError, Sitting, profile},
};
use cobuild_tests::fault::SharedMemory;
use futures_util::FutureExt as _;

const TEN: u64 = 1_665_453_600_000; // 2022-10-11 10:00 in China, ms
const HOUR: u64 = 3_600_000; // ms

fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().expect("a store that answers at once")
}

fn device() -> DeviceId {
    DeviceId::from_number(1)
}

/// A keeper and the store behind it.
struct Office<P> {
    keeper: Keeper,
    port: P,
    entropy: Seeded,
}

impl<P: Port> Office<P> {
    fn open(mut port: P, wall: u64) -> Office<P> {
        let loaded = now(port.load()).expect("the store can be read");
        Office { keeper: Keeper::open(device(), loaded, wall), port, entropy: Seeded::new(wall) }
    }

    fn ask(&mut self, wall: u64, command: profile::Command) -> Result<Kept, Refusal> {
        let (actor, at) = (Actor::new("前台"), jiff::civil::date(2022, 10, 11).at(10, 0, 0, 0));
        let mut sitting = Sitting { wall, at, actor: &actor, entropy: &mut self.entropy };
        match now(self.keeper.perform(&mut self.port, &Command::Workspace(command), &mut sitting)) {
            Ok(performed) => Ok(performed.kept),
            Err(PerformError::Refused(refusal)) => Err(refusal),
            Err(error) => panic!("{error}"),
        }
    }

    fn rename(&mut self, wall: u64, name: &str) {
        let kept = self.ask(wall, profile::Command::Rename { name: name.to_owned() });
        assert_eq!(kept, Ok(Kept::Saved));
    }

    fn name(&self) -> String {
        self.keeper.workspace().profile.name().to_owned()
    }
}

struct File(PathBuf);

impl File {
    fn fresh(name: &str) -> File {
        let path = env::temp_dir().join(format!("cobuild-store-{name}-{}.jsonl", std::process::id()));
        let _ = fs::remove_file(&path);
        File(path)
    }
    /// A store with two names, and its text.
    fn written(name: &str) -> (File, String) {
        let file = File::fresh(name);
        let mut office = Office::open(file.port(), TEN);
        office.rename(TEN, "祖廟街道樓宇服務中心");
        office.rename(TEN, "樓宇共建");
        let text = fs::read_to_string(&file.0).expect("the file");
        (file, text)
    }
    fn port(&self) -> FilePort {
        FilePort::new(&self.0)
    }
    fn holds(&self, bytes: impl AsRef<[u8]>) {
        fs::write(&self.0, bytes).expect("the file can be written");
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
        let _ = fs::remove_file(self.0.with_extension("jsonl.torn"));
    }
}

#[test]
fn a_clock_that_is_put_right_hides_nothing_of_this_device() {
    let store = SharedMemory::default();
    let mut office = Office::open(store.clone(), TEN);
    office.rename(TEN, "an hour fast");
    office.rename(TEN - HOUR, "put right");
    assert_eq!((office.name(), office.keeper.workspace().history.aside().len()), ("put right".into(), 0));
    // Opened again before the clock has caught up.
    let office = Office::open(store.clone(), TEN - HOUR + 1);
    assert_eq!(office.name(), "put right");
    // To another device it is ahead: there a person decides.
    let loaded = now(store.clone().load()).expect("a store in memory");
    let elsewhere = Keeper::open(DeviceId::from_number(2), loaded, TEN - HOUR);
    assert_eq!(elsewhere.workspace().history.aside().len(), 2);
}

#[test]
fn whatever_an_append_was_cut_to_the_file_opens_and_goes_on() {
    let (file, text) = File::written("cut");
    let whole = text.trim_end().rfind('\n').expect("three lines") + 1;
    for cut in whole..text.len() - 1 {
        file.holds(&text.as_bytes()[..cut]);
        let mut office = Office::open(file.port(), TEN);
        assert_eq!(office.name(), "祖廟街道樓宇服務中心", "cut at byte {cut}");
        office.rename(TEN, "其後");
        assert_eq!(Office::open(file.port(), TEN).name(), "其後", "cut at byte {cut}");
    }
}

#[test]
fn a_line_break_that_an_editor_took_off_is_no_loss() {
    let (file, text) = File::written("unended");
    file.holds(text.trim_end());
    let mut office = Office::open(file.port(), TEN);
    assert_eq!(office.name(), "樓宇共建");
    office.rename(TEN, "其後");
    let journal: Journal<Fact> =
        codec::read(&fs::read_to_string(&file.0).expect("the file")).expect("a sound journal").0;
    assert_eq!((journal.len(), journal.damage()), (3, Vec::new()));
}

#[test]
fn what_an_editor_added_is_passed_over_and_what_it_changed_is_told() {
    let (file, text) = File::written("edited");
    file.holds(format!("\u{feff}{}", text.replace('\n', "\r\n\r\n")));
    assert_eq!(
        Office::open(file.port(), TEN).keeper.unreadable().len(),
        0,
        "blank lines and a byte-order mark"
    );
    file.holds(text.replace("樓宇共建", "樓宇共見"));
    let office = Office::open(file.port(), TEN);
    assert!(matches!(office.keeper.unreadable()[..], [CodecError::Altered { line: 3, .. }]));
    assert_eq!(office.name(), "祖廟街道樓宇服務中心");
    file.holds(text.replacen("\"version\":1", "\"version\":2", 1));
    let newer = now(file.port().load()).expect_err("a newer header");
    assert!(matches!(newer, PortError::Damaged(CodecError::Newer { found: 2, .. })), "{newer}");
}

#[test]
fn nothing_stands_behind_the_hash() {
    let (_, text) = File::written("behind");
    let line = text.lines().last().expect("an entry");
    let forged = line.replace("\"}", "\",\"label\":\"forged\"}");
    assert!(forged != line);
    let read = codec::read_entry::<Fact>(&forged, 3, codec::Trust::Check);
    assert!(matches!(read, Err(CodecError::Altered { line: 3, .. })), "{read:?}");
}

/// A line as a newer program seals it: of schema 2, with a fact that this one reads and a member that it does not know.
fn of_a_newer_program(line: &str) -> String {
    let sealed =
        line.replacen("\"schema\":1", "\"schema\":2", 1).replacen("\"name\"", "\"new\":1,\"name\"", 1);
    let (sealed, _) = sealed.rsplit_once(",\"hash\":\"").expect("a sealed line");
    format!("{sealed},\"hash\":\"{}\"}}", cobuild::journal::Digest::of(sealed.as_bytes()))
}

#[test]
fn an_entry_of_a_newer_program_keeps_its_name() {
    let store = SharedMemory::default();
    Office::open(store.clone(), TEN).rename(TEN, "here");
    let mut port = store.clone();
    let loaded = now(port.load()).expect("a store in memory");
    let (known, newer) = (loaded.head, {
        let other = SharedMemory::default();
        let mut office = Office::open(other.clone(), TEN);
        office.rename(TEN, "here");
        office.rename(TEN, "newer");
        let Loaded { lines, .. } = now(other.clone().load()).expect("a store in memory");
        of_a_newer_program(&lines[1])
    });
    now(port.append(known, &[&newer])).expect("an append");
    let mut office = Office::open(store.clone(), TEN);
    assert!(matches!(office.keeper.unreadable()[..], [CodecError::Newer { found: 2, .. }]));
    assert_eq!(office.name(), "here");
    office.rename(TEN, "afterwards");
    let lines = now(store.clone().load()).expect("a store in memory").lines;
    let last = codec::read_entry::<Fact>(&lines[2], 0, codec::Trust::Check).expect("an entry");
    assert_eq!(last.id().number, 3);
}

#[test]
fn a_workspace_in_use_is_not_opened_again() {
    let mut office = Office::open(SharedMemory::default(), TEN);
    let open = || profile::Command::Open { name: "樓宇共建".into(), clock: profile::ClockKind::Real };
    assert_eq!(office.ask(TEN, open()), Ok(Kept::Saved));
    assert_eq!(office.ask(TEN, open()).map_err(|refusal| refusal.code()), Err("GEN-02"));
    assert_eq!(office.keeper.head().lines, 1);
    assert!(office.keeper.head() != Head::default());
}
