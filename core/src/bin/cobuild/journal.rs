//! `verify` and `merge`.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use cobuild::{
    journal::{
        Damage, Journal,
        codec::{self, CodecError},
    },
    text::Language,
    workspace::{Fact, Workspace},
};

use crate::{
    Failure,
    arguments::Arguments,
    clash,
    file::{text, unwritten},
    on::china_at,
};

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
    let target: PathBuf = given.required("-o")?;
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
        let dated = china_at(aside.stamp.wall);
        say!("set aside {}: dated {dated}, more than 5 minutes ahead of this clock", aside.entry);
    }
    sound(&journal, &target)
}

pub fn read(path: &Path) -> Result<Journal<Fact>, Failure> {
    let text = text(path)?;
    codec::read_closed(&text).map_err(|error| {
        let told = |words: &dyn std::fmt::Display| format!("{}: {words}", path.display());
        let mut lines = vec![told(&error)];
        // Nothing is wrong with a file of another kind, or of a newer program.
        if !matches!(error, CodecError::NotAJournal | CodecError::Newer { .. }) {
            lines.extend(gaps(&text).iter().map(|place| told(place)));
            lines.push(told(&"take an older copy, or let the app take in what is whole"));
        }
        Failure::Findings(lines.join("\n"))
    })
}

/// The closing line says that something is missing; the chains of the entries say where.
fn gaps(text: &str) -> Vec<String> {
    let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with("{\"end\":")).collect();
    let journal = codec::read::<Fact>(&entries.join("\n")).ok();
    journal.iter().flat_map(|(journal, _)| journal.damage()).map(|damage| words(&damage)).collect()
}

/// Writes a file whole or not at all: the target may be one of the files that were read, and the disk may be full.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let told = |error: std::io::Error| Failure::Findings(unwritten(path, &error));
    let found = fs::metadata(path).ok();
    // What is no file, such as a pipe or a terminal, is written to as it is.
    if found.as_ref().is_some_and(|found| !found.is_file()) {
        return fs::write(path, text).map_err(told);
    }
    // A link stays one: the file that it leads to is written.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (beside, mut file) = beside(&target).map_err(told)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    let replaced = written
        .and_then(|()| found.map_or(Ok(()), |found| fs::set_permissions(&beside, found.permissions())))
        .and_then(|()| fs::rename(&beside, &target));
    replaced.map_err(|error| {
        // What could not be finished is of no use to anybody; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&beside);
        told(error)
    })
}

/// A new file beside the target, under a name that nobody else has: another run may be writing there as well.
fn beside(target: &Path) -> std::io::Result<(PathBuf, File)> {
    let mut number = std::process::id();
    loop {
        let mut name = target.as_os_str().to_owned();
        name.push(format!(".{number}.part"));
        match File::create_new(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number = number.wrapping_add(1),
            Err(error) => return Err(error),
            Ok(file) => return Ok((name.into(), file)),
        }
    }
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
