//! Which files `test` runs, and the starting points beside them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use cobuild::text::nearest;

use crate::{
    Failure,
    file::{text, unread},
};

/// The folder of starting points, beside the scenarios that begin from them.
const GIVEN: &str = "given";

/// A file, or every scenario file below a folder except the starting points; in its place, what cannot be run and why.
pub fn files(path: &Path) -> Vec<Result<PathBuf, String>> {
    let name = |words: &str| vec![Err(format!("{}: {words}", path.display()))];
    if !path.is_dir() {
        return match fs::metadata(path) {
            Ok(_) => vec![Ok(path.to_owned())],
            Err(error) => vec![Err(unread(path, &error))],
        };
    }
    // By its whole name: `.` may be that folder as well.
    if fs::canonicalize(path).is_ok_and(|whole| whole.ends_with(GIVEN)) {
        return name("starting points, not scenarios: run the folder above it, or one of the files there");
    }
    let (mut files, mut others) = (Vec::new(), 0);
    match below(path, &mut files, &mut others) {
        Err(error) => vec![Err(unread(path, &error))],
        Ok(()) if files.is_empty() => name(&match others {
            0 => "no scenarios: the folder has no files; expected files that end in .toml".to_owned(),
            _ => format!("no scenarios: expected files that end in .toml; those here do not: {others}"),
        }),
        Ok(()) => files,
    }
}

fn below(folder: &Path, files: &mut Vec<Result<PathBuf, String>>, others: &mut usize) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for entry in entries {
        let extension = entry.extension().unwrap_or_default().to_string_lossy().into_owned();
        if entry.is_dir() {
            if !entry.ends_with(GIVEN) {
                below(&entry, files, others)?;
            }
        } else if extension == "toml" {
            files.push(Ok(entry));
        } else if extension.eq_ignore_ascii_case("toml") {
            let words = format!("ends in .{extension}, and scenario files end in .toml: rename it");
            files.push(Err(format!("{}: {words}", entry.display())));
        } else {
            *others += 1;
        }
    }
    Ok(())
}

/// The text of a starting point, or why there is none.
pub fn start(beside: &Path, name: &str) -> Result<String, String> {
    let file = beside.join(format!("{name}.toml"));
    if file.exists() {
        return text(&file).map_err(Failure::into_words);
    }
    let entries = fs::read_dir(beside).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let known: Vec<String> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    let bare = name.strip_suffix(".toml").unwrap_or(name);
    let hint = match nearest(bare, known.iter().map(String::as_str)) {
        Some(near) if near == bare => format!("; write it without .toml: `{near}`"),
        Some(near) => format!("; did you mean `{near}`?"),
        None if known.is_empty() => "; there are no starting points in that folder".to_owned(),
        None => String::new(),
    };
    Err(format!("there is no file {}{hint}", file.display()))
}
