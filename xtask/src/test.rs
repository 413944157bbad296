//! `cargo xtask test`: every test there is, the quick ones first.

mod ahead;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use ahead::Ahead;

use crate::build::{self, Edition};
use crate::check;
use crate::process::{Outcome, announce, command, execute};
use crate::tools::{self, BuildTools, browser::Browser, npm, rust};
use crate::workspace::Workspace;

struct Step {
    name: &'static str,
    about: &'static str,
    patience: &'static str,
    needs: Needs,
    run: fn(&Ready) -> Outcome,
}

/// What the steps find.
struct Ready<'a> {
    workspace: &'a Workspace,
    /// The folder with the app, when it was compiled ahead.
    app: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    RustAlone,
    Browser,
}

const STEPS: [Step; 9] = [
    Step {
        name: "native",
        about: "unit, property, integration and doc tests",
        patience: "5 to 10 minutes the first time",
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
    Step {
        name: "fmt",
        about: "formatting",
        patience: "",
        needs: Needs::RustAlone,
        run: |ready| check::formatting(ready.workspace),
    },
    Step {
        name: "package",
        about: "what the library's package holds",
        patience: "",
        needs: Needs::RustAlone,
        run: |ready| check::package(ready.workspace),
    },
    Step {
        name: "clippy",
        about: "lints, warnings are errors",
        patience: "4 to 8 minutes the first time",
        needs: Needs::RustAlone,
        run: |ready| check::lints(ready.workspace),
    },
    Step {
        name: "docs",
        about: "the library's documentation, no link in it broken",
        patience: "under a minute",
        needs: Needs::RustAlone,
        run: |ready| check::documentation(ready.workspace),
    },
    Step {
        name: "msrv",
        about: "the library, compiled with the oldest Rust that it promises",
        patience: "1 to 2 minutes the first time",
        needs: Needs::RustAlone,
        run: |ready| check::oldest_rust(ready.workspace),
    },
    Step {
        name: "wasm",
        about: "tests compiled for the browser, in headless Chromium",
        patience: "4 to 8 minutes the first time",
        needs: Needs::Browser,
        run: wasm,
    },
    Step {
        name: "browser",
        about: "the real app, driven in headless Chromium",
        patience: "15 to 25 minutes",
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
    let mut ready = Ready { workspace, app: None };
    let mut ahead = Ahead::worthwhile(&steps).then(|| Ahead::begin(workspace)).transpose()?;
    let mut lines = Vec::new();
    let mut failures = 0_usize;
    for step in steps {
        if let Some(ahead) = ahead.take_if(|_| step.needs == Needs::Browser) {
            // When it failed the step builds it once more, at the terminal.
            ready.app = ahead.finish().inspect_err(|sentence| eprintln!("{sentence}")).ok();
        }
        announce(&format!("{}: {}", step.name, step.about), step.patience);
        let began = Instant::now();
        let outcome = (step.run)(&ready);
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

fn native(Ready { workspace, .. }: &Ready) -> Outcome {
    let packages = ["test", "--workspace", "--exclude", "cobuild-web", "--features", "cobuild/cli"];
    execute(&mut workspace.cargo(packages))
}

fn scenarios(Ready { workspace, .. }: &Ready) -> Outcome {
    if !workspace.root.join("tests/scenarios").is_dir() {
        println!("skipped: there are no scenarios in tests/scenarios");
        return Ok(());
    }
    // Not `cargo run -p cobuild`: for one package alone cargo chooses other features, and compiles the library again.
    let packages =
        ["build", "--quiet", "--workspace", "--exclude", "cobuild-web", "--features", "cobuild/cli"];
    execute(&mut workspace.cargo(packages))?;
    let program = workspace.target.join("debug").join(format!("cobuild{}", std::env::consts::EXE_SUFFIX));
    execute(command(program).args(["test", "tests/scenarios"]).current_dir(&workspace.root))
}

/// The crates whose tests also run compiled for the browser.
const COMPILED_FOR_BROWSER: [&str; 1] = ["cobuild-web"];

fn wasm(Ready { workspace, .. }: &Ready) -> Outcome {
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
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120") // s
                // The files are a third of the size without, and are read three times on their way to the browser.
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env("CARGO_PROFILE_TEST_DEBUG", "0"),
        )?;
    }
    Ok(())
}

fn browser(Ready { workspace, app }: &Ready) -> Outcome {
    let browser = Browser::ready(workspace)?;
    let axe = npm::axe(workspace)?;
    let dist = match app {
        Some(dist) => dist.clone(),
        None => build::app(workspace, &BuildTools::ready(workspace)?, Edition::Gallery)?,
    };
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
