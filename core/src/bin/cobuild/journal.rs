//! `verify` and `merge`.

use std::{
    fs,
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
    Ok(())
}

pub fn read(path: &Path) -> Result<Journal<Fact>, Failure> {
    codec::read_closed(&text(path)?)
        .map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))
}

pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::Findings(format!("{}: {error}", path.display())))
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
