//! Running other programs, and saying so.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What a step comes to: a value, or a sentence for the person at the terminal that says what to do next.
pub type Outcome<T = ()> = Result<T, String>;

thread_local! {
    static LOG: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// What this thread runs and announces from now on goes to a file: something else is at the terminal.
pub fn log_to(file: File) {
    LOG.replace(Some(file));
}

fn log() -> Option<File> {
    LOG.with_borrow(|log| log.as_ref().and_then(|file| file.try_clone().ok()))
}

/// Says what begins now. `patience` tells how long it may take, where that is longer than a moment.
pub fn announce(what: &str, patience: &str) {
    let patience = if patience.is_empty() { String::new() } else { format!(" ({patience})") };
    let line = format!("\x1b[1m▸ {what}\x1b[0m{patience}\n");
    // There is nobody to tell that a line could not be told.
    let _ = match log() {
        Some(mut log) => log.write_all(line.as_bytes()),
        None => std::io::stderr().write_all(line.as_bytes()),
    };
}

/// A command without the variables cargo gave to xtask itself: they describe xtask's package, and build scripts that
/// watch them would build again for nothing.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let ours = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || name == "CARGO_PRIMARY_PACKAGE"
        });
        if ours {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo, the same one that runs xtask.
pub fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Runs to the end, its output going to the terminal, or where [`log_to`] sends it.
pub fn execute(command: &mut Command) -> Outcome {
    let shown = shown(command);
    if let (Some(out), Some(errors)) = (log(), log()) {
        command.stdout(out).stderr(errors);
    }
    let status = command.status().map_err(|e| format!("`{shown}` could not be started: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
}

/// What a program prints, or nothing when it is missing or fails: for asking whether a tool is there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
