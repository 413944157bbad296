//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Outcome};

/// The project's folder and the folder everything built or installed goes to.
#[derive(Clone)]
pub struct Workspace {
    /// The folder with the root `Cargo.toml` and `Trunk.toml`.
    pub root: PathBuf,
    /// Cargo's target folder: `$CARGO_TARGET_DIR`, or `target` under the root.
    pub target: PathBuf,
}

impl Workspace {
    /// Looks upward from the current folder.
    pub fn find() -> Outcome<Self> {
        let here = std::env::current_dir().map_err(|e| format!("the current folder cannot be read: {e}"))?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .ok_or_else(|| format!("{} is not inside the project: no Trunk.toml above it", here.display()))?
            .to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => here.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Tools installed for this project alone: nothing is installed globally.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Cargo, working on the whole project.
    pub fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut cargo = process::cargo(arguments);
        cargo.current_dir(&self.root);
        cargo
    }

    /// A file under the root, read as text.
    pub fn read(&self, path: &str) -> Outcome<String> {
        read(&self.root.join(path))
    }

    /// The version `Cargo.lock` holds for a crate: a command-line tool that must match a crate is pinned in one place only.
    pub fn locked_version(&self, package: &str) -> Outcome<String> {
        let lock = self.read("Cargo.lock")?;
        let heading = format!("name = \"{package}\"");
        lock.lines()
            .skip_while(|line| *line != heading)
            .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .map(str::to_owned)
            .ok_or_else(|| format!("Cargo.lock has no package {package}"))
    }
}

/// A file's text, or a sentence naming the file.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|e| format!("{} cannot be read: {e}", path.display()))
}
