//! Chromium and chromedriver, for the tests in the browser.

use std::path::{Path, PathBuf};

use super::find;
use crate::process::{Outcome, announce, command, execute, output};
use crate::workspace::Workspace;

/// A browser and the program that drives it.
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const WHAT_TO_INSTALL: &str =
    "The browser tests need Chromium (or Chrome) and the chromedriver of the same version on the PATH.
  Debian:          apt-get install chromium chromium-driver fonts-noto-cjk
  Fedora:          dnf install chromium chromedriver google-noto-sans-cjk-fonts
  macOS, Windows:  Chrome, and its chromedriver from https://googlechromelabs.github.io/chrome-for-testing/
Or name the two files in the variables COBUILD_CHROMIUM and CHROMEDRIVER (the step `wasm` takes the browser that chromedriver finds).
Without a browser, `cargo xtask test --quick` runs everything else.";

impl Browser {
    /// Finds both, or installs them on Debian when allowed to.
    pub fn ready(workspace: &Workspace) -> Outcome<Self> {
        if let Some(found) = Self::search(workspace) {
            return found.matching();
        }
        if !may_install() {
            return Err(WHAT_TO_INSTALL.to_owned());
        }
        announce("installing chromium and chromium-driver with apt-get", "1 to 3 minutes, once");
        execute(command("apt-get").args(["update", "-qq"]))?;
        let packages = ["chromium", "chromium-driver", "fonts-noto-cjk"];
        execute(
            command("apt-get")
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
        Self::search(workspace).ok_or_else(|| WHAT_TO_INSTALL.to_owned())?.matching()
    }

    fn search(workspace: &Workspace) -> Option<Self> {
        let named = |variable| std::env::var_os(variable).map(PathBuf::from);
        let chromium =
            named("COBUILD_CHROMIUM").or_else(|| NAMES.iter().find_map(|name| find(workspace, name)))?;
        let chromedriver = named("CHROMEDRIVER").or_else(|| find(workspace, "chromedriver"))?;
        Some(Self { chromium, chromedriver })
    }

    /// A driver of another version refuses to start the browser, in words that help nobody.
    fn matching(self) -> Outcome<Self> {
        let (browser, driver) = (major(&self.chromium), major(&self.chromedriver));
        if browser.is_some() && driver.is_some() && browser != driver {
            return Err(format!(
                "{} is version {} but {} is version {}; they must be the same.\n{WHAT_TO_INSTALL}",
                self.chromium.display(),
                browser.unwrap_or_default(),
                self.chromedriver.display(),
                driver.unwrap_or_default(),
            ));
        }
        Ok(self)
    }
}

fn major(program: &Path) -> Option<String> {
    // Chrome on Windows opens a window when asked for its version.
    if cfg!(windows) {
        return None;
    }
    let said = output(command(program).arg("--version"))?;
    let version = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

/// Debian (or a child of it), as root.
fn may_install() -> bool {
    Path::new("/etc/debian_version").exists() && output(command("id").arg("-u")).as_deref() == Some("0")
}
