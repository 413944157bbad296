//! When something goes wrong the app says what, in the person's language, and what to do next; nothing entered is lost.

mod backup;
mod storage;
mod way;

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cobuild::journal::codec;
use cobuild::journal::{Actor, Journal};
use cobuild::workspace::{Command, Desk, Fact, profile};
use serde_json::json;

use crate::person::{LANGUAGES, OPEN, Person};

/// The same sentence in the three languages, by a part that says the thing.
type Said = [&'static str; 3];

/// The seed workspace's journal, as the app plants it.
fn seed() -> Journal<Fact> {
    cobuild::example::journal().expect("a test of the core sees to it")
}

/// Waits for each language's words in turn.
#[track_caller]
fn told(person: &Person, css: &str, said: Said) {
    for (language, words) in LANGUAGES.into_iter().zip(said) {
        person.speak(language);
        person.session.wait_for_text(css, words);
    }
}

/// Chooses a file on the data page.
#[track_caller]
fn take_in(person: &Person, file: &Path) {
    person.session.find("[data-test=file-in]").write(&file.to_string_lossy());
}

/// Presses a button that saves a backup, really downloads the file, and reads it.
#[track_caller]
fn back_up(person: &Person, files: &Folder, button: &str, page: &str) -> String {
    let folder = files.at("downloads");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let parameters = json!({ "behavior": "allow", "downloadPath": folder.to_string_lossy() });
    person.session.devtools("Browser.setDownloadBehavior", &parameters);
    if !page.is_empty() {
        person.go(page);
    }
    person.press(button);
    let began = std::time::Instant::now();
    loop {
        let found =
            std::fs::read_dir(&folder).into_iter().flatten().map_while(Result::ok).map(|entry| entry.path());
        let whole = found.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
        if let Some(text) =
            whole.and_then(|path| std::fs::read_to_string(path).ok()).filter(|text| !text.is_empty())
        {
            return text;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "no file came");
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("cobuild-trouble-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Folder(path)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.at(name);
        std::fs::write(&path, content).expect("a file can be written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
