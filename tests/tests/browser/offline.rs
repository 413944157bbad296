//! After one visit the app needs nobody.

use cobuild_tests::browser::{Session, Site};
use serde_json::json;

use crate::person::{OPEN, Person};
use crate::start::{DRAWN, KEPT};

#[test]
fn after_one_visit_every_page_opens_without_a_network() {
    let (mut site, session) = (Site::open(), Session::open());
    session.goto(&site.at("/"));
    session.wait_until(KEPT);
    // The files can be kept before the page is drawn.
    session.wait_until(OPEN);
    let online = session.script("return document.getElementById('app').innerHTML.length", &[]);

    site.stop();
    let unreachable =
        session.script("return fetch('/no-such-file').then(() => 'answered', () => 'no answer')", &[]);
    assert_eq!(unreachable, json!("no answer"), "the server must really be gone");
    session.reload();
    session.wait_until(OPEN);
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

#[test]
fn without_a_network_every_place_opens_and_work_goes_on() {
    let mut person = Person::at("/");
    person.session.wait_until(KEPT);
    person.site.stop();
    let places = person.session.script(
        "return [...document.querySelectorAll('nav .places a')].map((link) => link.getAttribute('href'))",
        &[],
    );
    let places: Vec<String> = serde_json::from_value(places).expect("addresses");
    assert!(places.len() >= 7, "{places:?}");
    for place in &places {
        person.go(place);
        person.reload();
        assert_eq!(person.session.complaints(), Vec::<String>::new(), "{place}");
    }

    person.go("/issues/new");
    person.write("title", "電梯裡沒有信號也能登記");
    person.write("text", "樓層飲水機漏水");
    person.tick("who", "anonymous");
    person.send("issue-new");
    person.session.wait_for_text("main h1", "電梯裡沒有信號也能登記");
    person.reload();
    person.session.wait_for_text("main h1", "電梯裡沒有信號也能登記");

    // The network comes back, and nothing has to be done about it.
    person.site.start_again();
    person.reload();
    person.session.wait_until(&format!("{OPEN} && {KEPT}"));
    person.session.wait_for_text("main h1", "電梯裡沒有信號也能登記");
}
