//! Reads the command line and calls the command.

use std::process::ExitCode;

use xtask::process::Outcome;
use xtask::workspace::Workspace;
use xtask::{bench, check, precache, run, test};

const USAGE: &str = "\
cargo xtask run [--port N]         build the app and serve it on this machine (port 8080 or the next free one)
cargo xtask test [--quick]         run every test; --quick: only those that need no browser
cargo xtask test --only STEP       run one step (may be repeated); `--only help` lists them
cargo xtask bench [--only PART]    measure; parts: native, size, browser
cargo xtask check                  formatting, lints, compilation
cargo xtask precache               called by trunk after a build: writes the service worker's list of files";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((command, rest)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match dispatch(command, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask {command}: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[&str]) -> Outcome {
    let workspace = Workspace::find()?;
    match command {
        "run" => run::run(&workspace, rest),
        "test" => test::run(&workspace, rest),
        "bench" => bench::run(&workspace, rest),
        "check" => check::run(&workspace),
        "precache" => precache::after_trunk(&workspace),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(format!("there is no such command: {unknown}\n{USAGE}")),
    }
}
