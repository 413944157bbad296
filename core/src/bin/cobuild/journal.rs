//! `verify` and `merge`.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use cobuild::{
    journal::{Damage, Journal, codec},
    text::Language,
    workspace::{Fact, Workspace},
};

use crate::{Failure, arguments::Arguments, clash, file::text};

pub fn verify(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&[])?;
    let [path] = &given.paths(1, "one FILE")?[..] else { return Ok(()) };
    let journal = read(path)?;
    say!("entries {}", journal.len());
    say!("facts {}", journal.fact_count());
    say!("digest {}", journal.digest());
    sound(&journal, path)
}

/// A journal with gaps, forks or broken chains is a finding.
fn sound(journal: &Journal<Fact>, path: &Path) -> Result<(), Failure> {
    let damage: Vec<String> =
        journal.damage().iter().map(|damage| format!("{}: {}", path.display(), words(damage))).collect();
    if damage.is_empty() { Ok(()) } else { Err(Failure::Findings(damage.join("\n"))) }
}

pub fn merge(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&["-o"])?;
    let [a, b] = &given.paths(2, "two files, A and B")?[..] else { return Ok(()) };
    let target: std::path::PathBuf = given.required("-o")?;
    let mut journal = read(a)?;
    let merged = journal.merge(read(b)?);
    write(&target, &codec::write(&journal))?;
    say!("digest {}", journal.digest());
    say!("entries {} ({} added, {} in both)", journal.len(), merged.added, merged.known);
    let workspace = Workspace::fold(&journal, now());
    say!("clashes {}", workspace.clashes.open().count());
    for (_, open) in workspace.clashes.open() {
        clash::print(&workspace, open, Language::En);
    }
    for aside in workspace.history.aside() {
        say!(
            "set aside {}: dated {} ms after 1970, more than 5 minutes ahead of this clock",
            aside.entry,
            aside.stamp.wall
        );
    }
    sound(&journal, &target)
}

pub fn read(path: &Path) -> Result<Journal<Fact>, Failure> {
    codec::read_closed(&text(path)?)
        .map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))
}

/// Writes a file whole or not at all: the target may be one of the files that were read, and the disk may be full.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let told = |error: std::io::Error| Failure::Findings(format!("{}: {error}", path.display()));
    // What is no file, such as a pipe or a terminal, is written to as it is.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return fs::write(path, text).map_err(told);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(&beside, path));
    replaced.map_err(|error| {
        // What could not be finished is of no use to anybody; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&beside);
        told(error)
    })
}

pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

fn words(damage: &Damage) -> String {
    match damage {
        Damage::Missing { entry, before } => {
            format!("entries from {entry} up to before {before} are missing")
        }
        Damage::Forked { entry } => format!("two different entries are called {entry}: both are kept"),
        Damage::Unchained { entry } => {
            format!("entry {entry} does not follow the entry before it: one of them was exchanged")
        }
    }
}
