//! `cargo xtask bench`: what is measured, each part a program of its own in the `tests` package.

use crate::build::{self, Edition};
use crate::process::{Outcome, announce, execute};
use crate::tools::{BuildTools, browser::Browser};
use crate::workspace::Workspace;

type Part = (&'static str, fn(&Workspace) -> Outcome);

const PARTS: [Part; 3] = [("native", native), ("size", size), ("browser", browser)];

pub fn run(workspace: &Workspace, arguments: &[&str]) -> Outcome {
    let chosen: Vec<_> = match arguments {
        [] => PARTS.to_vec(),
        ["--only", name] => PARTS.iter().filter(|(part, _)| part == name).copied().collect(),
        _ => Vec::new(),
    };
    if chosen.is_empty() {
        return Err("bench takes nothing, or --only with native, size or browser".to_owned());
    }
    for (_, part) in chosen {
        part(workspace)?;
    }
    Ok(())
}

/// The library's speed on this machine.
fn native(workspace: &Workspace) -> Outcome {
    announce("native measurements", "3 to 6 minutes the first time");
    measure(workspace, "bench_native", &[])
}

/// What a visitor downloads: the release app, without the hooks that measurements use.
fn size(workspace: &Workspace) -> Outcome {
    let tools = BuildTools::ready(workspace)?;
    let dist = build::app(workspace, &tools, Edition::Release)?;
    announce("sizes of the shipped files", "");
    measure(workspace, "bench_size", &[("COBUILD_DIST", dist.into_os_string())])
}

/// The app's speed in Chromium.
fn browser(workspace: &Workspace) -> Outcome {
    let browser = Browser::ready(workspace)?;
    let tools = BuildTools::ready(workspace)?;
    let dist = build::app(workspace, &tools, Edition::Gallery)?;
    announce("measurements in Chromium", "2 to 5 minutes");
    let variables = [
        ("COBUILD_DIST", dist.into_os_string()),
        ("COBUILD_CHROMIUM", browser.chromium.into_os_string()),
        ("CHROMEDRIVER", browser.chromedriver.into_os_string()),
    ];
    measure(workspace, "bench_browser", &variables)
}

fn measure(workspace: &Workspace, program: &str, variables: &[(&str, std::ffi::OsString)]) -> Outcome {
    let arguments = [
        "run",
        "--quiet",
        "--profile",
        "bench",
        "-p",
        "cobuild-tests",
        "--features",
        "bench",
        "--bin",
        program,
    ];
    let mut cargo = workspace.cargo(arguments);
    for (name, value) in variables {
        cargo.env(name, value);
    }
    execute(&mut cargo)
}
