//! `cargo xtask check`: formatting, lints and compilation, without running anything.

use crate::process::{Outcome, announce, execute};
use crate::tools::rust;
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace) -> Outcome {
    announce("formatting", "");
    formatting(workspace)?;
    announce("lints", "a minute or two the first time");
    lints(workspace)
}

/// Every file is formatted by rustfmt.
pub fn formatting(workspace: &Workspace) -> Outcome {
    rust::lints()?;
    execute(&mut workspace.cargo(["fmt", "--all", "--check"]))
        .map_err(|e| format!("{e}\n`cargo fmt --all` puts the formatting right."))
}

/// Clippy with warnings as errors: the native crates, then the app for the browser.
pub fn lints(workspace: &Workspace) -> Outcome {
    rust::lints()?;
    rust::wasm_target()?;
    let native = [
        "clippy",
        "--workspace",
        "--exclude",
        "cobuild-web",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ];
    execute(&mut workspace.cargo(native))?;
    for features in ["", "gallery"] {
        execute(
            workspace
                .cargo(["clippy", "-p", "cobuild-web", "--target", "wasm32-unknown-unknown", "--all-targets"])
                .args(["--features", features, "--", "-D", "warnings"]),
        )?;
    }
    Ok(())
}
