//! `cargo xtask test`: every test there is, the quick ones first.

use std::time::{Duration, Instant};

use crate::build::{self, Edition};
use crate::check;
use crate::process::{Outcome, announce, execute};
use crate::tools::{self, BuildTools, browser::Browser, npm, rust};
use crate::workspace::Workspace;

struct Step {
    name: &'static str,
    about: &'static str,
    patience: &'static str,
    needs: Needs,
    run: fn(&Workspace) -> Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    RustAlone,
    Browser,
}

const STEPS: [Step; 8] = [
    Step {
        name: "native",
        about: "unit, property, integration and doc tests",
        patience: "2 to 4 minutes the first time",
        needs: Needs::RustAlone,
        run: native,
    },
    Step {
        name: "scenarios",
        about: "the rules' scenarios, through the command-line program",
        patience: "",
        needs: Needs::RustAlone,
        run: scenarios,
    },
    Step { name: "fmt", about: "formatting", patience: "", needs: Needs::RustAlone, run: check::formatting },
    Step {
        name: "clippy",
        about: "lints, warnings are errors",
        patience: "2 to 4 minutes the first time",
        needs: Needs::RustAlone,
        run: check::lints,
    },
    Step {
        name: "docs",
        about: "the library's documentation, no link in it broken",
        patience: "under a minute",
        needs: Needs::RustAlone,
        run: check::documentation,
    },
    Step {
        name: "msrv",
        about: "the library, compiled with the oldest Rust that it promises",
        patience: "1 to 2 minutes the first time",
        needs: Needs::RustAlone,
        run: check::oldest_rust,
    },
    Step {
        name: "wasm",
        about: "tests compiled for the browser, in headless Chromium",
        patience: "2 to 4 minutes the first time",
        needs: Needs::Browser,
        run: wasm,
    },
    Step {
        name: "browser",
        about: "the real app, driven in headless Chromium",
        patience: "3 to 8 minutes the first time",
        needs: Needs::Browser,
        run: browser,
    },
];

/// Runs the steps asked for, prints one line a step, and fails when any failed.
pub fn run(workspace: &Workspace, arguments: &[&str]) -> Outcome {
    let steps = chosen(arguments)?;
    // Said now, not after ten minutes of compiling.
    if steps.iter().any(|step| step.needs == Needs::Browser) {
        Browser::ready(workspace)?;
    }
    let mut lines = Vec::new();
    let mut failures = 0_usize;
    for step in steps {
        announce(&format!("{}: {}", step.name, step.about), step.patience);
        let began = Instant::now();
        let outcome = (step.run)(workspace);
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        lines.push(format!("{:<10} {word:<7} {}", step.name, shown(began.elapsed())));
        if let Err(sentence) = outcome {
            eprintln!("{}: {sentence}", step.name);
            failures += 1;
        }
    }
    println!("\n{}", lines.join("\n"));
    match failures {
        0 => Ok(()),
        1 => Err("one step failed; its output is above".to_owned()),
        n => Err(format!("{n} steps failed; their output is above")),
    }
}

fn chosen(arguments: &[&str]) -> Outcome<Vec<&'static Step>> {
    if arguments.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    if arguments == ["--quick"] {
        return Ok(STEPS.iter().filter(|step| step.needs == Needs::RustAlone).collect());
    }
    let steps = arguments.chunks(2).map(|pair| match pair {
        ["--only", name] => STEPS.iter().find(|step| step.name == *name),
        _ => None,
    });
    steps.collect::<Option<_>>().ok_or_else(|| {
        let names: Vec<String> =
            STEPS.iter().map(|step| format!("  {:<10} {}", step.name, step.about)).collect();
        format!("test takes --quick, or --only with one of these steps:\n{}", names.join("\n"))
    })
}

fn shown(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

fn native(workspace: &Workspace) -> Outcome {
    let packages = ["test", "--workspace", "--exclude", "cobuild-web", "--features", "cobuild/cli"];
    execute(&mut workspace.cargo(packages))
}

fn scenarios(workspace: &Workspace) -> Outcome {
    if !workspace.root.join("tests/scenarios").is_dir() {
        println!("skipped: there are no scenarios in tests/scenarios");
        return Ok(());
    }
    let program = ["run", "--quiet", "-p", "cobuild", "--features", "cli", "--", "test", "tests/scenarios"];
    execute(&mut workspace.cargo(program))
}

/// The crates whose tests also run compiled for the browser.
const COMPILED_FOR_BROWSER: [&str; 1] = ["cobuild-web"];

fn wasm(workspace: &Workspace) -> Outcome {
    rust::wasm_target()?;
    rust::wasm_bindgen(workspace)?;
    let browser = Browser::ready(workspace)?;
    let runner = tools::find(workspace, "wasm-bindgen-test-runner")
        .ok_or("wasm-bindgen-test-runner is not installed")?;
    for package in COMPILED_FOR_BROWSER {
        // The runner reads the browser's options from `webdriver.json` in the package's folder.
        execute(
            workspace
                .cargo(["test", "-p", package, "--target", "wasm32-unknown-unknown"])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("CHROMEDRIVER", &browser.chromedriver)
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120"), // s
        )?;
    }
    Ok(())
}

fn browser(workspace: &Workspace) -> Outcome {
    let browser = Browser::ready(workspace)?;
    let axe = npm::axe(workspace)?;
    let tools = BuildTools::ready(workspace)?;
    let dist = build::app(workspace, &tools, Edition::Gallery)?;
    // Two browsers at once: more are slower on a small machine, and then time out.
    let tests = [
        "test",
        "-p",
        "cobuild-tests",
        "--features",
        "browser",
        "--test",
        "browser",
        "--",
        "--test-threads",
        "2",
    ];
    execute(
        workspace
            .cargo(tests)
            .env("COBUILD_DIST", dist)
            .env("COBUILD_AXE", axe)
            .env("COBUILD_CHROMIUM", browser.chromium)
            .env("CHROMEDRIVER", browser.chromedriver),
    )
}
