//! A person at the app: the steps that every story is made of. Fields are found by their names, which are their ids;
//! what a button does is found by its form or by `data-test`, never by words, so that a story holds in every language.

use cobuild_tests::browser::{Session, Site};
use serde_json::{Value, json};

/// The app has opened its workspace and shows a page.
pub const OPEN: &str = "document.querySelector('main h1') !== null";

/// The three languages of the screen.
pub const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// A browser at the app.
pub struct Person {
    pub site: Site,
    pub session: Session,
}

impl Person {
    /// Opens the app at an address; the seed workspace is there, in Traditional Chinese as it is written, and the screen
    /// speaks Simplified Chinese: whatever is found by a name is a record's.
    #[track_caller]
    pub fn at(path: &str) -> Person {
        let person = Person::reading("zh-Hant", path);
        person.speak("zh-Hans");
        person
    }

    /// Opens the app at an address for the first time as somebody who reads a language.
    #[track_caller]
    pub fn reading(language: &str, path: &str) -> Person {
        let person = Person { site: Site::open(), session: Session::open() };
        let prefers = format!(
            "localStorage.setItem('cobuild.preference', JSON.stringify({{ language: {} }}))",
            json!(language)
        );
        let before = "Page.addScriptToEvaluateOnNewDocument";
        let added = person.session.devtools(before, &json!({ "source": prefers }));
        person.go(path);
        person.session.devtools("Page.removeScriptToEvaluateOnNewDocument", &added);
        person
    }

    /// Opens an address as a bookmark does: the page is loaded anew.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.session.goto(&self.site.at(path));
        self.session.wait_until(OPEN);
    }

    /// Loads the page that is open anew.
    #[track_caller]
    pub fn reload(&self) {
        self.session.reload();
        self.session.wait_until(OPEN);
    }

    /// Moves inside the app, without loading anything.
    #[track_caller]
    pub fn turn_to(&self, path: &str) {
        self.session.script(
            "document.querySelector('main h1')?.setAttribute('data-left', '');
             history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate')); return null",
            &[json!(path)],
        );
        self.session
            .wait_until(&format!("location.pathname + location.search === {} && {OPEN}", json!(path)));
        self.settle();
    }

    /// Waits until the app has drawn what it had to draw. A browser that draws no frame just now has nothing to draw.
    #[track_caller]
    pub fn settle(&self) {
        self.session.script(
            "return new Promise((done) => {
               requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
               setTimeout(done, 3000);
             })",
            &[],
        );
    }

    /// The address inside the app.
    #[track_caller]
    pub fn path(&self) -> String {
        self.session
            .address()
            .split_once(&format!(":{}", self.site.port()))
            .map(|(_, path)| path.to_owned())
            .unwrap_or_default()
    }

    /// Follows a link or presses a button, waited for.
    #[track_caller]
    pub fn press(&self, css: &str) {
        // Like a person, who presses what stands there now: it may have been drawn anew since it was found.
        for _ in 0..5 {
            self.session.find(css);
            self.session.script(
                "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' }); return null",
                &[json!(css)],
            );
            match self.session.find(css).try_click() {
                Err(error) if error.contains("stale element") => {}
                Err(error) => panic!("{css}: {error}"),
                Ok(()) => return,
            }
        }
        panic!("{css} is drawn anew again and again");
    }

    /// Follows a link to another page and waits for it.
    #[track_caller]
    pub fn follow(&self, css: &str) {
        let before = self.path();
        self.press(css);
        self.session
            .wait_until(&format!("location.pathname + location.search !== {} && {OPEN}", json!(before)));
        self.settle();
    }

    /// Types into a text field, after what was there is taken out.
    #[track_caller]
    pub fn write(&self, field: &str, text: &str) {
        let found = self.field(field);
        found.clear();
        found.write(text);
    }

    /// Chooses in a native select the option that has these words.
    #[track_caller]
    pub fn choose(&self, field: &str, words: &str) {
        self.field(field);
        let place = self.session.script(
            "return [...document.getElementById(arguments[0]).options].findIndex((o) => o.text.includes(arguments[1]))",
            &[json!(field), json!(words)],
        );
        let place = place.as_i64().filter(|place| *place >= 0);
        let place = place.unwrap_or_else(|| panic!("the field {field} offers nothing like “{words}”"));
        self.session.find(&format!("#{field} > option:nth-of-type({})", place + 1)).click();
    }

    /// Ticks the radio button or checkbox of a group by its value.
    #[track_caller]
    pub fn tick(&self, name: &str, value: &str) {
        self.press(&format!("main input[name='{name}'][value='{value}']"));
    }

    /// Sets a native date or time field, which a keyboard fills differently in every locale.
    #[track_caller]
    pub fn date(&self, field: &str, value: &str) {
        self.field(field);
        self.session.script(
            "const field = document.getElementById(arguments[0]); field.value = arguments[1];
             field.dispatchEvent(new Event('input', { bubbles: true }));
             field.dispatchEvent(new Event('change', { bubbles: true })); return null",
            &[json!(field), json!(value)],
        );
    }

    #[track_caller]
    fn field(&self, name: &str) -> cobuild_tests::browser::Element<'_> {
        self.session.find(&format!("main [id='{name}']"))
    }

    /// Sends a form and waits for the receipt, which says that the entry is stored; then puts the receipt away.
    #[track_caller]
    pub fn send(&self, form: &str) {
        self.press(&format!("#{form} > .actions button[type=submit]"));
        self.receipt();
    }

    /// Presses a button that acts, and waits for the receipt.
    #[track_caller]
    pub fn act(&self, css: &str) {
        self.press(css);
        self.receipt();
    }

    /// Opens the session whose attendance is on the page; says yes where the app asks because something is amiss.
    #[track_caller]
    pub fn open_session(&self) {
        self.press("main aside .step button");
        if self.count("#open-session[open]") > 0 {
            self.press("#open-session > .actions button:first-of-type");
        }
        self.receipt();
    }

    /// Waits for the receipt and puts it away. What stands in the way instead is told.
    #[track_caller]
    pub fn receipt(&self) {
        self.session.wait_until(
            "(() => {
               const wrong = document.querySelector('[data-test=error-summary], [data-test=refused]');
               if (wrong) return 'refused: ' + wrong.innerText;
               return document.querySelector('.tellings .receipt-card') !== null || 'no receipt yet';
             })()",
        );
        self.press(".tellings .receipt-card button:last-of-type");
        self.session.wait_until("document.querySelector('.tellings .receipt-card') === null");
    }

    /// Sends a form that must be refused; the sentences of the refusal.
    #[track_caller]
    pub fn refused(&self, form: &str) -> String {
        self.press(&format!("#{form} > .actions button[type=submit]"));
        self.told("[data-test=error-summary]")
    }

    /// The text of something that appears.
    #[track_caller]
    pub fn told(&self, css: &str) -> String {
        let found = self.session.find(css);
        self.settle();
        found.text()
    }

    /// Opens the first 「為什麼」 below `css` and returns everything in its panel, folded days included.
    #[track_caller]
    pub fn why(&self, css: &str) -> String {
        self.press(&format!("{css} details.why:not([open]) > summary"));
        let panel = format!("{css} details.why[open] .why-panel");
        self.session
            .wait_until(&format!("(document.querySelector({})?.textContent ?? '') !== ''", json!(panel)));
        let text =
            self.session.script("return document.querySelector(arguments[0]).textContent", &[json!(panel)]);
        self.press(&format!("{css} details.why[open] > summary"));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// How many elements a selector finds.
    #[track_caller]
    pub fn count(&self, css: &str) -> usize {
        self.session.find_all(css).len()
    }

    /// The text of every element that a selector finds.
    #[track_caller]
    pub fn texts(&self, css: &str) -> Vec<String> {
        let texts = self.session.script(
            "return [...document.querySelectorAll(arguments[0])].map((found) => found.textContent.trim())",
            &[json!(css)],
        );
        serde_json::from_value(texts).expect("a list of texts")
    }

    /// Switches the language of the screen, as the select in the header does.
    #[track_caller]
    pub fn speak(&self, language: &str) {
        self.session.script(
            "const select = [...document.querySelectorAll('select')].find((s) => s.querySelector('option[value=zh-Hant]'));
             select.value = arguments[0]; select.dispatchEvent(new Event('change', { bubbles: true })); return null",
            &[json!(language)],
        );
        self.session.wait_until(&format!("document.documentElement.lang === {}", json!(language)));
        self.settle();
    }

    /// What one of the hooks of a test build answers.
    #[track_caller]
    pub fn hook(&self, call: &str) -> Value {
        self.session.script(&format!("return window.cobuildBench.{call}"), &[])
    }

    /// Waits until nothing is waiting to be written.
    #[track_caller]
    pub fn saved(&self) {
        self.session.wait_until("document.querySelector('[data-test=save-trouble]') === null");
    }
}
