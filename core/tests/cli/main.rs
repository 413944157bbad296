//! The command line: what every command prints, its exit status, and the place that an error names.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

mod calendar;
mod check;
mod explain;
mod journal;
mod report;
mod scenario_files;
mod scenario_mistakes;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder of its own for each test, under the build's temporary folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn cobuild(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cobuild")).args(arguments).output().unwrap()
}

/// Runs, checks the exit status, and gives stdout and stderr.
#[track_caller]
fn check(arguments: &[&str], status: i32) -> (String, String) {
    let output = cobuild(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(status), "{arguments:?}\n{out}{err}");
    (out, err)
}

#[track_caller]
fn contains(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "expected “{words}” in:\n{text}");
    }
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

/// The example in a file, to be asked.
fn example(name: &str) -> String {
    let file = path(&folder(name), "example.jsonl");
    fs::write(&file, check(&["example"], 0).0).unwrap();
    file
}
