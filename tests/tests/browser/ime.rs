//! Chinese is typed through an input method: what it composes is what the field holds, no more and no less.

use cobuild_tests::browser::Key;
use serde_json::json;

use crate::person::Person;

/// What a pinyin keyboard shows on the way to 萬科城.
const STAGES: [&str; 5] = ["w", "wan", "wan ke", "wan ke cheng", "萬科城"];
const CHOSEN: &str = "萬科城";

/// The composition is over; the Enter that ended it comes as an ordinary one, as in Chromium and Safari.
const ENTER: &str = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
  key: 'Enter', code: 'Enter', keyCode: arguments[0], isComposing: arguments[1], bubbles: true, cancelable: true }))";

#[test]
fn every_kind_of_text_field_holds_what_was_composed() {
    let person = Person::at("/gallery");
    for kind in ["ime-line", "ime-lines", "ime-search", "ime-number", "ime-telephone"] {
        person.press(&format!("#{kind}"));
        person.session.compose(&STAGES, CHOSEN);
        person.session.compose(&["d", "dao", "到"], "到");
        let value = || person.session.find(&format!("#{kind}")).value();
        assert_eq!(value(), "萬科城到", "{kind}: the value");
        let drafted = format!("[data-test='draft-{kind}']");
        person.session.wait_for_text(&drafted, "萬科城到");

        // A composition begun and given up leaves nothing behind, and the middle of a text can be composed into.
        person.session.press(Key::Left);
        person.session.compose(&["y", "yi"], "一");
        assert_eq!(value(), "萬科城一到", "{kind}: in the middle");
        person.session.press(Key::Tab);
        person.session.wait_for_text(&format!("[data-test='commit-{kind}']"), "萬科城一到");
        assert_eq!(person.told(&format!("[data-test='commits-{kind}']")), "1", "{kind}: committed once");
        assert_eq!(person.told(&drafted), "萬科城一到", "{kind}: the draft");
    }
}

#[test]
fn no_half_word_is_ever_drafted() {
    let person = Person::at("/gallery");
    person.session.script(
        "window.drafts = []; const seen = document.querySelector('[data-test=draft-ime-line]');
         new MutationObserver(() => drafts.push(seen.textContent)).observe(seen, { childList: true, characterData: true, subtree: true });
         return null",
        &[],
    );
    person.press("#ime-line");
    person.session.compose(&STAGES, CHOSEN);
    person.session.wait_for_text("[data-test='draft-ime-line']", CHOSEN);
    let drafts = person.session.script("return [...new Set(window.drafts)]", &[]);
    assert_eq!(drafts, json!([CHOSEN]), "pinyin on its way is nobody's draft");
}

#[test]
fn the_enter_of_a_composition_sends_nothing_and_the_draft_survives_a_reload() {
    let person = Person::at("/issues/new");
    person.session.script(
        "window.sent = 0; document.getElementById('issue-new').addEventListener('submit', () => sent++, true); return null",
        &[],
    );
    person.press("#title");
    // Composing: the keyboard's Enter takes the word, it does not send the form.
    for stage in STAGES {
        let end = stage.encode_utf16().count();
        person.session.devtools(
            "Input.imeSetComposition",
            &json!({ "text": stage, "selectionStart": end, "selectionEnd": end }),
        );
    }
    let taken = person.session.script(&format!("return {ENTER}"), &[json!(229), json!(true)]);
    person.session.devtools("Input.insertText", &json!({ "text": CHOSEN }));
    assert_eq!(taken, json!(true), "the field leaves the Enter to the input method");
    // The Enter that ended the composition arrives afterwards, looking like any other.
    let late = person.session.script(
        &format!(
            "const field = document.activeElement;
             field.dispatchEvent(new CompositionEvent('compositionend', {{ data: field.value, bubbles: true }}));
             return {ENTER}"
        ),
        &[json!(13), json!(false)],
    );
    assert_eq!(late, json!(false), "this Enter is swallowed: it would send the form");
    assert_eq!(person.session.find("#title").value(), CHOSEN);

    person.press("#text");
    person.session.compose(&["wu", "wuji", "午間"], "午間電梯");
    person.session.compose(&["deng"], "等候過久");
    assert_eq!(person.session.script("return window.sent", &[]), json!(0), "nothing was sent");

    person.session.wait_until(
        "Object.entries(localStorage).some(([key, value]) => key.startsWith('cobuild.draft.') && value.includes('等候過久'))",
    );
    person.reload();
    assert_eq!(person.session.find("#title").value(), CHOSEN);
    assert_eq!(person.session.find("#text").value(), "午間電梯等候過久");
    person.tick("who", "anonymous");
    person.send("issue-new");
    person
        .session
        .wait_until("location.pathname.startsWith('/issues/') && location.pathname !== '/issues/new'");
    person.session.wait_for_text("main h1", CHOSEN);
}

#[test]
fn a_list_is_filtered_by_what_was_composed() {
    let person = Person::at("/organisations");
    person.press("#q");
    person.session.compose(&["w", "wan", "wan ke", "萬科"], "萬科");
    person.session.wait_until("decodeURIComponent(location.search).includes('q=萬科')");
    assert_eq!(person.session.find("#q").value(), "萬科", "whoever types goes on in the same field");
    let focused = person.session.script("return document.activeElement.id", &[]);
    assert_eq!(focused, json!("q"));
}
