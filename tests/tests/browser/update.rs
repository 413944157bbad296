//! A newer build is offered. Nothing changes under a page that is open.

use cobuild_tests::browser::{Session, Site};
use serde_json::{Value, json};

use crate::start::{DRAWN, KEPT};

const BUILD: &str = "return window.cobuildBuild";
const LOOK_FOR_UPDATE: &str = "return navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => 'looked', (e) => String(e))";
const OLD_FILE: &str = "return fetch('/only-in-the-first-build.txt').then((r) => r.status)";

fn visit(site: &Site, session: &Session) -> Value {
    session.goto(&site.at("/"));
    session.wait_until(DRAWN);
    session.wait_until(KEPT);
    session.script(BUILD, &[])
}

/// A site whose first build has a file that the second has not.
fn first_build() -> Site {
    let site = Site::open_copy();
    site.publish(|folder| {
        std::fs::write(folder.join("only-in-the-first-build.txt"), "1").expect("a copy may be written")
    });
    site
}

fn publish_second_build(site: &Site) {
    site.publish(|folder| {
        std::fs::remove_file(folder.join("only-in-the-first-build.txt")).expect("the first build has it");
    });
}

#[test]
fn an_update_is_offered_and_happens_only_when_accepted() {
    let (site, session) = (first_build(), Session::open());
    let first = visit(&site, &session);
    let early_tab = session.tab();
    session.script("window.unsaved = 'a sentence'; return null", &[]);

    publish_second_build(&site);
    session.script(LOOK_FOR_UPDATE, &[]);
    session.wait_until("window.cobuildUpdate !== undefined");
    assert_eq!(
        session.script("return [window.unsaved, window.cobuildBuild]", &[]),
        json!(["a sentence", first])
    );

    // Neither another tab nor a reload of it takes the update by itself.
    session.new_tab();
    assert_eq!(visit(&site, &session), first);
    session.wait_until("window.cobuildUpdate !== undefined");
    session.reload();
    session.wait_until(KEPT);
    assert_eq!(session.script(BUILD, &[]), first);

    session.wait_until("window.cobuildUpdate !== undefined");
    session.script("window.cobuildUpdate.accept(); return null", &[]);
    session.wait_until(&format!("window.cobuildBuild !== {first} && {KEPT}"));
    assert_eq!(session.complaints(), Vec::<String>::new());

    // The tab that was open all the time keeps its text and its files.
    session.switch_to_tab(&early_tab);
    assert_eq!(
        session.script("return [window.unsaved, window.cobuildBuild]", &[]),
        json!(["a sentence", first])
    );
    assert_eq!(session.script(OLD_FILE, &[]), json!(200), "an open tab never loses its files");
    session.script("window.cobuildUpdate.accept(); return null", &[]);
    session.wait_until(&format!("window.cobuildBuild !== {first} && {KEPT}"));

    // No tab runs the first build any more: the next visit clears its files away.
    session.reload();
    session.wait_until(KEPT);
    session.wait_until("(await caches.keys()).length === 1");
    assert_eq!(session.script(OLD_FILE, &[]), json!(404));
}

#[test]
fn a_publication_that_is_incomplete_changes_nothing() {
    let (mut site, session) = (first_build(), Session::open());
    let first = visit(&site, &session);
    publish_second_build(&site);
    site.change(|folder| {
        std::fs::write(folder.join("old.js"), "// not the file of the list").expect("a copy may be written")
    });
    session.script(LOOK_FOR_UPDATE, &[]);
    session.wait_until(
        "await navigator.serviceWorker.getRegistration().then((r) => !r.installing && !r.waiting)",
    );
    assert_eq!(session.script("return window.cobuildUpdate === undefined", &[]), json!(true));

    site.stop();
    session.reload();
    session.wait_until(DRAWN);
    assert_eq!(session.script(BUILD, &[]), first);
}
