//! The app for the browser tests, built while the tests that need no browser run: the compiler's last minutes at it keep
//! one core busy and leave the other one idle.

use std::fs::File;
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use super::{Needs, Step};
use crate::build::{self, Edition};
use crate::process::{Outcome, announce, log_to};
use crate::tools::{BuildTools, rust};
use crate::workspace::Workspace;

/// Work that goes on beside the steps.
pub struct Ahead {
    work: JoinHandle<Outcome<PathBuf>>,
    log: PathBuf,
}

impl Ahead {
    /// Whether there are steps to wait behind.
    pub fn worthwhile(steps: &[&Step]) -> bool {
        let browser = steps.iter().any(|step| step.name == "browser");
        browser && steps.iter().any(|step| step.needs == Needs::RustAlone)
    }

    /// Installs the tools and builds the app.
    pub fn begin(workspace: &Workspace) -> Outcome<Ahead> {
        // Now, because two rustups at once are in each other's way.
        rust::lints()?;
        rust::wasm_target()?;
        let log = workspace.target.join("app.log");
        announce(&format!("meanwhile the app is built; what it says goes to {}", log.display()), "");
        let file = std::fs::create_dir_all(&workspace.target).and_then(|()| File::create(&log));
        let file = file.map_err(|e| format!("{} cannot be written: {e}", log.display()))?;
        let workspace = workspace.clone();
        let work = thread::spawn(move || {
            log_to(file);
            let tools = BuildTools::ready(&workspace)?;
            build::app(&workspace, &tools, Edition::Gallery)
        });
        Ok(Ahead { work, log })
    }

    /// Waits for it, and shows what it said when it failed. The folder the app is in.
    pub fn finish(self) -> Outcome<PathBuf> {
        announce("waiting for the app", "");
        let done = self.work.join().map_err(|_| "the thread that built the app panicked".to_owned())?;
        done.map_err(|sentence| {
            let said = std::fs::read_to_string(&self.log).unwrap_or_default();
            format!("{said}\n{sentence}")
        })
    }
}
