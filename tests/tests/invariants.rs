//! Every hard invariant of the domain names the tests that try to break it, and those tests exist.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    invariant: Vec<Invariant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invariant {
    of: String,
    holds: String,
    #[serde(default)]
    command: Vec<String>,
    #[serde(default)]
    file: Vec<String>,
    #[serde(default)]
    merge: Vec<String>,
    /// The type alone keeps it; the tests try to make a value that breaks it.
    #[serde(default, rename = "type")]
    by_type: Vec<String>,
    /// Why a merge cannot break it.
    no_merge: Option<String>,
}

impl Invariant {
    fn tests(&self) -> impl Iterator<Item = &String> {
        [&self.command, &self.file, &self.merge, &self.by_type].into_iter().flatten()
    }

    fn ways_missing(&self) -> Vec<&'static str> {
        if !self.by_type.is_empty() {
            return Vec::new();
        }
        let no_merge = self.no_merge.as_deref().is_some_and(|why| !why.trim().is_empty());
        let ways = [
            ("command", !self.command.is_empty()),
            ("file", !self.file.is_empty()),
            ("merge", !self.merge.is_empty() || no_merge),
        ];
        ways.into_iter().filter(|(_, tried)| !tried).map(|(way, _)| way).collect()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn invariants() -> Vec<Invariant> {
    let text = fs::read_to_string(root().join("invariants.toml")).expect("the list of invariants");
    toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("invariants.toml: {error}")).invariant
}

/// A function below a `#[test]`, in the file that the name says.
fn exists(name: &str) -> bool {
    if let Some(code) = name.strip_prefix("scenario ") {
        return root().join("scenarios").join(code).with_extension("toml").is_file();
    }
    let Some((file, function)) = name.split_once("::") else { return false };
    let file = root().join("../core/tests").join(file).with_extension("rs");
    let text = fs::read_to_string(file).unwrap_or_default();
    let below_test = |part: &str| {
        let named = part.trim_start().strip_prefix("fn ").map(str::trim_start);
        named.is_some_and(|named| named.strip_prefix(function).is_some_and(|rest| rest.starts_with('(')))
    };
    text.split("#[test]").skip(1).any(below_test)
}

#[test]
fn every_invariant_is_tried_by_command_by_file_and_by_merge() {
    let all = invariants();
    let mut wrong = Vec::new();
    for invariant in &all {
        for way in invariant.ways_missing() {
            wrong.push(format!("{}: {} Nothing tries to break it by {way}.", invariant.of, invariant.holds));
        }
    }
    let words: BTreeSet<&str> = all.iter().map(|invariant| invariant.holds.as_str()).collect();
    assert_eq!(words.len(), all.len(), "an invariant is listed twice");
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

#[test]
fn the_tests_that_try_to_break_invariants_exist() {
    let all = invariants();
    let missing: Vec<&String> = all.iter().flat_map(Invariant::tests).filter(|name| !exists(name)).collect();
    assert!(missing.is_empty(), "no such tests: {missing:#?}");
    assert!(!exists("meeting::no_such_test") && !exists("meeting::quorum"), "a name is a whole name");
}
