//! `test`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use cobuild::scenario::{Outcome, run_file};

use crate::{Failure, arguments::Arguments, file::text};

pub fn test(arguments: Arguments) -> Result<(), Failure> {
    let given = arguments.read(&[])?;
    if given.rest.is_empty() {
        return Err(Failure::Usage("expected at least one PATH".to_owned()));
    }
    let mut files = Vec::new();
    for path in &given.rest {
        collect(Path::new(path), &mut files)?;
    }
    let (mut passed, mut failed) = (0, 0);
    for file in &files {
        let text = text(file)?;
        let beside = file.parent().unwrap_or(Path::new(".")).join("given");
        let ran = run_file(&text, &|name| fs::read_to_string(beside.join(format!("{name}.toml"))).ok());
        for scenario in ran.map_err(|error| Failure::Findings(format!("{}: {error}", file.display())))? {
            match scenario.outcome {
                Outcome::Passed => {
                    passed += 1;
                    say!("ok   {} {}", scenario.rule, scenario.title);
                }
                Outcome::Failed(lines) => {
                    failed += 1;
                    say!("FAIL {} {}", scenario.rule, scenario.title);
                    for line in lines {
                        say!("     {}: {line}", file.display());
                    }
                }
            }
        }
    }
    say!("{passed} passed, {failed} failed");
    if failed > 0 || passed == 0 { Err(Failure::Findings(String::new())) } else { Ok(()) }
}

/// A file, or every scenario file below a folder except the starting points.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| Failure::Findings(format!("{}: {error}", path.display()));
    if !path.is_dir() {
        fs::metadata(path).map_err(wrong)?;
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path).map_err(wrong)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() && entry.file_name().is_some_and(|name| name != "given") {
            collect(&entry, files)?;
        } else if entry.extension().is_some_and(|extension| extension == "toml") {
            files.push(entry);
        }
    }
    Ok(())
}
