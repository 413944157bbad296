//! The main steps of the chain with the keyboard alone: no pointer anywhere in this file. On the way every element that
//! gets the focus must show it and be in view, and every new page begins at its title.

use cobuild_tests::browser::Key;
use serde_json::json;

use crate::person::Person;

const TITLE: &str = "午間電梯等候時間過長";
/// More stops than this to one field would be no way to work.
const PATIENCE: usize = 160;

/// What is wrong with the way the focus is shown, if anything: not drawn, out of view, or below something else.
const UNSEEN: &str = "
  const on = document.activeElement;
  if (!on || on === document.body) return '';
  const name = `${on.tagName.toLowerCase()}#${on.id} “${(on.textContent || on.name || '').trim().slice(0, 30)}”`;
  // The browser itself marks the year, the month or the day of a date field.
  if (on.matches('input[type=date], input[type=datetime-local], input[type=time]')) return '';
  const shown = on.matches('input[type=radio], input[type=checkbox], input[type=file]') ? [on, on.closest('label') ?? on] : [on];
  const drawn = shown.some((part) => { const style = getComputedStyle(part);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' });
  // A title takes the focus for the ear; for the eye it must be in view.
  if (!drawn && !on.matches('main h1, main h2')) return `${name}: nothing shows the focus`;
  const box = (shown[1] ?? on).getBoundingClientRect();
  if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) return `${name}: out of view`;
  const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height]));
  const seen = spots.some(([x, y]) => { const top = document.elementFromPoint(x, y);
    return top && shown.some((part) => part === top || part.contains(top) || top.contains(part)) });
  return seen ? '' : `${name}: entirely below something else`";

#[test]
fn the_chain_by_keyboard_alone() {
    let person = Person::at("/");
    let keys = Keys(&person);

    // From the top of the page: the first stop skips the places.
    person.session.press(Key::Tab);
    assert_eq!(keys.on("a.skip"), json!(true), "the skip link comes first");
    keys.reach("nav a[href='/issues']");
    keys.open(Key::Enter, "/issues");
    keys.reach("main .page-action a[href='/issues/new']");
    keys.open(Key::Enter, "/issues/new");

    keys.write("#title", TITLE);
    keys.write("#text", "每天十二點到一點，等候超過十分鐘");
    keys.reach("input[name=who]");
    person.session.press(Key::Down);
    assert_eq!(
        person.session.script("return document.querySelector('input[name=who]:checked').value", &[]),
        json!("person")
    );
    keys.write("#person", "陳小姐");
    // Whoever gives a name is asked whether it may be passed on.
    keys.reach("#consent");
    person.session.press(Key::Down);
    keys.send("issue-new", Key::Enter);
    person.session.wait_for_text("main h1", TITLE);
    keys.at_title();

    keys.reach("input[name=track]");
    person.session.press(Key::Down);
    assert_eq!(
        person.session.script("return document.querySelector('input[name=track]:checked').value", &[]),
        json!("council")
    );
    keys.send("screen", Key::Space);
    person.session.find("#schedule");
    keys.reach("#schedule select");
    keys.send("schedule", Key::Enter);
    keys.reach(".next-step a[href^='/council/sessions/']");
    keys.open(Key::Enter, "/council/sessions/");

    keys.reach(".page-action a");
    keys.press(Key::Enter, "location.search.includes('view=attendance')");
    let seats = person.count("#attendance fieldset");
    for seat in 1..=seats {
        keys.reach(&format!("#attendance .place:nth-of-type({seat}) input"));
        person.session.press(Key::Space);
    }
    keys.send("attendance", Key::Enter);
    keys.reach("main aside .step button");
    keys.press(Key::Space, "document.querySelector('main aside .step button') === null || document.querySelector('#open-session[open]') !== null");
    if person.count("#open-session[open]") > 0 {
        keys.reach("#open-session > .actions button");
        keys.press(Key::Enter, "document.querySelector('main aside .step button') === null");
    }
    keys.reach(".page-action a");
    keys.press(Key::Enter, "document.querySelector('#vote') !== null");
    keys.reach("details:has(#vote) > summary");
    keys.press(Key::Enter, "document.querySelector('details:has(#vote)').open");
    keys.write("#yes", "5");
    keys.write("#no", "1");
    keys.send("vote", Key::Enter);
    person.session.wait_until("document.querySelector('#vote [data-test=error-summary]') === null");
    keys.reach("input[name=kind][value=resolution]");
    keys.press(Key::Space, "document.querySelector('#conclude [name=text]') !== null");
    keys.write("#conclude [name=text]", "請協調物業調整午間電梯調度");
    keys.send("conclude", Key::Enter);
    keys.reach("main .notice a[href^='/issues/']");
    keys.open(Key::Enter, "/issues/");

    // Not the first of the list: that is the centre itself, which could not call back about its own order.
    keys.reach("#lead");
    person.session.press(Key::Down);
    person.session.press(Key::Down);
    keys.write("#order-text", "調整午間電梯調度");
    keys.send("dispatch", Key::Enter);
    keys.reach("[data-test=contact]");
    keys.press(Key::Space, "document.querySelector('[data-test=contact]') === null");
    keys.write("#reply", "已調整，試運行一周");
    keys.send("reply-form", Key::Enter);
    keys.reach("#call-back details.why > summary, .next-step details.why > summary");
    keys.press(Key::Enter, "document.querySelector('.next-step details.why[open] .why-rule') !== null");
    keys.reach("input[name=found]");
    keys.press(Key::Space, "document.querySelector('input[name=found]:checked') !== null");
    keys.send("call-back", Key::Enter);
    keys.reach("[data-test=close-issue]");
    keys.press(Key::Enter, "document.querySelector('[data-test=close-issue]') === null");
    person.reload();
    assert_eq!(person.count(".timeline .stage.done"), 4, "the case is closed");
}

#[test]
fn a_refused_form_takes_the_focus_and_leads_to_the_field() {
    let person = Person::at("/issues/new");
    let keys = Keys(&person);
    keys.reach("#issue-new button[type=submit]");
    person.session.press(Key::Enter);
    person.session.wait_until("document.activeElement.dataset.test === 'error-summary'");
    keys.reach("[data-test=error-summary] a, [data-test=error-summary] summary");
    assert_eq!(keys.unseen(), "");
}

#[test]
fn a_dialog_takes_the_focus_and_gives_it_back() {
    let person = Person::at("/gallery");
    let keys = Keys(&person);
    let open = "[data-test=open-light-ask]";
    person.session.script("document.querySelector(arguments[0]).focus(); return null", &[json!(open)]);
    for leave in ["escape", "button"] {
        keys.press(Key::Enter, "document.querySelector('#light-ask').open");
        assert_eq!(keys.on("#light-ask h2"), json!(true), "the question has the focus, not the answer");
        person.session.press(Key::Tab);
        assert_eq!(keys.on("#light-ask button"), json!(true));
        match leave {
            "escape" => keys.press(Key::Escape, "!document.querySelector('#light-ask').open"),
            _ => {
                person.session.press(Key::Tab);
                keys.press(Key::Space, "!document.querySelector('#light-ask').open");
            }
        }
        assert_eq!(keys.on(open), json!(true), "back where it was, after {leave}");
    }
}

#[test]
fn every_place_begins_at_its_title_and_back_works() {
    let person = Person::at("/");
    let keys = Keys(&person);
    let places = person.texts("nav .places a").len();
    assert!(places >= 7, "{places} places");
    let hrefs = person.session.script(
        "return [...document.querySelectorAll('nav .places a')].map((a) => a.getAttribute('href'))",
        &[],
    );
    let hrefs: Vec<String> = serde_json::from_value(hrefs).expect("addresses");
    for href in hrefs.iter().filter(|href| *href != "/") {
        person.session.script(
            "document.activeElement.blur(); document.querySelector('.skip').focus(); return null",
            &[],
        );
        keys.reach(&format!("nav .places a[href='{href}']"));
        keys.open(Key::Enter, href);
        assert_eq!(person.count("nav .places a[aria-current]"), 1, "{href} is marked as the open place");
    }
    person.session.back();
    let before = hrefs.iter().rev().nth(1).map(String::as_str).unwrap_or("/");
    person.session.wait_until(&format!("location.pathname === {}", json!(before)));
    keys.at_title();
}

#[test]
fn a_step_begins_at_its_title_and_so_does_the_way_back() {
    let person = Person::at("/organisations");
    let keys = Keys(&person);
    keys.reach("main tbody a[href^='/organisations/']");
    keys.open(Key::Enter, "/organisations/");
    // A form that opens on the page begins at its own title, and leaving it at the page's.
    keys.reach("main a[href*='task=']");
    keys.press(Key::Enter, "document.activeElement.matches('main h2.form-title')");
    assert_eq!(keys.unseen(), "");
    keys.reach("#organisation-task > .actions a");
    keys.press(Key::Enter, "document.activeElement.matches('main h1')");
    assert_eq!(keys.unseen(), "");
    // A step with a page of its own.
    person.turn_to("/services");
    keys.reach("main tbody a[href^='/services/']");
    keys.open(Key::Enter, "/services/");
    keys.reach("main a[href*='do=']");
    keys.press(Key::Enter, "location.search.includes('do=')");
    keys.at_title();
    assert_eq!(person.session.script("return scrollY", &[]), json!(0), "from its top");
    // Back: where on the page one was is the browser's to remember.
    person.session.back();
    person.session.wait_until("!location.search.includes('do=')");
    keys.at_title();
}

#[test]
fn something_new_is_a_key_away() {
    let person = Person::at("/reports");
    let keys = Keys(&person);
    let first = ".quick-add a[href='/issues/new']";
    keys.reach("[data-test=shortcuts]");
    person.session.focused().write("n");
    person.session.wait_until(&format!("document.activeElement.matches({})", json!(first)));
    assert_eq!(keys.unseen(), "");
    keys.press(Key::Escape, "document.querySelector('.quick-add ul').hidden");
    assert_eq!(keys.on("[data-test=quick-add]"), json!(true), "back on its button");
    keys.press(Key::Enter, "!document.querySelector('.quick-add ul').hidden");
    keys.reach(".quick-add a[href='/visits/new']");
    keys.open(Key::Enter, "/visits/new");
    assert_eq!(
        person.session.script("return document.querySelector('.quick-add ul').hidden", &[]),
        json!(true)
    );
}

/// A keyboard.
struct Keys<'a>(&'a Person);

impl Keys<'_> {
    /// Tab after Tab until the focus is where it should be. Each stop must show that it has the focus.
    #[track_caller]
    fn reach(&self, css: &str) {
        self.0.session.find(css);
        let mut stops = Vec::new();
        for _ in 0..PATIENCE {
            if self.on(css) == json!(true) {
                let unseen = self.unseen();
                assert_eq!(unseen, "", "on the way to {css}");
                return;
            }
            self.0.session.press(Key::Tab);
            let stop = self
                .0
                .session
                .script("const on = document.activeElement; return `${on.tagName}#${on.id}`", &[]);
            stops.push(stop.as_str().unwrap_or_default().to_owned());
            let unseen = self.unseen();
            assert_eq!(unseen, "", "on the way to {css}");
        }
        panic!("{css} is not reached by Tab; the stops were {stops:?}");
    }

    #[track_caller]
    fn unseen(&self) -> String {
        self.0.session.script(UNSEEN, &[]).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn on(&self, css: &str) -> serde_json::Value {
        self.0.session.script("return document.activeElement.matches(arguments[0])", &[json!(css)])
    }

    /// Presses a key and waits for what it should bring about.
    #[track_caller]
    fn press(&self, key: Key, then: &str) {
        self.0.session.press(key);
        self.0.session.wait_until(then);
        self.0.settle();
    }

    /// Opens another page: its title has the focus.
    #[track_caller]
    fn open(&self, key: Key, address: &str) {
        self.press(key, &format!("location.pathname.startsWith({})", json!(address)));
        self.at_title();
    }

    #[track_caller]
    fn at_title(&self) {
        self.0.session.wait_until("document.activeElement.matches('main h1')");
    }

    #[track_caller]
    fn write(&self, css: &str, text: &str) {
        self.reach(css);
        self.0.session.focused().write(text);
    }

    /// Goes to the button that sends a form, presses it, and waits until the form is done with.
    #[track_caller]
    fn send(&self, form: &str, key: Key) {
        self.reach(&format!("#{form} > .actions button[type=submit]"));
        self.0
            .session
            .script("window.told = document.querySelector('.tellings')?.textContent; return null", &[]);
        self.0.session.press(key);
        self.0.session.wait_until(
            "(() => {
               const wrong = document.querySelector('[data-test=error-summary], [data-test=refused]');
               if (wrong) return 'refused: ' + wrong.innerText;
               return document.querySelector('.tellings .receipt-card') !== null
                 && document.querySelector('.tellings').textContent !== window.told || 'no receipt yet';
             })()",
        );
        self.0.settle();
    }
}
