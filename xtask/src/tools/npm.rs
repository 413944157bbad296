//! Tools that come from npm: wasm-opt, which can be done without, and axe, which the browser tests need.

use std::path::PathBuf;

use super::{Shrinking, version};
use crate::process::{Outcome, announce, command, execute, output};
use crate::workspace::Workspace;

const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
/// Older ones do not know the wasm features that today's Rust writes; Debian's 108 stops at them.
const OLDEST_WASM_OPT: u32 = 123;

/// Where npm puts the project's packages.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("npm")
}

/// wasm-opt makes the app about two fifths smaller.
pub fn wasm_opt(workspace: &Workspace) -> Outcome<Shrinking> {
    let young_enough = || {
        let version = version(workspace, "wasm-opt")?;
        let major: u32 = version.split('.').next()?.parse().ok()?;
        (major >= OLDEST_WASM_OPT).then_some(Shrinking::Available)
    };
    if let Some(found) = young_enough() {
        return Ok(found);
    }
    if let Err(reason) = install(workspace, "binaryen", BINARYEN) {
        announce(&format!("building without wasm-opt, so the app will be larger: {reason}"), "");
        return Ok(Shrinking::Missing);
    }
    Ok(young_enough().unwrap_or(Shrinking::Missing))
}

/// The accessibility checker's script, for the browser tests.
pub fn axe(workspace: &Workspace) -> Outcome<PathBuf> {
    let script = folder(workspace).join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        install(workspace, "axe-core", AXE).map_err(|e| {
            format!("{e}\nThe accessibility tests need axe-core: install Node.js, which brings npm.")
        })?;
    }
    Ok(script)
}

fn install(workspace: &Workspace, package: &str, version: &str) -> Outcome {
    // npm is a script on Windows, and only found there with its ending.
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if output(command(npm).arg("--version")).is_none() {
        return Err("npm (part of Node.js) is not installed".to_owned());
    }
    announce(&format!("installing {package} {version} from npm under target/tools"), "under a minute, once");
    let folder = folder(workspace);
    std::fs::create_dir_all(&folder).map_err(|e| format!("{} cannot be made: {e}", folder.display()))?;
    let mut install = command(npm);
    install.args(["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]).arg(&folder);
    execute(install.arg(format!("{package}@{version}")))
}
