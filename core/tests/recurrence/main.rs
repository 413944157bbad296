//! What comes again and again: against dateutil's tables, by properties, part by part.

#![allow(clippy::unwrap_used)]

mod dateutil;
mod icaljs;
mod parts;
mod properties;

use std::{env, fs, path::PathBuf};

use cobuild::calendar::{Recurrence, RecurrenceError};
use jiff::civil::DateTime;

/// A third-party file, read where it is and never copied; `None` with a visible line when it is not there.
fn fixture(name: &str) -> Option<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders =
        [env::var_os("COBUILD_FIXTURES").map(PathBuf::from), Some(root.join("../../shared/fixtures"))];
    let path = folders.into_iter().flatten().map(|folder| folder.join(name)).find(|path| path.exists());
    let Some(path) = path else {
        println!("skipped: {name} is not there; set COBUILD_FIXTURES to the folder of fixtures");
        return None;
    };
    Some(fs::read_to_string(path).unwrap())
}

fn read(text: &str) -> Recurrence {
    text.parse().unwrap_or_else(|error: RecurrenceError| panic!("{text}: {error}"))
}

fn basic(moment: DateTime) -> String {
    moment.strftime("%Y%m%dT%H%M%S").to_string()
}

/// The first `limit` occurrences, as RFC 5545 writes them.
fn first(text: &str, limit: usize) -> Vec<String> {
    read(text).occurrences().take(limit).map(basic).collect()
}
