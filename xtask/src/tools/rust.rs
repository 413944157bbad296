//! Tools that come from rustup and cargo.

use super::version;
use crate::process::{Outcome, announce, cargo, command, execute, output};
use crate::workspace::Workspace;

const TRUNK: &str = "0.21.14";
const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler's standard library for the browser.
pub fn wasm_target() -> Outcome {
    let folder = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
        return Ok(());
    }
    announce(&format!("adding the Rust target {TARGET}"), "under a minute");
    execute(command("rustup").args(["target", "add", TARGET])).map_err(|e| {
        format!("{e}\nInstall Rust with rustup (https://rustup.rs), or give your Rust the target {TARGET}.")
    })
}

/// rustfmt and clippy: a minimal installation of Rust lacks them.
pub fn lints() -> Outcome {
    for (probe, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(cargo([probe, "--version"]).stdin(std::process::Stdio::null())).is_none() {
            announce(&format!("adding the Rust component {component}"), "under a minute");
            execute(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The builder of the app.
pub fn trunk(workspace: &Workspace) -> Outcome {
    if version(workspace, "trunk").as_deref() == Some(TRUNK) {
        return Ok(());
    }
    announce(&format!("installing trunk {TRUNK} under target/tools"), "2 to 5 minutes on two cores, once");
    install(workspace, "trunk", TRUNK, &["--locked"])
}

/// The bridge between Rust and the browser, and its test runner: of the very version the crate has.
pub fn wasm_bindgen(workspace: &Workspace) -> Outcome {
    let wanted = workspace.locked_version("wasm-bindgen")?;
    let present = |program| version(workspace, program).as_deref() == Some(wanted.as_str());
    if present("wasm-bindgen") && present("wasm-bindgen-test-runner") {
        return Ok(());
    }
    announce(
        &format!("installing wasm-bindgen-cli {wanted} under target/tools"),
        "1 to 2 minutes on two cores, once",
    );
    // Not --locked: its lock file names versions that some package indexes do not have.
    install(workspace, "wasm-bindgen-cli", &wanted, &[])
}

fn install(workspace: &Workspace, package: &str, version: &str, extra: &[&str]) -> Outcome {
    // Not optimised: compiling them so takes a third of the time, and they work for seconds only.
    let mut install = cargo(["install", package, "--version", version, "--force", "--debug"]);
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    install.args(extra).arg("--root").arg(workspace.tools());
    // A folder of its own, so that neither build waits for the other's lock.
    install.arg("--target-dir").arg(workspace.target.join("tools-build"));
    execute(&mut install)
}
