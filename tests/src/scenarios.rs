//! The scenarios of this project, run.

use std::{
    fs,
    path::{Path, PathBuf},
};

use cobuild::scenario::{Ran, run_file};

/// Where they are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// The text of a starting point.
pub fn start(name: &str) -> Result<String, String> {
    fs::read_to_string(folder().join("given").join(format!("{name}.toml"))).map_err(|error| error.to_string())
}

/// Every scenario of every file, with the file's name.
pub fn ran() -> Vec<(String, Ran)> {
    let entries = fs::read_dir(folder()).expect("the folder of scenarios");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let run = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a scenario file");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let ran = run_file(&text, &start).unwrap_or_else(|error| panic!("{name}.toml: {error}"));
        ran.into_iter().map(move |ran| (name.clone(), ran)).collect::<Vec<_>>()
    };
    files.iter().flat_map(run).collect()
}
