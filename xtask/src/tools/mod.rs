//! The programs the build and the tests need. What is on the PATH in the right version is used; the rest is installed
//! under `target/tools`, once.

pub mod browser;
pub mod npm;
pub mod rust;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{self, Outcome};
use crate::workspace::Workspace;

/// Whether the compiled app is made smaller after the build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shrinking {
    /// wasm-opt is there and young enough.
    Available,
    /// No Node to install it with: the app is built larger, and works the same.
    Missing,
}

/// What building the app takes.
pub struct BuildTools {
    path: OsString,
    pub shrinking: Shrinking,
}

impl BuildTools {
    /// Finds or installs them all, saying what it does.
    pub fn ready(workspace: &Workspace) -> Outcome<Self> {
        rust::wasm_target()?;
        rust::trunk(workspace)?;
        rust::wasm_bindgen(workspace)?;
        let shrinking = npm::wasm_opt(workspace)?;
        Ok(Self { path: path(workspace)?, shrinking })
    }

    /// A program that will find the project's tools before any other.
    pub fn command(&self, program: &str) -> Command {
        // Looked up here: `Command` searches the PATH of xtask, not the one given to the child.
        let found = find_in(&self.path, program).unwrap_or_else(|| program.into());
        let mut command = process::command(found);
        command.env("PATH", &self.path);
        command
    }
}

/// The project's own tools first, then whatever the machine has.
fn path(workspace: &Workspace) -> Outcome<OsString> {
    let machine = std::env::var_os("PATH").unwrap_or_default();
    let own = [npm::folder(workspace).join("node_modules").join(".bin"), workspace.tools().join("bin")];
    std::env::join_paths(own.into_iter().chain(std::env::split_paths(&machine)))
        .map_err(|e| format!("the PATH cannot be extended: {e}"))
}

/// The first file of that name on a PATH.
pub(crate) fn find_in(path: &OsString, program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// A program by its name, the project's own first.
pub fn find(workspace: &Workspace, program: &str) -> Option<PathBuf> {
    find_in(&path(workspace).ok()?, program)
}

/// The version a program of the project's or the machine's reports: the first word with a digit in front.
fn version(workspace: &Workspace, program: &str) -> Option<String> {
    let file = find(workspace, program)?;
    let mut command = process::command(file);
    let said = process::output(command.arg("--version"))?;
    said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}
