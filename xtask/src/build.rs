//! Building the app with trunk.

use std::path::PathBuf;

use crate::process::{Outcome, announce, execute};
use crate::tools::{BuildTools, Shrinking};
use crate::workspace::Workspace;

/// Which app.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    /// What people use.
    Release,
    /// The same, with the gallery page and the hooks that tests and measurements use.
    Gallery,
}

/// Builds the app and returns the folder it is in.
pub fn app(workspace: &Workspace, tools: &BuildTools, edition: Edition) -> Outcome<PathBuf> {
    let dist = match edition {
        Edition::Release => workspace.root.join("dist"),
        Edition::Gallery => workspace.target.join("dist-test"),
    };
    announce(
        &format!("building the app ({edition:?}) into {}", dist.display()),
        "2 to 5 minutes the first time",
    );
    let mut trunk = tools.command("trunk");
    trunk.current_dir(&workspace.root).args(["build", "--skip-version-check", "--color", "never"]);
    match tools.shrinking {
        Shrinking::Available => trunk.arg("--release"),
        // trunk calls wasm-opt for --release alone; the compiler's work is the same with the profile.
        Shrinking::Missing => trunk.args(["--cargo-profile", "release"]),
    };
    if edition == Edition::Gallery {
        trunk.args(["--features", "gallery"]);
    }
    // Some systems set NO_COLOR=1, which trunk 0.21 refuses as not being `true` or `false`.
    execute(trunk.env_remove("NO_COLOR").arg("--dist").arg(&dist))?;
    Ok(dist)
}
