//! The instruments measure: what later tests rely on is shown to work, and to fail where it should.

use cobuild_tests::browser::{Key, Session, axe};
use serde_json::json;

const PAGE: &str = "data:text/html,<html lang=en><title>t</title><main><h1>h</h1>\
    <label>first <input id=a></label><label>second <input id=b></label></main>";

#[test]
fn an_input_method_composes_before_it_inserts() {
    let session = Session::open();
    session.goto(PAGE);
    session.script(
        "window.seen = [];
         const field = document.getElementById('a');
         for (const kind of ['compositionstart', 'compositionupdate', 'compositionend', 'input'])
           field.addEventListener(kind, (e) => seen.push(kind + (e.isComposing ? '*' : '') + ':' + field.value));
         field.focus(); return null",
        &[],
    );
    session.compose(&["w", "wan", "萬科"], "萬科城");
    assert_eq!(session.find("#a").value(), "萬科城");
    let seen = session.script("return window.seen.join(' ')", &[]);
    let seen = seen.as_str().unwrap_or_default();
    assert!(seen.starts_with("compositionstart:") && seen.contains("input*:wan"), "{seen}");
    assert!(seen.contains("compositionend"), "{seen}");
}

#[test]
fn the_keyboard_moves_and_types() {
    let session = Session::open();
    session.goto(PAGE);
    session.press(Key::Tab);
    session.focused().write("one");
    session.press(Key::Tab);
    session.focused().write("two");
    session.press_shift_tab();
    assert_eq!(session.focused().label(), "first");
    assert_eq!(
        (session.find("#a").value(), session.find("#b").value()),
        ("one".to_owned(), "two".to_owned())
    );
}

#[test]
fn axe_finds_a_fault_and_passes_a_sound_page() {
    let session = Session::open();
    session.goto(PAGE);
    assert_eq!(axe::violations(&session), Vec::<String>::new());
    session
        .script("document.querySelector('main').append(document.createElement('button')); return null", &[]);
    let found = axe::violations(&session);
    assert!(found.len() == 1 && found.iter().all(|line| line.starts_with("button-name: ")), "{found:?}");
}

#[test]
fn complaints_on_the_console_are_collected_once() {
    let session = Session::open();
    session.goto(PAGE);
    session.script("console.error('broken'); console.info('fine'); return null", &[]);
    let complaints = session.complaints();
    assert!(complaints.len() == 1 && complaints.iter().all(|line| line.contains("broken")), "{complaints:?}");
    assert_eq!(json!(session.complaints()), json!([]));
}
