//! The built app, served to one test.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use xtask::serve::Server;

/// A server on a port of its own. The port stays the same over a stop and a new start, because everything the browser
/// keeps belongs to the address.
pub struct Site {
    server: Option<Server>,
    port: u16,
    folder: Folder,
}

/// The build as it is, or a copy that the test may change.
enum Folder {
    Shared(PathBuf),
    Own(CleanUp),
}

/// A folder that goes away with the test.
struct CleanUp(PathBuf);

impl Drop for CleanUp {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

impl Site {
    /// Serves the app that `cargo xtask test` has built.
    #[track_caller]
    pub fn open() -> Self {
        Self::serve(Folder::Shared(built()))
    }

    /// Serves a copy of it, for a test that changes files.
    #[track_caller]
    pub fn open_copy() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("cobuild-site-{}-{number}", std::process::id()));
        copy(&built(), &folder)
            .unwrap_or_else(|e| panic!("the app cannot be copied to {}: {e}", folder.display()));
        Self::serve(Folder::Own(CleanUp(folder)))
    }

    #[track_caller]
    fn serve(folder: Folder) -> Self {
        let server = Server::start(folder.path()).unwrap_or_else(|e| panic!("the app cannot be served: {e}"));
        Self { port: server.port(), server: Some(server), folder }
    }

    /// A page's address; `path` begins with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on nothing answers at this address: a lift lobby without signal.
    pub fn stop(&mut self) {
        self.server = None;
    }

    #[track_caller]
    pub fn start_again(&mut self) {
        let server = Server::start_on(self.port, self.folder.path());
        self.server = Some(server.unwrap_or_else(|e| panic!("the app cannot be served again: {e}")));
    }

    /// Publishes another build: files changed, and the service worker written anew as a build does it.
    #[track_caller]
    pub fn publish(&self, change: impl FnOnce(&Path)) {
        self.change(change);
        let template = include_str!("../../../web/static/sw.js");
        xtask::precache::write(self.folder.path(), template).unwrap_or_else(|e| panic!("{e}"));
    }

    /// Changes files and nothing else, as a publication does that stops half-way.
    ///
    /// # Panics
    /// When the site is not a copy.
    #[track_caller]
    pub fn change(&self, change: impl FnOnce(&Path)) {
        let Folder::Own(CleanUp(folder)) = &self.folder else {
            panic!("only a copy of the app may be changed")
        };
        change(folder);
    }
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Shared(path) | Self::Own(CleanUp(path)) => path,
        }
    }
}

#[track_caller]
fn built() -> PathBuf {
    let folder = std::env::var_os("COBUILD_DIST")
        .expect("COBUILD_DIST is not set: run `cargo xtask test --only browser`");
    PathBuf::from(folder)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to)?,
            false => drop(std::fs::copy(entry.path(), to)?),
        }
    }
    Ok(())
}
