//! Opening the app: it draws, it says nothing wrong, and when it cannot start it says so.

use cobuild_tests::browser::{Session, Site};
use serde_json::json;

use crate::person::Person;

/// The app has drawn itself.
pub const DRAWN: &str = "document.querySelector('#app > *') !== null";
/// The service worker keeps all files.
pub const KEPT: &str = "window.cobuildOffline === 'ready' && navigator.serviceWorker.controller !== null";

#[test]
fn opens_under_its_policy_without_a_complaint() {
    let (site, session) = (Site::open(), Session::open());
    // First from the network, then from the service worker, then at an address that is no file.
    for path in ["/", "/", "/issues/none"] {
        session.goto(&site.at(path));
        session.wait_until(DRAWN);
        session.wait_until(KEPT);
        assert_eq!(session.complaints(), Vec::<String>::new(), "{path}");
        assert_eq!(notices(&session), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn who_reads_simplified_chinese_finds_the_example_in_it() {
    let person = Person::reading("zh-Hans", "/organisations");
    person.session.wait_for_text("main", "万科金融中心党委");
    let shown = person.session.script("return document.body.innerText", &[]);
    let shown = shown.as_str().unwrap_or_default();
    assert!(!shown.contains(['萬', '黨', '樓']), "{shown}");
}

#[test]
fn a_damaged_app_says_so_in_three_languages() {
    let session = Session::open();
    let cut = |bytes: Vec<u8>| bytes.into_iter().take(1000).collect::<Vec<u8>>();
    let empty = |_: Vec<u8>| Vec::new();
    type Damage<'a> = &'a dyn Fn(Vec<u8>) -> Vec<u8>;
    let cases: [(&str, Damage<'_>); 2] = [("_bg.wasm", &cut), (".js", &empty)];
    for (ending, damage) in cases {
        let site = Site::open_copy();
        site.publish(|folder| {
            let file = app_file(folder, ending);
            let content = std::fs::read(&file).expect("the app's file");
            std::fs::write(&file, damage(content)).expect("a copy may be written");
        });
        session.goto(&site.at("/"));
        session.wait_until("!document.getElementById('boot-failed').hidden");
        session.wait_for_text("#boot-failed", "应用没能打开");
        session.wait_for_text("#boot-failed", "應用沒能打開");
        session.wait_for_text("#boot-failed", "Cobuild could not start");
        let detail = session.script("return document.getElementById('boot-detail').textContent", &[]);
        assert_ne!(detail, json!(""), "{ending}: the reason is shown");
    }
}

/// trunk's name for the app's own code: `cobuild-web-<hash><ending>`.
pub fn app_file(folder: &std::path::Path, ending: &str) -> std::path::PathBuf {
    let files = std::fs::read_dir(folder).expect("the app's folder").map_while(Result::ok);
    let name = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("cobuild-web-") && name.ends_with(ending)
    };
    files.map(|entry| entry.path()).find(name).expect("the app's code is a file of its own")
}

fn notices(session: &Session) -> Vec<String> {
    let shown = session
        .script("return [...document.querySelectorAll('.boot-notice:not([hidden])')].map((n) => n.id)", &[]);
    serde_json::from_value(shown).expect("a list of names")
}
