//! Rules tested as data from another crate: a scenario file is read and run by an ordinary test.
//!
//! `cargo test -p cobuild --features scenario --example scenario_test`, or `cargo run` it with files.

use std::{env, fs, process::ExitCode};

use cobuild::scenario::{Outcome, run_file};

/// What policy staff write. In a project of its own this is a file beside the test.
const SCENARIOS: &str = r#"
[[scenario]]
title = "A firm is registered with a valid code"
rule = "ORG-03"
given = "office"
when.do.organisation.register = { name = "測試公司", kind = "enterprise", uscc = "91440604MA0000015B" }
then.accepted = ["organisation.registered"]

[[scenario]]
title = "One wrong character is found by the check character"
rule = "ORG-03"
given = "office"
when.do.organisation.register = { name = "測試公司", kind = "enterprise", uscc = "91440604MA0000016B" }
then.refused = "ORG-03"
"#;

/// The starting points that scenarios name.
fn given(name: &str) -> Result<String, String> {
    let office =
        "[[step]]\nat = 2022-10-11T09:00:00\ndo.workspace.open = { name = \"測試樓宇\", clock = \"real\" }\n";
    if name == "office" { Ok(office.to_owned()) } else { Err("only `office` is known here".to_owned()) }
}

/// What does not hold, a line each.
fn failures(file: &str) -> Vec<String> {
    match run_file(file, &given) {
        Ok(ran) => ran
            .into_iter()
            .filter_map(|ran| match ran.outcome {
                Outcome::Passed => None,
                Outcome::Failed(lines) => Some(format!("{}: {}", ran.title, lines.join("; "))),
                Outcome::Unplayable(error) => Some(format!("{}: {error}", ran.title)),
            })
            .collect(),
        Err(error) => vec![error.to_string()],
    }
}

fn main() -> ExitCode {
    let files: Vec<String> = env::args().skip(1).collect();
    let texts =
        files.iter().map(|path| fs::read_to_string(path).unwrap_or_else(|error| format!("{path}: {error}")));
    let texts: Vec<String> = if files.is_empty() { vec![SCENARIOS.to_owned()] } else { texts.collect() };
    let failures: Vec<String> = texts.iter().flat_map(|text| failures(text)).collect();
    for failure in &failures {
        println!("{failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_scenarios_hold() {
        assert_eq!(super::failures(super::SCENARIOS), Vec::<String>::new());
    }

    #[test]
    fn a_wrong_expectation_is_told() {
        let wrong = super::SCENARIOS.replace("then.refused = \"ORG-03\"", "then.refused = \"ORG-01\"");
        assert!(super::failures(&wrong)[0].contains("ORG-01"));
    }
}
