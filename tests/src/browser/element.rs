//! Finding things on the page and acting on them as a hand would.

use serde_json::{Value, json};

use super::{Session, wait};

/// The name WebDriver gives a reference to an element.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Something on the page. It goes stale when the app draws it anew: find it again rather than keep it.
pub struct Element<'a> {
    session: &'a Session,
    id: String,
}

/// Keys that are not characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    Enter,
    Tab,
    Escape,
    Backspace,
    Space,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
}

impl Key {
    fn code(self) -> char {
        match self {
            Self::Enter => '\u{e007}',
            Self::Tab => '\u{e004}',
            Self::Escape => '\u{e00c}',
            Self::Backspace => '\u{e003}',
            Self::Space => ' ',
            Self::Up => '\u{e013}',
            Self::Down => '\u{e015}',
            Self::Left => '\u{e012}',
            Self::Right => '\u{e014}',
            Self::Home => '\u{e011}',
            Self::End => '\u{e010}',
        }
    }
}

impl Session {
    /// The first element a CSS selector finds, waited for.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element<'_> {
        wait::until(&format!("an element {css}"), || {
            self.attempt("POST", "/element", Some(&json!({ "using": "css selector", "value": css })))
                .map(|found| self.element(&found))
        })
    }

    /// All the elements a CSS selector finds now.
    #[track_caller]
    pub fn find_all(&self, css: &str) -> Vec<Element<'_>> {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": css }));
        found.as_array().into_iter().flatten().map(|found| self.element(found)).collect()
    }

    /// Where the keyboard is.
    #[track_caller]
    pub fn focused(&self) -> Element<'_> {
        self.element(&self.script("return document.activeElement", &[]))
    }

    /// Waits until the text of the page, or of a part of it, has these words.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, words: &str) {
        wait::until(&format!("“{words}” in {css}"), || {
            let body = "return document.querySelector(arguments[0])?.innerText ?? '(no such element)'";
            match self.try_script(body, &[json!(css)])?.as_str() {
                Some(text) if text.contains(words) => Ok(()),
                text => Err(text.unwrap_or_default().to_owned()),
            }
        });
    }

    /// Presses a key wherever the keyboard is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.chord(&[], key.code());
    }

    /// Goes back by Shift and Tab.
    #[track_caller]
    pub fn press_shift_tab(&self) {
        self.chord(&['\u{e008}'], Key::Tab.code());
    }

    #[track_caller]
    fn chord(&self, held: &[char], key: char) {
        let step = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let down = held.iter().chain([&key]).map(|key| step("keyDown", key));
        let up = [&key].into_iter().chain(held.iter().rev()).map(|key| step("keyUp", key));
        let steps: Vec<Value> = down.chain(up).collect();
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] }));
    }

    #[track_caller]
    fn element(&self, found: &Value) -> Element<'_> {
        let id = found[REFERENCE].as_str().unwrap_or_else(|| panic!("not an element: {found}"));
        Element { session: self, id: id.to_owned() }
    }
}

impl Element<'_> {
    #[track_caller]
    pub fn click(&self) {
        self.session.post(&self.path("click"), &json!({}));
    }

    /// Clicks it; an error when the page has drawn another in its place since it was found.
    ///
    /// # Errors
    /// What chromedriver says.
    pub fn try_click(&self) -> Result<(), String> {
        self.session.attempt("POST", &self.path("click"), Some(&json!({}))).map(drop)
    }

    /// Types into it, key by key, without an input method. For Chinese by composition see [`Session::compose`].
    #[track_caller]
    pub fn write(&self, text: &str) {
        self.session.post(&self.path("value"), &json!({ "text": text }));
    }

    #[track_caller]
    pub fn clear(&self) {
        self.session.post(&self.path("clear"), &json!({}));
    }

    /// What is shown of its text.
    #[track_caller]
    pub fn text(&self) -> String {
        self.ask("text")
    }

    /// What is typed or chosen in it.
    #[track_caller]
    pub fn value(&self) -> String {
        self.ask("property/value")
    }

    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.session.attempt("GET", &self.path(&format!("attribute/{name}")), None);
        value.unwrap_or_else(|e| panic!("attribute {name}: {e}")).as_str().map(str::to_owned)
    }

    /// Its name as a screen reader says it.
    #[track_caller]
    pub fn label(&self) -> String {
        self.ask("computedlabel")
    }

    /// For use as an argument of a script.
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    #[track_caller]
    fn ask(&self, what: &str) -> String {
        let value =
            self.session.attempt("GET", &self.path(what), None).unwrap_or_else(|e| panic!("{what}: {e}"));
        value.as_str().unwrap_or_default().to_owned()
    }

    fn path(&self, end: &str) -> String {
        format!("/element/{}/{end}", self.id)
    }
}
