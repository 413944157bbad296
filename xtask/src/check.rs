//! `cargo xtask check`: formatting, what the library's package holds, lints and compilation, without running anything.

use crate::process::{Outcome, announce, command, execute, output};
use crate::tools::rust;
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace) -> Outcome {
    announce("formatting", "");
    formatting(workspace)?;
    announce("package", "");
    package(workspace)?;
    announce("lints", "a minute or two the first time");
    lints(workspace)
}

/// The library's package holds what it is built from and what a reader looks for first.
pub fn package(workspace: &Workspace) -> Outcome {
    const NEEDED: [&str; 6] = [
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "build/main.rs",
        "policy/issue.toml",
        "messages/issue.toml",
    ];
    let list = ["package", "-p", "cobuild", "--list", "--allow-dirty"];
    let listed = output(&mut workspace.cargo(list)).ok_or("`cargo package -p cobuild --list` failed")?;
    match NEEDED.iter().find(|needed| listed.lines().all(|file| file != **needed)) {
        Some(missing) => Err(format!("the package of cobuild lacks {missing}")),
        None => Ok(()),
    }
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
    // What people use, then the same with the gallery and the tests.
    for more in [&[][..], &["--all-targets", "--features", "gallery"]] {
        let app = ["clippy", "-p", "cobuild-web", "--target", "wasm32-unknown-unknown"];
        execute(workspace.cargo(app).args(more).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// The library's documentation is built without a warning: every link in it leads somewhere.
pub fn documentation(workspace: &Workspace) -> Outcome {
    let mut document = workspace.cargo(["doc", "-p", "cobuild", "--all-features", "--no-deps"]);
    execute(document.env("RUSTDOCFLAGS", "-D warnings"))
}

/// The library compiles with the Rust that its `rust-version` names; skipped where that Rust is not installed, because
/// nobody wants a compiler downloaded by a test.
pub fn oldest_rust(workspace: &Workspace) -> Outcome {
    let manifest = workspace.read("core/Cargo.toml")?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
    let version = format!("{}.0", version.ok_or("core/Cargo.toml names no rust-version")?);
    let run = |program: &[&str]| {
        let mut rust = command("rustup");
        rust.args(["run", &version]).args(program).current_dir(&workspace.root);
        rust
    };
    if output(&mut run(&["rustc", "--version"])).is_none() {
        println!(
            "skipped: `rustup toolchain install {version} --profile minimal` gives the Rust to check with"
        );
        return Ok(());
    }
    // A folder of its own: what one compiler has built another builds anew.
    let target = workspace.target.join("msrv");
    execute(run(&["cargo", "check", "-p", "cobuild", "--all-features"]).env("CARGO_TARGET_DIR", target))
}
