//! After one visit the app needs nobody.

use cobuild_tests::browser::{Session, Site};
use serde_json::json;

use crate::start::{DRAWN, KEPT};

#[test]
fn after_one_visit_every_page_opens_without_a_network() {
    let (mut site, session) = (Site::open(), Session::open());
    session.goto(&site.at("/"));
    session.wait_until(KEPT);
    let online = session.script("return document.getElementById('app').innerHTML.length", &[]);

    site.stop();
    let unreachable =
        session.script("return fetch('/no-such-file').then(() => 'answered', () => 'no answer')", &[]);
    assert_eq!(unreachable, json!("no answer"), "the server must really be gone");
    session.reload();
    session.wait_until(DRAWN);
    session.wait_until(KEPT);
    assert_eq!(session.script("return document.getElementById('app').innerHTML.length", &[]), online);

    session.new_tab();
    session.goto(&site.at("/issues"));
    session.wait_until(DRAWN);
    assert_eq!(session.address(), site.at("/issues"));
    let styled =
        session.script("return [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)", &[]);
    assert_eq!(styled, json!(true), "the style sheets are kept too");
}
